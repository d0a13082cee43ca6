import type { Pair, PairMatch, PairSink } from '../domain/evidenceBuilder.ts';
import type { Kind } from '../domain/kind.ts';
import { PRECISIONS, spreadMs } from '../domain/time.ts';
import { comparePostNames } from './postPairs.ts';
import type { Scene } from './scene.ts';
import { COMMON_STOCK } from './stockName.ts';

const SPREADS = PRECISIONS.map(spreadMs);

/** The rules of pairs that count, and of those that are only possibly within the window (METHODS §1). */
export function matchOf(kind: Kind, rule: string, object: string, score: number): PairMatch {
  return { kind, object, score, rule, commonRule: `${rule}, possibly within the window` };
}

/** The same of common stock: none of its pairs counts, whatever the times. */
export function stockMatchOf(kind: Kind, rule: string, object: string, score: number): PairMatch {
  const stockRule = `${rule}; ${COMMON_STOCK}`;
  return { kind, object, score, rule: stockRule, commonRule: stockRule };
}

/**
 * Hands on pairs of posts that are, or may be, within the window, the later one as the amplifier; where their
 * times cannot be ordered, the one whose platform and id come first is the source. A pair counts only where
 * the greatest lag that its precisions allow is within the window; else it is listed as common, as all pairs are
 * where `isStock`.
 */
export function createPairWriter(
  { posts, actorOfPost }: Pick<Scene, 'posts' | 'actorOfPost'>,
  windowMs: number | null,
  sink: PairSink,
  isStock = false,
): (a: number, b: number) => void {
  const { at, precision } = posts;
  // no lag is within a limit below zero
  const limit = isStock ? -1 : (windowMs ?? Number.POSITIVE_INFINITY);
  const pair: Pair = {
    amplifier: 0,
    source: 0,
    amplifierPost: 0,
    sourcePost: 0,
    orderable: false,
    common: false,
  };
  return (a, b) => {
    const apart = (at[a] ?? 0) - (at[b] ?? 0);
    const minMs = apart - (SPREADS[precision[b] ?? 0] ?? 0);
    const maxMs = apart + (SPREADS[precision[a] ?? 0] ?? 0);
    const orderable = minMs > 0 || maxMs < 0;
    const isLater = orderable ? minMs > 0 : comparePostNames(posts, a, b) > 0;
    pair.amplifierPost = isLater ? a : b;
    pair.sourcePost = isLater ? b : a;
    pair.amplifier = actorOfPost[pair.amplifierPost] ?? 0;
    pair.source = actorOfPost[pair.sourcePost] ?? 0;
    pair.orderable = orderable;
    pair.common = Math.max(Math.abs(minMs), Math.abs(maxMs)) > limit;
    sink.addPair(pair);
  };
}
