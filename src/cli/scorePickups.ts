import { dictAt } from '../domain/column.ts';
import { type PickUps, pickUpAt } from '../domain/pickup.ts';
import {
  type LinkAnswer,
  type LinkGold,
  type MentionGold,
  scoreLinks,
  scoreMentions,
} from '../measure/scoreLinks.ts';
import { pickUpsOf, readCitations } from './citations.ts';
import type { Answer } from './commands.ts';
import { readColumns, SCORE_COLUMNS } from './gold.ts';
import { loadPosts } from './load.ts';
import { countriesOf } from './measured.ts';
import type { Options } from './options.ts';
import { rowsText } from './output.ts';

const LINK_COLUMNS = [
  'row',
  'part',
  'posts',
  'linkable',
  'top1',
  'ranked1',
  'top3',
  'without',
  'none_right',
  'top1_share',
  'ranked1_share',
  'top3_share',
  'none_share',
  'post',
  'expected',
  'found',
  'candidates',
] as const;

/** The columns of labels, each by any of its names. */
const RELAY = 'relay_id|rt_id';
const STATEMENT = 'statement_id|cnmfa_id';
const MORE = ['source', 'part', 'publisher'];

/** A row of labels. `source`: whose statements are asked for; empty: anybody's. */
interface RelayGold extends LinkGold {
  readonly source: string;
}

/**
 * `score pickups GOLD.csv POSTS…`: labels `relay_id, statement_id` (also `rt_id, cnmfa_id`; several equally right ones
 * joined by `;`; empty: no statement in these data) and, where given, `source` (the file of the statements by its name
 * without ending, or their actor's id), `part` (several joined by `;`) and `publisher`. One row `score` for all and for
 * each part and publisher, then every disagreement. A citation that was not seen counts as "none": the statement behind
 * it is missed.
 */
export async function scorePickups(
  goldPath: string,
  options: Options,
  folder: string,
): Promise<Answer> {
  const read = readCitations(await loadPosts(options, folder));
  const answerTo = answersIn(read, await pickUpsOf(read, options.statementDays));
  const cells = await readColumns(goldPath, [RELAY, STATEMENT], options, folder, MORE);
  const known = new Set(read.posts.table.id);
  const gold = cells.map(goldOf).filter(({ post }) => known.has(post));
  const { scores, disagreements } = scoreLinks(gold, answerTo);
  const rows = [
    ...scores.map((one) => ({ ...NO_LINK, ...one, row: 'score' })),
    ...disagreements.map((one) => ({ ...NO_LINK, ...one, candidates: one.candidates.join(';') })),
  ];
  return { text: rowsText(LINK_COLUMNS, rows, options), code: 0 };
}

function goldOf([
  post = '',
  statements = '',
  source = '',
  part = '',
  publisher = '',
]: readonly string[]): RelayGold {
  const parts = [...splitCell(part), ...splitCell(publisher)];
  return { post, statements: splitCell(statements), source, parts };
}

/** The surest of what was found for a post; where a row names a source, of what was found among its posts. */
function answersIn(
  { posts, actors }: ReturnType<typeof readCitations>,
  pickUps: PickUps,
): (one: RelayGold) => LinkAnswer | undefined {
  const { table, actorOfPost } = posts;
  const idOf = (row: number) => (row < 0 ? '' : (table.id[row] ?? ''));
  const namesOf = (row: number) => [
    (dictAt(table.file, row).split(/[\\/]/).at(-1) ?? '').replace(/\.\w+$/, ''),
    actors[actorOfPost[row] ?? 0]?.id ?? '',
  ];
  const answers = new Map<string, LinkAnswer>();
  const put = (key: string, answer: LinkAnswer) => {
    if ((answers.get(key)?.score ?? -1) < answer.score) answers.set(key, answer);
  };
  for (let row = 0; row < pickUps.length; row += 1) {
    const post = pickUps.post[row] ?? 0;
    const found = pickUpAt(pickUps, post, pickUps.source[row] ?? 0);
    const best = found?.candidates[0]?.post;
    if (!found || best === undefined) continue;
    const candidates = found.candidates.map((candidate) => idOf(candidate.post));
    const answer = { score: found.score, statement: idOf(found.statement), candidates };
    for (const source of ['', ...namesOf(best)]) put(`${idOf(post)} ${source}`, answer);
  }
  return ({ post, source }) => answers.get(`${post} ${source}`);
}

const NO_LINK = {
  ...{ row: '', part: '', posts: null, linkable: null, top1: null, ranked1: null, top3: null },
  ...{ without: null, none_right: null, top1_share: null, ranked1_share: null, top3_share: null },
  ...{ none_share: null, post: null, expected: null, found: null, candidates: null },
};

const MENTION_COLUMNS = [...SCORE_COLUMNS, 'post', 'country'] as const;

/** `score mentions GOLD.csv POSTS…`: labels `id, countries`; then every country `missed`, or found though it is `wrong`. */
export async function scoreMentionLabels(
  goldPath: string,
  options: Options,
  folder: string,
): Promise<Answer> {
  const loaded = await loadPosts(options, folder);
  const { posts } = loaded;
  const countries = countriesOf(loaded);
  const rowOf = new Map(posts.id.map((id, row) => [id, row]));
  const cells = await readColumns(goldPath, ['id', 'countries'], options, folder);
  const gold = cells.flatMap(([id = '', named = '']): MentionGold[] => {
    const row = rowOf.get(id);
    if (row === undefined) return [];
    const language = posts.lang.values[posts.lang.codes[row] ?? 0] ?? '';
    const file = posts.file.values[posts.file.codes[row] ?? 0] ?? '';
    return [{ id, language, file, countries: splitCell(named), found: countries[row] ?? [] }];
  });
  const { scores, disagreements } = scoreMentions(gold);
  const rows = [
    ...scores.map((one) => ({ ...NO_MENTION, ...one, row: 'score' })),
    ...disagreements.map(({ kind, language, file, post, country }) => ({
      ...NO_MENTION,
      ...{ row: kind, scope: language, name: file, post, country },
    })),
  ];
  return { text: rowsText(MENTION_COLUMNS, rows, options), code: 0 };
}

const NO_MENTION = {
  ...{ row: '', scope: '', name: '', posts: null, gold: null, found: null, right: null },
  ...{ precision: null, recall: null, f1: null, post: null, country: null },
};

function splitCell(cell: string): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
