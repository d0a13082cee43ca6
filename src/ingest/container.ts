import { BlobReader, type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js';

/** One readable file: it lies on disk as it is, inside a .zip, or compressed as .gz. */
export interface Member {
  /** name, for members of an archive `archive.zip/member` */
  readonly path: string;
  /** size as it lies on disk, or of the archive's member */
  readonly bytes: number;
  /** bytes as they lie on disk, or of the archive's member: what the SHA-256 is taken over */
  raw(): ReadableStream<Uint8Array>;
  /** the bytes to read: unpacked where they are compressed */
  unpack(raw: ReadableStream<Uint8Array>): ReadableStream<Uint8Array>;
  /** whether `unpack` changes anything */
  readonly isPacked: boolean;
  /** why it cannot be read; null where it can */
  readonly problem: string | null;
}

const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];
const GZIP_MAGIC = [0x1f, 0x8b];

/** The files behind one file, by their first bytes rather than by name. */
export async function membersOf(name: string, blob: Blob): Promise<Member[]> {
  const magic = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  if (startsWith(magic, ZIP_MAGIC)) return zipMembers(name, blob);
  return [await member(name, blob.size, () => blob.stream())];
}

async function zipMembers(name: string, blob: Blob): Promise<Member[]> {
  let entries: Entry[];
  try {
    entries = await new ZipReader(new BlobReader(blob), { useWebWorkers: false }).getEntries();
  } catch {
    return [
      unreadable(
        name,
        blob,
        'The archive is damaged: its list of files cannot be read. Pack it again.',
      ),
    ];
  }
  if (entries.some(({ filename }) => filename === '[Content_Types].xml')) {
    const problem = 'This is an Office document. Save its table as CSV (UTF-8) and bring that.';
    return [unreadable(name, blob, problem)];
  }
  const files = entries.filter((entry): entry is FileEntry => !entry.directory && isWanted(entry));
  if (files.length === 0) return [unreadable(name, blob, 'The archive holds no files.')];
  return Promise.all(files.map((entry) => zipMember(`${name}/${entry.filename}`, entry)));
}

function isWanted({ filename }: Entry): boolean {
  return !/(^|\/)(__MACOSX\/|\.DS_Store$|\._)/.test(filename);
}

async function zipMember(path: string, entry: FileEntry): Promise<Member> {
  const raw = () => entryStream(entry);
  if (entry.encrypted) {
    const problem = 'It is encrypted. Unpack it with its password and bring the file.';
    return { path, bytes: entry.uncompressedSize, raw, unpack: same, isPacked: false, problem };
  }
  return member(path, entry.uncompressedSize, raw);
}

function entryStream(entry: FileEntry): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  // A fault in the archive, or a reader that stops early, surfaces through the stream itself.
  entry
    .getData(writable, { useWebWorkers: false, checkSignature: true })
    .catch((cause: unknown) => writable.abort(cause).catch(() => undefined));
  return readable;
}

async function member(
  path: string,
  bytes: number,
  raw: () => ReadableStream<Uint8Array>,
): Promise<Member> {
  try {
    const zipped = startsWith(await readHead(raw(), 2), GZIP_MAGIC);
    return { path, bytes, raw, unpack: zipped ? gunzip : same, isPacked: zipped, problem: null };
  } catch (cause) {
    const problem = `Its bytes cannot be read: ${cause instanceof Error ? cause.message : cause}`;
    return { path, bytes, raw, unpack: same, isPacked: false, problem };
  }
}

function unreadable(path: string, blob: Blob, problem: string): Member {
  return {
    path,
    bytes: blob.size,
    raw: () => blob.stream(),
    unpack: same,
    isPacked: false,
    problem,
  };
}

function same(raw: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  return raw;
}

function gunzip(raw: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const unzip: ReadableWritablePair<Uint8Array, BufferSource> = new DecompressionStream('gzip');
  return raw.pipeThrough(unzip as ReadableWritablePair<Uint8Array, Uint8Array>);
}

/** The first bytes of a stream, which is then given up. Less where the stream is shorter. */
export async function readHead(
  stream: ReadableStream<Uint8Array>,
  length: number,
): Promise<Uint8Array> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < length) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  await reader.cancel().catch(() => undefined);
  const head = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    head.set(chunk, at);
    at += chunk.length;
  }
  return head.subarray(0, length);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
