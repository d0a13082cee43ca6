import { closeSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { handleOf, userIdOf } from './accounts.ts';
import { madeCamps } from './camps.ts';
import type { Plan, Truth } from './madePost.ts';
import { madePosts } from './posts.ts';
import { HEADERS, rowsOf, type Shape } from './rows.ts';

const PIECE = 1 << 18;

/** Truth as it stands beside the file: handles and user ids instead of numbers. */
export interface WrittenTruth {
  readonly rows: number;
  readonly seed: number;
  readonly groups: readonly {
    readonly acts: 'link' | 'copy';
    readonly events: number;
    readonly handles: readonly string[];
    readonly userIds: readonly string[];
  }[];
  readonly hot: Truth['hot'];
}

/** Writes the made posts as CSV, piece by piece; a file of that name is there only once it is whole. */
export function writePosts(path: string, plan: Plan, shape: Shape): WrittenTruth {
  const { posts, truth } = plan.course === 'camps' ? madeCamps(plan) : madePosts(plan);
  const draft = `${path}.${process.pid}`;
  const file = openSync(draft, 'w');
  try {
    let piece = `${HEADERS[shape]}\n`;
    for (const post of posts) {
      piece += rowsOf(post, shape);
      if (piece.length < PIECE) continue;
      writeFileSync(file, piece);
      piece = '';
    }
    writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
  return writtenTruth(plan, truth);
}

function writtenTruth({ rows, seed }: Plan, { groups, hot }: Truth): WrittenTruth {
  return {
    rows,
    seed,
    groups: groups.map(({ acts, events, accounts }) => ({
      acts,
      events,
      handles: accounts.map(handleOf),
      userIds: accounts.map(userIdOf),
    })),
    hot,
  };
}
