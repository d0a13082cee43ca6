import { mark32, mark64 } from './byteMarks.ts';
import { createUtf8Buffer } from './utf8.ts';

/** `new`, `same` (platform, id and text), or `other`: the id is known with another text. */
export type Met = 'new' | 'same' | 'other';

/** Remembers the posts of all files of one import, so that the same post merges wherever it comes again. */
export interface SeenPosts {
  meet(platform: string, id: string, text: string): Met;
  /** The same for an id and a text that stand in `bytes` as UTF-8. */
  meetBytes(
    platform: string,
    bytes: Uint8Array,
    idStart: number,
    idEnd: number,
    textStart: number,
    textEnd: number,
  ): Met;
}

const FIRST_SLOTS = 4_096;
/** 96 bits of platform and id, 64 of the text: ten million posts share a mark once in 10^15 cases. */
const ENTRY = 5;

/** An open hash table of marks; a slot whose numbers are all zero is free. */
export function createSeenPosts(): SeenPosts {
  const ids = createUtf8Buffer();
  const texts = createUtf8Buffer();
  const seedOf = createPlatformSeeds();
  const key = new Uint32Array(2);
  const mark = new Uint32Array(2);
  let slots = new Uint32Array(FIRST_SLOTS * ENTRY);
  let size = 0;

  /** Where the entry stands, or the free place for it. */
  function find(first: number, second: number, third: number): number {
    const capacity = slots.length / ENTRY;
    for (let slot = first & (capacity - 1); ; slot = (slot + 1) & (capacity - 1)) {
      const at = slot * ENTRY;
      if (isFree(slots, at)) return at;
      if (slots[at] === first && slots[at + 1] === second && slots[at + 2] === third) return at;
    }
  }

  function grow(): void {
    const before = slots;
    slots = new Uint32Array(before.length * 2);
    for (let at = 0; at < before.length; at += ENTRY) {
      if (isFree(before, at)) continue;
      const place = find(before[at] as number, before[at + 1] as number, before[at + 2] as number);
      for (let k = 0; k < ENTRY; k += 1) slots[place + k] = before[at + k] as number;
    }
  }

  function met(third: number): Met {
    const at = find(key[0] as number, key[1] as number, third);
    if (!isFree(slots, at))
      return slots[at + 3] === mark[0] && slots[at + 4] === mark[1] ? 'same' : 'other';
    slots[at] = key[0] as number;
    slots[at + 1] = key[1] as number;
    slots[at + 2] = third;
    slots[at + 3] = mark[0] as number;
    slots[at + 4] = mark[1] as number;
    size += 1;
    if (size * 2 * ENTRY > slots.length) grow();
    return 'new';
  }

  return {
    meet(platform, id, text) {
      const seed = seedOf(platform);
      const idEnd = ids.encode(id);
      const textEnd = texts.encode(text);
      mark64(ids.bytes, 0, idEnd, seed, ~seed, key);
      mark64(texts.bytes, 0, textEnd, 0, 0, mark);
      return met(thirdOf(ids.bytes, 0, idEnd, seed));
    },
    meetBytes(platform, bytes, idStart, idEnd, textStart, textEnd) {
      const seed = seedOf(platform);
      mark64(bytes, idStart, idEnd, seed, ~seed, key);
      mark64(bytes, textStart, textEnd, 0, 0, mark);
      return met(thirdOf(bytes, idStart, idEnd, seed));
    },
  };
}

/** Never 0, so that an entry is never taken for a free slot. */
function thirdOf(bytes: Uint8Array, start: number, end: number, seed: number): number {
  return mark32(bytes, start, end, seed ^ 0x3c6ef372) || 1;
}

function isFree(slots: Uint32Array, at: number): boolean {
  return slots[at + 2] === 0;
}

function createPlatformSeeds(): (platform: string) => number {
  const known = new Map<string, number>();
  const buffer = createUtf8Buffer();
  return (platform) => {
    const before = known.get(platform);
    if (before !== undefined) return before;
    const end = buffer.encode(platform);
    const seed = mark32(buffer.bytes, 0, end, 0);
    known.set(platform, seed);
    return seed;
  };
}
