import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStockJudge } from '../../src/detect/commonStock.ts';
import { postTable } from '../../src/domain/post.ts';
import { DAY_MS, HOUR_MS } from '../../src/domain/time.ts';
import { post } from './posts.ts';

/** `uses`: of each actor the days on which it uses the words; `others`: actors that never do. */
function judged(uses: readonly (readonly number[])[], others = 0): boolean {
  const list = uses.flatMap((days, actor) =>
    days.map((day, k) => ({ actor, at: day * DAY_MS + k * HOUR_MS })),
  );
  const idle = Array.from({ length: others }, (_, k) => ({ actor: uses.length + k, at: 0 }));
  const all = [...list, ...idle];
  const posts = postTable(all.map(({ at }, k) => post({ id: String(k), at })));
  const actorOfPost = Uint32Array.from(all, ({ actor }) => actor);
  return createStockJudge(posts, actorOfPost, all.keys()).isStock(list.keys());
}

const burst = (actors: number) => Array.from({ length: actors }, () => [1]);
const habit = (actors: number) => Array.from({ length: actors }, () => [1, 4]);

describe('createStockJudge', () => {
  it('takes for a formula what five actors come back to', () => {
    expect(judged(habit(5))).toBe(true);
    expect(judged(habit(4))).toBe(false);
  });

  it('asks for a tenth of the actors', () => {
    expect(judged(habit(5), 45)).toBe(true);
    expect(judged(habit(5), 46)).toBe(false);
  });

  it('never takes for a formula what many pass on once, however many', () => {
    expect(judged(burst(40))).toBe(false);
    expect(judged([...habit(1), ...burst(39)])).toBe(false);
  });

  it('is content where a quarter of the users come back', () => {
    expect(judged([...habit(2), ...burst(6)])).toBe(true);
    expect(judged([...habit(2), ...burst(7)])).toBe(false);
  });

  it('counts days, not posts', () => {
    expect(judged(Array.from({ length: 8 }, () => [3, 3, 3]))).toBe(false);
  });
});

describe('laws of common stock', () => {
  const anyDay = fc.nat({ max: 3 });
  // most use the words on one day only, so that the quarter is near
  const days = fc.oneof(
    { weight: 4, arbitrary: anyDay.map((day) => [day, day]) },
    { weight: 1, arbitrary: fc.array(anyDay, { minLength: 2, maxLength: 5 }) },
  );
  const anyUses = fc.array(days, { minLength: 4, maxLength: 12 });

  it('it is what counting actors and days in sets gives', () => {
    fc.assert(
      fc.property(anyUses, fc.nat({ max: 80 }), (uses, others) => {
        const habitual = uses.filter((days) => new Set(days).size > 1).length;
        const least = Math.max(5, (uses.length + others) / 10);
        expect(judged(uses, others)).toBe(uses.length >= least && habitual * 4 >= uses.length);
      }),
    );
  });

  it('one judge says of every set of posts what a judge of its own would, in any order', () => {
    const anyPost = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 2 }));
    fc.assert(
      fc.property(
        fc.array(anyPost, { minLength: 1, maxLength: 30 }),
        fc.array(fc.array(fc.nat({ max: 29 }), { maxLength: 25 }), { maxLength: 6 }),
        (list, sets) => {
          const posts = postTable(list.map(([, day], k) => post({ id: `${k}`, at: day * DAY_MS })));
          const actorOfPost = Uint32Array.from(list, ([actor]) => actor);
          const judge = () => createStockJudge(posts, actorOfPost, list.keys());
          const asked = sets.map((set) => set.filter((row) => row < list.length));
          const one = judge();
          const answers = asked.map((set) => one.isStock(set));
          expect(answers).toEqual(asked.map((set) => judge().isStock([...set].reverse())));
        },
      ),
    );
  });
});
