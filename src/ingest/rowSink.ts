import type { PostTable } from '../domain/post.ts';
import type { RowProblem } from '../domain/source.ts';
import type { Emit } from './draft.ts';
import { type FileFacts, finishPost, type Unhashed } from './finish.ts';
import { createLookAlikes, type LookAlikes } from './lookAlikes.ts';
import { createPostRows, type PostRows } from './postRows.ts';
import { hashRows } from './rowHash.ts';
import type { Met, SeenPosts } from './seenPosts.ts';
import { countHandle, countKept, createTally, type Tally } from './tally.ts';

export interface SinkOptions {
  readonly file: string;
  readonly sha256: string;
  readonly facts: FileFacts;
  readonly seen: SeenPosts;
  /** rows name objects: several rows of one post add up, so posts wait until the file has been read */
  readonly holdObjects: boolean;
  /** posts a table */
  readonly batch: number;
  /** about so many rows are to come; 0 where that is not known */
  readonly expected: number;
  /** whether posts get the hash of their row, which cases need and nothing else */
  readonly rowHashes: boolean;
  onProblem(problem: RowProblem): void;
}

/** Takes every row of a file: checks it, merges it, counts it, keeps it until it is taken. */
export interface RowSink {
  readonly row: Emit;
  /** for readers that put posts into columns themselves; null where no row is read */
  readonly columns: ColumnSink | null;
  /** a fault of the file rather than of a row */
  fault(reason: string): void;
  /** the rest becomes a table, however short */
  end(): void;
  /** the next full table; undefined where there is none */
  take(): PostTable | undefined;
  readonly tally: Tally;
  /** a fault that happens now is the receiver's, not the file's */
  isDelivering: boolean;
}

/** What a row needs that is put into the columns without a draft: the same steps as those of `row`. */
export interface ColumnSink {
  readonly rows: PostRows;
  readonly facts: FileFacts;
  readonly seen: SeenPosts;
  readonly lookAlikes: LookAlikes;
  readonly tally: Tally;
  /** The number of the row that begins. */
  beginRow(): number;
  /** The row is another post's; `id` and `excerpt` are asked for only where they are reported. */
  merge(met: Met, row: number, id: () => string, excerpt: () => string): void;
  /** So many posts have room before the table is full. */
  room(): number;
  /** All columns have their values of all posts so far. */
  endPosts(): void;
}

const FIRST_ROWS = 64;
const EXCERPT_LENGTH = 500;

/** Null for a file of which no row is read. */
export function createRowSink(options: SinkOptions | null): RowSink {
  const tally = createTally();
  const rows = createPostRows(
    options?.file ?? '',
    options?.sha256 ?? '',
    Math.min(options?.expected || FIRST_ROWS, options?.batch ?? 1),
  );
  const ready: PostTable[] = [];
  const held = new Map<string, { post: Unhashed; row: number }>();
  const lookAlikes = createLookAlikes();

  function report(row: number, reason: string, excerpt: string): void {
    options?.onProblem({
      file: options.file,
      row,
      reason,
      excerpt: excerpt.slice(0, EXCERPT_LENGTH),
    });
  }

  function finishTable(): void {
    ready.push(rows.take(options?.rowHashes ? hashRows : null));
  }

  function keep(post: Unhashed, row: number): void {
    rows.add(post, row);
    if (rows.length === options?.batch) finishTable();
  }

  /** Files without ids keep rows that look the same; how many is told. */
  function countWithoutId({ handle, at, text, objects }: Unhashed): void {
    tally.withoutId += 1;
    if (lookAlikes.meet(handle, at, text, objects)) tally.lookAlike += 1;
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

  function place(post: Unhashed, row: number): void {
    countKept(tally, post, post.lang);
    countHandle(tally, post.platform, post.handle);
    if (options?.holdObjects) held.set(`${post.platform}\0${post.id}`, { post, row });
    else keep(post, row);
  }

  /** Rows merge only where platform and a real id are the same. */
  function merges(post: Unhashed, row: number, excerpt: () => string): boolean {
    if (options === null) return false;
    if (options.holdObjects && addsObject(post)) {
      tally.duplicates += 1;
      return true;
    }
    const met = options.seen.meet(post.platform, post.id, post.text);
    if (met !== 'new') merge(met, row, () => post.id, excerpt);
    return met !== 'new';
  }

  function merge(met: Met, row: number, id: () => string, excerpt: () => string): void {
    tally.duplicates += 1;
    if (met === 'other')
      report(row, `same id, other text: ${id()}; the first one was kept`, excerpt());
  }

  return {
    tally,
    columns: options && {
      ...{ rows, tally, lookAlikes, merge },
      facts: options.facts,
      seen: options.seen,
      beginRow() {
        tally.rows += 1;
        return tally.rows;
      },
      room: () => options.batch - rows.length,
      endPosts() {
        if (rows.length === options.batch) finishTable();
      },
    },
    isDelivering: false,
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
      if (finished.ownId && merges(finished.post, row, outcome.excerpt)) return;
      if (!finished.ownId) countWithoutId(finished.post);
      place(finished.post, row);
    },
    fault: (reason) => report(0, reason, ''),
    end() {
      for (const { post, row } of held.values()) keep(post, row);
      held.clear();
      if (rows.length > 0) finishTable();
    },
    take: () => ready.shift(),
  };
}
