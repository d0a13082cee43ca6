import type { ComponentChildren } from 'preact';
import { t } from '../../state/language.ts';

interface Props {
  readonly title: string;
  /** what the numbers are of, in small type beside the title */
  readonly beside?: string;
  /** how to read it, one or two sentences in a fold */
  readonly how: string;
  /** reproduces the numbers on the command line */
  readonly command: string | null;
  readonly isWaiting: boolean;
  readonly children: ComponentChildren;
}

/** A measure with its title, what it is of, how to read it, and the command that gives the same numbers. */
export function Card({ title, beside, how, command, isWaiting, children }: Props) {
  return (
    <section class="measure-card" aria-label={title} aria-busy={isWaiting}>
      <header>
        <h2>{title}</h2>
        {beside && <p class="faint">{beside}</p>}
      </header>
      {isWaiting ? <p class="faint">{t('Counting…')}</p> : children}
      <details class="how">
        <summary>{t('How to read this')}</summary>
        <p>{how}</p>
        {command && <Command words={command} />}
      </details>
    </section>
  );
}

function Command({ words }: { readonly words: string }) {
  return (
    <p class="command">
      <code>{words}</code>
      <button
        type="button"
        class="button"
        onClick={() => void navigator.clipboard.writeText(words)}
      >
        {t('Copy as command')}
      </button>
    </p>
  );
}
