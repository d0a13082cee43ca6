import { resolveActors } from '../detect/detect.ts';
import type { DayRange } from '../domain/measure.ts';
import { daysOfPosts, holdsDay } from '../measure/days.ts';
import {
  type CountriesOfPost,
  countMentions,
  MENTION_KEYS,
  type MentionCount,
  type MentionKey,
} from '../measure/mentions.ts';
import { createDirectory } from '../registry/directory.ts';
import { REGISTRY } from '../registry/registry.ts';
import { type Answer, requireTable } from './commands.ts';
import { UsageError } from './failure.ts';
import { type Loaded, loadPosts } from './load.ts';
import { countriesOf } from './measured.ts';
import type { Options } from './options.ts';
import { rowsText } from './output.ts';

/**
 * `mentions`: which countries each post names, one row for every post; with `--by` how many posts of each day, state,
 * kind name each country, of how many (DESIGN §5).
 */
export async function mentions(options: Options, folder: string): Promise<Answer> {
  requireTable(options, 'mentions');
  const by = options.by === null ? null : keysOf(options.by);
  const { range, countries: wanted } = options.measure;
  if (wanted && !by?.includes('country'))
    throw new UsageError(
      'mentions takes --countries where it counts by country: --by state,country',
    );
  if (range && !by)
    throw new UsageError('mentions takes --range where it counts: --by day,country');
  const loaded = await loadPosts(options, folder);
  const { posts } = loaded;
  const countries = countriesOf(loaded);
  if (by) return { text: countText(loaded, countries, by, options), code: 0 };
  const rows = countries.map((named, post) => ({
    post: posts.id[post] ?? '',
    countries: named.join(';'),
  }));
  return { text: rowsText(['post', 'countries'], rows, options), code: 0 };
}

function countText(
  { posts, actorEdits }: Loaded,
  countries: CountriesOfPost,
  by: readonly MentionKey[],
  options: Options,
): Iterable<string> {
  const directory = createDirectory(REGISTRY, actorEdits);
  const actorOfPost = resolveActors(posts, directory);
  const { range, countries: wanted } = options.measure;
  const within = range === null ? null : daysWithin(daysOfPosts(posts), range);
  const all = countMentions(posts, directory.actors, actorOfPost, countries, by, within);
  const counts = all.filter(({ country }) => !wanted || (country && wanted.includes(country)));
  const columns = [...MENTION_KEYS.filter((key) => by.includes(key)), 'posts', 'of_posts'] as const;
  return rowsText(columns, counts.map(rowOf), options);
}

function daysWithin(days: Int32Array, range: DayRange): Uint8Array {
  return Uint8Array.from(days, (day) => Number(holdsDay(range, day)));
}

function rowOf({ ofPosts, ...rest }: MentionCount) {
  return { ...rest, of_posts: ofPosts };
}

function keysOf(value: string): MentionKey[] {
  const words = value.split(',').map((word) => word.trim());
  for (const word of words) {
    if (!(MENTION_KEYS as readonly string[]).includes(word)) {
      throw new UsageError(`--by takes any of ${MENTION_KEYS.join(', ')}; found "${word}".`);
    }
  }
  return words as MentionKey[];
}
