import type { FilePlan } from '../domain/importPlan.ts';
import { type Member, membersOf, readHead } from './container.ts';
import { detectEncoding, type Encoding } from './encoding.ts';
import { planJson } from './planJson.ts';
import { planTable, refused, type TextPlan } from './planTable.ts';
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

/** How much of a file is looked at, unpacked. */
const HEAD_BYTES = 262_144;

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
  const encoding = detectEncoding(head);
  const text = new TextDecoder(encoding.label).decode(head, { stream: true });
  return planned(member, planText(text), encoding, text);
}

function planText(head: string): TextPlan {
  const text = head.trimStart();
  if (text === '') return refused('empty', 'The file holds blanks only.');
  return (/^[[{]/.test(text) ? planJson(head) : null) ?? planTable(head);
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
  const { label } = detectEncoding(head);
  if (label.startsWith('utf-16')) return null;
  const controls = head.reduce((count, byte) => count + Number(byte < 9), 0);
  return controls * 20 > head.length ? 'a binary file' : null;
}
