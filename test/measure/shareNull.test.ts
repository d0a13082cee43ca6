import fc from 'fast-check';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { SECOND_MS } from '../../src/domain/time.ts';
import { expectedPairs } from '../../src/measure/expectedPairs.ts';
import { falseDiscoveryRates } from '../../src/measure/falseDiscovery.ts';
import { familyOf } from '../../src/measure/pairFamily.ts';
import { shareNulls } from '../../src/measure/shareNull.ts';
import { madeShares, type Share, shuffled, weightsOf } from './madeShares.ts';

const WINDOW = 60;

function nullOf(shares: readonly Share[], windowSeconds: number | null = WINDOW, directed = false) {
  const { table, posts, actorOfPost } = madeShares(shares);
  const windowMs = windowSeconds === null ? null : windowSeconds * SECOND_MS;
  return shareNulls(table, posts, actorOfPost, directed)(windowMs);
}

/** q of every pair that was observed, by "a b". */
function ratesOf(shares: readonly Share[]): Map<string, number> {
  const chance = nullOf(shares);
  const observed = [...weightsOf(shares, WINDOW)];
  const p = Float64Array.from(observed, ([pair, weight]) => {
    const [a = 0, b = 0] = pair.split(' ').map(Number);
    return chance.pair(a, b, weight)?.tail.p ?? Number.NaN;
  });
  const q = falseDiscoveryRates(p, chance.family.size);
  return new Map(observed.map(([pair], k) => [pair, q[k] ?? Number.NaN]));
}

/** One share per actor and object, at any time of an hour. */
const singleShares = fc
  .uniqueArray(
    fc.record({
      actor: fc.integer({ min: 0, max: 9 }),
      object: fc.integer({ min: 0, max: 6 }),
      at: fc.integer({ min: 0, max: 3_600 }),
    }),
    { selector: ({ actor, object }) => `${actor} ${object}`, maxLength: 50 },
  )
  .map((list): Share[] => list);

/** So many that most pairs have several objects in common, with different rates. */
const manyShares = fc
  .uniqueArray(
    fc.record({
      actor: fc.integer({ min: 0, max: 4 }),
      object: fc.integer({ min: 0, max: 13 }),
      at: fc.integer({ min: 0, max: 300 }),
    }),
    { selector: ({ actor, object }) => `${actor} ${object}`, minLength: 45, maxLength: 65 },
  )
  .map((list): Share[] => list);

function everyPair(shares: readonly Share[]): [number, number][] {
  const actors = [...new Set(shares.map(({ actor }) => actor))];
  return actors.flatMap((a) => actors.filter((b) => b > a).map((b): [number, number] => [a, b]));
}

