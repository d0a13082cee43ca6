import type { Actor } from '../domain/actor.ts';
import { dictAt } from '../domain/column.ts';
import type { PostTable } from '../domain/post.ts';
import { calendarAt, DAY_MS, isoDay, PRECISIONS } from '../domain/time.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Mention } from './gazetteerShape.ts';

/** What counts may be split by: the post's calendar day, its actor's state and kind, the country named. */
export const MENTION_KEYS = ['day', 'state', 'kind', 'country'] as const;

export type MentionKey = (typeof MENTION_KEYS)[number];

/** Countries named by each post, sorted, none twice. One's own state counts like any other. */
export type CountriesOfPost = readonly (readonly string[])[];

/**
 * One group of posts. Keys that were not asked for are not set; a state of null is "none or unknown".
 * `country` is null in the one row of a group whose posts name no country.
 */
export interface MentionCount {
  readonly day?: string;
  readonly state?: string | null;
  readonly kind?: string;
  readonly country?: string | null;
  /** posts that name the country; any country, where counts are not split by it */
  readonly posts: number;
  /** all posts of the group, whatever they name */
  readonly ofPosts: number;
}

/** Which countries every post names. The text alone is read: what the source says around it is not the actor's word. */
export function mentionedCountries(posts: PostTable, gazetteer: Gazetteer): CountriesOfPost {
  const lists = createLists();
  return Array.from({ length: posts.length }, (_, post) =>
    lists.of(gazetteer.mentionsOf(posts.text[post] ?? '', dictAt(posts.lang, post))),
  );
}

/** Sorted lists of countries, each kept once: a million posts name some thousand combinations. */
function createLists() {
  const single = new Map<string, readonly string[]>();
  const several = new Map<string, readonly string[]>();
  const kept = (lists: typeof single, key: string, make: () => readonly string[]) => {
    const list = lists.get(key) ?? make();
    lists.set(key, list);
    return list;
  };
  return {
    of(found: readonly Mention[]): readonly string[] {
      const [first] = found;
      if (first === undefined) return NO_COUNTRIES;
      if (found.every(({ country }) => country === first.country))
        return kept(single, first.country, () => [first.country]);
      const list = [...new Set(found.map(({ country }) => country))].sort();
      return kept(several, list.join(), () => list);
    },
  };
}

const NO_COUNTRIES: readonly string[] = [];

/**
 * Counts of posts by any subset of the keys, ordered by day, state, kind, country. A country that a group does not
 * name has no row: its count is 0 of the group's `ofPosts`. A group without posts has no row at all: nothing is known of it.
 */
export function countMentions(
  posts: PostTable,
  actors: readonly Actor[],
  actorOfPost: ArrayLike<number>,
  countries: CountriesOfPost,
  by: readonly MentionKey[],
  passes: Uint8Array | null = null,
): MentionCount[] {
  const groups = createGroups(actors, by);
  for (let post = 0; post < posts.length; post += 1) {
    if (passes !== null && passes[post] !== 1) continue;
    tally(groups.of(dayOf(posts, post), actorOfPost[post] ?? -1), countries[post] ?? NO_COUNTRIES);
  }
  return groups
    .inOrder()
    .flatMap((group) => rowsOf(group.keys, group, countsOf(group.lists), by.includes('country')));
}

interface Group {
  readonly keys: Pick<MentionCount, 'day' | 'state' | 'kind'>;
  /** posts by the list of countries that they name: many posts share one list */
  readonly lists: Map<readonly string[], number>;
  naming: number;
  ofPosts: number;
}

/** Days since 1970 in UTC. */
function dayOf(posts: PostTable, post: number): number {
  const at = calendarAt(posts.at[post] ?? 0, PRECISIONS[posts.precision[post] ?? 0] ?? 'second');
  return Math.floor(at / DAY_MS);
}

/** Groups by their keys, found through the actor and the day: a post costs two numbers and no text. */
function createGroups(actors: readonly Actor[], by: readonly MentionKey[]) {
  const groups = new Map<string, Group>();
  const known = new Map<number, Map<number, Group>>();
  const byDay = by.includes('day');
  const make = (day: number, actor: Actor | undefined): Group => {
    const keys = keysOf(day, actor, by);
    const id = `${keys.day ?? ''}\t${keys.state ?? ''}\t${keys.kind ?? ''}`;
    const group = groups.get(id) ?? { keys, lists: new Map(), naming: 0, ofPosts: 0 };
    groups.set(id, group);
    return group;
  };
  return {
    of(day: number, actor: number): Group {
      const key = byDay ? day : 0;
      const ofDay = known.get(key) ?? new Map<number, Group>();
      if (ofDay.size === 0) known.set(key, ofDay);
      const group = ofDay.get(actor) ?? make(day, actors[actor]);
      if (!ofDay.has(actor)) ofDay.set(actor, group);
      return group;
    },
    inOrder: () => [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group),
  };
}

function keysOf(day: number, actor: Actor | undefined, by: readonly MentionKey[]): Group['keys'] {
  return {
    ...(by.includes('day') ? { day: isoDay(day * DAY_MS) } : {}),
    ...(by.includes('state') ? { state: actor?.state ?? null } : {}),
    ...(by.includes('kind') ? { kind: actor?.kind ?? 'account' } : {}),
  };
}

function tally(group: Group, countries: readonly string[]): void {
  group.ofPosts += 1;
  if (countries.length === 0) return;
  group.naming += 1;
  group.lists.set(countries, (group.lists.get(countries) ?? 0) + 1);
}

function countsOf(lists: Group['lists']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [countries, posts] of lists) {
    for (const country of countries) counts.set(country, (counts.get(country) ?? 0) + posts);
  }
  return counts;
}

function rowsOf(
  keys: Group['keys'],
  { naming, ofPosts }: Group,
  countries: ReadonlyMap<string, number>,
  byCountry: boolean,
): MentionCount[] {
  if (!byCountry) return [{ ...keys, posts: naming, ofPosts }];
  if (countries.size === 0) return [{ ...keys, country: null, posts: 0, ofPosts }];
  return [...countries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([country, count]) => ({ ...keys, country, posts: count, ofPosts }));
}
