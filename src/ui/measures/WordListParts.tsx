import { signal } from '@preact/signals';
import type { App } from '../../state/app.ts';
import { Icon } from '../icon/Icon.tsx';

/** Which entry of a list of words has its form open, and what kept the last change from being made. */
export class OpenEntry {
  readonly key = signal<string | null>(null);
  readonly problem = signal<string | null>(null);

  /** Opens another entry's form, or with null closes it, and forgets the problem. */
  readonly show = (key: string | null) => {
    this.key.value = key;
    this.problem.value = null;
  };

  /** After a change: the form stays open where there was a problem. */
  readonly done = (problem: string | null) => {
    this.problem.value = problem;
    if (problem === null) this.key.value = null;
  };
}

/** Title of an open list of words, and the way to close it. */
export function WordListHead(props: {
  readonly app: App;
  readonly title: string;
  readonly closing: string;
}) {
  return (
    <header>
      <h3>{props.title}</h3>
      <button
        type="button"
        class="icon-button"
        aria-label={props.closing}
        onClick={() => void props.app.actions.openWordList(null)}
      >
        <Icon name="close" />
      </button>
    </header>
  );
}

export function ProblemLine({ problem }: { readonly problem: string | null }) {
  if (!problem) return null;
  return (
    <p class="problem-line" role="alert">
      {problem}
    </p>
  );
}
