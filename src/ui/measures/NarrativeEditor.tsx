import { Component } from 'preact';
import type { Codebook, Narrative } from '../../domain/narrative.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { linesOf, narrativeFrom, OWN_FIELDS } from './narrativeFrom.ts';
import { OpenEntry, ProblemLine, WordListHead } from './WordListParts.tsx';

const NEW: Narrative = { name: '', phrases: [], reason: '', source: '' };

/** Adds, changes and deletes narratives, and takes or gives them as a table. Every change can be undone. */
export class NarrativeEditor extends Component<{ readonly app: App }> {
  /** by name of the narrative; the empty text for a new one */
  private readonly open = new OpenEntry();

  private readonly save = async (event: SubmitEvent) => {
    event.preventDefault();
    const narrative = narrativeFrom(new FormData(event.currentTarget as HTMLFormElement));
    this.open.done(
      await this.props.app.actions.putNarrative(narrative, this.open.key.peek() || null),
    );
  };

  render() {
    const { app } = this.props;
    const codebook = app.model.measures.value.narratives?.codebook ?? [];
    const isShipped = app.model.overview.value?.wordLists.codebook === null;
    return (
      <section class="word-list" aria-label={t('Narratives of this case')}>
        <WordListHead
          app={app}
          title={t('Narratives of this case')}
          closing={t('Close the list of narratives')}
        />
        <p class="faint">
          {isShipped
            ? t(
                'These are the narratives that Antiphon ships: a start. What you change is kept with this case.',
              )
            : t('Kept with this case and in its file.')}
        </p>
        <ProblemLine problem={this.open.problem.value} />
        <ul class="narrative-list">
          {codebook.map((one) => (
            <li key={one.name}>{this.item(one, codebook)}</li>
          ))}
          {this.open.key.value === '' && <li key="">{this.form(NEW)}</li>}
        </ul>
        <p class="buttons">
          <button type="button" class="button" onClick={() => this.open.show('')}>
            {t('Add a narrative')}
          </button>
          <label class="button file-button">
            {t('Take from CSV…')}
            <input
              type="file"
              accept=".csv,.tsv,.txt,text/csv"
              class="unseen"
              onChange={async ({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                currentTarget.value = '';
                if (file) this.open.done(await app.actions.importCodebook(file));
              }}
            />
          </label>
          <button type="button" class="button" onClick={() => void app.actions.exportCodebook()}>
            {t('Save as CSV')}
          </button>
          {!isShipped && (
            <button
              type="button"
              class="button quiet"
              onClick={async () => this.open.done(await app.actions.useShippedNarratives())}
            >
              {t('Back to those that Antiphon ships')}
            </button>
          )}
        </p>
      </section>
    );
  }

  private item(one: Narrative, codebook: Codebook) {
    if (this.open.key.value === one.name) return this.form(one);
    const { app } = this.props;
    return (
      <div class="narrative-item">
        <p>
          <strong>{one.name}</strong>{' '}
          <span class="faint">
            {t('{n, plural, one {# phrase} other {# phrases}}', { n: one.phrases.length })}
            {one.reason && ` · ${one.reason}`}
          </span>
        </p>
        <p class="buttons">
          <button
            type="button"
            class="button quiet"
            aria-label={t('Edit {name}', { name: one.name })}
            onClick={() => this.open.show(one.name)}
          >
            {t('Edit')}
          </button>
          <button
            type="button"
            class="button quiet"
            aria-label={t('Delete {name}', { name: one.name })}
            disabled={codebook.length === 0}
            onClick={async () => this.open.done(await app.actions.deleteNarrative(one.name))}
          >
            {t('Delete')}
          </button>
        </p>
      </div>
    );
  }

  private form(one: Narrative) {
    return (
      <form class="form" aria-label={one.name || t('New narrative')} onSubmit={this.save}>
        <label>
          {t('Name')}
          <input name="name" class="field" defaultValue={one.name} required />
        </label>
        <p class="faint">
          {t(
            'One phrase a line. A star stands for the rest of a word (biolab*), alone for up to three words; -"…" behind a phrase: not where these words stand too.',
          )}
        </p>
        <div class="phrase-fields">
          {OWN_FIELDS.map((language) => (
            <Lines key={language} name={language} label={fieldName(language)} one={one} />
          ))}
        </div>
        <Lines
          name="other"
          label={t('Other languages, each line begins with its code: fr main étrangère')}
          one={one}
        />
        <Lines
          name="exclude"
          label={t('Leaves a post out, whatever else it says: en board game')}
          one={one}
        />
        <label>
          {t('Reason: why these phrases')}
          <textarea name="reason" class="field" rows={2} defaultValue={one.reason} />
        </label>
        <label>
          {t('Source: where they were met')}
          <textarea name="source" class="field" rows={2} defaultValue={one.source} />
        </label>
        <p class="buttons">
          <button type="submit" class="button filled">
            {one.name ? t('Save the narrative') : t('Add the narrative')}
          </button>
          <button type="button" class="button quiet" onClick={() => this.open.show(null)}>
            {t('Cancel')}
          </button>
        </p>
      </form>
    );
  }
}

function fieldName(language: (typeof OWN_FIELDS)[number]): string {
  switch (language) {
    case 'en':
      return t('English');
    case 'ru':
      return t('Russian');
    case 'zh':
      return t('Chinese');
    default:
      return language satisfies never;
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
