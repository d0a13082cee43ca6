import type { Actor } from '../domain/actor.ts';
import { dictAt } from '../domain/column.ts';
import type { PostTable } from '../domain/post.ts';
import { calendarAt, isoDay, PRECISIONS } from '../domain/time.ts';
import type { Gazetteer } from './gazetteer.ts';

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
  return Array.from({ length: posts.length }, (_, post) =>
    countriesOf(gazetteer, posts.text[post] ?? '', dictAt(posts.lang, post)),
  );
}

function countriesOf(gazetteer: Gazetteer, text: string, lang: string): readonly string[] {
  const found = gazetteer.mentionsOf(text, lang);
  if (found.length === 0) return NO_COUNTRIES;
  return [...new Set(found.map(({ country }) => country))].sort();
}

const NO_COUNTRIES: readonly string[] = [];

interface Group {
  readonly keys: Pick<MentionCount, 'day' | 'state' | 'kind'>;
  readonly countries: Map<string, number>;
  naming: number;
  ofPosts: number;
}

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
  const groups = new Map<string, Group>();
  for (let post = 0; post < posts.length; post += 1) {
    if (passes !== null && passes[post] !== 1) continue;
    const keys = keysOf(posts, post, actors[actorOfPost[post] ?? -1], by);
    tally(groups, keys, countries[post] ?? NO_COUNTRIES);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => rowsOf(group, by.includes('country')));
}

function keysOf(
  posts: PostTable,
  post: number,
  actor: Actor | undefined,
  by: readonly MentionKey[],
): Group['keys'] {
  const at = calendarAt(posts.at[post] ?? 0, PRECISIONS[posts.precision[post] ?? 0] ?? 'second');
  return {
    ...(by.includes('day') ? { day: isoDay(at) } : {}),
    ...(by.includes('state') ? { state: actor?.state ?? null } : {}),
    ...(by.includes('kind') ? { kind: actor?.kind ?? 'account' } : {}),
  };
}

function tally(
  groups: Map<string, Group>,
  keys: Group['keys'],
  countries: readonly string[],
): void {
  const id = `${keys.day ?? ''}\t${keys.state ?? ''}\t${keys.kind ?? ''}`;
  const group = groups.get(id) ?? { keys, countries: new Map(), naming: 0, ofPosts: 0 };
  groups.set(id, group);
  group.ofPosts += 1;
  if (countries.length > 0) group.naming += 1;
  for (const country of countries) {
    group.countries.set(country, (group.countries.get(country) ?? 0) + 1);
  }
}

function rowsOf({ keys, countries, naming, ofPosts }: Group, byCountry: boolean): MentionCount[] {
  if (!byCountry) return [{ ...keys, posts: naming, ofPosts }];
  if (countries.size === 0) return [{ ...keys, country: null, posts: 0, ofPosts }];
  return [...countries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([country, count]) => ({ ...keys, country, posts: count, ofPosts }));
}
