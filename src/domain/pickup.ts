import type { Span } from './evidence.ts';

/** A relay is looked for among what the source published on its day and on so many days before. */
export const STATEMENT_DAYS = 3;

/** How many candidates are kept beside each other, best first. */
export const STATEMENT_CANDIDATES = 3;

/**
 * Which of the source's posts each citation relays. One row a citing post and cited actor, in order of both (indices
 * into posts and directory), and only where posts of the source are in the case. Read it by `pickUpAt`.
 */
export interface PickUps {
  readonly length: number;
  readonly post: Uint32Array;
  readonly source: Uint32Array;
  /** row of the statement; -1: no statement found in this data */
  readonly statement: Int32Array;
  /** of the best candidate, also where it is too low for a statement: 0 to 1; 1 where an analyst paired the two */
  readonly score: Float32Array;
  /** three a row, best first; -1 and 0 where there are fewer */
  readonly candidates: Int32Array;
  readonly candidateScores: Float32Array;
  /** the statement was paired by an analyst, not found */
  readonly byAnalyst: Uint8Array;
}

export interface PickUpCandidate {
  /** row of the post table */
  readonly post: number;
  /** chance that it is the statement, 0 to 1 */
  readonly score: number;
}

export interface PickUp {
  /** row of the statement; -1: no statement found in this data */
  readonly statement: number;
  readonly score: number;
  readonly candidates: readonly PickUpCandidate[];
  readonly byAnalyst: boolean;
}

/** What two posts, perhaps of different languages, share. */
export const POINT_KINDS = ['country', 'actor', 'number', 'date', 'quote', 'word'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** One thing that both texts say, with every place where they say it; the heaviest says most about the pair. */
export interface MatchedPoint {
  readonly kind: PointKind;
  /** places in the first text, UTF-16, in order */
  readonly a: readonly Span[];
  /** places in the second text */
  readonly b: readonly Span[];
  readonly weight: number;
}

export const NO_PICK_UPS: PickUps = {
  length: 0,
  post: new Uint32Array(0),
  source: new Uint32Array(0),
  statement: new Int32Array(0),
  score: new Float32Array(0),
  candidates: new Int32Array(0),
  candidateScores: new Float32Array(0),
  byAnalyst: new Uint8Array(0),
};

/** What was found for one citing post and cited actor; null where none of the source's posts are in the case. */
export function pickUpAt(pickUps: PickUps, post: number, source: number): PickUp | null {
  const row = rowOf(pickUps, post, source);
  if (row < 0) return null;
  const candidates: PickUpCandidate[] = [];
  for (let k = row * STATEMENT_CANDIDATES; k < (row + 1) * STATEMENT_CANDIDATES; k += 1) {
    const candidate = pickUps.candidates[k] ?? -1;
    if (candidate >= 0)
      candidates.push({ post: candidate, score: pickUps.candidateScores[k] ?? 0 });
  }
  return {
    statement: pickUps.statement[row] ?? -1,
    score: pickUps.score[row] ?? 0,
    candidates,
    byAnalyst: pickUps.byAnalyst[row] === 1,
  };
}

function rowOf({ length, post, source }: PickUps, wantedPost: number, wantedSource: number) {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = (post[middle] ?? 0) - wantedPost || (source[middle] ?? 0) - wantedSource;
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}
