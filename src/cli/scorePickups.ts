import { pickUpAt } from '../domain/pickup.ts';
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
  'top3',
  'without',
  'none_right',
  'top1_share',
  'top3_share',
  'none_share',
  'post',
  'expected',
  'found',
  'candidates',
] as const;

/**
 * `score pickups GOLD.csv POSTS…`: labels `rt_id, cnmfa_id` (empty: no statement in these data) and, where given,
 * `part`. One row `score` for each part and for all, then every disagreement. A citation that was not seen counts as
 * "none": the statement behind it is missed.
 */
export async function scorePickups(
  goldPath: string,
  options: Options,
  folder: string,
): Promise<Answer> {
  const read = readCitations(await loadPosts(options, folder));
  const pickUps = await pickUpsOf(read, options.statementDays);
  const { table } = read.posts;
  const answers = new Map<string, LinkAnswer>();
  for (let row = 0; row < pickUps.length; row += 1) {
    const post = pickUps.post[row] ?? 0;
    const found = pickUpAt(pickUps, post, pickUps.source[row] ?? 0);
    const id = table.id[post] ?? '';
    const held = answers.get(id);
    if (!found || (held && held.score >= found.score)) continue;
    const idOf = (statement: number) => table.id[statement] ?? '';
    answers.set(id, {
      score: found.score,
      statement: found.statement < 0 ? '' : idOf(found.statement),
      candidates: found.candidates.map((candidate) => idOf(candidate.post)),
    });
  }
  const cells = await readColumns(goldPath, ['rt_id', 'cnmfa_id'], options, folder, ['part']);
  const known = new Set(table.id);
  const gold = cells
    .map(([post = '', statement = '', part = '']): LinkGold => ({ post, statement, part }))
    .filter(({ post }) => known.has(post));
  const { scores, disagreements } = scoreLinks(gold, answers);
  const rows = [
    ...scores.map((one) => ({ ...NO_LINK, ...one, row: 'score' })),
    ...disagreements.map((one) => ({ ...NO_LINK, ...one, candidates: one.candidates.join(';') })),
  ];
  return { text: rowsText(LINK_COLUMNS, rows, options), code: 0 };
}

const NO_LINK = {
  ...{ row: '', part: '', posts: null, linkable: null, top1: null, top3: null, without: null },
  ...{ none_right: null, top1_share: null, top3_share: null, none_share: null },
  ...{ post: null, expected: null, found: null, candidates: null },
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
