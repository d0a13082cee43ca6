import type { PostTable } from '../domain/post.ts';
import { isCharUnit, unitNumber } from '../text/unitNumbers.ts';
import { type Buckets, bucketsOf } from './buckets.ts';
import { createGrowingList } from './growing.ts';
import { comparePosts } from './postPairs.ts';
import { type PostUnits, readUnits } from './postUnits.ts';
import { PASSAGE_WEIGHT, weightBetween } from './winnow.ts';

/** Distinct texts that are long enough to hold a passage, as numbered units, and the posts that have each. */
export interface PassageTexts {
  readonly count: number;
  /**
   * units of text t: `codes[starts[t]] ..< codes[starts[t + 1]]`. Equal units have equal codes, others never do; the
   * lowest bit is 1 for a character of an unspaced script, 0 for a word
   */
  readonly codes: Uint32Array;
  readonly starts: Uint32Array;
  /** posts by text, in order of time */
  readonly members: Buckets;
  /** the actor of all posts with this text; of a text of several actors a number of its own, from `actors` on */
  readonly owner: Uint32Array;
  readonly actors: number;
  /** units in words and characters, five and three a piece */
  readonly weight: Uint32Array;
}

/**
 * The texts of posts that are no reposts. `tick` is called before each post. Spoils `read`: the units that are
 * wanted are written over those that were looked through.
 */
export function passageTexts(
  posts: PostTable,
  actorOfPost: Uint32Array,
  tick: (row: number) => void = () => {},
  read: PostUnits = readUnits(posts),
): PassageTexts {
  const units: Codes = { codes: read.codes, length: 0 };
  const distinct = createDistinct(units);
  const rows = createGrowingList();
  const textOfRow = createGrowingList();
  for (let row = 0; row < posts.length; row += 1) {
    tick(row);
    if (read.isRetyped[row] === 1) continue;
    const from = units.length;
    appendCodes(read, row, units);
    const text = distinct.take(from);
    if (text < 0) continue;
    rows.push(row);
    textOfRow.push(text);
  }
  const starts = distinct.starts();
  const count = starts.length - 1;
  const members = membersOf(posts, textOfRow.view(), rows.view(), count);
  let actors = 0;
  for (const actor of actorOfPost) actors = Math.max(actors, actor + 1);
  const weight = new Uint32Array(count);
  for (let text = 0; text < count; text += 1) {
    weight[text] = weightBetween(units.codes, starts[text] ?? 0, starts[text + 1] ?? 0);
  }
  return {
    count,
    starts,
    members,
    weight,
    // a copy: what was read is much more, and can be let go of
    codes: units.codes.slice(0, units.length),
    owner: ownersOf(members, actorOfPost, actors, count),
    actors,
  };
}

/** Whether several actors have the text, word for word. */
export function isShared({ owner, actors }: PassageTexts, text: number): boolean {
  return (owner[text] ?? 0) >= actors;
}

/** The first post of a text; a view of all of them would cost more than looking at it. */
export function firstPost({ members }: PassageTexts, text: number): number {
  return members.rows[members.starts[text] ?? 0] ?? 0;
}

export function lastPost({ members }: PassageTexts, text: number): number {
  return members.rows[(members.starts[text + 1] ?? 0) - 1] ?? 0;
}

export function postCount({ members }: PassageTexts, text: number): number {
  return (members.starts[text + 1] ?? 0) - (members.starts[text] ?? 0);
}

export function postsOf({ members }: PassageTexts, text: number): Uint32Array {
  return members.rows.subarray(members.starts[text], members.starts[text + 1]);
}

interface Codes {
  readonly codes: Uint32Array;
  length: number;
}

/** Odd: no two numbers become one. Numbers in a row would make poor fingerprints. */
const SPREAD = 0x9e3779b1;

/** Appends the units of a post without what tells of their neighbours: that is no part of a passage. */
function appendCodes({ codes, starts }: PostUnits, row: number, into: Codes): void {
  const to = starts[row + 1] ?? 0;
  let place = into.length;
  for (let at = starts[row] ?? 0; at < to; at += 1) {
    const code = codes[at] ?? 0;
    const spread = Math.imul(unitNumber(code), SPREAD) << 1;
    into.codes[place] = spread | Number(isCharUnit(code));
    place += 1;
  }
  into.length = place;
}

/** Gives equal sequences of units the same number; drops repeated and short ones from the end of `units`. */
function createDistinct(units: Codes) {
  const starts = createGrowingList();
  starts.push(0);
  let slots = new Int32Array(1 << 12);
  let hashes = new Uint32Array(1 << 10);
  let count = 0;

  const isSame = (text: number, from: number) => {
    const { codes, length } = units;
    const kept = starts.view();
    const begin = kept[text] ?? 0;
    if ((kept[text + 1] ?? 0) - begin !== length - from) return false;
    for (let at = from; at < length; at += 1) {
      if (codes[begin + at - from] !== codes[at]) return false;
    }
    return true;
  };
  /** the slot of the text, or the empty one where it belongs; slots hold the text's number and one */
  const slotOf = (hash: number, from: number) => {
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const text = (slots[slot] ?? 0) - 1;
      if (text < 0 || (hashes[text] === hash && isSame(text, from))) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const enlarge = () => {
    slots = new Int32Array(slots.length * 2);
    const more = new Uint32Array(hashes.length * 2);
    more.set(hashes);
    hashes = more;
    const mask = slots.length - 1;
    for (let text = 0; text < count; text += 1) {
      let slot = (hashes[text] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = text + 1;
    }
  };
  return {
    starts: () => starts.view(),
    /** number of the text that the units from `from` on make; -1 where they are too few */
    take(from: number): number {
      if (weightBetween(units.codes, from, units.length) < PASSAGE_WEIGHT) {
        units.length = from;
        return -1;
      }
      if (count === hashes.length) enlarge();
      const hash = hashOf(units.codes, from, units.length);
      const slot = slotOf(hash, from);
      const known = (slots[slot] ?? 0) - 1;
      if (known >= 0) {
        units.length = from;
        return known;
      }
      slots[slot] = count + 1;
      hashes[count] = hash;
      starts.push(units.length);
      count += 1;
      return count - 1;
    },
  };
}

function hashOf(codes: Uint32Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at += 1)
    hash = Math.imul(hash ^ (codes[at] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function membersOf(
  posts: PostTable,
  textOfRow: Uint32Array,
  rows: Uint32Array,
  count: number,
): Buckets {
  const buckets = bucketsOf(textOfRow, count);
  const members = buckets.rows.map((k) => rows[k] ?? 0);
  for (let text = 0; text < count; text += 1) {
    const from = buckets.starts[text] ?? 0;
    const to = buckets.starts[text + 1] ?? 0;
    if (to - from > 1) members.subarray(from, to).sort((a, b) => comparePosts(posts, a, b));
  }
  return { starts: buckets.starts, rows: members };
}

function ownersOf(
  members: Buckets,
  actorOfPost: Uint32Array,
  actors: number,
  count: number,
): Uint32Array {
  const owner = new Uint32Array(count);
  for (let text = 0; text < count; text += 1) {
    const from = members.starts[text] ?? 0;
    const to = members.starts[text + 1] ?? 0;
    const first = actorOfPost[members.rows[from] ?? 0] ?? 0;
    owner[text] = first;
    for (let k = from + 1; k < to; k += 1) {
      if (actorOfPost[members.rows[k] ?? 0] !== first) owner[text] = actors + text;
    }
  }
  return owner;
}
