import { BLOB_ROWS, padded, SECTION_HEAD, UTF8, UTF16 } from './columnFormat.ts';

export interface ColumnReader {
  bytes(count: number): Uint8Array;
  uints(count: number): Uint32Array;
  floats(count: number): Float64Array;
  /** As many numbers as are there. */
  someUints(): Uint32Array;
  /** `count` texts, or as many as are there. */
  texts(count?: number): string[];
  /** Passes over `count` texts. */
  skipTexts(count: number): void;
  readonly atEnd: boolean;
}

/** Reads sections from `start` on; throws an Error that names what was expected where the bytes don't fit. */
export function createColumnReader(source: Uint8Array, start: number): ColumnReader {
  let at = start;
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  const section = (forms: readonly number[]): { form: number; offset: number; size: number } => {
    if (at + SECTION_HEAD > source.byteLength) throw new Error(`section at byte ${at} is cut off`);
    const head = new DataView(source.buffer, source.byteOffset + at, SECTION_HEAD);
    const form = head.getUint32(0, true);
    const size = head.getUint32(4, true);
    const offset = at + SECTION_HEAD;
    if (!forms.includes(form)) throw new Error(`section at byte ${at} has an unknown form ${form}`);
    if (offset + size > source.byteLength) throw new Error(`section at byte ${at} is cut off`);
    at = offset + padded(size);
    return { form, offset: source.byteOffset + offset, size };
  };
  const counted = (bytesEach: number, count?: number) => {
    const { offset, size } = section([bytesEach]);
    const found = size / bytesEach;
    if (!Number.isInteger(found) || (count !== undefined && found !== count))
      throw new Error(`expected ${count ?? 'whole'} values, found ${found}`);
    return { offset, found };
  };
  const someUints = (count?: number) => {
    const { offset, found } = counted(4, count);
    return new Uint32Array(source.buffer, offset, found);
  };

  return {
    bytes(count) {
      const { offset, found } = counted(1, count);
      return new Uint8Array(source.buffer, offset, found);
    },
    uints: (count) => someUints(count),
    floats(count) {
      const { offset, found } = counted(8, count);
      return new Float64Array(source.buffer, offset, found);
    },
    someUints: () => someUints(),
    texts(count) {
      const lengths = someUints(count);
      const values: string[] = new Array(lengths.length);
      for (let from = 0; from < lengths.length; from += BLOB_ROWS) {
        const { form, offset, size } = section([UTF8, UTF16]);
        if (size === 0 && isAllEmpty(lengths, from)) {
          values.fill('', from, from + BLOB_ROWS);
          continue;
        }
        const blob =
          form === UTF8
            ? utf8.decode(new Uint8Array(source.buffer, offset, size))
            : utf16Text(new Uint16Array(source.buffer, offset, size / 2));
        cutBlob(blob, lengths, from, values);
      }
      return values;
    },
    skipTexts(count) {
      someUints(count);
      for (let from = 0; from < count; from += BLOB_ROWS) section([UTF8, UTF16]);
    },
    get atEnd() {
      return at === source.byteLength;
    },
  };
}

function cutBlob(blob: string, lengths: Uint32Array, from: number, into: string[]): void {
  const end = Math.min(from + BLOB_ROWS, lengths.length);
  let position = 0;
  for (let row = from; row < end; row += 1) {
    const next = position + (lengths[row] ?? 0);
    into[row] = blob.slice(position, next);
    position = next;
  }
  if (position !== blob.length)
    throw new Error(`expected ${position} characters of text, found ${blob.length}`);
}

function isAllEmpty(lengths: Uint32Array, from: number): boolean {
  const end = Math.min(from + BLOB_ROWS, lengths.length);
  for (let row = from; row < end; row += 1) if (lengths[row] !== 0) return false;
  return true;
}

/** In pieces: a call takes only so many arguments. */
function utf16Text(units: Uint16Array): string {
  let text = '';
  for (let k = 0; k < units.length; k += 8192)
    text += String.fromCharCode(...units.subarray(k, k + 8192));
  return text;
}
