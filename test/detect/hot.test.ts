import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectCopies } from '../../src/detect/copy.ts';
import { detectCoShares } from '../../src/detect/coShare.ts';
import { fittingWindowMs, hotObjects, PAIR_LIMITS } from '../../src/detect/hot.ts';
import type { Post } from '../../src/domain/post.ts';
import { HOUR_MS } from '../../src/domain/time.ts';
import { post, runPairs, windows } from './posts.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const nameOf = (object: number) => NAMES[object] ?? '';
const hot = (pairs: readonly number[], ofObject: number, ofKind: number) =>
  [...hotObjects(Float64Array.from(pairs), nameOf, { ofObject, ofKind })].map(nameOf).sort();

describe('hotObjects', () => {
  it('are those with more pairs than one object may have', () => {
    expect(hot([3, 4, 5], 4, 100)).toEqual(['c']);
  });

  it('are then the largest, until the others keep to the limit of the kind', () => {
    expect(hot([1, 4, 2, 3], 10, 5)).toEqual(['b', 'd']);
    expect(hot([1, 4, 2, 3], 10, 6)).toEqual(['b']);
    expect(hot([9, 4, 2, 3], 8, 9)).toEqual(['a']);
  });

  it('are of equally large ones those whose names come last', () => {
    expect(hot([2, 2, 2], 10, 4)).toEqual(['c']);
    expect(hot([0, 0, 1], 10, 0)).toEqual(['c']);
  });

  it('leave what keeps to both limits, and no more of it could stay', () => {
    const anyPairs = fc.array(fc.nat({ max: 9 }), { maxLength: 6 });
    fc.assert(
      fc.property(anyPairs, fc.nat({ max: 9 }), fc.nat({ max: 30 }), (pairs, ofObject, ofKind) => {
        const gone = new Set(hot(pairs, ofObject, ofKind));
        const left = pairs.filter((_, object) => !gone.has(nameOf(object)));
        const sum = left.reduce((all, count) => all + count, 0);
        expect(sum).toBeLessThanOrEqual(ofKind);
        expect(Math.max(0, ...left)).toBeLessThanOrEqual(ofObject);
        const smallest = pairs.filter(
          (count, object) => gone.has(nameOf(object)) && count <= ofObject,
        );
        if (smallest.length > 0) expect(sum + Math.min(...smallest)).toBeGreaterThan(ofKind);
      }),
    );
  });
});

describe('fittingWindowMs', () => {
  const within = (window: number) => Float64Array.of(window / 1_000, 3);

  it('halves until all objects fit', () => {
    expect(fittingWindowMs(60_000, 0, within, { ofObject: 8, ofKind: 100 })).toBe(7_500);
    expect(fittingWindowMs(60_000, 0, within, { ofObject: 100, ofKind: 11 })).toBe(7_500);
  });

  it('begins with the length of the data where there is no window', () => {
    expect(fittingWindowMs(null, 16_000, within, { ofObject: 8, ofKind: 100 })).toBe(8_000);
  });

  it('gives up below a second', () => {
    expect(fittingWindowMs(60_000, 0, within, { ofObject: 2, ofKind: 100 })).toBeNull();
  });
});

/** One link by `count` accounts a second apart, one other by two of them. */
const crowd = (count: number) =>
  Array.from({ length: count }, (_, k) =>
    post({
      id: `${k}`.padStart(3, '0'),
      handle: `h${k}`,
      at: k * 1_000,
      links: ['https://example.org/hot', ...(k < 2 ? ['https://example.org/mild'] : [])],
      text: 'The ministry calls for calm in the region tonight',
    }),
  );

describe('a hot object', () => {
  it('is counted exactly and stands neither in the evidence nor among the shares', () => {
    const limits = { ofObject: 20, ofKind: 100 };
    const found = runPairs(detectCoShares, crowd(10), windows(null, 5_000), limits);
    expect(found.hot).toEqual([
      {
        kind: 'co-share',
        object: 'https://example.org/hot',
        posts: 10,
        // 9 + 8 + 7 + 6 + 5 pairs lie one to five seconds apart
        pairs: 35,
        fittingWindowMs: 2_500,
      },
    ]);
    expect(found.pieces.map(({ object }) => object)).toEqual(['https://example.org/mild']);
    expect(found.shares.objects).toEqual(['https://example.org/mild']);
    const fitting = runPairs(detectCoShares, crowd(10), windows(null, 2_500), limits);
    expect([fitting.hot, fitting.pieces.length]).toEqual([[], 17 + 1]);
  });

  it('is of copies all that hangs together', () => {
    const posts = [
      ...crowd(10),
      post({ id: 'z', handle: 'z', text: 'The ministry calls for calm in the region' }),
    ];
    const limits = { ofObject: 20, ofKind: 100 };
    const found = runPairs(detectCopies, posts, windows(HOUR_MS), limits);
    expect(found.hot).toEqual([
      { kind: 'copy', object: 'copy:x:000', posts: 11, pairs: 55, fittingWindowMs: 1_757 },
    ]);
    expect([found.pieces, found.shares.objects]).toEqual([[], []]);
  });

  it('is the same whatever the order of the posts', () => {
    const limits = { ofObject: 20, ofKind: 30 };
    const told = (posts: readonly Post[]) => {
      const { hot, pieces } = runPairs(detectCoShares, posts, windows(null, 5_000), limits);
      return [hot, pieces.map(({ object }) => object)];
    };
    expect(told([...crowd(10)].reverse())).toEqual(told(crowd(10)));
  });

  it('of one account that repeats itself is none', () => {
    const posts = Array.from({ length: 3_000 }, (_, k) =>
      post({ id: `${k}`, handle: k === 1_500 ? 'b' : 'a', at: k, objects: ['o'] }),
    );
    const found = runPairs(detectCoShares, posts, windows(null, 60_000));
    expect([found.hot, found.pieces.length]).toEqual([[], 2_999]);
  });

  it('with a hundred thousand posts in one minute is counted, not listed', () => {
    const count = 100_000;
    const posts = Array.from({ length: count }, (_, k) =>
      post({ id: `${k}`, handle: `h${k % 50_000}`, at: k % 60_000, objects: ['o'] }),
    );
    const found = runPairs(detectCoShares, posts, windows(null, 60_000), PAIR_LIMITS);
    const [object] = found.hot;
    expect(found.pieces).toEqual([]);
    expect(object?.posts).toBe(count);
    expect(object?.pairs).toBe((count * (count - 1)) / 2 - 50_000);
  });
});
