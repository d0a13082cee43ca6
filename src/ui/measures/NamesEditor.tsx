import { signal } from '@preact/signals';
import { Component } from 'preact';
import {
  GAZETTEER_LANGUAGES,
  type GazetteerEdit,
  type GazetteerLanguage,
  type GazetteerName,
  NAME_USES,
  type NameUse,
} from '../../domain/countryNames.ts';
import type { App } from '../../state/app.ts';
import { type Language, languageNow, t } from '../../state/language.ts';
import { Icon } from '../icon/Icon.tsx';
import { Rich } from '../parts/Rich.tsx';
import { countryName } from '../words/pickups.ts';
import { Choice } from './Choice.tsx';

const LANGUAGE_NAMES: Readonly<Record<Language, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames(['en'], { type: 'language' }),
  ru: new Intl.DisplayNames(['ru'], { type: 'language' }),
  zh: new Intl.DisplayNames(['zh'], { type: 'language' }),
};

interface Props {
  readonly app: App;
  readonly country: string;
}

/** The names by which one country is found: added, corrected, switched off, each with a reason that is kept. */
export class NamesEditor extends Component<Props> {
  private readonly problem = signal<string | null>(null);
  /** key of the name whose form is open */
  private readonly open = signal<string | null>(null);

  private readonly done = (problem: string | null) => {
    this.problem.value = problem;
    if (problem === null) this.open.value = null;
  };

  render() {
    const { app, country } = this.props;
    const found = app.model.countryNames.value;
    const names = found?.country === country ? found.names : [];
    const edits = (app.model.overview.value?.wordLists.nameEdits ?? [])
      .map((edit, place) => ({ edit, place }))
      .filter(({ edit }) => countryOf(edit) === country);
    return (
      <section class="word-list" aria-label={t('Names of the country')}>
        <header>
          <h3>{t('Names by which {country} is found', { country: this.label() })}</h3>
          <button
            type="button"
            class="icon-button"
            aria-label={t('Close the list of names')}
            onClick={() => void app.actions.openWordList(null)}
          >
            <Icon name="close" />
          </button>
        </header>
        <p class="measure-choices">
          <Choice
            label={t('Country')}
            value={country}
            options={this.countries()}
            onChange={(value) => void app.actions.openWordList({ type: 'names', country: value })}
          />
        </p>
        <p class="faint">
          {t(
            'Basic forms; plurals, cases and the like are made by rule. What you change is kept with this case, and every count of mentions, surges and records follows it.',
          )}
        </p>
        {this.problem.value && (
          <p class="problem-line" role="alert">
            {this.problem.value}
          </p>
        )}
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
        {this.adding()}
      </section>
    );
  }

  private label(): string {
    const { app, country } = this.props;
    const countries = app.model.measures.value.mentions?.countries ?? [];
    const found = countries.find(({ value }) => value === country);
    return countryName(country, found?.label ?? country);
  }

  private countries(): [string, string][] {
    const { app, country } = this.props;
    const named = app.model.measures.value.mentions?.countries ?? [];
    const options = named.map(({ value, label }): [string, string] => [
      value,
      countryName(value, label),
    ]);
    return options.some(([value]) => value === country)
      ? options
      : [[country, countryName(country, country)], ...options];
  }

  private name(name: GazetteerName) {
    const key = keyOf(name);
    if (this.open.value === key) return this.correcting(name);
    return (
      <button
        type="button"
        class="name-chip"
        title={t('{use}: correct or switch off', { use: useName(name.use) })}
        onClick={() => {
          this.open.value = key;
          this.problem.value = null;
        }}
      >
        <span lang={name.lang}>{name.name}</span>
        {name.use !== 'name' && <small class="faint"> {shortUse(name.use)}</small>}
      </button>
    );
  }

