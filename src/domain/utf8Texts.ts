/** The texts of a column as UTF-8. They become texts when somebody asks: much of what is read is never looked at. */
export interface Utf8Texts {
  readonly length: number;
  /** bytes of each text, plus WIDE where it is not ASCII */
  readonly sizes: Uint32Array;
  /** The ASCII texts one behind the other, and the others: one wide letter doubles the memory of all made with it. */
  readonly ascii: readonly Uint8Array[];
  readonly wide: readonly Uint8Array[];
  /** By row: texts that no UTF-8 holds, since they have half a pair of surrogates. Their size is 0. */
  readonly odd: ReadonlyMap<number, string>;
}

export const WIDE = 0x80000000;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes of a text by what `sizes` says. */
export function bytesOf(size: number): number {
  return size & ~WIDE;
}

export function isWide(size: number): boolean {
  return size >= WIDE;
}

/** Number of UTF-16 units of valid UTF-8: each sequence is one, those of four bytes are two. */
export function unitsOf(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

export function textsOf({ length, sizes, ascii, wide, odd }: Utf8Texts): string[] {
  const texts: string[] = [];
  const narrow = createCutter(ascii, (_, start, end) => end - start);
  const broad = createCutter(wide, unitsOf);
  for (let row = 0; row < length; row += 1) {
    const size = sizes[row] as number;
    if (size === 0) texts.push(odd.get(row) ?? '');
    else texts.push((isWide(size) ? broad : narrow)(bytesOf(size)));
  }
  return texts;
}

/** Cuts one text after the other out of the pieces. A cut out text costs no copy of its letters. */
function createCutter(
  pieces: readonly Uint8Array[],
  unitsIn: (bytes: Uint8Array, start: number, end: number) => number,
): (size: number) => string {
  let next = 0;
  let bytes = new Uint8Array(0);
  let text = '';
  let at = 0;
  let unit = 0;
  return (size) => {
    if (at === bytes.length) {
      bytes = pieces[next] as Uint8Array<ArrayBuffer>;
      text = decoder.decode(bytes);
      next += 1;
      at = 0;
      unit = 0;
    }
    const start = unit;
    unit += unitsIn(bytes, at, at + size);
    at += size;
    return text.slice(start, unit);
  };
}

/** Walks through the texts of a column as bytes, in order. */
export interface Utf8Cursor {
  /** The bytes of the next text, from `start` to `end`. */
  next(size: number): void;
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

export function createUtf8Cursor({ ascii, wide }: Utf8Texts): Utf8Cursor {
  const narrow = createWalk(ascii);
  const broad = createWalk(wide);
  const cursor = {
    bytes: new Uint8Array(0) as Uint8Array,
    start: 0,
    end: 0,
    next(size: number): void {
      const walk = isWide(size) ? broad : narrow;
      const bytes = bytesOf(size);
      if (bytes > 0) walk.step(bytes);
      cursor.bytes = walk.bytes;
      cursor.end = walk.at;
      cursor.start = walk.at - bytes;
    },
  };
  return cursor;
}

function createWalk(pieces: readonly Uint8Array[]) {
  let next = 0;
  const walk = {
    bytes: new Uint8Array(0) as Uint8Array,
    at: 0,
    step(size: number): void {
      if (walk.at === walk.bytes.length) {
        walk.bytes = pieces[next] as Uint8Array;
        walk.at = 0;
        next += 1;
      }
      walk.at += size;
    },
  };
  return walk;
}
