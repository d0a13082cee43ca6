import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUnitNumbers, isCharUnit, isGlued, unitNumber } from '../../src/text/unitNumbers.ts';
import { FIRST_CHAR, GLUED_CHAR, visitUnits, WORD_UNIT } from '../../src/text/units.ts';

const PIECES = [
  ...['The', 'Ёлка', 'don’t', "'", 'ТАSS', 'ΟΔΟΣ', 'İ', 'ﬁ', '½', '１２', 'cafe\u0301'],
  ...['中', '國', '外交', 'カ', 'ﾞ', '외교', 'ไทย', '𠮷', '🙂', '👩‍🚀', '\u200b', '\u0301'],
  ...['خارجیّة', '#tag', '@name', 'https://t.co/a', ' ', '，'],
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 3 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

const kindOf = (code: number) => {
  if (!isCharUnit(code)) return WORD_UNIT;
  return isGlued(code) ? GLUED_CHAR : FIRST_CHAR;
};

describe('createUnitNumbers', () => {
  it('gives every unit its kind, and equal numbers to equal units and to no others', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 6 }), (texts) => {
        const units = createUnitNumbers();
        const unitOf = new Map<number, string>();
        const numberOf = new Map<string, number>();
        for (const text of texts) {
          const from = units.length;
          units.append(text);
          const found = [...units.codes.subarray(from, units.length)];
          visitUnits(text, (unit, _start, _end, kind) => {
            const code = found.shift() ?? -1;
            const number = unitNumber(code);
            expect(kindOf(code)).toBe(kind);
            expect([unitOf.get(number) ?? unit, numberOf.get(unit) ?? number]).toEqual([
              unit,
              number,
            ]);
            unitOf.set(number, unit);
            numberOf.set(unit, number);
          });
          expect(found).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('tells a hundred thousand words apart, however long the list becomes', () => {
    const units = createUnitNumbers();
    for (let k = 0; k < 100_000; k += 1) units.append(`w${k}`);
    units.append('w99999 w0 w12345');
    const numbers = [...units.codes.subarray(0, units.length)].map(unitNumber);
    expect(new Set(numbers).size).toBe(100_000);
    expect(numbers.slice(-3)).toEqual([99_999, 0, 12_345]);
  });

  it('knows a run that is broken off from one that goes on', () => {
    const units = createUnitNumbers();
    units.append('外交，部');
    expect([...units.codes.subarray(0, 3)].map(isGlued)).toEqual([false, true, false]);
  });
});
