import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/domain/evidence.ts';
import { alignSpans, alignTexts, sharedWords } from '../../src/text/align.ts';
import { normaliseText } from '../../src/text/normalise.ts';

const wordsIn = (text: string, spans: readonly Span[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

const aligned = (a: string, b: string) =>
  alignTexts(a, b).map((run) => [wordsIn(a, run.a), wordsIn(b, run.b)]);

describe('alignTexts', () => {
  it('marks the longest shared run of words first, as it stands in each text', () => {
    const a = 'Calm is back, he said. “External FORCES must not meddle” in Almaty';
    const b = 'external forces must not meddle: calm is back in town';
    expect(aligned(a, b)).toEqual([
      [['External FORCES must not meddle'], ['external forces must not meddle']],
      [['Calm is back'], ['calm is back']],
    ]);
  });

  it('takes three words or four Han characters, and nothing shorter', () => {
    expect(aligned('one two three x', 'y one two three')).toEqual([
      [['one two three'], ['one two three']],
    ]);
    expect(aligned('one two x', 'y one two')).toEqual([]);
    expect(aligned('反對外部干涉', '坚决反对外部势力')).toEqual([[['反對外部'], ['反对外部']]]);
    expect(aligned('反对外来', '反对外部')).toEqual([]);
  });

  it('gives one group to words that occur several times on both sides', () => {
    expect(aligned('a b c x a b c', 'a b c y a b c')).toEqual([
      [
        ['a b c', 'a b c'],
        ['a b c', 'a b c'],
      ],
    ]);
  });

  it('marks nothing twice: what is left of a run beside a longer one stands for itself', () => {
    expect(aligned('k l m n o p q r', 'k l m n o x m n o p q r')).toEqual([
      [['m n o p q r'], ['m n o p q r']],
    ]);
  });

  it('marks at most twelve groups', () => {
    const blocks = Array.from({ length: 20 }, (_, k) => `a${k} b${k} c${k}`);
    expect(alignTexts(blocks.join(' x '), blocks.join(' y ')).length).toBe(12);
  });

  it('finds nothing in nothing', () => {
    expect(alignTexts('', 'one two three')).toEqual([]);
  });

  it('gives the same words on both sides, without overlaps, and the same runs from the other side', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', '中国', '外交'), { maxLength: 25 })
      .map((units) => units.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const runs = alignTexts(a, b);
        for (const side of [runs.flatMap((run) => run.a), runs.flatMap((run) => run.b)]) {
          const sorted = [...side].sort((x, y) => x.start - y.start);
          sorted.forEach(({ start, end }, k) => {
            expect(end).toBeGreaterThan(start);
            expect(start).toBeGreaterThanOrEqual(sorted[k - 1]?.end ?? 0);
          });
        }
        for (const run of runs) {
          const words = new Set(
            [...wordsIn(a, run.a), ...wordsIn(b, run.b)].map((piece) => normaliseText(piece)),
          );
          expect(words.size).toBe(1);
        }
        expect(alignTexts(b, a).length > 0).toBe(runs.length > 0);
      }),
    );
  });
});

describe('alignSpans', () => {
  it('marks the words of both spans that are the same at the same place, and not the gap between', () => {
    const a = 'He said: “We REJECT any outside meddling in the region” today';
    const b = 'we reject all outside meddling in the region';
    const from = a.indexOf('We');
    const runs = alignSpans(a, { start: from, end: from + 45 }, b, { start: 0, end: b.length }).map(
      (run) => [wordsIn(a, run.a), wordsIn(b, run.b)],
    );
    expect(runs).toEqual([
      [['We REJECT'], ['we reject']],
      [['outside meddling in the region'], ['outside meddling in the region']],
    ]);
  });

  it('reads units as the whole text has them: links and characters', () => {
    const a = '外交部：反對外部干涉 https://t.co/x 內政';
    const b = '反对外部干涉内政';
    const runs = alignSpans(a, { start: 4, end: a.length }, b, { start: 0, end: b.length });
    expect(runs.map((run) => [wordsIn(a, run.a), wordsIn(b, run.b)])).toEqual([
      [['反對外部干涉 https://t.co/x 內政'], ['反对外部干涉内政']],
    ]);
  });

  it('finds nothing outside the spans', () => {
    expect(alignSpans('one two', { start: 4, end: 7 }, 'one two', { start: 0, end: 3 })).toEqual(
      [],
    );
  });
});

describe('sharedWords', () => {
  it('gives the tokens of both, in the order of the first text', () => {
    expect(sharedWords('Ёлки, palms and 外交部 and palms', 'and елки 外交')).toEqual([
      'елки',
      'and',
      '外交',
    ]);
  });
});