describe('times shuffled among the sharers of the same object', () => {
  it('gives the sum of the rates of the objects in common', () => {
    // of three sharers one pair lies within the minute: 1/3 for each pair and object
    const shares = [0, 1].flatMap((object) => [
      { actor: 0, object, at: 0 },
      { actor: 1, object, at: 30 },
      { actor: 2, object, at: 900 },
    ]);
    const found = nullOf(shares).pair(0, 1, 2);
    expect(found?.expected).toBeCloseTo(2 / 3, 15);
    expect(found?.tail.p).toBeCloseTo(1 / 9, 15);
  });

  it('adds up to what was observed, over all pairs, with one share per actor and object', () => {
    fc.assert(
      fc.property(singleShares, (shares) => {
        const chance = nullOf(shares);
        const observed = weightsOf(shares, WINDOW);
        let difference = 0;
        for (const [a, b] of everyPair(shares)) {
          const found = chance.pair(a, b, 1);
          const weight = observed.get(`${a} ${b}`) ?? 0;
          // where nothing can be said every object has rate 1, so that all pairs of its sharers are observed
          difference += (found?.expected ?? weight) - weight;
        }
        expect(difference).toBeCloseTo(0, 9);
      }),
    );
  });

  it('adds up in a directed kind as well, both ways together', () => {
    fc.assert(
      fc.property(singleShares, (shares) => {
        const directed = nullOf(shares, WINDOW, true);
        const both = nullOf(shares);
        for (const [a, b] of everyPair(shares)) {
          const there = directed.pair(a, b, 1)?.expected ?? 0;
          const back = directed.pair(b, a, 1)?.expected ?? 0;
          expect(there + back).toBeCloseTo(both.pair(a, b, 1)?.expected ?? 0, 12);
        }
      }),
    );
  });

  it('is relabelled when the actors are', () => {
    fc.assert(
      fc.property(singleShares, (shares) => {
        const turned = shares.map((share) => ({ ...share, actor: 9 - share.actor }));
        const before = nullOf(shares);
        const after = nullOf(turned);
        expect(after.family).toEqual(before.family);
        for (const [a, b] of everyPair(shares)) {
          expect(after.pair(9 - a, 9 - b, 2)).toEqual(before.pair(a, b, 2));
        }
      }),
    );
  });

  it('is the same to the last digit when objects are met in another order', () => {
    fc.assert(
      fc.property(manyShares, (shares) => {
        const [before, after] = [nullOf(shares), nullOf([...shares].reverse())];
        for (const [a, b] of everyPair(shares)) {
          expect(after.pair(a, b, 2)).toEqual(before.pair(a, b, 2));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never expects less in a wider window', () => {
    fc.assert(
      fc.property(singleShares, fc.nat(600), (shares, more) => {
        const narrow = nullOf(shares);
        const wide = nullOf(shares, WINDOW + more);
        for (const [a, b] of everyPair(shares)) {
          const expected = wide.pair(a, b, 1)?.expected;
          if (expected === undefined) continue;
          expect(expected).toBeGreaterThanOrEqual((narrow.pair(a, b, 1)?.expected ?? 0) - 1e-12);
        }
      }),
    );
  });

  it('says nothing without a window, and where every pair of sharers is within it', () => {
    const shares = [
      { actor: 0, object: 0, at: 0 },
      { actor: 1, object: 0, at: 30 },
      { actor: 2, object: 0, at: 50 },
    ];
    expect(nullOf(shares, null).pair(0, 1, 1)).toBeNull();
    expect(nullOf(shares).pair(0, 1, 1)).toBeNull();
    expect(nullOf(shares, 29).pair(0, 1, 1)).not.toBeNull();
    expect(nullOf(shares).pair(0, 9, 1)).toBeNull();
  });

  it('leaves out posts that do not pass', () => {
    const { table, posts, actorOfPost } = madeShares([
      { actor: 0, object: 0, at: 0 },
      { actor: 1, object: 0, at: 30 },
      { actor: 2, object: 0, at: 900 },
      { actor: 3, object: 0, at: 2_000 },
    ]);
    const passes = Uint8Array.of(1, 1, 1, 0);
    const chance = shareNulls(table, posts, actorOfPost, false, passes)(60_000);
    expect(chance.pair(0, 1, 1)?.expected).toBeCloseTo(1 / 3, 15);
    expect(chance.family).toEqual({ size: 3, exact: true });
  });

  it('gives p within the error of 10,000 sampled shuffles, also with several shares each', () => {
    const generator = xoroshiro128plus(5);
    const shares: Share[] = [];
    for (let object = 0; object < 6; object += 1) {
      for (let k = 0; k < 12; k += 1) {
        shares.push({
          actor: uniformInt(generator, 0, 5),
          object,
          at: Math.floor(uniformFloat64(generator) ** 2 * 900),
        });
      }
    }
    const pairs = everyPair(shares);
    const draws = 10_000;
    const reached = pairs.map(() => [0, 0, 0, 0, 0, 0, 0]);
    for (let seed = 0; seed < draws; seed += 1) {
      const weights = weightsOf(shuffled(shares, seed), WINDOW);
      pairs.forEach(([a, b], k) => {
        const weight = weights.get(`${a} ${b}`) ?? 0;
        const row = reached[k] ?? [];
        for (let w = 0; w <= weight; w += 1) row[w] = (row[w] ?? 0) + 1;
      });
    }
    const chance = nullOf(shares);
    pairs.forEach(([a, b], k) => {
      for (const weight of [1, 3, 5]) {
        const sampled = (reached[k]?.[weight] ?? 0) / draws;
        const { p = 0 } = chance.pair(a, b, weight)?.tail ?? {};
        // five standard errors of the sample
        const error = 5 * Math.sqrt(Math.max(p * (1 - p), 1 / draws) / draws);
        expect(Math.abs(p - sampled)).toBeLessThan(error);
      }
    });
  });
});

/** Actors that share objects at times of their own, and a group that always acts within seconds. */
function plantedShares(seed: number, actors: number, planted: number): Share[] {
  const generator = xoroshiro128plus(seed);
  const shares: Share[] = [];
  for (let object = 0; object < 120; object += 1) {
    const taken = new Set<number>();
    for (let k = 0; k < 14; k += 1) taken.add(uniformInt(generator, 0, actors - 1));
    const start = uniformInt(generator, 0, 20_000);
    const isTheirs = object % 6 === 0;
    for (const actor of taken) {
      shares.push({
        actor,
        object,
        at: start + Math.floor(uniformFloat64(generator) ** 3 * 7_200),
      });
    }
    for (let actor = 0; isTheirs && actor < planted; actor += 1) {
      if (!taken.has(actor)) {
        shares.push({ actor, object, at: start + 3_600 + uniformInt(generator, 0, 20) });
      }
    }
  }
  return shares;
}

describe('what is reported at q ≤ 0.05', () => {
  it('is nothing in at least 95 % of shuffled sets', () => {
    const shares = plantedShares(1, 60, 0);
    let withAny = 0;
    for (let seed = 0; seed < 100; seed += 1) {
      const rates = [...ratesOf(shuffled(shares, seed)).values()];
      withAny += Number(rates.some((q) => q <= 0.05));
    }
    expect(withAny).toBeLessThanOrEqual(5);
  });

  it('finds planted groups with recall of at least 0.9 and at most 5 % false, over 50 seeds', () => {
    let found = 0;
    let wrong = 0;
    let planted = 0;
    for (let seed = 1; seed <= 50; seed += 1) {
      for (const [pair, q] of ratesOf(plantedShares(seed, 200, 10))) {
        if (!(q <= 0.05)) continue;
        const isPlanted = pair.split(' ').every((actor) => Number(actor) < 10);
        if (isPlanted) found += 1;
        else wrong += 1;
      }
      planted += 45;
    }
    expect(found / planted).toBeGreaterThanOrEqual(0.9);
    expect(wrong / Math.max(1, found + wrong)).toBeLessThanOrEqual(0.05);
  });
});

describe('the family of the comparisons', () => {
  const shares = [
    { actor: 0, object: 0, at: 0 },
    { actor: 1, object: 0, at: 5 },
    { actor: 0, object: 1, at: 0 },
    { actor: 1, object: 1, at: 5 },
    { actor: 2, object: 1, at: 900 },
  ];

  it('counts pairs with an object in common once, both ways in a directed kind', () => {
    expect(nullOf(shares).family).toEqual({ size: 3, exact: true });
    expect(nullOf(shares, WINDOW, true).family).toEqual({ size: 6, exact: true });
  });

  it('counts each object’s pairs where they are too many to go through, and says so', () => {
    const { ofObject, ofActor } = nullOf(shares).sharing;
    expect(familyOf(ofObject, ofActor, false, 2)).toEqual({ size: 3, exact: false });
  });

  it('is what a set of pairs counts', () => {
    fc.assert(
      fc.property(singleShares, (list) => {
        const pairs = new Set<string>();
        for (const a of list) {
          for (const b of list) {
            if (a.object === b.object && a.actor < b.actor) pairs.add(`${a.actor} ${b.actor}`);
          }
        }
        expect(nullOf(list).family).toEqual({ size: pairs.size, exact: true });
      }),
    );
  });
});

describe('the number of pairs that chance alone would join', () => {
  it('is the sum of their chances', () => {
    fc.assert(
      fc.property(
        singleShares,
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        (shares, weight, directed) => {
          const chance = nullOf(shares, WINDOW, directed);
          let sum = 0;
          for (const [a, b] of everyPair(shares)) {
            sum += chance.pair(a, b, weight)?.tail.p ?? 0;
            if (directed) sum += chance.pair(b, a, weight)?.tail.p ?? 0;
          }
          expect(expectedPairs(chance.sharing, weight)).toBeCloseTo(sum, 9);
        },
      ),
    );
  });
});
