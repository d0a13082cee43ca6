import { mark64 } from './byteMarks.ts';
import { createUtf8Buffer } from './utf8.ts';

/** Recognises rows that look the same: by author, time, text and objects. For files without ids. */
export interface LookAlikes {
  /** Whether such a row has been here before. */
  meet(handle: string, at: number, text: string, objects: readonly string[]): boolean;
  /** The same for a row without objects whose text stands in `bytes` as UTF-8. */
  meetBytes(handle: string, at: number, bytes: Uint8Array, start: number, end: number): boolean;
}

const FIRST_SLOTS = 4_096;
const LOW_BITS = 4_294_967_296;

/** An open hash table of marks of 64 bits; a slot whose second number is zero is free. */
export function createLookAlikes(): LookAlikes {
  const buffer = createUtf8Buffer();
  const mark = new Uint32Array(2);
  let slots = new Uint32Array(FIRST_SLOTS * 2);
  let size = 0;

  /** Adds a text to the mark at hand. */
  function markText(text: string): void {
    const end = buffer.encode(text);
    markBytes(buffer.bytes, 0, end);
  }

  function markBytes(bytes: Uint8Array, start: number, end: number): void {
    mark64(bytes, start, end, mark[0] as number, mark[1] as number, mark);
  }

  function markAuthor(handle: string, at: number): void {
    mark[0] = at % LOW_BITS;
    mark[1] = Math.floor(at / LOW_BITS);
    markText(handle);
  }

  function meetMark(): boolean {
    const first = mark[0] as number;
    const second = (mark[1] as number) || 1;
    const at = placeOf(slots, first, second);
    if (slots[at + 1] !== 0) return true;
    slots[at] = first;
    slots[at + 1] = second;
    size += 1;
    if (size * 4 > slots.length) slots = rehashed(slots);
    return false;
  }

  return {
    meet(handle, at, text, objects) {
      markAuthor(handle, at);
      markText(text);
      for (const object of objects) markText(object);
      return meetMark();
    },
    meetBytes(handle, at, bytes, start, end) {
      markAuthor(handle, at);
      markBytes(bytes, start, end);
      return meetMark();
    },
  };
}

/** Where the mark stands, or the free place for it. */
function placeOf(slots: Uint32Array, first: number, second: number): number {
  const mask = slots.length / 2 - 1;
  let slot = first & mask;
  while (slots[slot * 2 + 1] !== 0) {
    if (slots[slot * 2] === first && slots[slot * 2 + 1] === second) break;
    slot = (slot + 1) & mask;
  }
  return slot * 2;
}

function rehashed(slots: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(slots.length * 2);
  for (let at = 0; at < slots.length; at += 2) {
    const first = slots[at] as number;
    const second = slots[at + 1] as number;
    if (second === 0) continue;
    const free = placeOf(wider, first, second);
    wider[free] = first;
    wider[free + 1] = second;
  }
  return wider;
}
