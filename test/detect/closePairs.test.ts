import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPairFinder } from '../../src/detect/closePairs.ts';
import { createScene } from '../../src/detect/scene.ts';
import { postTable, precisionAt } from '../../src/domain/post.ts';
import { DAY_MS, lagBounds, MINUTE_MS } from '../../src/domain/time.ts';
import { post } from './posts.ts';

const anyPosts = fc.array(
  fc.record({
    at: fc.oneof(
      fc.nat({ max: 9 }).map((minutes) => minutes * MINUTE_MS),
      fc.nat({ max: 3 }).map((days) => days * DAY_MS),
    ),
    precision: fc.constantFrom(
      'second' as const,
      'second' as const,
      'minute' as const,
      'day' as const,
    ),
    actor: fc.nat({ max: 3 }),
  }),
  { maxLength: 90 },
);
const anyWindow = fc.oneof(
  fc.constant(null),
  fc.nat({ max: 10 }).map((minutes) => minutes * MINUTE_MS),
  fc.nat({ max: 3 * DAY_MS }),
);

function sceneOf(
  given: readonly { at: number; precision: 'second' | 'minute' | 'day'; actor: number }[],
) {
  const posts = postTable(
    given.map(({ at, precision }, k) => post({ id: `${k}`.padStart(3, '0'), at, precision })),
  );
  return createScene(
    posts,
    Uint32Array.from(given, ({ actor }) => actor),
  );
}

/** The plainest test of METHODS §1: the least lag that the precisions allow is within the window. */
function mayBeClose(
  scene: ReturnType<typeof sceneOf>,
  a: number,
  b: number,
  windowMs: number | null,
) {
  const { posts, actorOfPost } = scene;
  if (actorOfPost[a] === actorOfPost[b]) return false;
  const { minMs, maxMs } = lagBounds(
    ...([posts.at[a] ?? 0, precisionAt(posts, a)] as const),
    ...([posts.at[b] ?? 0, precisionAt(posts, b)] as const),
  );
  const least = minMs <= 0 && maxMs >= 0 ? 0 : Math.min(Math.abs(minMs), Math.abs(maxMs));
  return windowMs === null || least <= windowMs;
}

const name = (a: number, b: number) => `${Math.min(a, b)}+${Math.max(a, b)}`;

describe('createPairFinder', () => {
  it('visits and counts exactly the pairs that may be within the window', () => {
    fc.assert(
      fc.property(anyPosts, anyWindow, (given, windowMs) => {
        const scene = sceneOf(given);
        const finder = createPairFinder(scene, windowMs);
        const found: string[] = [];
        finder.visit(scene.order, (a, b) => found.push(name(a, b)));
        const plain = given.flatMap((_, b) =>
          given.slice(0, b).flatMap((_, a) => {
            const isClose = mayBeClose(scene, a, b, windowMs);
            expect(finder.isClose(a, b)).toBe(isClose);
            return isClose ? [name(a, b)] : [];
          }),
        );
        expect(found.sort()).toEqual(plain.sort());
        expect(finder.count(scene.order)).toBe(plain.length);
        // nothing is left over from the count before
        expect(finder.count(scene.order)).toBe(plain.length);
      }),
    );
  });

  it('does so between two lists as well', () => {
    fc.assert(
      fc.property(anyPosts, anyWindow, fc.integer({ min: 2, max: 5 }), (given, windowMs, part) => {
        const scene = sceneOf(given);
        const finder = createPairFinder(scene, windowMs);
        const left = scene.order.filter((row) => row % part === 0);
        const right = scene.order.filter((row) => row % part !== 0);
        const found: string[] = [];
        finder.visitAcross(left, right, (a, b) => found.push(name(a, b)));
        const plain = [...left].flatMap((a) =>
          [...right].filter((b) => mayBeClose(scene, a, b, windowMs)).map((b) => name(a, b)),
        );
        expect(found.sort()).toEqual(plain.sort());
        expect(finder.countAcross(left, right)).toBe(plain.length);
      }),
    );
  });

  it('counts a hundred thousand posts within the window without looking at their five billion pairs', () => {
    const count = 100_000;
    const scene = {
      posts: { at: new Float64Array(count), precision: new Uint8Array(count) },
      actorOfPost: Uint32Array.from({ length: count }, (_, k) => k),
    };
    const rows = Uint32Array.from({ length: count }, (_, k) => k);
    const finder = createPairFinder(scene, 60_000);
    expect(finder.count(rows)).toBe((count * (count - 1)) / 2);
  });
});
