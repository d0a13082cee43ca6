import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { PickupPage } from '../../workers/contract.ts';
import { ActorIcon } from '../icon/ActorIcon.tsx';
import { lagSpan } from '../words/lag.ts';
import { count, decimal } from '../words/numbers.ts';
import { countryName, endInSentence } from '../words/pickups.ts';
import { PickupChoices } from './PickupChoices.tsx';
import { PickupTable } from './PickupTable.tsx';

/** Which statement was relayed by whom, and how soon. */
export function PickupsScreen({ app }: { readonly app: App }) {
  const page = app.model.pickups.value;
  return (
    <main class="screen pickups-screen" aria-labelledby="pickups-title">
      <div class="pickup-head">
        <div class="pickup-title">
          <h1 id="pickups-title">{t('Who relayed which statement')}</h1>
          <Sentence app={app} page={page} />
        </div>
        {page && page.total > 0 && <Numbers page={page} />}
      </div>
      <PickupChoices app={app} page={page} />
      {page &&
        (page.total > 0 ? <PickupTable app={app} page={page} /> : <Empty app={app} page={page} />)}
      <Foot page={page} />
    </main>
  );
}

/** What is listed, in words, and what could not be. */
function Sentence({ app, page }: { readonly app: App; readonly page: PickupPage | null }) {
  const pickups = app.model.view.value?.pickups;
  if (!pickups) return null;
  const { about } = pickups;
  const label = page?.countries.find(({ value }) => value === about)?.label;
  const of = endInSentence(pickups.statementsOf, page);
  const by =
    pickups.relayedBy.type === 'any' ? t('other actors') : endInSentence(pickups.relayedBy, page);
  return (
    <p class="pickup-sentence">
      {about
        ? t('Statements of {of} on {country}, and the posts of {by} that cite them.', {
            ...{ of, by },
            country: countryName(about, label ?? about),
          })
        : t('Statements of {of}, and the posts of {by} that cite them.', { of, by })}
      {page && page.withoutStatement > 0 && ` ${withoutWords(page.withoutStatement)}`}
    </p>
  );
}

function withoutWords(n: number): string {
  return t('{n, plural, one {# citation} other {# citations}} without a statement in this data.', {
    n,
  });
}

function Numbers({ page }: { readonly page: PickupPage }) {
  const { total, relayed, medianLag, most } = page;
  return (
    <dl class="pickup-numbers">
      <Figure
        value={count(total)}
        name={t('{n, plural, one {statement} other {statements}}', { n: total })}
      />
      <Figure
        value={count(relayed)}
        name={t('{n, plural, other {relayed at least once}}', { n: relayed })}
      />
      <Figure
        value={count(total - relayed)}
        name={t('{n, plural, other {not relayed}}', { n: total - relayed })}
      />
      <Figure
        value={medianLag ? lagSpan(medianLag.minMs, medianLag.maxMs) : '—'}
        name={medianLag ? t('median lag, orderable pairs') : t('median lag: none can be ordered')}
      />
      <Figure
        value={most ? count(most.actors) : '—'}
        {...(most && {
          beside: t('vs {n}', { n: most.expected === null ? '—' : decimal(most.expected) }),
        })}
        name={t('most relays · by chance')}
        title={t(
          'By chance: each relay picks one of the same source’s statements of that day and the three days before at random',
        )}
      />
    </dl>
  );
}

interface FigureProps {
  readonly value: string;
  readonly beside?: string;
  readonly name: string;
  readonly title?: string;
}

function Figure({ value, beside, name, title }: FigureProps) {
  return (
    <div {...(title && { title })}>
      <dt>{name}</dt>
      <dd>
        {value}
        {beside && <span class="beside"> {beside}</span>}
      </dd>
    </div>
  );
}

/** One sentence and one action in the place of the list (LOOK §7). */
function Empty({ app, page }: { readonly app: App; readonly page: PickupPage }) {
  const { actions, model } = app;
  if (page.years.length === 0) {
    return (
      <div class="empty in-flow">
        <p>
          {page.withoutStatement > 0
            ? t(
                'No statement was found: none of {n, plural, one {# citation} other {# citations}} relays a post of whoever it cites, as far as these data go. Add the files of those who are cited.',
                { n: page.withoutStatement },
              )
            : t('Nobody here cites an actor whose posts are in this case.')}
        </p>
        <button type="button" class="button" onClick={() => void actions.openScreen('files')}>
          {t('Add files')}
        </button>
      </div>
    );
  }
  const isTimed = model.view.value?.filters.time.from !== null;
  return (
    <div class="empty in-flow">
      <p>{t('No statement passes these choices.')}</p>
      <p class="buttons">
        <button
          type="button"
          class="button filled"
          onClick={() =>
            void actions.choosePickups({
              statementsOf: { type: 'any' },
              about: null,
              relayedBy: { type: 'any' },
            })
          }
        >
          {t('Show all statements')}
        </button>
        {isTimed && (
          <button
            type="button"
            class="button"
            onClick={() => void actions.setTime({ from: null, to: null })}
          >
            {t('Show all years')}
          </button>
        )}
      </p>
    </div>
  );
}

function Foot({ page }: { readonly page: PickupPage | null }) {
  if (!page || page.total === 0) return null;
  return (
    <p class="pickup-foot">
      <span>
        <ActorIcon kind="state outlet" state="grey" /> {t('published at a known minute')}
      </span>
      <span>
        <svg class="pill-sample" viewBox="0 0 32 10" width="32" height="10" aria-hidden="true">
          <rect x="0.5" y="0.5" width="31" height="9" rx="4.5" />
        </svg>{' '}
        {t('known to the day: somewhere in this span')}
      </span>
      <span>{t('Spans that cross “same time”: the order cannot be told')}</span>
    </p>
  );
}
