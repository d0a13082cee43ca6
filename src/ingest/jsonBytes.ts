import { widened } from './numbers.ts';

/** JSON that is put together as UTF-8, in memory that is used again. */
export interface JsonBytes {
  /** What was written since `clear`: from 0 to `length`. */
  readonly bytes: Uint8Array;
  readonly length: number;
  clear(): void;
  /** JSON of ASCII alone, as it stands */
  ascii(json: string): void;
  /** A text in quotes, as `JSON.stringify` writes it. */
  string(text: string): void;
  /** The same for a text that stands in `bytes` as valid UTF-8. */
  text(bytes: Uint8Array, start: number, end: number): void;
}

const FIRST_BYTES = 16_384;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PLAIN = 0x20;
const LAST_PLAIN = 0x7f;
/** of UTF-8 for one UTF-16 unit */
const MOST_BYTES = 3;
const encoder = new TextEncoder();
/** `\u001f` */
const MOST_ESCAPED = 6;
/** What stands for a byte; undefined for those that stand for themselves. */
const ESCAPES = Array.from({ length: 128 }, (_, byte) =>
  byte < FIRST_PLAIN || byte === QUOTE || byte === BACKSLASH
    ? JSON.stringify(String.fromCharCode(byte)).slice(1, -1)
    : undefined,
);

/** ASCII that stands for itself. */
function isPlain(code: number): boolean {
  return code >= FIRST_PLAIN && code <= LAST_PLAIN && code !== QUOTE && code !== BACKSLASH;
}

export function createJsonBytes(): JsonBytes {
  let bytes = new Uint8Array(FIRST_BYTES);
  let length = 0;

  function reserve(more: number): void {
    if (length + more > bytes.length) bytes = widened(bytes, length + more);
  }

  function ascii(json: string): void {
    reserve(json.length);
    for (let k = 0; k < json.length; k += 1, length += 1) bytes[length] = json.charCodeAt(k);
  }

  function wide(json: string): void {
    reserve(json.length * MOST_BYTES);
    length += encoder.encodeInto(json, bytes.subarray(length)).written;
  }

  return {
    get bytes() {
      return bytes;
    },
    get length() {
      return length;
    },
    clear() {
      length = 0;
    },
    ascii,
    string(text) {
      const start = length;
      reserve(text.length + 2);
      bytes[length] = QUOTE;
      length += 1;
      for (let k = 0; k < text.length; k += 1, length += 1) {
        const code = text.charCodeAt(k);
        if (!isPlain(code)) {
          length = start;
          wide(JSON.stringify(text));
          return;
        }
        bytes[length] = code;
      }
      bytes[length] = QUOTE;
      length += 1;
    },
    text(from, start, end) {
      reserve((end - start) * MOST_ESCAPED + 2);
      const into = bytes;
      let at = length;
      into[at] = QUOTE;
      at += 1;
      for (let k = start; k < end; k += 1) {
        const byte = from[k] as number;
        if (byte > LAST_PLAIN || isPlain(byte)) {
          into[at] = byte;
          at += 1;
          continue;
        }
        length = at;
        ascii(ESCAPES[byte] ?? '');
        at = length;
      }
      into[at] = QUOTE;
      length = at + 1;
    },
  };
}
