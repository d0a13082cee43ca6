import type { Span } from '../../domain/evidence.ts';
import type { Kind } from '../../domain/kind.ts';
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
  const named = pair.amplifierSpan ? [{ ...pair.amplifierSpan, mark: 1 }] : [];
  return {
    amplifierSpans: [...named, ...cue].sort((a, b) => a.start - b.start),
    sourceSpans: pair.sourceSpan ? [{ ...pair.sourceSpan, mark: 1 }] : [],
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
