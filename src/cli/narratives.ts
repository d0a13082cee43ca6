import { createHash } from 'node:crypto';
import type { DayRange } from '../domain/measure.ts';
import type { Codebook } from '../domain/narrative.ts';
import { type DatedPosts, groupActors, groupEach } from '../measure/datedPosts.ts';
import { dayText, holdsDay } from '../measure/days.ts';
import { DEFAULT_CODEBOOK } from '../measure/narrativeData.ts';
import {
  countNarratives,
  createNarrativeMatcher,
  type NarrativeMatcher,
  narrativesOfPosts,
} from '../measure/narratives.ts';
import { readCodebook } from '../measure/narrativeTable.ts';
import { type Answer, requireTable } from './commands.ts';
import { InputError, UsageError } from './failure.ts';
import { type Loaded, loadPosts, openFile } from './load.ts';
import { dateLoaded, say } from './measured.ts';
import type { Options } from './options.ts';
import { rowsText } from './output.ts';

const KEYS = ['narrative', 'state', 'kind', 'actor', 'day'] as const;

type Key = (typeof KEYS)[number];

const DEFAULT_KEYS: readonly Key[] = ['narrative', 'state', 'kind', 'day'];

/**
 * `narratives`: posts of each narrative by state, kind and day, of all posts of that day (DESIGN §5). A day without a
 * row has no posts: nothing is known of it.
 */
export async function narratives(options: Options, folder: string): Promise<Answer> {
  requireTable(options, 'narratives');
  const by = keysOf(options.by);
  const given = await givenCodebook(options.measure.codebook, folder);
  const loaded = await loadPosts(options, folder);
  const codebook = given ?? codebookOfCase(loaded, options);
  const dated = dateLoaded(loaded);
  const found = narrativesOfPosts(loaded.posts, matcherOf(codebook, options));
  const counts = narrativeCounts(codebook, dated, found, by, options.measure.range);
  const columns = [...KEYS.filter((key) => by.includes(key)), 'posts', 'of_posts'] as const;
  return { text: rowsText(columns, counts, options), code: 0 };
}

/** What the saved case keeps, else what the app ships. */
function codebookOfCase({ wordLists: { codebook } }: Loaded, { caseFile }: Options): Codebook {
  if (codebook) {
    say(`${codebook.length} narratives of the case ${caseFile} are counted`);
    return codebook;
  }
  say('no --codebook FILE: the narratives that Antiphon ships are counted');
  return DEFAULT_CODEBOOK;
}

function matcherOf(codebook: Codebook, { caseFile }: Options): NarrativeMatcher {
  try {
    return createNarrativeMatcher(codebook);
  } catch (error) {
    throw new InputError(`${caseFile}: ${(error as Error).message}`, { cause: error });
  }
}

async function givenCodebook(path: string | null, folder: string): Promise<Codebook | null> {
  if (path === null) return null;
  const text = await (await openFile(path, folder)).text();
  try {
    const codebook = readCodebook(text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    say(`${path}: ${codebook.length} narratives, SHA-256 ${sha256}`);
    return codebook;
  } catch (error) {
    throw new InputError(`${path}: ${(error as Error).message}`, { cause: error });
  }
}

type Row = Partial<Record<Key, string | null>> & { posts: number; of_posts: number };

/** Counts of posts by the keys: every narrative of every group that has posts, also where none belongs. */
function narrativeCounts(
  codebook: Codebook,
  dated: DatedPosts,
  found: readonly (readonly number[])[],
  by: readonly Key[],
  range: DayRange | null,
): Row[] {
  const { actors } = dated;
  const everybody = actors.map((_, index) => index);
  const grouping = by.includes('actor') ? groupEach(dated, everybody) : groupActors(dated, true);
  const rows = new Map<string, Row>();
  for (const count of countNarratives(codebook, dated, grouping, found)) {
    if (range !== null && !holdsDay(range, count.day)) continue;
    const keys: Partial<Record<Key, string | null>> = {
      ...(by.includes('narrative') && { narrative: count.narrative }),
      ...(by.includes('state') && { state: count.state }),
      ...(by.includes('kind') && { kind: count.kind }),
      ...(by.includes('actor') && { actor: actors[count.group]?.id ?? '' }),
      ...(by.includes('day') && { day: dayText(count.day) }),
    };
    const id = JSON.stringify(keys);
    const row = rows.get(id) ?? { ...keys, posts: 0, of_posts: 0 };
    row.posts += count.posts;
    row.of_posts += count.ofPosts;
    rows.set(id, row);
  }
  return [...rows.values()];
}

function keysOf(by: string | null): readonly Key[] {
  if (by === null) return DEFAULT_KEYS;
  const keys = by.split(',').map((word) => {
    const key = KEYS.find((one) => one === word.trim());
    if (key !== undefined) return key;
    throw new UsageError(
      `narratives takes --by any of ${KEYS.join(', ')}; found "${word.trim()}".`,
    );
  });
  // without it the posts of a group would count once for each narrative
  if (keys.includes('narrative')) return keys;
  throw new UsageError(`narratives counts by narrative: --by narrative,${by}`);
}
