import type { DayRange } from '../../domain/measure.ts';
import type { Codebook } from '../../domain/narrative.ts';
import type { PostTable } from '../../domain/post.ts';
import type { NarrativesAnswer, NarrativesRequest } from '../../domain/wordAnswers.ts';
import { recordsCsv } from '../../export/csv.ts';
import type { DatedPosts } from '../../measure/datedPosts.ts';
import type { NarrativesOfPost } from '../../measure/narrativeSeries.ts';
import { csvBlob } from './tables.ts';

/** The codebook with which a case counts: its own, or the shipped one. */
export async function codebookOf(own: Codebook | null): Promise<Codebook> {
  if (own) return own;
  return (await import('../../measure/narrativeData.ts')).DEFAULT_CODEBOOK;
}

const found = new WeakMap<Codebook, WeakMap<PostTable, NarrativesOfPost>>();

/** By name, the narratives of each post; looked for once for each table of posts and codebook. */
export async function narrativesIn(
  posts: PostTable,
  own: Codebook | null,
): Promise<NarrativesOfPost> {
  const codebook = await codebookOf(own);
  const byPosts = found.get(codebook) ?? new WeakMap<PostTable, NarrativesOfPost>();
  found.set(codebook, byPosts);
  const known = byPosts.get(posts);
  if (known) return known;
  const [{ createNarrativeMatcher, narrativesOfPosts }, { namesOfNarratives }] = await Promise.all([
    import('../../measure/narratives.ts'),
    import('../../measure/narrativeSeries.ts'),
  ]);
  const numbers = narrativesOfPosts(posts, createNarrativeMatcher(codebook));
  const names = namesOfNarratives(codebook, numbers);
  byPosts.set(posts, names);
  return names;
}

export async function narrativesAnswer(
  dated: DatedPosts,
  posts: PostTable,
  own: Codebook | null,
  request: NarrativesRequest,
  range: DayRange | null,
): Promise<NarrativesAnswer> {
  const codebook = await codebookOf(own);
  const names = await narrativesIn(posts, own);
  const none = { codebook, range, totals: [], series: [], rows: [] };
  if (range === null) return { ...none, narrative: codebook[0]?.name ?? null };
  const { narrativeSeries, narrativesByState, narrativeTotals } = await import(
    '../../measure/narrativeSeries.ts'
  );
  const totals = narrativesByState(dated, names, range);
  const counts = new Map<string, number>();
  for (const { narrative, posts: count } of totals)
    counts.set(narrative, (counts.get(narrative) ?? 0) + count);
  const isThere = codebook.some(({ name }) => name === request.narrative);
  const narrative = isThere ? request.narrative : mostOf(codebook, counts);
  if (narrative === null) return { ...none, narrative };
  return {
    ...{ codebook, narrative, range, totals },
    series: narrativeSeries(dated, names, narrative, request.by, range),
    rows: narrativeTotals(dated, names, narrative, request.by, range),
  };
}

/** The narrative with the most posts, of equal ones the first; null where there is none. */
function mostOf(codebook: Codebook, counts: ReadonlyMap<string, number>): string | null {
  const countOf = (name: string) => counts.get(name) ?? 0;
  const sorted = [...codebook].sort((a, b) => countOf(b.name) - countOf(a.name));
  return sorted[0]?.name ?? null;
}

export async function codebookCsv(own: Codebook | null): Promise<Blob> {
  const { CODEBOOK_COLUMNS, codebookRows } = await import('../../measure/narrativeTable.ts');
  const rows = codebookRows(await codebookOf(own)).map((row) =>
    Object.fromEntries(CODEBOOK_COLUMNS.map((name, k) => [name, row[k] ?? ''])),
  );
  return csvBlob(recordsCsv(CODEBOOK_COLUMNS, rows));
}

export async function codebookFrom(text: string): Promise<Codebook> {
  const { readCodebook } = await import('../../measure/narrativeTable.ts');
  return readCodebook(text);
}
