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

  it('numbers what a citation and its statement share in the order of reading, heaviest kept', () => {
    const point = (at: number, there: number, weight: number) => ({
      kind: 'word' as const,
      a: [{ start: at, end: at + 2 }],
      b: [{ start: there, end: there + 2 }],
      weight,
    });
    const points = [
      point(20, 0, 3),
      point(4, 8, 9),
      ...[30, 34, 38, 42, 46, 50, 54, 58].map((at, k) => point(at, 20 + 4 * k, 2 - k / 10)),
    ];
    const { amplifierSpans, sourceSpans } = marksOf({
      ...{ kind: 'citation', amplifierText: '', sourceText: '' },
      amplifierSpan: { start: 0, end: 3 },
      sourceSpan: undefined,
      cueSpan: { start: 10, end: 14 },
      points,
    });
    expect(amplifierSpans.slice(0, 3)).toEqual([
      { start: 4, end: 6, mark: 1 },
      { start: 10, end: 14, mark: 0 },
      { start: 20, end: 22, mark: 2 },
    ]);
    expect(sourceSpans.slice(0, 2)).toEqual([
      { start: 0, end: 2, mark: 2 },
      { start: 8, end: 10, mark: 1 },
    ]);
    expect(sourceSpans).toHaveLength(9);
  });
});
