import { mark32 } from './byteMarks.ts';
import { widened } from './numbers.ts';
import { createUtf8Buffer, decodeUtf8, isWellFormed } from './utf8.ts';

/** Numbers each distinct text in order of first appearance, by its UTF-8 bytes, without making a text of it. */
export interface Values {
  readonly size: number;
  idOf(text: string): number;
  /** `bytes` from `start` to `end`: valid UTF-8 */
  idOfBytes(bytes: Uint8Array, start: number, end: number): number;
  textOf(id: number): string;
  /** whether it is the number of the empty text */
  isEmpty(id: number): boolean;
  /** The texts of many numbers: those that follow each other are decoded at once. */
  textsOf(ids: readonly number[]): string[];
  /** Forgets all: numbers begin anew. */
  forget(): void;
}

const FIRST_VALUES = 64;
const FIRST_BYTES = 1_024;
const RUN_BYTES = 65_536;
const SEED = 0x5f3a;
/** Stands for a text that has no bytes: no UTF-8 holds it. */
const NO_UTF8 = new Uint8Array([0xff]);

/** An open hash table: a slot holds a mark and id + 1 side by side, 0 for a free one. */
export function createValues(): Values {
  const scratch = createUtf8Buffer();
  /** texts that no bytes can hold: those with a lone surrogate */
  const odd = new Map<string, number>();
  let texts: (string | undefined)[] = [];
  let slots = new Uint32Array(FIRST_VALUES * 4);
  let ends = new Uint32Array(FIRST_VALUES);
  let pool = new Uint8Array(FIRST_BYTES);

  function place(mark: number, id: number): void {
    const table = slots;
    const mask = table.length - 2;
    let slot = (mark << 1) & mask;
    while (table[slot + 1] !== 0) slot = (slot + 2) & mask;
    table[slot] = mark;
    table[slot + 1] = id + 1;
  }

  function grow(): void {
    ends = widened(ends);
    const before = slots;
    slots = new Uint32Array(ends.length * 4);
    for (let slot = 0; slot < before.length; slot += 2)
      if (before[slot + 1] !== 0) place(before[slot] as number, (before[slot + 1] as number) - 1);
  }

  function startOf(id: number): number {
    return id === 0 ? 0 : (ends[id - 1] as number);
  }

  function holds(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    const known = pool;
    let at = startOf(id);
    if ((ends[id] as number) - at !== end - start) return false;
    for (let k = start; k < end; k += 1, at += 1) if (known[at] !== bytes[k]) return false;
    return true;
  }

  function add(bytes: Uint8Array, start: number, end: number): number {
    const id = texts.length;
    if (id === ends.length) grow();
    let at = startOf(id);
    if (at + end - start > pool.length) pool = widened(pool, at + end - start);
    const into = pool;
    for (let k = start; k < end; k += 1, at += 1) into[at] = bytes[k] as number;
    ends[id] = at;
    texts.push(undefined);
    return id;
  }

  function idOfBytes(bytes: Uint8Array, start: number, end: number): number {
    const mark = mark32(bytes, start, end, SEED);
    const table = slots;
    const mask = table.length - 2;
    for (let slot = (mark << 1) & mask; ; slot = (slot + 2) & mask) {
      const id = (table[slot + 1] as number) - 1;
      if (id < 0) break;
      if (table[slot] === mark && holds(id, bytes, start, end)) return id;
    }
    const id = add(bytes, start, end);
    place(mark, id);
    return id;
  }

  function idOfOdd(text: string): number {
    const known = odd.get(text);
    if (known !== undefined) return known;
    const id = add(NO_UTF8, 0, 1);
    texts[id] = text;
    odd.set(text, id);
    return id;
  }

  function textOf(id: number): string {
    const known = texts[id];
    if (known !== undefined) return known;
    const text = decodeUtf8(pool, startOf(id), ends[id] ?? 0);
    texts[id] = text;
    return text;
  }

  /** Decodes the texts from `first` to `last`, where none is known yet and they are ASCII. */
  function decodeRun(first: number, last: number): void {
    const start = startOf(first);
    const text = decodeUtf8(pool, start, ends[last] as number);
    if (text.length !== (ends[last] as number) - start) return;
    for (let id = first; id <= last; id += 1)
      texts[id] = text.slice(startOf(id) - start, (ends[id] as number) - start);
  }

  /** The last of the numbers after the one at `from` that follow each other, with few bytes and no known text. */
  function runEnd(ids: readonly number[], from: number): number {
    const start = startOf(ids[from] as number);
    let at = from;
    while (at + 1 < ids.length) {
      const next = ids[at + 1] as number;
      const follows = next === (ids[at] as number) + 1 && texts[next] === undefined;
      if (!follows || (ends[next] as number) - start > RUN_BYTES) break;
      at += 1;
    }
    return at;
  }

  return {
    get size() {
      return texts.length;
    },
    idOfBytes,
    idOf(text) {
      if (!isWellFormed(text)) return idOfOdd(text);
      const end = scratch.encode(text);
      return idOfBytes(scratch.bytes, 0, end);
    },
    textOf,
    isEmpty: (id) => ends[id] === startOf(id),
    textsOf(ids) {
      for (let from = 0; from < ids.length; ) {
        const to = runEnd(ids, from);
        const first = ids[from] as number;
        if (to > from && texts[first] === undefined) decodeRun(first, ids[to] as number);
        from = to + 1;
      }
      return ids.map(textOf);
    },
    forget() {
      odd.clear();
      texts = [];
      slots = new Uint32Array(FIRST_VALUES * 4);
      ends = new Uint32Array(FIRST_VALUES);
      pool = new Uint8Array(FIRST_BYTES);
    },
  };
}
