import type { FilePlan } from '../domain/importPlan.ts';
import { type Member, membersOf, readHead } from './container.ts';
import { detectEncoding, type Encoding } from './encoding.ts';
import { refused, type TextPlan } from './planTable.ts';
import { isSettled, planText, restsOnNothing } from './planText.ts';
import type { Reading } from './reading.ts';

/** A plan that can be carried out. */
export type PlannedFile = FilePlan & {
  /** the bytes to read, unpacked */
  open(): ReadableStream<Uint8Array>;
  /** name; for members of an archive `archive.zip/member` */
  readonly path: string;
  /** for readFile alone */
  readonly source: PlannedSource;
};

interface PlannedSource {
  readonly member: Member;
  readonly encoding: Encoding;
  /** null where the file cannot be read */
  readonly reading: Reading | null;
  /** the head as text: from it the reader judges times and ids before the first row */
  readonly head: string;
}

/** How much of a file is looked at, unpacked; four times as much and so on where this holds too few records. */
const HEAD_BYTES = 262_144;
const GROWTH = 4;
/** Longer than any post: what has no record in so much text has none. */
const MOST_HEAD_BYTES = 67_108_864;

const BINARY_MAGIC: readonly (readonly [string, string])[] = [
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['%PDF', 'a PDF document'],
  ['PAR1', 'a Parquet table'],
  ['SQLite format 3', 'an SQLite database'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['7z\xbc\xaf', 'a 7z archive'],
  ['Rar!', 'a RAR archive'],
  ['BZh', 'a bzip2 archive'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive'],
];

/**
 * Looks at the head of a file and says how it would be read; one plan for each member of a .zip.
 * Never rejects for what a file holds: `problem` says why it cannot be read.
 */
export async function planFile(name: string, blob: Blob): Promise<PlannedFile[]> {
  const members = await membersOf(name, blob);
  return Promise.all(members.map(planMember));
}

async function planMember(member: Member): Promise<PlannedFile> {
  if (member.problem !== null) return planned(member, refused('unknown', member.problem));
  let head: Uint8Array;
  try {
    head = await readHead(member.unpack(member.raw()), HEAD_BYTES);
  } catch (cause) {
    const problem = `It cannot be unpacked: ${cause instanceof Error ? cause.message : cause}.`;
    return planned(member, refused('unknown', problem));
  }
  if (head.length === 0) return planned(member, refused('empty', 'The file is empty.'));
  const binary = binaryKind(head);
  if (binary !== null) {
    const problem = `This is ${binary}, not text. Bring posts as CSV, TSV or JSON.`;
    return planned(member, refused('binary', problem));
  }
  const { plan, encoding, text } = await planHead(member, head);
  return planned(member, plan, encoding, text);
}

interface PlannedHead {
  readonly plan: TextPlan;
  readonly encoding: Encoding;
  readonly text: string;
}

/** Looks at as much of the member as its first records need. */
async function planHead(member: Member, first: Uint8Array): Promise<PlannedHead> {
  let found = planBytes(first, first.length === HEAD_BYTES);
  let isCut = first.length === HEAD_BYTES;
  for (
    let size = HEAD_BYTES * GROWTH;
    isCut && !isSettled(found.plan, found.text);
    size *= GROWTH
  ) {
    if (size > MOST_HEAD_BYTES) return withoutRecords(found);
    // what cannot be unpacked any further is told when it is read
    const head = await readHead(member.unpack(member.raw()), size).catch(() => null);
    isCut = head?.length === size;
    found = planBytes(head ?? first, isCut);
  }
  return found;
}

function planBytes(head: Uint8Array, isCut: boolean): PlannedHead {
  const encoding = detectEncoding(head);
  const text = new TextDecoder(encoding.label).decode(head, { stream: true });
  return { plan: planText(text, isCut), encoding, text };
}

function withoutRecords(found: PlannedHead): PlannedHead {
  if (!restsOnNothing(found.plan, found.text)) return found;
  const problem = `Its first record does not end within ${MOST_HEAD_BYTES / 1_048_576} MB, so its columns cannot be judged. Is a quote or bracket never closed?`;
  return { ...found, plan: { ...found.plan, problem } };
}

function planned(
  member: Member,
  { reading, ...plan }: TextPlan,
  encoding: Encoding = { label: 'utf-8', name: 'none', onlyAscii: false },
  head = '',
): PlannedFile {
  return {
    ...plan,
    file: member.path,
    path: member.path,
    bytes: member.bytes,
    encoding: encoding.name,
    open: () => member.unpack(member.raw()),
    source: { member, encoding, reading, head },
  };
}

/** What a file is that is no text; null where it may be text. */
function binaryKind(head: Uint8Array): string | null {
  const start = String.fromCharCode(...head.subarray(0, 16));
  const known = BINARY_MAGIC.find(([magic]) => start.startsWith(magic));
  if (known !== undefined) return known[1];
  if (detectEncoding(head).label.startsWith('utf-16')) return null;
  let controls = 0;
  for (const byte of head) if (isControl(byte)) controls += 1;
  return controls > head.length * MOST_CONTROLS ? 'a binary file' : null;
}

/** Random bytes have one in ten, texts in any encoding next to none. */
const MOST_CONTROLS = 0.04;
const ESCAPE = 0x1b;

/** Neither white space nor the mark by which some East Asian encodings change their set. */
function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== ESCAPE) || byte === 0x7f;
}
