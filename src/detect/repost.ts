import type { PostTable } from '../domain/post.ts';

/** Whether the platform recorded the post as a repost of another one. */
export function isRepost({ relations }: PostTable, row: number): boolean {
  const { starts, codes, values } = relations;
  const end = starts[row + 1] ?? 0;
  for (let k = starts[row] ?? 0; k < end; k += 3) {
    if (values[codes[k] ?? 0] === 'repost') return true;
  }
  return false;
}
