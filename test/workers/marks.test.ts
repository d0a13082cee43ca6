import { describe, expect, it } from 'vitest';
import { marksOf } from '../../src/workers/case/marks.ts';

const NO_SPANS = { amplifierSpan: undefined, sourceSpan: undefined, cueSpan: undefined };

describe('marksOf', () => {
  it('marks the shared words of a passage within its spans, and leaves plain what differs', () => {
    const amplifierText = 'Today: we reject any outside meddling here, and more';
    const sourceText = 'We reject all outside meddling here and more';
    expect(
      marksOf({
        kind: 'passage',
        amplifierText,
        sourceText,
        ...NO_SPANS,
        amplifierSpan: { start: 7, end: 42 },
        sourceSpan: { start: 0, end: 35 },
      }),
    ).toEqual({
      amplifierSpans: [
        { start: 7, end: 16, mark: 1 },
        { start: 21, end: 42, mark: 1 },
      ],
      sourceSpans: [
        { start: 0, end: 9, mark: 1 },
        { start: 14, end: 35, mark: 1 },
      ],
    });
  });

  it('marks shared runs of a copy in turns of three tints', () => {
    const { amplifierSpans } = marksOf({
      kind: 'copy',
      amplifierText: 'a b c d x e f g',
      sourceText: 'e f g y a b c d',
      ...NO_SPANS,
    });
    expect(amplifierSpans).toEqual([
      { start: 0, end: 7, mark: 1 },
      { start: 10, end: 15, mark: 2 },
    ]);
  });

  it('marks name and cue of other kinds as they were found', () => {
    expect(
      marksOf({
        kind: 'citation',
        amplifierText: 'Beijing says no',
        sourceText: '',
        amplifierSpan: { start: 0, end: 7 },
        sourceSpan: undefined,
        cueSpan: { start: 8, end: 12 },
      }),
    ).toEqual({
      amplifierSpans: [
        { start: 0, end: 7, mark: 1 },
        { start: 8, end: 12, mark: 0 },
      ],
      sourceSpans: [],
    });
  });
});
