import { describe, expect, it } from 'vitest';
import { detectForGrid } from '../../src/detect/gridDetection.ts';
import { madeDetection } from '../madeCase.ts';

/** Under windows longer than `most` one object is too large; a window of `fitting` would hold it. */
function running(most: number, fitting: number | null) {
  const asked: number[] = [];
  const run = (windowMs: number) => {
    asked.push(windowMs);
    const hot = { kind: 'co-share', object: '#all', posts: 9, pairs: 36 } as const;
    return {
      ...madeDetection([]),
      hot: windowMs > most ? [{ ...hot, fittingWindowMs: fitting }] : [],
    };
  };
  return { asked, run };
}

describe('detection for a grid of windows', () => {
  it('takes the widest where all objects can be held', () => {
    const { asked, run } = running(100, null);
    expect(detectForGrid([60, 100, 10], run).windowsMs).toEqual([10, 60, 100]);
    expect(asked).toEqual([100]);
  });

  it('goes down to what fits, and no further', () => {
    const { asked, run } = running(60, 70);
    expect(detectForGrid([10, 60, 100, 1_000], run).windowsMs).toEqual([10, 60]);
    expect(asked).toEqual([1_000, 60]);
  });

  it('keeps the narrowest, with what does not fit even there', () => {
    const { run } = running(1, null);
    const { detection, windowsMs } = detectForGrid([10, 60], run);
    expect(windowsMs).toEqual([10]);
    expect(detection.hot).toHaveLength(1);
  });
});
