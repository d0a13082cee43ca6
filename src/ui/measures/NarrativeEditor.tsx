import { signal } from '@preact/signals';
import { Component } from 'preact';
import type { Codebook, Narrative } from '../../domain/narrative.ts';
import type { App } from '../../state/app.ts';
import { Icon } from '../icon/Icon.tsx';
import { counted } from '../words/numbers.ts';
import { linesOf, narrativeFrom, OWN_FIELDS } from './narrativeFrom.ts';

const NEW: Narrative = { name: '', phrases: [], reason: '', source: '' };

/** Adds, changes and deletes narratives, and takes or gives them as a table. Every change can be undone. */
export class NarrativeEditor extends Component<{ readonly app: App }> {
  /** name of the narrative in the form; the empty text for a new one */
  private readonly open = signal<string | null>(null);
  private readonly problem = signal<string | null>(null);

  private readonly show = (name: string | null) => {
    this.open.value = name;
    this.problem.value = null;
  };

  private readonly done = (problem: string | null) => {
    this.problem.value = problem;
    if (problem === null) this.open.value = null;
  };

  private readonly save = async (event: SubmitEvent) => {
    event.preventDefault();
    const narrative = narrativeFrom(new FormData(event.currentTarget as HTMLFormElement));
    this.done(await this.props.app.actions.putNarrative(narrative, this.open.peek() || null));
  };

  render() {
    const { app } = this.props;
    const codebook = app.model.measures.value.narratives?.codebook ?? [];
    const isShipped = app.model.overview.value?.wordLists.codebook === null;
    return (
      <section class="word-list" aria-label="Narratives of this case">
        <header>
          <h3>Narratives of this case</h3>
          <button
            type="button"
            class="icon-button"
            aria-label="Close the list of narratives"
            onClick={() => void app.actions.openWordList(null)}
          >
            <Icon name="close" />
          </button>
        </header>
        <p class="faint">
          {isShipped
            ? 'These are the narratives that Antiphon ships: a start. What you change is kept with this case.'
            : 'Kept with this case and in its file.'}
        </p>
        {this.problem.value && (
          <p class="problem-line" role="alert">
            {this.problem.value}
          </p>
        )}
        <ul class="narrative-list">
          {codebook.map((one) => (
            <li key={one.name}>{this.item(one, codebook)}</li>
          ))}
          {this.open.value === '' && <li key="">{this.form(NEW)}</li>}
        </ul>
        <p class="buttons">
          <button type="button" class="button" onClick={() => this.show('')}>
            Add a narrative
          </button>
          <label class="button file-button">
            Take from CSV…
            <input
              type="file"
              accept=".csv,.tsv,.txt,text/csv"
              class="unseen"
              onChange={async ({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                currentTarget.value = '';
                if (file) this.done(await app.actions.importCodebook(file));
              }}
            />
          </label>
          <button type="button" class="button" onClick={() => void app.actions.exportCodebook()}>
            Save as CSV
          </button>
          {!isShipped && (
            <button
              type="button"
              class="button quiet"
              onClick={async () => this.done(await app.actions.useShippedNarratives())}
            >
              Back to those that Antiphon ships
            </button>
          )}
        </p>
      </section>
    );
  }

  private item(one: Narrative, codebook: Codebook) {
    if (this.open.value === one.name) return this.form(one);
    const { app } = this.props;
    return (
      <div class="narrative-item">
        <p>
          <strong>{one.name}</strong>{' '}
          <span class="faint">
            {counted(one.phrases.length, 'phrase')}
            {one.reason && ` · ${one.reason}`}
          </span>
        </p>
        <p class="buttons">
          <button
            type="button"
            class="button quiet"
            aria-label={`Edit ${one.name}`}
            onClick={() => this.show(one.name)}
          >
            Edit
          </button>
          <button
            type="button"
            class="button quiet"
            aria-label={`Delete ${one.name}`}
            disabled={codebook.length === 0}
            onClick={async () => this.done(await app.actions.deleteNarrative(one.name))}
          >
            Delete
          </button>
        </p>
      </div>
    );
  }

  private form(one: Narrative) {
    return (
      <form class="form" aria-label={one.name || 'New narrative'} onSubmit={this.save}>
        <label>
          Name
          <input name="name" class="field" defaultValue={one.name} required />
        </label>
        <p class="faint">
          One phrase a line. A star stands for the rest of a word (biolab*), alone for up to three
          words; -"…" behind a phrase: not where these words stand too.
        </p>
        <div class="phrase-fields">
          {OWN_FIELDS.map(([language, words]) => (
            <Lines key={language} name={language} label={words} one={one} />
          ))}
        </div>
        <Lines
          name="other"
          label="Other languages, each line begins with its code: fr main étrangère"
          one={one}
        />
        <Lines
          name="exclude"
          label="Leaves a post out, whatever else it says: en board game"
          one={one}
        />
        <label>
          Reason: why these phrases
          <textarea name="reason" class="field" rows={2} defaultValue={one.reason} />
        </label>
        <label>
          Source: where they were met
          <textarea name="source" class="field" rows={2} defaultValue={one.source} />
        </label>
        <p class="buttons">
          <button type="submit" class="button filled">
            {one.name ? 'Save the narrative' : 'Add the narrative'}
          </button>
          <button type="button" class="button quiet" onClick={() => this.show(null)}>
            Cancel
          </button>
        </p>
      </form>
    );
  }
}

function Lines(props: { readonly name: string; readonly label: string; readonly one: Narrative }) {
  const { name, label, one } = props;
  const lines = linesOf(one, name);
  const rows = Math.min(9, Math.max(2, lines.split('\n').length + 1));
  return (
    <label>
      {label}
      <textarea
        name={name}
        class="field"
        rows={rows}
        lang={name.length === 2 ? name : undefined}
        defaultValue={lines}
      />
    </label>
  );
}
