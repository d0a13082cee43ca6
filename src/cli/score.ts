import { isAsserted } from '../detect/citationRecord.ts';
import type { ActorDirectory } from '../domain/actor.ts';
import { dictAt } from '../domain/column.ts';
import type { PostTable } from '../domain/post.ts';
import { type GoldPost, readGoldLabels, scoreCitations } from '../measure/score.ts';
import { readCitations } from './citations.ts';
import { type Answer, requireTable } from './commands.ts';
import { UsageError } from './failure.ts';
import { readColumns, SCORE_COLUMNS } from './gold.ts';
import { loadPosts } from './load.ts';
import type { Options } from './options.ts';
import { rowsText } from './output.ts';
import { scoreMentionLabels, scorePickups } from './scorePickups.ts';

const COLUMNS = [...SCORE_COLUMNS, 'post', 'source', 'cue'] as const;

type Scorer = (goldPath: string, options: Options, folder: string) => Promise<Answer>;

const SCORERS: Readonly<Record<string, Scorer>> = {
  citations: scoreCitationLabels,
  pickups: scorePickups,
  mentions: scoreMentionLabels,
};

/**
 * `score citations|pickups|mentions GOLD.csv <files…>`: how what is found agrees with labels by hand. Rows `score`
 * first, then one row for everything that was `missed`, or found though it is `wrong`.
 */
export async function score(options: Options, folder: string): Promise<Answer> {
  requireTable(options, 'score');
  const [what, goldPath, ...files] = options.files;
  const scorer = Object.hasOwn(SCORERS, what ?? '') ? SCORERS[what ?? ''] : undefined;
  if (!scorer || goldPath === undefined || (files.length === 0 && options.caseFile === null)) {
    throw new UsageError(
      'score takes what to score (citations, pickups or mentions), labels and posts: score citations GOLD.csv POSTS…',
    );
  }
  return await scorer(goldPath, { ...options, files }, folder);
}

/** Gold: `id, cites`; see `readGoldLabels`. */
async function scoreCitationLabels(
  goldPath: string,
  options: Options,
  folder: string,
): Promise<Answer> {
  const read = readCitations(await loadPosts(options, folder));
  const labels = await readColumns(goldPath, ['id', 'cites'], options, folder);
  const cells = new Map(labels.map(([id = '', cites = '']) => [id, cites]));
  const gold = goldPosts(cells, read.posts.table, read.directory);
  const found = read.found.filter(isAsserted).map((citation) => {
    const source = read.actors[citation.actor];
    return {
      post: read.posts.table.id[citation.post] ?? '',
      source: source?.id ?? '',
      state: source?.state ?? null,
      speaksFor: read.actors[citation.speaksFor]?.id ?? null,
      cue: citation.rule,
    };
  });
  const { scores, disagreements } = scoreCitations(gold, found);
  const rows = [
    ...scores.map((one) => ({
      ...EMPTY,
      ...one,
      row: 'score',
      precision: rounded(one.precision),
      recall: rounded(one.recall),
      f1: rounded(one.f1),
    })),
    ...disagreements.map(({ kind, post, source, cue, language, file }) => ({
      ...EMPTY,
      row: kind,
      scope: language,
      name: file,
      post,
      source,
      cue,
    })),
  ];
  return { text: rowsText(COLUMNS, rows, options), code: 0 };
}

const EMPTY = {
  posts: null,
  gold: null,
  found: null,
  right: null,
  precision: null,
  recall: null,
  f1: null,
  post: null,
  source: null,
  cue: null,
};

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}

/** Labelled posts that are among the files; labels of others say nothing here. */
function goldPosts(
  cells: ReadonlyMap<string, string>,
  posts: PostTable,
  directory: ActorDirectory,
): GoldPost[] {
  const idOf = idByName(directory);
  const gold: GoldPost[] = [];
  for (let row = 0; row < posts.length; row += 1) {
    const id = posts.id[row] ?? '';
    const cell = cells.get(id);
    if (cell === undefined) continue;
    const language = dictAt(posts.lang, row).slice(0, 2);
    gold.push({ id, language, file: dictAt(posts.file, row), labels: readGoldLabels(cell, idOf) });
  }
  return gold;
}

/** Labels may be ids, or names in any language as the registry has them. */
function idByName({ actors, ofId }: ActorDirectory): (name: string) => string | null {
  const names = new Map<string, string>();
  for (const { id, label, names: own } of actors) {
    for (const name of [label, ...own.en, ...own.ru, ...own.zh]) {
      const key = name.toLowerCase();
      if (!names.has(key)) names.set(key, id);
    }
  }
  return (name) => {
    const index = ofId(name);
    return index >= 0 ? (actors[index]?.id ?? null) : (names.get(name.toLowerCase()) ?? null);
  };
}
