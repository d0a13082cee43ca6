import type { Origin, Post } from '../domain/post.ts';
import type { RowProblem } from '../domain/source.ts';
import type { Emit } from './draft.ts';
import { type FileFacts, finishPost, type Unhashed, type Writable } from './finish.ts';
import { rowHash } from './rowHash.ts';
import { type SeenPosts, textMark } from './seenPosts.ts';
import { countHandle, countKept, createTally, type Tally } from './tally.ts';

export interface SinkOptions {
  readonly file: string;
  readonly sha256: string;
  readonly facts: FileFacts;
  readonly seen: SeenPosts;
  /** rows name objects: several rows of one post add up, so posts wait until the file has been read */
  readonly holdObjects: boolean;
  onProblem(problem: RowProblem): void;
}

/** Takes every row of a file: checks it, merges it, counts it, keeps it until it is taken. */
export interface RowSink {
  readonly row: Emit;
  /** a fault of the file rather than of a row */
  fault(reason: string): void;
  end(): void;
  /** posts that wait to be taken */
  readonly waiting: number;
  take(most: number): Post[];
  readonly tally: Tally;
  /** a fault that happens now is the receiver's, not the file's */
  isDelivering: boolean;
}

const EXCERPT_LENGTH = 500;

/** Null for a file of which no row is read. */
export function createRowSink(options: SinkOptions | null): RowSink {
  const tally = createTally();
  const ready: Post[] = [];
  const held = new Map<string, { post: Unhashed; row: number }>();
  const marks = new Set<number>();
  let taken = 0;

  function report(row: number, reason: string, excerpt: string): void {
    options?.onProblem({
      file: options.file,
      row,
      reason,
      excerpt: excerpt.slice(0, EXCERPT_LENGTH),
    });
  }

  function keep(post: Unhashed, row: number): void {
    const { file = '', sha256 = '' } = options ?? {};
    const whole: Unhashed & { origin?: Origin } = post;
    whole.origin = { file, sha256, row, rowHash: rowHash(post) };
    ready.push(whole as Post);
  }

  /** Files without ids keep rows that look the same; how many is told. */
  function countWithoutId(post: Unhashed): void {
    tally.withoutId += 1;
    let mark = textMark(post.text, textMark(post.handle, post.at));
    for (const object of post.objects) mark = textMark(object, mark);
    const before = marks.size;
    marks.add(mark);
    if (marks.size === before) tally.lookAlike += 1;
  }

  /** Whether the row only names another object that a post of this file shared. */
  function addsObject(post: Unhashed): boolean {
    const known = held.get(`${post.platform}\0${post.id}`);
    if (known === undefined || known.post.handle !== post.handle || known.post.at !== post.at)
      return false;
    const objects = [...new Set([...known.post.objects, ...post.objects])];
    known.post = { ...known.post, objects };
    return true;
  }

  function place(post: Writable<Unhashed>, row: number): void {
    countKept(tally, post);
    post.handle = countHandle(tally, post.platform, post.handle);
    if (options?.holdObjects) held.set(`${post.platform}\0${post.id}`, { post, row });
    else keep(post, row);
  }

  /** Rows merge only where platform and a real id are the same. */
  function merges(post: Unhashed, row: number, excerpt: () => string): boolean {
    if (options === null) return false;
    if (options.holdObjects && addsObject(post)) return true;
    const met = options.seen.meet(post.platform, post.id, post.text);
    if (met === 'other') {
      report(row, `same id, other text: ${post.id}; the first one was kept`, excerpt());
    }
    return met !== 'new';
  }

  return {
    tally,
    isDelivering: false,
    get waiting() {
      return ready.length - taken;
    },
    row(outcome) {
      tally.rows += 1;
      const row = tally.rows;
      if (options === null) return;
      const finished =
        'reason' in outcome ? outcome : finishPost(outcome.draft, row, options.facts);
      if ('reason' in finished) {
        tally.rejected += 1;
        report(row, finished.reason, outcome.excerpt());
        return;
      }
      if ('note' in outcome && outcome.note !== undefined)
        report(row, outcome.note, outcome.excerpt());
      if (finished.ownId && merges(finished.post, row, outcome.excerpt)) {
        tally.duplicates += 1;
        return;
      }
      if (!finished.ownId) countWithoutId(finished.post);
      place(finished.post, row);
    },
    fault: (reason) => report(0, reason, ''),
    end() {
      for (const { post, row } of held.values()) keep(post, row);
      held.clear();
    },
    take(most) {
      const posts = ready.slice(taken, taken + most);
      taken += posts.length;
      if (taken === ready.length) {
        ready.length = 0;
        taken = 0;
      }
      return posts;
    },
  };
}
