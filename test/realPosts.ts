import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { type Post, type PostTable, postAt } from '../src/domain/post.ts';
import { planFile } from '../src/ingest/plan.ts';
import { readFile } from '../src/ingest/readFile.ts';
import { createSeenPosts } from '../src/ingest/seenPosts.ts';
import { sharedFile } from './sharedData.ts';

/** Posts of a file of real test data, evenly spread over it; none where it is not there, which is said. */
export async function postsOfFile(name: string, count: number): Promise<Post[]> {
  const path = sharedFile(name);
  if (path === null) return [];
  const tables: PostTable[] = [];
  for (const plan of await planFile(basename(path), await openAsBlob(path))) {
    await readFile(plan, {
      choice: { roles: plan.roles, timeZone: 'UTC' },
      seen: createSeenPosts(),
      onPosts: (table) => {
        tables.push(table);
      },
      onProblem: () => {},
    });
  }
  const length = tables.reduce((sum, table) => sum + table.length, 0);
  const step = Math.max(1, Math.floor(length / count));
  const posts = tables.flatMap((table) =>
    Array.from({ length: Math.floor(table.length / step) }, (_, k) => postAt(table, k * step)),
  );
  return posts.slice(0, count);
}
