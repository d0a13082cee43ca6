import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followsSource } from '../../src/detect/postIndex.ts';
import {
  comparePostNames,
  comparePosts,
  emitPair,
  isWithin,
  reachMs,
} from '../../src/detect/postPairs.ts';
import type { Evidence } from '../../src/domain/evidence.ts';
import { postTable } from '../../src/domain/post.ts';
import { DAY_MS, MINUTE_MS, PRECISIONS, type Precision, spreadMs } from '../../src/domain/time.ts';
import { post } from './posts.ts';

const moment = fc.record({
  at: fc.oneof(
    fc.nat({ max: 200_000 }),
    fc.nat({ max: 4 }).map((day) => day * DAY_MS),
  ),
  precision: fc.constantFrom<Precision>(...PRECISIONS),
});
type Moment = { readonly at: number; readonly precision: Precision };
const windowMs = fc.option(
  fc.constantFrom(0, 1_000, MINUTE_MS, 5 * MINUTE_MS, DAY_MS, 2 * DAY_MS),
  { nil: null },
);

const tableOf = (a: Moment, b: Moment) =>
  postTable([post({ id: 'a', handle: 'a', ...a }), post({ id: 'b', handle: 'b', ...b })]);

/** Every extreme of when the two may truly have been written: the lags that are possible lie between them. */
function lagsOf(a: Moment, b: Moment): number[] {
  const endsOf = ({ at, precision }: Moment) => [at, at + spreadMs(precision)];
  return endsOf(b).flatMap((later) => endsOf(a).map((earlier) => later - earlier));
}

/** How near, and how far apart, the two may truly lie. */
function distancesOf(a: Moment, b: Moment) {
  const lags = lagsOf(a, b);
  const isOverlap = Math.min(...lags) <= 0 && Math.max(...lags) >= 0;
  const sizes = lags.map(Math.abs);
  return { least: isOverlap ? 0 : Math.min(...sizes), most: Math.max(...sizes) };
}

const MATCH = {
  kind: 'copy',
  object: 'o',
  score: 0.9,
  rule: 'r',
  spanA: { start: 1, end: 2 },
} as const;

function piecesOf(a: Moment, b: Moment, window: number | null): Evidence[] {
  const pieces: Evidence[] = [];
  emitPair(tableOf(a, b), Uint32Array.of(7, 8), 0, 1, window, MATCH, (piece) => pieces.push(piece));
  return pieces;
}

describe('two posts and a window', () => {
  it('are a pair where they can lie within it, and count where they must', () => {
    fc.assert(
      fc.property(moment, moment, windowMs, (a, b, window) => {
        const { least, most } = distancesOf(a, b);
        const pieces = piecesOf(a, b, window);
        expect(pieces).toHaveLength(window === null || least <= window ? 1 : 0);
        const isSure = window === null || most <= window;
        expect(isWithin(tableOf(a, b), 0, 1, window)).toBe(isSure);
        for (const { common, rule } of pieces) {
          expect(common).toBe(!isSure);
          expect(rule).toBe(isSure ? 'r' : 'r, possibly within the window');
        }
      }),
    );
  });

  it('are ordered where every possible lag has one sign; the later one amplifies', () => {
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const lags = lagsOf(a, b);
        const [piece] = piecesOf(a, b, null);
        const isAfter = Math.min(...lags) > 0;
        const isBefore = Math.max(...lags) < 0;
        expect(piece?.orderable).toBe(isAfter || isBefore);
        // where nothing can be said, the smaller id is the source
        expect([piece?.amplifier, piece?.source]).toEqual(isBefore ? [7, 8] : [8, 7]);
        expect(piece?.sourceSpan).toEqual(isBefore ? undefined : { start: 1, end: 2 });
        expect(piece?.amplifierSpan).toEqual(isBefore ? { start: 1, end: 2 } : undefined);
        expect(followsSource(tableOf(a, b), 1, 0)).toBe(isAfter);
        expect(followsSource(tableOf(a, b), 1, -1)).toBe(false);
      }),
    );
  });

  it('say the same whichever is named first', () => {
    fc.assert(
      fc.property(moment, moment, windowMs, (a, b, window) => {
        const [straight, turned] = [[], []] as [Evidence[], Evidence[]];
        const posts = tableOf(a, b);
        const actors = Uint32Array.of(7, 8);
        const { spanA: _, ...bare } = MATCH;
        emitPair(posts, actors, 0, 1, window, bare, (piece) => straight.push(piece));
        emitPair(posts, actors, 1, 0, window, bare, (piece) => turned.push(piece));
        expect(turned).toEqual(straight);
      }),
    );
  });

  it('farther apart than the reach are no pair under any precision', () => {
    fc.assert(
      fc.property(moment, moment, windowMs, (a, b, window) => {
        const reach = reachMs(tableOf(a, b), window);
        if (Math.abs(a.at - b.at) > reach) expect(piecesOf(a, b, window)).toEqual([]);
      }),
    );
  });

  it('never stop being a pair under a wider window', () => {
    fc.assert(
      fc.property(
        moment,
        moment,
        fc.nat({ max: DAY_MS }),
        fc.nat({ max: DAY_MS }),
        (a, b, w, more) => {
          const narrow = piecesOf(a, b, w);
          const wide = piecesOf(a, b, w + more);
          expect(wide.length).toBeGreaterThanOrEqual(narrow.length);
          if (narrow[0]?.common === false) expect(wide[0]?.common).toBe(false);
        },
      ),
    );
  });
});

describe('the order of posts', () => {
  const named = fc.record({
    platform: fc.constantFrom('x', 'vk'),
    id: fc.constantFrom('1', '2', '10'),
    at: fc.nat({ max: 2 }),
  });

  it('is total: turned round where it is asked the other way round, and never in a circle', () => {
    fc.assert(
      fc.property(fc.tuple(named, named, named), (three) => {
        const posts = postTable(three.map((one) => post(one)));
        for (const compare of [comparePosts, comparePostNames]) {
          for (const [a, b] of [
            [0, 1],
            [1, 2],
            [0, 2],
          ] as const) {
            expect(Math.sign(compare(posts, a, b))).toBe(-Math.sign(compare(posts, b, a)));
            expect(compare(posts, a, b)).not.toBe(0);
          }
          const isUp = (a: number, b: number) => compare(posts, a, b) < 0;
          if (isUp(0, 1) && isUp(1, 2)) expect(isUp(0, 2)).toBe(true);
        }
        expect(Math.sign(comparePosts(posts, 0, 1) || 0)).toBe(
          Math.sign(three[0].at - three[1].at || comparePostNames(posts, 0, 1)),
        );
      }),
    );
  });
});
