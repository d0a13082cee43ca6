import { analyse } from 'chardet';

/** How bytes become text. `label` is what TextDecoder takes, `name` what people read. */
export interface Encoding {
  readonly label: string;
  readonly name: string;
  /** only ASCII was seen so far: later bytes may tell otherwise */
  readonly onlyAscii: boolean;
}

/** What chardet may answer, and TextDecoder's word for it. Others are not text that this program meets. */
const LABELS: Readonly<Record<string, string | undefined>> = {
  'windows-1251': 'windows-1251',
  'KOI8-R': 'koi8-r',
  GB18030: 'gb18030',
  Big5: 'big5',
  'EUC-KR': 'euc-kr',
  'EUC-JP': 'euc-jp',
  Shift_JIS: 'shift_jis',
  'windows-1252': 'windows-1252',
  'ISO-8859-1': 'windows-1252',
  'windows-1256': 'windows-1256',
  'windows-1254': 'windows-1254',
  'windows-1250': 'windows-1250',
  'ISO-8859-2': 'windows-1250',
  'ISO-8859-5': 'iso-8859-5',
};
const MULTIBYTE = new Set(['gb18030', 'big5', 'euc-kr', 'euc-jp', 'shift_jis']);
const SAMPLE_BYTES = 65_536;

/** The encoding of a file by its first bytes: byte order mark, NUL pattern, validity as UTF-8, then frequencies. */
export function detectEncoding(head: Uint8Array): Encoding {
  return byMark(head) ?? byNuls(head) ?? byValidity(head) ?? byFrequency(head);
}

function byMark(head: Uint8Array): Encoding | null {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return known('utf-8', 'UTF-8 with mark');
  if (first === 0xff && second === 0xfe) return known('utf-16le', 'UTF-16 LE');
  if (first === 0xfe && second === 0xff) return known('utf-16be', 'UTF-16 BE');
  return null;
}

/** ASCII in UTF-16 has a NUL in every other byte; Cyrillic and Han have their line breaks and digits. */
function byNuls(head: Uint8Array): Encoding | null {
  const nuls = [0, 0];
  const length = Math.min(head.length, SAMPLE_BYTES);
  for (let at = 0; at < length; at += 1) if (head[at] === 0) nuls[at & 1] = (nuls[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (odd > even * 8 && odd * 50 > length) return known('utf-16le', 'UTF-16 LE');
  if (even > odd * 8 && even * 50 > length) return known('utf-16be', 'UTF-16 BE');
  return null;
}

function byValidity(head: Uint8Array): Encoding | null {
  const onlyAscii = !head.some((byte) => byte > 0x7f);
  return onlyAscii || isUtf8(head) ? { label: 'utf-8', name: 'UTF-8', onlyAscii } : null;
}

/**
 * A head of ASCII alone says nothing about the rest: looks for the first other byte and judges by what follows it.
 * A file that cannot be read to that place keeps its encoding; the fault shows when it is read.
 */
export async function settleEncoding(
  encoding: Encoding,
  open: () => AsyncIterable<Uint8Array>,
): Promise<Encoding> {
  if (!encoding.onlyAscii) return encoding;
  const sample = await firstBeyondAscii(open());
  return sample === null ? encoding : detectEncoding(sample);
}

async function firstBeyondAscii(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  let sample: Uint8Array | null = null;
  try {
    for await (const chunk of chunks) {
      if (sample !== null) return joined(sample, chunk);
      const at = beyondAscii(chunk);
      if (at !== -1) sample = chunk.subarray(at);
    }
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
  }
  return sample;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function beyondAscii(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] ?? 0) > 0x7f) return at;
  return -1;
}

/** Whether bytes are UTF-8; a sequence cut off at the end is no fault. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function byFrequency(head: Uint8Array): Encoding {
  if (isMostlyUtf8(head)) return known('utf-8', 'UTF-8 with faults');
  for (const { name } of analyse(head.subarray(0, SAMPLE_BYTES))) {
    const label = LABELS[name];
    if (label !== undefined && (!MULTIBYTE.has(label) || fits(head, label)))
      return known(label, name);
  }
  return known('utf-8', 'UTF-8 with faults');
}

/** A few broken sequences among many whole ones: other encodings hardly ever form whole ones. */
function isMostlyUtf8(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return whole > broken * 10;
}

/** Frequencies mistake short Cyrillic texts for Chinese: the bytes must also be valid, but for a rare fault. */
function fits(head: Uint8Array, label: string): boolean {
  const text = new TextDecoder(label).decode(head);
  return text.split('\ufffd').length - 1 <= text.length / 1_000;
}

function known(label: string, name: string): Encoding {
  return { label, name, onlyAscii: false };
}
