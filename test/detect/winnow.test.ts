import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitStretches, weightBetween, winnow } from '../../src/detect/winnow.ts';

/** Units as numbers: odd ones stand for characters, even ones for words. */
const print = (units: readonly number[]) => {
  const found: [at: number, hash: number][] = [];
  winnow(Uint32Array.from(units), 0, units.length, (at, hash) => found.push([at, hash]));
  return found;
};

const words = (count: number, from = 0) => Array.from({ length: count }, (_, k) => 2 * (from + k));
const chars = (count: number, from = 0) => words(count, from).map((unit) => unit + 1);

describe('winnow', () => {
  it('takes nothing from texts shorter than 12 words, 20 characters or a mix in that proportion', () => {
    expect(print(words(11))).toEqual([]);
    expect(print(words(12)).length).toBe(1);
    expect(print(chars(19))).toEqual([]);
    expect(print(chars(20)).length).toBe(1);
    expect(print([...words(6), ...chars(9)])).toEqual([]);
    expect(print([...words(6), ...chars(10)]).length).toBe(1);
  });

  it('finds a gram of every stretch of the least length, whatever stands around it', () => {
    const unit = fc.nat({ max: 9 });
    const side = fc.array(unit, { maxLength: 12 });
    const shared = fc
      .array(unit, { minLength: 12, maxLength: 30 })
      .filter((units) => weightBetween(Uint32Array.from(units), 0, units.length) >= 60);
    fc.assert(
      fc.property(side, side, side, side, shared, (a, b, c, d, run) => {
        const left = print([...a, ...run, ...b]);
        const right = print([...c, ...run, ...d]);
        const inRun = (list: typeof left, before: number) =>
          list
            .filter(([at]) => at >= before && at < before + run.length)
            .map(([at, hash]) => `${at - before} ${hash}`);
        const both = new Set(inRun(right, c.length));
        expect(inRun(left, a.length).some((gram) => both.has(gram))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('takes about two of six grams of words, and two of eight of characters', () => {
    const random = fc.sample(fc.nat(0x7ffffff), { numRuns: 6_000, seed: 1 });
    expect(print(random.map((unit) => unit * 2)).length / 6_000).toBeCloseTo(2 / 6, 1);
    expect(print(random.map((unit) => unit * 2 + 1)).length / 6_000).toBeCloseTo(2 / 8, 1);
  });

  it('gives each fingerprint once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 }), { maxLength: 80 }), (units) => {
        const places = print(units).map(([at]) => at);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('visitStretches', () => {
  it('gives the shortest stretch of the least weight from every place where one begins', () => {
    const stretches: [number, number][] = [];
    const codes = Uint32Array.from([...words(11), ...chars(3)]);
    visitStretches(codes, 0, codes.length, (start, end) => stretches.push([start, end]));
    expect(stretches).toEqual([[0, 13]]);
  });
});
