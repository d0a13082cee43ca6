import type { Span } from '../../domain/evidence.ts';
import type { Kind } from '../../domain/kind.ts';
import type { MatchedPoint } from '../../domain/pickup.ts';
import { alignSpans, alignTexts } from '../../text/align.ts';
import type { MarkedSpan } from '../contract.ts';

/** Three tints are told apart; a fourth run begins again at the first. */
const MARKS = 3;

interface Marks {
  readonly amplifierSpans: readonly MarkedSpan[];
  readonly sourceSpans: readonly MarkedSpan[];
}

/**
 * What to highlight in a pair of posts: shared runs of words for copies, the shared words of its spans for a passage
 * (what differs within them stays plain), else the spans that the rule found.
 */
export function marksOf(pair: {
  readonly kind: Kind;
  readonly amplifierText: string;
  readonly sourceText: string;
  readonly amplifierSpan: Span | undefined;
  readonly sourceSpan: Span | undefined;
  readonly cueSpan: Span | undefined;
  /** what a citation and its statement share; the heaviest are shown */
  readonly points?: readonly MatchedPoint[];
}): Marks {
  if (pair.kind === 'copy') return sharedRuns(pair.amplifierText, pair.sourceText);
  if (pair.kind === 'passage' && pair.amplifierSpan && pair.sourceSpan) {
    const { amplifierText, amplifierSpan, sourceText, sourceSpan } = pair;
    const runs = alignSpans(amplifierText, amplifierSpan, sourceText, sourceSpan);
    return {
      amplifierSpans: runs.flatMap(({ a }) => a.map((span) => ({ ...span, mark: 1 }))),
      sourceSpans: runs.flatMap(({ b }) => b.map((span) => ({ ...span, mark: 1 }))),
    };
  }
  const cue = pair.cueSpan ? [{ ...pair.cueSpan, mark: 0 }] : [];
  if (pair.points && pair.points.length > 0) return sharedPoints(pair.points, cue);
  const named = pair.amplifierSpan ? [{ ...pair.amplifierSpan, mark: 1 }] : [];
  return {
    amplifierSpans: [...named, ...cue].sort((a, b) => a.start - b.start),
    sourceSpans: pair.sourceSpan ? [{ ...pair.sourceSpan, mark: 1 }] : [],
  };
}

/** More numbers than these are read by nobody. */
const POINTS_SHOWN = 9;

/** Numbered in order of their first place in the amplifier's text, so that one reads 1, 2, 3. */
function sharedPoints(points: readonly MatchedPoint[], cue: readonly MarkedSpan[]): Marks {
  const shown = [...points]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, POINTS_SHOWN)
    .sort((a, b) => (a.a[0]?.start ?? 0) - (b.a[0]?.start ?? 0));
  const marked = (side: 'a' | 'b') =>
    shown.flatMap((point, k) => point[side].map((span) => ({ ...span, mark: k + 1 })));
  const byStart = (a: MarkedSpan, b: MarkedSpan) => a.start - b.start;
  return {
    amplifierSpans: [...marked('a'), ...cue].sort(byStart),
    sourceSpans: marked('b').sort(byStart),
  };
}

function sharedRuns(amplifierText: string, sourceText: string): Marks {
  const amplifierSpans: MarkedSpan[] = [];
  const sourceSpans: MarkedSpan[] = [];
  alignTexts(amplifierText, sourceText).forEach((group, k) => {
    const mark = (k % MARKS) + 1;
    amplifierSpans.push(...group.a.map((span) => ({ ...span, mark })));
    sourceSpans.push(...group.b.map((span) => ({ ...span, mark })));
  });
  const byStart = (a: MarkedSpan, b: MarkedSpan) => a.start - b.start;
  return { amplifierSpans: amplifierSpans.sort(byStart), sourceSpans: sourceSpans.sort(byStart) };
}
