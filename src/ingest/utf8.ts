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

const FIRST_BYTES = 16_384;

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
