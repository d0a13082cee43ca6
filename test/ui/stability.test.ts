import { describe, expect, it } from 'vitest';
import { stabilityWord } from '../../src/domain/stability.ts';
import { stabilityShare } from '../../src/ui/words/stability.ts';

describe('how stable a cluster is, in words', () => {
  it('is rounded down', () => {
    expect([1, 0.999, 0.8432, 0.9, 0.7, 0].map(stabilityShare)).toEqual([
      '100 %',
      '99 %',
      '84 %',
      '90 %',
      '70 %',
      '0 %',
    ]);
  });

  it('never shows 90 % beside a word below "stable"', () => {
    for (let stability = 0; stability < 0.9; stability += 0.0007) {
      expect(stabilityWord(stability)).not.toBe('stable');
      expect(stabilityShare(stability)).not.toBe('90 %');
    }
  });
});
