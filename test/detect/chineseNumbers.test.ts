import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseValue } from '../../src/detect/pickupNumbers.ts';
import { DIGITS, inChinese } from './chineseNumbers.ts';

describe('a number written out in Chinese', () => {
  it('is written as one learns it', () => {
    expect([15, 203, 3056, 35_000_000, 130_000_000, 200_000_305].map(inChinese)).toEqual([
      '一十五',
      '二百零三',
      '三千零五十六',
      '三千五百万',
      '一亿三千万',
      '二亿零三百零五',
    ]);
  });

  it('counts as much as it says', () => {
    const some = fc.oneof(
      fc.integer({ min: 1, max: 9_999 }),
      fc.integer({ min: 1, max: 999_999_999_999 }),
      fc.integer({ min: 1, max: 9_999 }).map((part) => part * 1e4),
    );
    fc.assert(
      fc.property(some, (value) => {
        expect(chineseValue(inChinese(value)), inChinese(value)).toBe(value);
      }),
      { numRuns: 500 },
    );
  });

  it('counts as much with 两 for 二 and 〇 for 零, and without the one of a ten', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 9_999_999 }), (value) => {
        const written = inChinese(value);
        const other = written.replaceAll('二', '两').replaceAll('零', '〇').replace(/^一十/, '十');
        expect(chineseValue(other), other).toBe(value);
      }),
    );
  });

  it('may be its digits in a row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), (year) => {
        const digits = [...`${year}`].map((digit) => DIGITS.charAt(Number(digit))).join('');
        expect(chineseValue(digits)).toBe(year);
      }),
    );
  });
});
