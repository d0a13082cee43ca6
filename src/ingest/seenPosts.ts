import { mark32, mark64 } from './byteMarks.ts';
import { widened } from './numbers.ts';
import { createUtf8Buffer } from './utf8.ts';

/** `new`, `same` (platform, id and text), or `other`: the id is known with another text. */
export type Met = 'new' | 'same' | 'other';

/** Remembers the posts of all files of one import, so that the same post merges wherever it comes again. */
export interface SeenPosts {
  /** So many more posts may come: they have room at once. */
  expect(posts: number): void;
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

/** An open hash table of places among the entries, which stand in order of coming; 0 is a free slot. */
export function createSeenPosts(): SeenPosts {
  const ids = createUtf8Buffer();
  const texts = createUtf8Buffer();
  const seedOf = createPlatformSeeds();
  const key = new Uint32Array(2);
  const mark = new Uint32Array(2);
  let slots = new Uint32Array(FIRST_SLOTS);
  let entries = new Uint32Array(FIRST_SLOTS * ENTRY);
  let size = 0;

  function grow(length: number): void {
    slots = new Uint32Array(length);
    const mask = slots.length - 1;
    for (let k = 0; k < size; k += 1) {
      let slot = (entries[k * ENTRY] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = k + 1;
    }
  }

  function add(slot: number, first: number, second: number, third: number): void {
    const at = size * ENTRY;
    if (at === entries.length) entries = widened(entries);
    entries[at] = first;
    entries[at + 1] = second;
    entries[at + 2] = third;
    entries[at + 3] = mark[0] as number;
    entries[at + 4] = mark[1] as number;
    size += 1;
    slots[slot] = size;
    if (size * 2 > slots.length) grow(slots.length * 2);
  }

  function met(third: number): Met {
    const first = key[0] as number;
    const second = key[1] as number;
    const mask = slots.length - 1;
    const known = entries;
    let slot = first & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const at = ((slots[slot] as number) - 1) * ENTRY;
      if (known[at] !== first || known[at + 1] !== second || known[at + 2] !== third) continue;
      return known[at + 3] === mark[0] && known[at + 4] === mark[1] ? 'same' : 'other';
    }
    add(slot, first, second, third);
    return 'new';
  }

  return {
    expect(posts) {
      const room = size + posts;
      if (room * ENTRY > entries.length) entries = widened(entries, room * ENTRY);
      let length = slots.length;
      while (length < room * 2) length *= 2;
      if (length > slots.length) grow(length);
    },
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

function thirdOf(bytes: Uint8Array, start: number, end: number, seed: number): number {
  return mark32(bytes, start, end, seed ^ 0x3c6ef372);
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
