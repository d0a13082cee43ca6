import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenNumbers } from '../../src/text/tokenNumbers.ts';
import { visitTokens } from '../../src/text/tokens.ts';
import { createUnitNumbers } from '../../src/text/unitNumbers.ts';

const PIECES = [
  ...[
    'RT',
    'Kreml',
    'Ёлка',
    'straße',
    'ΟΔΟΣ',
    'don’t',
    "'",
    'ТАSS',
    'İ',
    'ﬁ',
    '½',
    '１２',
    'ß',
    'ſ',
  ],
  ...[
    '中',
    '國',
    '外交',
    'カ',
    'ﾞ',
    '외교',
    'ไทย',
    '𠮷',
    '🙂',
    '👩‍🚀',
    '\u200b',
    '\u00ad',
    '\u0301',
  ],
  ...[
    'خارجية',
    'خارجیّة',
    'الخـــارجية',
    'नमस्ते',
    '#',
    '#tag',
    '@name',
    'https://t.co/a',
    ' ',
    '  ',
    '，',
  ],
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 3 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

/** Reads texts one after another, as a run does. */
function createReader() {
  const units = createUnitNumbers();
  const numbers = createTokenNumbers();
  return {
    numbers,
    read(text: string): number {
      const from = units.length;
      units.append(text);
      return numbers.read(units.codes, from, units.length);
    },
  };
}

describe('createTokenNumbers', () => {
  it('gives equal numbers to equal tokens and to no others', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 6 }), (texts) => {
        const { numbers, read } = createReader();
        const tokenOf = new Map<number, string>();
        const numberOf = new Map<string, number>();
        for (const text of texts) {
          const length = read(text);
          const found = [...numbers.tokens.subarray(0, length)];
          visitTokens(text, (token, _start, _end, isWord) => {
            const number = found.shift() ?? -1;
            expect([tokenOf.get(number) ?? token, numberOf.get(token) ?? number]).toEqual([
              token,
              number,
            ]);
            tokenOf.set(number, token);
            numberOf.set(token, number);
            expect(numbers.isWord(number)).toBe(isWord);
            expect(number).toBeLessThan(numbers.count);
          });
          expect(found).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('tells a hundred thousand words apart', () => {
    const { numbers, read } = createReader();
    for (let k = 0; k < 100_000; k += 1) {
      expect(read(`w${k}`)).toBe(1);
      if (numbers.tokens[0] !== k) throw new Error(`w${k} is number ${numbers.tokens[0]}`);
    }
    read('w99999 w0 w12345');
    expect([...numbers.tokens.subarray(0, 3)]).toEqual([99_999, 0, 12_345]);
  });
});
