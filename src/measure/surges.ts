/**
 * Surges (METHODS §5): each window against a stated baseline, as rates of the posts of the same actors; the test is in
 * `rateRatio.ts`. All windows that were looked at count for the false discovery rate (`falseDiscovery.ts`): sliding
 * windows are tests that depend on each other positively, which Benjamini & Yekutieli allow, doi:10.1214/aos/1013699998.
 */
import type {
  ActorGroup,
  DayRange,
  SurgeReport,
  SurgeRow,
  UnsaidWindow,
} from '../domain/measure.ts';
import { type DatedPosts, groupActors } from './datedPosts.ts';
import { daysIn } from './days.ts';
import { falseDiscoveryRates } from './falseDiscovery.ts';
import type { CountriesOfPost } from './mentions.ts';
import { compareRates } from './rateRatio.ts';
import { createGroupTable } from './surgeGroup.ts';
import { type Candidate, type GroupSearch, searchGroup } from './surgeSearch.ts';

export interface SurgeSettings {
  readonly baseline: DayRange;
  readonly windowDays: number;
  /** windows lie within it; null: from the day after the baseline to the last day of the data */
  readonly range: DayRange | null;
  /** groups are states and kinds of actors, else states alone */
  readonly byKind: boolean;
  /** the countries that are asked about; null: all. Fewer questions, fewer comparisons to pay for */
  readonly countries: readonly string[] | null;
}

/** Every country × group × window; rows are the strongest windows that do not overlap. */
export function surges(
  dated: DatedPosts,
  countriesOfPost: CountriesOfPost,
  settings: SurgeSettings,
): SurgeReport {
  const { baseline, windowDays } = settings;
  const range = settings.range ?? rangeAfter(baseline, dated.range);
  const grouping = groupActors(dated, settings.byKind);
  const asked = settings.countries;
  const countries = [...new Set([...countriesOfPost.flat(), ...(asked ?? [])])].sort();
  const isAsked = asked && Uint8Array.from(countries, (country) => Number(asked.includes(country)));
  const table = createGroupTable(dated, grouping, countriesOfPost, countries);
  const searches = grouping.groups.map((group, number) => ({
    group,
    found: searchGroup(
      table.postsOf(number, baseline),
      range === null ? null : table.postsOf(number, range),
      { baseline, range, windowDays, countries: countries.length, isAsked },
    ),
  }));
  const looked = searches.reduce((sum, { found }) => sum + found.looked, 0);
  return {
    baseline,
    windowDays,
    unequalWindows: daysIn(baseline) !== windowDays,
    looked,
    rows: rowsOf(searches, countries, looked, windowDays),
    unsaid: searches.flatMap(({ group, found }) =>
      found.unsaid.map((window): UnsaidWindow => ({ ...group, ...window })),
    ),
  };
}

function rangeAfter(baseline: DayRange, data: DayRange | null): DayRange | null {
  const from = baseline.to + 1;
  return data === null || data.to < from ? null : { from, to: data.to };
}

interface Searched {
  readonly group: ActorGroup;
  readonly found: GroupSearch;
}

function rowsOf(
  searches: readonly Searched[],
  countries: readonly string[],
  looked: number,
  windowDays: number,
): SurgeRow[] {
  const all = searches.flatMap(({ group, found }) =>
    found.candidates.map((candidate) => ({ group, candidate })),
  );
  const q = falseDiscoveryRates(
    Float64Array.from(all, ({ candidate }) => candidate.p ?? Number.NaN),
    looked,
  );
  return all
    .flatMap(({ group, candidate }, k) => {
      if (!candidate.isPeak) return [];
      const rate = q[k] ?? Number.NaN;
      return rowOf(group, candidate, countries, Number.isNaN(rate) ? null : rate, windowDays);
    })
    .sort(byStrength);
}

function rowOf(
  group: ActorGroup,
  { country, from, inWindow, inBaseline, actors, dispersion }: Candidate,
  countries: readonly string[],
  q: number | null,
  windowDays: number,
): SurgeRow {
  return {
    ...group,
    country: countries[country] ?? '',
    window: { from, to: from + windowDays - 1 },
    inWindow,
    inBaseline,
    actors,
    dispersion: dispersion.factor,
    ...compareRates(
      { count: inWindow.posts, exposure: inWindow.ofPosts },
      { count: inBaseline.posts, exposure: inBaseline.ofPosts },
      dispersion,
    ),
    q,
  };
}

function byStrength(a: SurgeRow, b: SurgeRow): number {
  return (
    (a.q ?? 1) - (b.q ?? 1) ||
    (a.p ?? 1) - (b.p ?? 1) ||
    (b.ratio ?? Number.MAX_VALUE) - (a.ratio ?? Number.MAX_VALUE) ||
    keyOf(a).localeCompare(keyOf(b), 'en')
  );
}

function keyOf({ state, kind, country, window }: SurgeRow): string {
  return `${state ?? ''}\t${kind ?? ''}\t${country}\t${window.from}`;
}
