import type { FileChoice } from '../../src/domain/importPlan.ts';
import { type Post, type PostTable, postAt } from '../../src/domain/post.ts';
import type { RowProblem, SourceLedger } from '../../src/domain/source.ts';
import { type PlannedFile, planFile } from '../../src/ingest/plan.ts';
import { type ReadOptions, readFile } from '../../src/ingest/readFile.ts';
import { createSeenPosts } from '../../src/ingest/seenPosts.ts';

export interface Outcome {
  readonly plan: PlannedFile;
  readonly ledger: SourceLedger;
  readonly posts: Post[];
  readonly problems: RowProblem[];
}

export type Changes = Partial<Omit<ReadOptions, 'choice'>> & { choice?: Partial<FileChoice> };

/** The one plan of a file that is no archive of several. */
export async function planOf(content: BlobPart, name = 'made.csv'): Promise<PlannedFile> {
  const [plan] = await planFile(name, new Blob([content]));
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

export async function readPlan(plan: PlannedFile, changes: Changes = {}): Promise<Outcome> {
  const posts: Post[] = [];
  const problems: RowProblem[] = [];
  const ledger = await readFile(plan, {
    seen: createSeenPosts(),
    onPosts: (table) => {
      posts.push(...postsOf(table));
    },
    onProblem: (problem) => problems.push(problem),
    ...changes,
    choice: { timeZone: 'UTC', ...changes.choice },
  });
  return { plan, ledger, posts, problems };
}

export async function readText(
  content: BlobPart,
  changes: Changes = {},
  name = 'made.csv',
): Promise<Outcome> {
  return readPlan(await planOf(content, name), changes);
}

export function postsOf(table: PostTable): Post[] {
  return Array.from({ length: table.length }, (_, row) => postAt(table, row));
}

/** JSON lines of these records. */
export function lines(...records: unknown[]): string {
  return `${records.map((record) => JSON.stringify(record)).join('\n')}\n`;
}

export function counts({ rows, kept, duplicates, rejected }: SourceLedger): number[] {
  return [rows, kept, duplicates, rejected];
}
