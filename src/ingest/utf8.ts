/** UTF-8 of short texts, into one buffer that is used again. */

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const SURROGATE = /[\ud800-\udfff]/;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Where the bytes of the last encoded text stand: from 0 to its length. */
export interface Utf8Buffer {
  readonly bytes: Uint8Array;
  /** Number of bytes; a lone surrogate becomes U+FFFD. */
  encode(text: string): number;
}

const FIRST_BYTES = 1_024;

export function createUtf8Buffer(): Utf8Buffer {
  let bytes = new Uint8Array(FIRST_BYTES);
  return {
    get bytes() {
      return bytes;
    },
    encode(text) {
      if (text.length * 3 > bytes.length) bytes = new Uint8Array(text.length * 6);
      return encoder.encodeInto(text, bytes).written;
    },
  };
}

export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  return start === end ? '' : decoder.decode(bytes.subarray(start, end));
}

/** Whether UTF-8 gives the text back exactly. */
export function isWellFormed(text: string): boolean {
  return !SURROGATE.test(text) || !LONE_SURROGATE.test(text);
}

/** Findings about bytes that ought to be UTF-8. */
export const BROKEN_UTF8 = 1;
/** U+FFFD stands in it */
export const REPLACED = 2;
/** Han punctuation, full-width letters and signs: U+F000 and beyond */
export const FULL_WIDTH = 4;

/** What is to be known of non-ASCII bytes before they are used as they stand: the sum of the findings. */
export function checkUtf8(bytes: Uint8Array, start: number, end: number): number {
  let findings = 0;
  let at = start;
  while (at < end) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceLength(bytes, at, end);
    if (length === 0) return findings | BROKEN_UTF8;
    if (lead === 0xef) findings |= isReplacement(bytes, at) ? REPLACED : FULL_WIDTH;
    at += length;
  }
  return findings;
}

/** Bytes of a sequence by its lead; 0 for bytes that lead none. */
const LENGTHS = new Uint8Array(256).fill(2, 0xc2, 0xe0).fill(3, 0xe0, 0xf0).fill(4, 0xf0, 0xf5);

/** Bytes of the sequence at a lead byte; 0 where it is none (RFC 3629, table of section 4). */
function sequenceLength(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] as number;
  const length = LENGTHS[lead] as number;
  if (at + length > end) return 0;
  for (let k = 1; k < length; k += 1) if (((bytes[at + k] as number) & 0xc0) !== 0x80) return 0;
  return length > 2 && !isShortest(lead, bytes[at + 1] as number) ? 0 : length;
}

/** Neither longer than needed, nor a surrogate, nor beyond U+10FFFF. */
function isShortest(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second < 0xa0;
  if (lead === 0xf0) return second >= 0x90;
  return lead !== 0xf4 || second < 0x90;
}

function isReplacement(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
}

/** How often U+FFFD stands in the text of the bytes. */
export function countReplaced(bytes: Uint8Array, start: number, end: number): number {
  return decodeUtf8(bytes, start, end).split('\ufffd').length - 1;
}
