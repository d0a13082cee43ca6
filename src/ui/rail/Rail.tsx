import { ACTOR_KINDS } from '../../domain/actor.ts';
import { KINDS } from '../../domain/kind.ts';
import { DEFAULT_FILTERS, type Filters } from '../../domain/view.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { Facet } from '../../workers/contract.ts';
import { ActorIcon, StateDot } from '../icon/ActorIcon.tsx';
import { KindLine } from '../icon/KindLine.tsx';
import { Bar } from '../parts/Bar.tsx';
import { actorKindName, kindName } from '../words/names.ts';
import { count } from '../words/numbers.ts';
import { inLegendOrder } from '../words/states.ts';
import { ChanceFilter } from './ChanceFilter.tsx';
import { FilterRow } from './FilterRow.tsx';
import { TimeFilter } from './TimeFilter.tsx';
import { LeastWeight, WindowFilter } from './WindowFilter.tsx';

/** All filters, in the order of the legend. */
export function Rail({ app }: { readonly app: App }) {
  return (
    <aside class="rail" aria-label={t('Filters')}>
      <TimeFilter app={app} />
      <KindFilter app={app} />
      <StateFilter app={app} />
      <ActorKindFilter app={app} />
      <WindowFilter app={app} />
      <LeastWeight app={app} />
      <ChanceFilter app={app} />
      <MoreFilters app={app} />
    </aside>
  );
}

function KindFilter({ app }: { readonly app: App }) {
  const facets = app.model.picture.value?.edgesByKind ?? app.model.overview.value?.kinds;
  const counts = countsOf(facets);
  const most = Math.max(...counts.values(), 1);
  return (
    <fieldset class="rail-part">
      <legend>{t('Kinds')}</legend>
      <span class="rail-note">{t('edges')}</span>
      {KINDS.map((kind) => (
        <FilterRow
          key={kind}
          app={app}
          list="hiddenKinds"
          value={kind}
          all={KINDS}
          label={kindName(kind)}
          icon={<KindLine kind={kind} />}
          tail={
            facets && (
              <>
                <Bar value={counts.get(kind) ?? 0} most={most} width={48} />
                <span class="number">{count(counts.get(kind) ?? 0)}</span>
              </>
            )
          }
        />
      ))}
    </fieldset>
  );
}

const STATES_AT_ONCE = 9;

function StateFilter({ app }: { readonly app: App }) {
  const counts = countsOf(app.model.overview.value?.states);
  const all = inLegendOrder([...counts.keys()]);
  const shown = all.length <= STATES_AT_ONCE ? all : mostFrequent(all, counts);
  const rest = all.filter((code) => !shown.includes(code));
  const row = (code: string) => (
    <FilterRow
      key={code}
      app={app}
      list="hiddenStates"
      value={code}
      all={all}
      label={filterName(code)}
      icon={<StateDot state={code || null} />}
      isWide={code === ''}
      tail={<span class="number">{count(counts.get(code) ?? 0)}</span>}
    />
  );
  return (
    <fieldset class="rail-part">
      <legend>{t('States')}</legend>
      <span class="rail-note">{t('actors')}</span>
      {all.length > 0 && <div class="two-columns">{shown.map(row)}</div>}
      {rest.length > 0 && (
        <details class="rail-more">
          <summary>{t('{n, number} more', { n: rest.length })}</summary>
          <div class="two-columns">{rest.map(row)}</div>
        </details>
      )}
    </fieldset>
  );
}

/** `other` holds the labelled actors of no state: alliances, unions, firms. */
function filterName(code: string): string {
  if (code === 'other') return t('no state');
  return code || t('unlabelled');
}

/** The most frequent ones, still in the order of the legend; unlabelled is always among them. */
function mostFrequent(all: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  const ranked = [...all].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const kept = new Set(ranked.filter((code) => code !== '').slice(0, STATES_AT_ONCE - 1));
  return all.filter((code) => kept.has(code) || code === '');
}

function ActorKindFilter({ app }: { readonly app: App }) {
  const counts = countsOf(app.model.overview.value?.actorKinds);
  return (
    <fieldset class="rail-part">
      <legend>{t('Actor kinds')}</legend>
      <span class="rail-note">{t('actors')}</span>
      {ACTOR_KINDS.filter((kind) => counts.has(kind)).map((kind) => (
        <FilterRow
          key={kind}
          app={app}
          list="hiddenActorKinds"
          value={kind}
          all={ACTOR_KINDS}
          label={actorKindName(kind)}
          icon={<ActorIcon kind={kind} state="grey" />}
          tail={<span class="number">{count(counts.get(kind) ?? 0)}</span>}
        />
      ))}
    </fieldset>
  );
}

function MoreFilters({ app }: { readonly app: App }) {
  const overview = app.model.overview.value;
  return (
    <section class="rail-part">
      <FoldedFilter
        app={app}
        title={t('Platforms')}
        list="hiddenPlatforms"
        facets={overview?.platforms}
      />
      <FoldedFilter
        app={app}
        title={t('Languages')}
        list="hiddenLanguages"
        facets={overview?.languages}
      />
      <button
        type="button"
        class="button quiet clear"
        disabled={!isFiltered(app.model.view.value?.filters ?? DEFAULT_FILTERS)}
        onClick={() => void app.actions.clearFilters()}
      >
        {t('Clear all filters')}
      </button>
    </section>
  );
}

interface FoldedProps {
  readonly app: App;
  readonly title: string;
  readonly list: 'hiddenPlatforms' | 'hiddenLanguages';
  readonly facets: readonly Facet<string>[] | undefined;
}

function FoldedFilter({ app, title, list, facets = [] }: FoldedProps) {
  const all = facets.map((facet) => facet.value);
  return (
    <details class="rail-fold">
      <summary>
        {title} <span class="faint">{t('posts')}</span>
      </summary>
      <fieldset>
        <legend class="unseen">{title}</legend>
        {facets.map(({ value, count: posts }) => (
          <FilterRow
            key={value}
            app={app}
            list={list}
            value={value}
            all={all}
            label={value || t('unknown')}
            icon={null}
            tail={<span class="number">{count(posts)}</span>}
          />
        ))}
      </fieldset>
    </details>
  );
}

function isFiltered(filters: Filters): boolean {
  return JSON.stringify(filters) !== JSON.stringify(DEFAULT_FILTERS);
}

function countsOf<T extends string>(facets: readonly Facet<T>[] | undefined): Map<T, number> {
  return new Map(facets?.map((facet) => [facet.value, facet.count]));
}
