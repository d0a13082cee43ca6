import { Component } from 'preact';
import {
  GAZETTEER_LANGUAGES,
  type GazetteerEdit,
  type GazetteerName,
} from '../../domain/countryNames.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import { Rich } from '../parts/Rich.tsx';
import { countryLabel } from '../words/pickups.ts';
import { Choice } from './Choice.tsx';
import { countryOptions, withCountry } from './countryOptions.ts';
import { AddName, CorrectName } from './NameForms.tsx';
import {
  changeWords,
  countryOf,
  keyOf,
  languageName,
  shortUse,
  useName,
  wordOf,
} from './nameWords.ts';
import { OpenEntry, ProblemLine, WordListHead } from './WordListParts.tsx';

interface Props {
  readonly app: App;
  readonly country: string;
}

/** The names by which one country is found: added, corrected, switched off, each with a reason that is kept. */
export class NamesEditor extends Component<Props> {
  /** by key of the name */
  private readonly open = new OpenEntry();

  render() {
    const { app, country } = this.props;
    const found = app.model.countryNames.value;
    const names = found?.country === country ? found.names : [];
    const edits = (app.model.overview.value?.wordLists.nameEdits ?? [])
      .map((edit, place) => ({ edit, place }))
      .filter(({ edit }) => countryOf(edit) === country);
    return (
      <section class="word-list" aria-label={t('Names of the country')}>
        <WordListHead
          app={app}
          title={t('Names by which {country} is found', { country: this.label() })}
          closing={t('Close the list of names')}
        />
        <p class="measure-choices">
          <Choice
            label={t('Country')}
            value={country}
            options={withCountry(countryOptions(app), country, countryLabel([], country))}
            onChange={(value) => void app.actions.openWordList({ type: 'names', country: value })}
          />
        </p>
        <p class="faint">
          {t(
            'Basic forms; plurals, cases and the like are made by rule. What you change is kept with this case, and every count of mentions, surges and records follows it.',
          )}
        </p>
        <ProblemLine problem={this.open.problem.value} />
        {GAZETTEER_LANGUAGES.map((lang) => {
          const own = names.filter((name) => name.lang === lang);
          return own.length === 0 ? null : (
            <div key={lang} class="names-of-language">
              <h4>{languageName(lang)}</h4>
              <ul>
                {own.map((name) => (
                  <li key={keyOf(name)}>{this.name(name)}</li>
                ))}
              </ul>
            </div>
          );
        })}
        {edits.length > 0 && this.changes(edits)}
        <AddName app={app} country={country} onDone={this.open.done} />
      </section>
    );
  }

  private label(): string {
    const { app, country } = this.props;
    return countryLabel(app.model.measures.value.mentions?.countries, country);
  }

  private name(name: GazetteerName) {
    const key = keyOf(name);
    if (this.open.key.value === key)
      return (
        <CorrectName
          app={this.props.app}
          name={name}
          onDone={this.open.done}
          onCancel={() => this.open.show(null)}
        />
      );
    return (
      <button
        type="button"
        class="name-chip"
        title={t('{use}: correct or switch off', { use: useName(name.use) })}
        onClick={() => this.open.show(key)}
      >
        <span lang={name.lang}>{name.name}</span>
        {name.use !== 'name' && <small class="faint"> {shortUse(name.use)}</small>}
      </button>
    );
  }

  private changes(edits: readonly { readonly edit: GazetteerEdit; readonly place: number }[]) {
    const { app } = this.props;
    return (
      <div class="names-of-language">
        <h4>{t('Changed in this case')}</h4>
        <ul class="name-changes">
          {edits.map(({ edit, place }) => (
            <li key={place}>
              <Rich
                text={changeWords(edit)}
                parts={{ faint: (inner) => <span class="faint">{inner}</span> }}
              />{' '}
              <button
                type="button"
                class="button quiet"
                aria-label={t('Take back: {name}', { name: wordOf(edit) })}
                onClick={async () =>
                  this.open.done(
                    await app.actions.takeBackNames(
                      [place],
                      toSay('taking back “{name}”', { name: wordOf(edit) }),
                    ),
                  )
                }
              >
                {t('Take back')}
              </button>
            </li>
          ))}
        </ul>
      </div>
    );
  }
}
