import {
  ANYONE,
  endOf,
  endText,
  type PickupEnd,
  type PickupSort,
} from '../../domain/pickupView.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { PickupChoice, PickupPage } from '../../workers/contract.ts';
import { Icon } from '../icon/Icon.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { count } from '../words/numbers.ts';
import { countryName, endWords } from '../words/pickups.ts';
import { rangeWords } from '../words/times.ts';

function sorts(): readonly { readonly value: PickupSort; readonly label: string }[] {
  return [
    { value: 'newest', label: t('newest relay') },
    { value: 'day', label: t('day') },
    { value: 'most relayed', label: t('most relayed') },
    { value: 'fastest', label: t('fastest') },
  ];
}

/** "Statements of … about … relayed by …": the choices as a sentence, then pairs of states and years, one click each. */
export function PickupChoices({
  app,
  page,
}: {
  readonly app: App;
  readonly page: PickupPage | null;
}) {
  const { actions, model } = app;
  const pickups = model.view.value?.pickups;
  if (!pickups) return null;
  return (
    <search class="pickup-choices" aria-label={t('Which pick-ups')}>
      <p class="choice-sentence">
        <EndSelect
          words={t('Statements of')}
          value={pickups.statementsOf}
          choices={page?.statementChoices ?? []}
          page={page}
          onChange={(statementsOf) => void actions.choosePickups({ statementsOf })}
        />
        <CountrySelect app={app} page={page} about={pickups.about} />
        <EndSelect
          words={t('relayed by')}
          value={pickups.relayedBy}
          choices={page?.relayChoices ?? []}
          page={page}
          onChange={(relayedBy) => void actions.choosePickups({ relayedBy })}
        />
      </p>
      <div class="pickup-order">
        <Segmented
          legend={t('Sort')}
          showLegend
          name="pickup-sort"
          options={sorts()}
          value={pickups.sort}
          onChange={(sort) => void actions.choosePickups({ sort })}
        />
        <button type="button" class="button" onClick={() => void actions.swapPickups()}>
          {t('Swap direction')}
        </button>
        <button type="button" class="button" onClick={() => void actions.savePickups()}>
          {t('Export CSV')}
        </button>
      </div>
      <Shortcuts app={app} page={page} />
    </search>
  );
}

interface EndProps {
  readonly words: string;
  readonly value: PickupEnd;
  readonly choices: readonly PickupChoice[];
  readonly page: PickupPage | null;
  onChange(end: PickupEnd): void;
}

function EndSelect({ words, value, choices, page, onChange }: EndProps) {
  const chosen = endText(value);
  const isListed = choices.some(({ end }) => endText(end) === chosen);
  const states = choices.filter(({ end }) => end.type === 'state');
  const actors = choices.filter(({ end }) => end.type === 'actor');
  return (
    <label class="choice">
      {words}
      <select
        class="select chip-select"
        value={chosen}
        onChange={(event) => onChange(endOf(event.currentTarget.value))}
      >
        <option value={endText(ANYONE)}>{t('anyone')}</option>
        {!isListed && value.type !== 'any' && (
          <option value={chosen}>{endWords(value, page)}</option>
        )}
        <Options label={t('States')} choices={states} page={page} />
        <Options label={t('Actors')} choices={actors} page={page} />
      </select>
    </label>
  );
}

function Options({
  label,
  choices,
  page,
}: {
  readonly label: string;
  readonly choices: readonly PickupChoice[];
  readonly page: PickupPage | null;
}) {
  if (choices.length === 0) return null;
  return (
    <optgroup label={label}>
      {choices.map(({ end, relays }) => (
        <option key={endText(end)} value={endText(end)}>
          {endWords(end, page)} ({count(relays)})
        </option>
      ))}
    </optgroup>
  );
}

function CountrySelect({
  app,
  page,
  about,
}: {
  readonly app: App;
  readonly page: PickupPage | null;
  readonly about: string | null;
}) {
  const countries = page?.countries ?? [];
  return (
    <label class="choice">
      {t('about')}
      <select
        class="select chip-select"
        value={about ?? ''}
        onChange={(event) =>
          void app.actions.choosePickups({ about: event.currentTarget.value || null })
        }
      >
        <option value="">{t('anything')}</option>
        {about !== null && !countries.some(({ value }) => value === about) && (
          <option value={about}>{countryName(about, about)}</option>
        )}
        {countries.map(({ value, label, count: statements }) => (
          <option key={value} value={value}>
            {countryName(value, label)} ({count(statements)})
          </option>
        ))}
      </select>
    </label>
  );
}

/** Two clicks to "Russian outlets relaying Chinese ministries, 2022": a pair, then a year. */
function Shortcuts({ app, page }: { readonly app: App; readonly page: PickupPage | null }) {
  const { model, actions } = app;
  const view = model.view.value;
  if (!view || !page || page.years.length === 0) return null;
  const { statementsOf, relayedBy } = view.pickups;
  const current = `${endText(relayedBy)} ${endText(statementsOf)}`;
  return (
    <div class="pickup-shortcuts">
      {page.pairings.map((pairing) => {
        const isChosen =
          `${endText(pairing.relayedBy)} ${endText(pairing.statementsOf)}` === current;
        return (
          <button
            key={`${endText(pairing.relayedBy)} ${endText(pairing.statementsOf)}`}
            type="button"
            class="chip"
            aria-pressed={isChosen}
            onClick={() =>
              void actions.choosePickups(
                isChosen
                  ? { statementsOf: ANYONE, relayedBy: ANYONE }
                  : { statementsOf: pairing.statementsOf, relayedBy: pairing.relayedBy },
              )
            }
          >
            {endWords(pairing.relayedBy, page)}
            <span class="relaying">
              {' '}
              <span class="unseen">{t('relaying')}</span>
              <Icon name="left" />
            </span>
            {endWords(pairing.statementsOf, page)} <strong>{count(pairing.relays)}</strong>
          </button>
        );
      })}
      <Years app={app} years={page.years} />
    </div>
  );
}

function Years({ app, years }: { readonly app: App; readonly years: readonly number[] }) {
  const time = app.model.view.value?.filters.time ?? { from: null, to: null };
  const isWhole = time.from === null && time.to === null;
  const isYear = years.some((year) => time.from === startOf(year) && time.to === startOf(year + 1));
  if (years.length < 2 && isWhole) return null;
  return (
    <p class="years">
      <span class="faint">{t('Statements of')}</span>
      {years.length > 1 &&
        years.map((year) => {
          const isChosen = time.from === startOf(year) && time.to === startOf(year + 1);
          const range = isChosen
            ? { from: null, to: null }
            : { from: startOf(year), to: startOf(year + 1) };
          return (
            <button
              key={year}
              type="button"
              class="chip"
              aria-pressed={isChosen}
              onClick={() => void app.actions.setTime(range)}
            >
              {year}
            </button>
          );
        })}
      {!isWhole && !isYear && (
        <button
          type="button"
          class="chip"
          aria-label={t('{filter}: take this filter off', { filter: rangeWords(time) })}
          onClick={() => void app.actions.setTime({ from: null, to: null })}
        >
          {rangeWords(time)}
          <Icon name="close" />
        </button>
      )}
    </p>
  );
}

function startOf(year: number): number {
  return Date.UTC(year, 0, 1);
}
