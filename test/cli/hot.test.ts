import { describe, expect, it } from 'vitest';
import { durationWords, hotRows, hotSentences } from '../../src/cli/hot.ts';
import { durationMs } from '../../src/cli/options.ts';
import type { HotObject } from '../../src/domain/detection.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';

const HOT: HotObject = {
  kind: 'co-share',
  object: 'https://example.org/a',
  posts: 100_000,
  pairs: 4_999_950_000,
  fittingWindowMs: 3_750,
};

describe('hot objects on the command line', () => {
  it('are told in one sentence with the window that would fit', () => {
    expect(hotSentences([HOT], DEFAULT_SETTINGS)).toEqual([
      'co-share: https://example.org/a: 100000 posts make 4999950000 pairs within 1m, too many to draw, ' +
        'so they are counted only; --window 3.75s would let it be drawn.',
    ]);
    const { windowMs } = DEFAULT_SETTINGS;
    const unlimited = { ...DEFAULT_SETTINGS, windowMs: { ...windowMs, coShare: null } };
    expect(hotSentences([{ ...HOT, fittingWindowMs: null }], unlimited)).toEqual([
      'co-share: https://example.org/a: 100000 posts make 4999950000 pairs, too many to draw, ' +
        'so they are counted only; no window of a second or more is short enough to draw it.',
    ]);
  });

  it('that are common stock are never to be drawn', () => {
    const stock = { ...HOT, kind: 'copy', object: 'stock:home explore' } as const;
    expect(hotSentences([stock], DEFAULT_SETTINGS)).toEqual([
      'copy: stock:home explore: 100000 posts make 4999950000 pairs within 3d, too many to list; ' +
        'common stock, which is not counted.',
    ]);
  });

  it('are named up to ten', () => {
    const many = Array.from({ length: 12 }, () => HOT);
    const sentences = hotSentences(many, DEFAULT_SETTINGS);
    expect([sentences.length, sentences[10]]).toEqual([
      11,
      '2 further objects are counted and not drawn.',
    ]);
    expect(hotSentences([], DEFAULT_SETTINGS)).toEqual([]);
  });

  it('are listed with their window in seconds', () => {
    expect(hotRows([HOT])).toEqual([
      {
        kind: 'co-share',
        object: 'https://example.org/a',
        posts: 100_000,
        pairs: 4_999_950_000,
        fittingWindowSeconds: 3.75,
      },
    ]);
    const { fittingWindowMs: _, ...unsought } = HOT;
    expect(hotRows([unsought])[0]?.fittingWindowSeconds).toBeNull();
  });

  it('name windows as the option takes them', () => {
    const windows = [0, 1_000, 3_750, 60_000, 90_000, 3_600_000, 129_600_000, 259_200_000];
    expect(windows.map(durationWords)).toEqual([
      '0s',
      '1s',
      '3.75s',
      '1m',
      '90s',
      '1h',
      '36h',
      '3d',
    ]);
    expect(windows.map((ms) => durationMs(durationWords(ms)))).toEqual(windows);
  });
});
