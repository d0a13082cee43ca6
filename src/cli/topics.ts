import { resolveActors } from '../detect/detect.ts';
import { namedActors } from '../detect/namedActors.ts';
import type { DayRange } from '../domain/measure.ts';
import { TOPIC_KINDS } from '../domain/topic.ts';
import { type DatedPosts, datedPosts } from '../measure/datedPosts.ts';
import { holdsDay } from '../measure/days.ts';
import { mostNamed, topicsOf } from '../measure/topics.ts';
import { createDirectory } from '../registry/directory.ts';
import { REGISTRY } from '../registry/registry.ts';
import { type Answer, requireTable } from './commands.ts';
import { UsageError } from './failure.ts';
import { loadPosts } from './load.ts';
import type { Options } from './options.ts';
import { rowsText } from './output.ts';

export const TOPIC_COLUMNS = ['list', 'value', 'label', 'posts', 'actors', 'of_posts'] as const;

const LISTS = [...TOPIC_KINDS, 'named'] as const;

/** As many as the app lists. */
const LISTED = 100;

/**
 * `topics`: hashtags, pages and sites linked to, posts shared most, persons and bodies of the registry that are named:
 * the 100 most frequent of each, or of those that `--by` names.
 */
export async function topics(options: Options, folder: string): Promise<Answer> {
  requireTable(options, 'topics');
  const lists = listsOf(options.by);
  const { posts, actorEdits } = await loadPosts(options, folder);
  const directory = createDirectory(REGISTRY, actorEdits);
  const actorOfPost = resolveActors(posts, directory);
  const { actors } = directory;
  const passes = passing(datedPosts(posts, actors, actorOfPost), options.measure);
  const found = topicsOf(posts, actorOfPost, passes, LISTED);
  const named = lists.includes('named') ? namedActors(posts, actorOfPost, directory) : [];
  const idOf = (actor: number) => actors[actor]?.id ?? '';
  const all = { ...found, named: mostNamed(named, actorOfPost, idOf, passes, LISTED) };
  const labels = new Map(actors.map(({ id, label }) => [id, label]));
  const rows = lists.flatMap((list) =>
    all[list].map((row) => ({
      list,
      value: row.value,
      label: list === 'named' ? (labels.get(row.value) ?? row.value) : row.value,
      posts: row.posts,
      actors: row.actors,
      of_posts: found.ofPosts,
    })),
  );
  return { text: rowsText(TOPIC_COLUMNS, rows, options), code: 0 };
}

function passing(
  { length, actors, actorOfPost, dayOfPost }: DatedPosts,
  { of, range }: { readonly of: readonly string[] | null; readonly range: DayRange | null },
): Uint8Array | null {
  if (of === null && range === null) return null;
  const isWanted = actors.map(({ state }) => of === null || of.includes(state ?? 'none'));
  return Uint8Array.from({ length }, (_, post) => {
    const isInTime = range === null || holdsDay(range, dayOfPost[post] ?? 0);
    return Number(isInTime && isWanted[actorOfPost[post] ?? 0]);
  });
}

function listsOf(by: string | null): (typeof LISTS)[number][] {
  if (by === null) return [...LISTS];
  return by.split(',').map((word) => {
    const list = LISTS.find((one) => one === word.trim());
    if (list !== undefined) return list;
    throw new UsageError(`topics takes --by any of ${LISTS.join(', ')}; found "${word.trim()}".`);
  });
}
