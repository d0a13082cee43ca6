import { describe, expect, it } from 'vitest';
import { freeSize, greatestSide, sizeOf, sizeText } from '../../src/domain/figureSettings.ts';

describe('the size of a figure in words', () => {
  it('is written as the command line takes it, and read again', () => {
    expect(sizeText({ preset: 'one-column' })).toBe('one-column');
    expect(sizeOf('a4')).toEqual({ preset: 'a4' });
    const printed = { preset: 'free', width: 120, height: 90, unit: 'mm' } as const;
    expect(sizeText(printed)).toBe('120x90mm');
    expect(sizeOf('120x90mm')).toEqual(printed);
    expect(sizeOf('800x600')).toEqual({ preset: 'free', width: 800, height: 600, unit: 'px' });
  });

  it('is none where the words are no size', () => {
    for (const text of ['', 'poster', '800', '800x', '-1x5', '1.5x2', '800x600cm', '0x600']) {
      expect(sizeOf(text)).toBeNull();
    }
  });

  it('has no side beyond the greatest that can be painted, in either unit', () => {
    expect([greatestSide('px'), greatestSide('mm')]).toEqual([6000, 1587]);
    expect(freeSize(6000, 6000, 'px')).not.toBeNull();
    expect(freeSize(6001, 600, 'px')).toBeNull();
    expect(freeSize(1588, 600, 'mm')).toBeNull();
    expect(freeSize(Number.NaN, 600, 'px')).toBeNull();
  });
});
