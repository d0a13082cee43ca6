import { describe, expect, it } from 'vitest';
import { stabilityWord } from '../../src/domain/stability.ts';

describe('the word for stability', () => {
  it.each([
    [1, 'stable'],
    [0.9, 'stable'],
    [0.899, 'fairly stable'],
    [0.7, 'fairly stable'],
    [0.699, 'fragile'],
    [0, 'fragile'],
  ] as const)('%s is %s', (stability, word) => {
    expect(stabilityWord(stability)).toBe(word);
  });
});
