import type { FileChoice } from '../domain/importPlan.ts';
import type { PostTable } from '../domain/post.ts';
import type { RowProblem, SourceLedger } from '../domain/source.ts';
import { openBytes } from './byteSource.ts';
import { missingRoles } from './columns.ts';
import { type Encoding, settleEncoding } from './encoding.ts';
import { chunksOf, hashStream, lentChunksOf, throwIfAborted } from './hashFile.ts';
import { type HeadJudgement, judgeHead } from './judgeHead.ts';
import type { PlannedFile } from './plan.ts';
import type { Reading, Roles } from './reading.ts';
import { createRowSink, type RowSink } from './rowSink.ts';
import type { SeenPosts } from './seenPosts.ts';
import { handlesOf, isoText, languagesOf } from './tally.ts';
import { warningsOf } from './warnings.ts';
import { checkZone } from './zone.ts';

export interface ReadOptions {
  readonly choice: FileChoice;
  /** one for all files that are read together */
  readonly seen: SeenPosts;
  /** gets the kept posts table by table, in order of rows; the next waits until it has settled */
  onPosts(posts: PostTable): void | Promise<void>;
  onProblem(problem: RowProblem): void;
  /** rows so far, and bytes so far of the file as it lies on disk */
  onProgress?(rows: number, bytes: number): void;
  /** bytes so far of the file as it is hashed, before its first row is read */
  onHashed?(bytes: number): void;
  readonly signal?: AbortSignal;
  /** of the file as it lies on disk, where it is known already */
  readonly sha256?: string;
  /** UTC milliseconds; without it no date is in the future */
  readonly now?: number;
  /** posts a table, 4,096 where not given; Infinity for one table of all posts */
  readonly batch?: number;
  /** false: the column of row hashes stays empty. They cost more than all the rest, and only cases need them. */
  readonly rowHashes?: boolean;
}

const BATCH = 4_096;
/** rows may be shorter than the first ones; room that is not needed costs next to nothing */
const MORE_ROWS = 1.1;
const MOST_EXPECTED = 1 << 22;

/**
 * Carries out a plan: every row becomes a post, merges with one, or is rejected with a reason.
 * Row 1 is the first record after the header; of JSON lines the first line that is not empty; of pages the first post.
 * A file that cannot be read gives a ledger without rows and one problem with row 0.
 * @throws RangeError for an unknown time zone; DOMException `AbortError` once the signal says so
 */
export async function readFile(plan: PlannedFile, options: ReadOptions): Promise<SourceLedger> {
  const { choice, signal } = options;
  checkZone(choice.timeZone);
  throwIfAborted(signal);
  const sha256 =
    options.sha256 ??
    (await hashStream(plan.source.member.raw(), { signal, onBytes: options.onHashed }));
  const roles: Roles = { ...plan.roles, ...choice.roles };
  const { reading } = plan.source;
  const problem = reading === null ? plan.problem : obstacle(plan, reading, roles);
  if (reading === null || problem !== null)
    return refuse(plan, sha256, options, problem ?? 'It cannot be read.');

  const encoding = await settleEncoding(plan.source.encoding, () => chunksOf(plan.open(), signal));
  const judged = judgeHead(reading, roles, plan.source.head);
  const expected = expectedRows(plan);
  options.seen.expect(expected);
  const sink = createRowSink({
    file: plan.file,
    sha256,
    holdObjects: roles.object !== undefined,
    seen: options.seen,
    onProblem: options.onProblem,
    batch: options.batch ?? BATCH,
    expected,
    rowHashes: options.rowHashes ?? true,
    facts: {
      timeZone: choice.timeZone,
      dayOrder: judged.dayOrder,
      now: options.now,
      withoutIds: judged.roundedIds,
      shortHash: sha256.slice(0, 8),
    },
  });
  const faults = await readRows(plan, encoding, reading, roles, sink, options);
  return ledgerOf(
    { ...plan, encoding: encoding.name },
    sha256,
    choice.timeZone,
    sink,
    judged,
    faults,
  );
}

