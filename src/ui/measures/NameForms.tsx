import {
  GAZETTEER_LANGUAGES,
  type GazetteerLanguage,
  type GazetteerName,
  NAME_USES,
  type NameUse,
} from '../../domain/countryNames.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import { languageName, useName } from './nameWords.ts';

/** Corrects a name or switches it off; what was there is kept as a change of its own. */
export function CorrectName(props: {
  readonly app: App;
  readonly name: GazetteerName;
  onDone(problem: string | null): void;
  onCancel(): void;
}) {
  const { app, name, onDone, onCancel } = props;
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
        onDone(
          await (isOff
            ? app.actions.changeNames([off], toSay('switching “{name}” off', { name: name.name }))
            : app.actions.changeNames(
                [off, added],
                toSay('correcting “{name}”', { name: name.name }),
              )),
        );
      }}
    >
      <label>
        {useName(name.use)}
        <input name="to" class="field" lang={lang} defaultValue={name.name} required />
      </label>
      <ReasonField />
      <p class="buttons">
        <button type="submit" class="button" value="correct">
          {t('Correct')}
        </button>
        <button type="submit" class="button" value="off">
          {t('Switch off')}
        </button>
        <button type="button" class="button quiet" onClick={onCancel}>
          {t('Cancel')}
        </button>
      </p>
    </form>
  );
}

/** Adds a name to a country. */
export function AddName(props: {
  readonly app: App;
  readonly country: string;
  onDone(problem: string | null): void;
}) {
  const { app, country, onDone } = props;
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
          toSay('adding “{name}”', { name: name.name }),
        );
        if (problem === null) form.reset();
        onDone(problem);
      }}
    >
      <h4>{t('Add a name')}</h4>
      <div class="form-row">
        <label>
          {t('Name')}
          <input name="name" class="field" required />
        </label>
        <OneOf label={t('Language')} name="lang" values={GAZETTEER_LANGUAGES} says={languageName} />
        <OneOf label={t('What it is')} name="use" values={NAME_USES} says={useName} />
      </div>
      <label class="choice">
        <input type="checkbox" name="ordinary" />
        {t('also an ordinary word: counts only where capital letters or the context make it clear')}
      </label>
      <ReasonField />
      <p class="buttons">
        <button type="submit" class="button">
          {t('Add the name')}
        </button>
      </p>
    </form>
  );
}

function OneOf<T extends string>(props: {
  readonly label: string;
  readonly name: string;
  readonly values: readonly T[];
  says(value: T): string;
}) {
  return (
    <label>
      {props.label}
      <select name={props.name} class="select">
        {props.values.map((value) => (
          <option key={value} value={value}>
            {props.says(value)}
          </option>
        ))}
      </select>
    </label>
  );
}

function ReasonField() {
  return (
    <label>
      {t('Reason')}
      <input name="reason" class="field" required />
    </label>
  );
}
