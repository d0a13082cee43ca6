import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPairWriter, matchOf, stockMatchOf } from '../../src/detect/pairWriter.ts';
import { comparePosts, emitPair, isWithin } from '../../src/detect/postPairs.ts';
import type { Evidence } from '../../src/domain/evidence.ts';
import { evidenceAt } from '../../src/domain/evidence.ts';
import { createEvidenceBuilder } from '../../src/domain/evidenceBuilder.ts';
import { postTable } from '../../src/domain/post.ts';
import { DAY_MS, type Precision, spreadMs } from '../../src/domain/time.ts';
import { post } from './posts.ts';

const anyPost = fc.record({
  at: fc.oneof(fc.nat({ max: 3 * DAY_MS }), fc.constantFrom(0, DAY_MS, 60_000)),
  precision: fc.constantFrom<Precision>('second', 'minute', 'day'),
  id: fc.constantFrom('1', '2', '10'),
});
const anyPair = fc
  .tuple(anyPost, anyPost)
  .map(([a, b]) =>
    postTable([post({ ...a, handle: 'a' }), post({ ...b, handle: 'b', platform: 'web' })]),
  );
const anyWindow = fc.oneof(fc.constant(null), fc.nat({ max: 3 * DAY_MS }), fc.constant(DAY_MS));
const actors = Uint32Array.of(0, 1);

describe('the two ways to write a pair of posts', () => {
  it('say the same of every pair that is, or may be, within the window', () => {
    fc.assert(
      fc.property(anyPair, anyWindow, (posts, windowMs) => {
        const match = matchOf('copy', 'near', 'o', 0.5);
        const emitted: Evidence[] = [];
        emitPair(posts, actors, 0, 1, windowMs, { ...match, kind: 'copy' }, (piece) =>
          emitted.push(piece),
        );
        fc.pre(emitted.length > 0);
        const builder = createEvidenceBuilder();
        builder.openMatch(match);
        createPairWriter({ posts, actorOfPost: actors }, windowMs, builder)(0, 1);
        expect(evidenceAt(builder.build(), 0)).toEqual(emitted[0]);
      }),
      { numRuns: 300 },
    );
  });

  it('order by the times that are possible, and count by the greatest lag that is', () => {
    fc.assert(
      fc.property(anyPair, anyWindow, (posts, windowMs) => {
        const builder = createEvidenceBuilder();
        builder.openMatch(matchOf('copy', 'near', 'o', 1));
        createPairWriter({ posts, actorOfPost: actors }, windowMs, builder)(0, 1);
        const { orderable, sourcePost, common, rule } = evidenceAt(builder.build(), 0);
        const ends = [0, 1].map((row) => {
          const from = posts.at[row] ?? 0;
          return {
            from,
            to:
              from +
              spreadMs(
                (['second', 'minute', 'day'] as const)[posts.precision[row] ?? 0] ?? 'second',
              ),
          };
        });
        const [a, b] = [ends[0] ?? { from: 0, to: 0 }, ends[1] ?? { from: 0, to: 0 }];
        expect(orderable).toBe(a.to < b.from || b.to < a.from);
        if (orderable) expect(sourcePost).toBe(a.to < b.from ? 0 : 1);
        // of two that cannot be ordered, the name decides: web comes before x
        else expect(sourcePost).toBe(1);
        const greatest = Math.max(a.to - b.from, b.to - a.from);
        expect(common).toBe(windowMs !== null && greatest > windowMs);
        expect(isWithin(posts, 0, 1, windowMs)).toBe(!common);
        expect(rule).toBe(common ? 'near, possibly within the window' : 'near');
      }),
      { numRuns: 300 },
    );
  });

  it('of common stock count nothing, and say so', () => {
    fc.assert(
      fc.property(anyPair, anyWindow, (posts, windowMs) => {
        const builder = createEvidenceBuilder();
        builder.openMatch(stockMatchOf('copy', 'near', 'o', 1));
        createPairWriter({ posts, actorOfPost: actors }, windowMs, builder, true)(0, 1);
        const { common, rule } = evidenceAt(builder.build(), 0);
        expect([common, rule]).toEqual([true, 'near; common stock']);
      }),
    );
  });

  it('follow one order of posts: by time as it stands, then by platform and id', () => {
    fc.assert(
      fc.property(fc.array(anyPost, { maxLength: 6 }), (list) => {
        const posts = postTable(list.map((each) => post(each)));
        const rows = [...list.keys()];
        const sorted = rows.sort((a, b) => comparePosts(posts, a, b));
        for (let k = 1; k < sorted.length; k += 1) {
          const [a = 0, b = 0] = [sorted[k - 1], sorted[k]];
          expect(comparePosts(posts, a, b)).toBeLessThan(0);
          expect(comparePosts(posts, b, a)).toBeGreaterThan(0);
          expect(posts.at[b]).toBeGreaterThanOrEqual(posts.at[a] ?? 0);
        }
      }),
    );
  });
});