  private correcting(name: GazetteerName) {
    const { app } = this.props;
    const { country, lang } = name;
    const remove = { type: 'remove', country, lang, name: name.name } as const;
    return (
      <form
        class="form name-form"
        aria-label={t('Correct {name}', { name: name.name })}
        onSubmit={async (event) => {
          event.preventDefault();
          const fields = new FormData(event.currentTarget);
          const reason = String(fields.get('reason') ?? '');
          const to = String(fields.get('to') ?? '').trim();
          const isOff = (event.submitter as HTMLButtonElement | null)?.value === 'off';
          const off = { ...remove, reason };
          const added = { type: 'add', name: { ...name, name: to }, reason } as const;
          this.done(
            await (isOff
              ? app.actions.changeNames([off], t('switching “{name}” off', { name: name.name }))
              : app.actions.changeNames(
                  [off, added],
                  t('correcting “{name}”', { name: name.name }),
                )),
          );
        }}
      >
        <label>
          {useName(name.use)}
          <input name="to" class="field" lang={lang} defaultValue={name.name} required />
        </label>
        <label>
          {t('Reason')}
          <input name="reason" class="field" required />
        </label>
        <p class="buttons">
          <button type="submit" class="button" value="correct">
            {t('Correct')}
          </button>
          <button type="submit" class="button" value="off">
            {t('Switch off')}
          </button>
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              this.open.value = null;
            }}
          >
            {t('Cancel')}
          </button>
        </p>
      </form>
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
                  this.done(
                    await app.actions.takeBackNames(
                      [place],
                      t('taking back “{name}”', { name: wordOf(edit) }),
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

  private adding() {
    const { app, country } = this.props;
    return (
      <form
        class="form name-form"
        aria-label={t('Add a name')}
        onSubmit={async (event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const fields = new FormData(form);
          const text = (name: string) => String(fields.get(name) ?? '').trim();
          const name: GazetteerName = {
            country,
            lang: text('lang') as GazetteerLanguage,
            name: text('name'),
            use: text('use') as NameUse,
            ...(fields.has('ordinary') && { ordinary: true }),
          };
          const problem = await app.actions.changeNames(
            [{ type: 'add', name, reason: text('reason') }],
            t('adding “{name}”', { name: name.name }),
          );
          if (problem === null) form.reset();
          this.done(problem);
        }}
      >
        <h4>{t('Add a name')}</h4>
        <div class="form-row">
          <label>
            {t('Name')}
            <input name="name" class="field" required />
          </label>
          <label>
            {t('Language')}
            <select name="lang" class="select">
              {GAZETTEER_LANGUAGES.map((lang) => (
                <option key={lang} value={lang}>
                  {languageName(lang)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('What it is')}
            <select name="use" class="select">
              {NAME_USES.map((use) => (
                <option key={use} value={use}>
                  {useName(use)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <label class="choice">
          <input type="checkbox" name="ordinary" />
          {t(
            'also an ordinary word: counts only where capital letters or the context make it clear',
          )}
        </label>
        <label>
          {t('Reason')}
          <input name="reason" class="field" required />
        </label>
        <p class="buttons">
          <button type="submit" class="button">
            {t('Add the name')}
          </button>
        </p>
      </form>
    );
  }
}

function useName(use: NameUse): string {
  switch (use) {
    case 'name':
      return t('the country');
    case 'people':
      return t('its people');
    case 'adjective':
      return t('adjective');
    case 'capital':
      return t('capital, where it acts as the government');
    case 'trap':
      return t('trap: these words mean something else');
    default:
      return use satisfies never;
  }
}

/** Beside the name itself. */
function shortUse(use: Exclude<NameUse, 'name'>): string {
  switch (use) {
    case 'people':
      return t('people');
    case 'adjective':
      return t('adjective');
    case 'capital':
      return t('capital');
    case 'trap':
      return t('trap: not counted');
    default:
      return use satisfies never;
  }
}

function languageName(lang: GazetteerLanguage): string {
  return LANGUAGE_NAMES[languageNow()].of(lang) ?? lang;
}

function changeWords(edit: GazetteerEdit): string {
  const values = { name: wordOf(edit), reason: edit.reason };
  return edit.type === 'add'
    ? t('added <b>{name}</b> <faint>because: {reason}</faint>', values)
    : t('switched off <b>{name}</b> <faint>because: {reason}</faint>', values);
}

function keyOf({ lang, use, name }: GazetteerName): string {
  return `${lang} ${use} ${name}`;
}

function countryOf(edit: GazetteerEdit): string {
  return edit.type === 'add' ? edit.name.country : edit.country;
}

function wordOf(edit: GazetteerEdit): string {
  return edit.type === 'add' ? edit.name.name : edit.name;
}
