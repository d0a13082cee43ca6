/**
 * What chance alone would give for kinds that rest on co-occurrence: times shuffled among the sharers of the same
 * object (METHODS §1). Exact, without draws; see meeting.ts for one object and poissonBinomial.ts for their sum.
 */
import type { ShareTable } from '../domain/detection.ts';
import type { PostTable } from '../domain/post.ts';
import { type Incidence, sharersOf, turned, visitCommon } from './incidence.ts';
import { type Meeting, meetingOn } from './meeting.ts';
import { familyOf, type PairFamily } from './pairFamily.ts';
import { type Tail, upperTail } from './poissonBinomial.ts';

/** What chance gives one pair of actors. */
export interface PairChance {
  /** expected weight */
  readonly expected: number;
  /** chance of at least the weight that was found */
  readonly tail: Tail;
}

export interface ShareNull {
  /**
   * Chance for a pair; in a directed kind the first is the later one. Null where the times carry no information: no
   * window, or every object in common brings any two of its sharers together, however its times fall.
   */
  pair(first: number, second: number, weight: number): PairChance | null;
  /** all comparisons: pairs with an object in common, in a directed kind both ways */
  readonly family: PairFamily;
  readonly sharing: Sharing;
}

/** Who shares what and how often two of them meet on it. */
export interface Sharing {
  /** of each object; null where fewer than two shares pass */
  readonly meetings: readonly (Meeting | null)[];
  /** by object: its actors */
  readonly ofObject: Incidence;
  /** by actor: its objects */
  readonly ofActor: Incidence;
  readonly directed: boolean;
}

/**
 * The null under one window after another: who shares what, and how many comparisons there are, is found out once.
 * `passes` 0 leaves a post out, as filters do. `windowMs` null: no window.
 */
export function shareNulls(
  table: ShareTable,
  posts: PostTable,
  actorOfPost: Uint32Array,
  directed: boolean,
  passes: Uint8Array | null = null,
): (windowMs: number | null) => ShareNull {
  const left = passes?.includes(0) ? passes : null;
  const ofObject = sharersOf(table, actorOfPost, left);
  const ofActor = turned(ofObject, highest(actorOfPost) + 1);
  const family = familyOf(ofObject, ofActor, directed);
  return (windowMs) => {
    const meetings = table.objects.map((_, object) =>
      meetingOf(table, object, posts, windowMs, left),
    );
    return nullUnder({ meetings, ofObject, ofActor, directed }, family);
  };
}

function nullUnder(sharing: Sharing, family: PairFamily): ShareNull {
  const { meetings, ofActor, directed } = sharing;
  // one visitor and one list for all pairs: there are millions of them
  const chances: number[] = [];
  let isInformative = false;
  const take = (object: number, ours: number, theirs: number) => {
    const meeting = meetings[object];
    if (!meeting) return;
    if (meeting.rate < 1) isInformative = true;
    chances.push(meeting.chance(ours, theirs, directed));
  };
  return {
    sharing,
    family,
    pair(first, second, weight) {
      chances.length = 0;
      isInformative = false;
      visitCommon(ofActor, first, second, take);
      if (!isInformative) return null;
      // objects are numbered as the posts come; sums of fractions must not depend on that
      if (chances.length > 1) chances.sort((a, b) => a - b);
      let expected = 0;
      for (const chance of chances) expected += chance;
      return { expected, tail: upperTail(chances, weight) };
    },
  };
}

function meetingOf(
  table: ShareTable,
  object: number,
  posts: PostTable,
  windowMs: number | null,
  passes: Uint8Array | null,
): Meeting | null {
  const all = table.posts.subarray(table.starts[object], table.starts[object + 1]);
  const shares = passes === null ? all : all.filter((post) => passes[post] === 1);
  if (shares.length < 2) return null;
  const at = new Float64Array(shares.length);
  const precision = new Uint8Array(shares.length);
  for (let k = 0; k < shares.length; k += 1) {
    at[k] = posts.at[shares[k] ?? 0] ?? 0;
    precision[k] = posts.precision[shares[k] ?? 0] ?? 0;
  }
  return meetingOn({ at, precision }, windowMs);
}

function highest(values: Uint32Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
