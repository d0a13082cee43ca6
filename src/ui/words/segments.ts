import type { MarkedSpan } from '../../workers/contract.ts';

/** A run of text under the same marks. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  /** number of a matched span, null for none */
  readonly mark: number | null;
  readonly isCue: boolean;
  /** the number stands behind the last run of its span */
  readonly endsMark: boolean;
}

/** Cuts a text at the borders of its spans; joined again it is the text, unchanged. */
export function segmentsOf(text: string, spans: readonly MarkedSpan[]): Segment[] {
  const borders = new Set([0, text.length]);
  for (const { start, end } of spans) {
    borders.add(clamp(start, text.length));
    borders.add(clamp(end, text.length));
  }
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const over = spans.filter((span) => span.start <= start && span.end >= end);
    const mark = over.find((span) => span.mark > 0);
    return {
      start,
      text: text.slice(start, end),
      mark: mark ? mark.mark : null,
      isCue: over.some((span) => span.mark === 0),
      endsMark: mark !== undefined && clamp(mark.end, text.length) === end,
    };
  });
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length);
}
