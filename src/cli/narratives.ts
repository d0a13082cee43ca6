import { createHash } from 'node:crypto';
import type { Codebook, NarrativeCount } from '../domain/narrative.ts';
import { groupActors } from '../measure/datedPosts.ts';
import { dayText } from '../measure/days.ts';
import { DEFAULT_CODEBOOK } from '../measure/narrativeData.ts';
import {
  countNarratives,
  createNarrativeMatcher,
  type NarrativeMatcher,
  narrativesOfPosts,
} from '../measure/narratives.ts';
import { readCodebook } from '../measure/narrativeTable.ts';
import { type Answer, requireTable } from './commands.ts';
import { InputError } from './failure.ts';
import { type Loaded, loadPosts, openFile } from './load.ts';
import { dateLoaded, say } from './measured.ts';
import type { Options } from './options.ts';
import { rowsText } from './output.ts';

export const NARRATIVE_COLUMNS = [
  'narrative',
  'state',
  'kind',
  'day',
  'posts',
  'of_posts',
] as const;

/**
 * `narratives`: posts of each narrative by state, kind and day, of all posts of that day (DESIGN §5). A day without a
 * row has no posts: nothing is known of it.
 */
export async function narratives(options: Options, folder: string): Promise<Answer> {
  requireTable(options, 'narratives');
  const given = await givenCodebook(options.measure.codebook, folder);
  const loaded = await loadPosts(options, folder);
  const codebook = given ?? codebookOfCase(loaded, options);
  const dated = dateLoaded(loaded);
  const found = narrativesOfPosts(loaded.posts, matcherOf(codebook, options));
  const counts = countNarratives(codebook, dated, groupActors(dated, true), found);
  return { text: rowsText(NARRATIVE_COLUMNS, counts.map(rowOf), options), code: 0 };
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

function rowOf({ narrative, state, kind, day, posts, ofPosts }: NarrativeCount) {
  return { narrative, state, kind, day: dayText(day), posts, of_posts: ofPosts };
}