/** About how many rows there are, by the length of the first ones; 0 where a packed file does not tell. */
function expectedRows({ bytes, source }: PlannedFile): number {
  const lines = source.head.split('\n').length - 1;
  if (source.member.isPacked || lines === 0) return 0;
  const share = bytes / new TextEncoder().encode(source.head).length;
  return Math.min(Math.ceil(lines * share * MORE_ROWS), MOST_EXPECTED);
}

/** What still stands in the way of reading; null where nothing does. */
function obstacle(plan: PlannedFile, reading: Reading, roles: Roles): string | null {
  if (reading.type === 'format') return reading.format.notPosts ?? plan.problem;
  const missing = missingRoles(roles);
  if (missing.length === 0) {
    // Columns that were chosen by hand overrule the plan's doubts.
    return missingRoles(plan.roles).length === 0 ? plan.problem : null;
  }
  if (plan.problem !== null) return plan.problem;
  return `No column is known for ${missing.join(', ')}. Choose it among: ${plan.columns.join(', ')}.`;
}

function refuse(
  plan: PlannedFile,
  sha256: string,
  { onProblem, choice }: ReadOptions,
  reason: string,
): SourceLedger {
  onProblem({ file: plan.file, row: 0, reason, excerpt: '' });
  const sink = createRowSink(null);
  const judged: HeadJudgement = { dayOrder: undefined, ambiguousDays: false, roundedIds: false };
  const faults = { replaced: 0, unfinished: false };
  const ledger = ledgerOf(plan, sha256, choice.timeZone, sink, judged, faults);
  return { ...ledger, warnings: [reason] };
}

interface Faults {
  readonly replaced: number;
  readonly unfinished: boolean;
}

async function readRows(
  plan: PlannedFile,
  encoding: Encoding,
  reading: Reading,
  roles: Roles,
  sink: RowSink,
  options: ReadOptions,
): Promise<Faults> {
  const { member } = plan.source;
  const source = openBytes(reading, roles, encoding.label, sink);
  let bytes = 0;
  let isCut = false;
  const count = (chunk: Uint8Array) => {
    bytes += chunk.length;
  };
  try {
    const stream = member.isPacked ? member.unpack(tapped(member.raw(), count)) : member.raw();
    for await (const chunk of lentChunksOf(stream, options.signal)) {
      if (!member.isPacked) count(chunk);
      source.push(chunk);
      await deliver(sink, options);
      options.onProgress?.(sink.tally.rows, bytes);
    }
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    if (sink.isDelivering) throw cause;
    isCut = true;
    sink.fault(
      `the file could not be read to its end: ${cause instanceof Error ? cause.message : cause}`,
    );
  }
  source.end();
  sink.end();
  await deliver(sink, options);
  options.onProgress?.(sink.tally.rows, bytes);
  return { replaced: source.replaced, unfinished: source.unfinished || isCut };
}

/** The same stream; `tap` gets every piece on its way. */
function tapped(
  stream: ReadableStream<Uint8Array>,
  tap: (chunk: Uint8Array) => void,
): ReadableStream<Uint8Array> {
  return stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        tap(chunk);
        controller.enqueue(chunk);
      },
    }),
  );
}

async function deliver(sink: RowSink, { onPosts, signal }: ReadOptions): Promise<void> {
  for (let posts = sink.take(); posts !== undefined; posts = sink.take()) {
    throwIfAborted(signal);
    sink.isDelivering = true;
    await onPosts(posts);
    sink.isDelivering = false;
  }
}

function ledgerOf(
  plan: PlannedFile,
  sha256: string,
  timeZone: string,
  { tally }: RowSink,
  judged: HeadJudgement,
  faults: Faults,
): SourceLedger {
  return {
    file: plan.file,
    format: plan.format,
    encoding: plan.encoding,
    sha256,
    bytes: plan.bytes,
    rows: tally.rows,
    kept: tally.kept,
    duplicates: tally.duplicates,
    rejected: tally.rejected,
    handles: handlesOf(tally),
    from: isoText(tally.first, timeZone),
    to: isoText(tally.last, timeZone),
    languages: languagesOf(tally),
    warnings: warningsOf(tally, judged, timeZone, faults),
  };
}
