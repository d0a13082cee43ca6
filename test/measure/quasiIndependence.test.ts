import fc from 'fast-check';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { hypergeometricTail } from '../../src/measure/hypergeometric.ts';
import { activityNull, type Cell } from '../../src/measure/quasiIndependence.ts';

const cell = (amplifier: number, source: number, count: number): Cell => ({
  amplifier,
  source,
  count,
});

/** A table in which every one amplifies every other, with counts above zero. */
const fullTable = fc
  .tuple(fc.integer({ min: 4, max: 7 }), fc.infiniteStream(fc.integer({ min: 1, max: 30 })))
  .map(([size, counts]) => {
    const cells: Cell[] = [];
    for (let a = 0; a < size; a += 1) {
      for (let s = 0; s < size; s += 1) {
        if (a !== s) cells.push(cell(a, s, counts.next().value));
      }
    }
    return cells;
  });

function sums(cells: readonly Cell[], of: (cell: Cell) => number, value: (cell: Cell) => number) {
  const totals = new Map<number, number>();
  for (const each of cells) totals.set(of(each), (totals.get(of(each)) ?? 0) + value(each));
  return totals;
}

describe('activity alone', () => {
  it('is independence where nobody is on both sides', () => {
    const chance = activityNull([cell(0, 10, 14), cell(0, 11, 6), cell(1, 10, 6), cell(1, 11, 14)]);
    expect(chance.family).toBe(4);
    expect(chance.cell(0, 10, 14)?.expected).toBeCloseTo(10, 8);
    // Fisher's exact tail of the table 14 6 / 6 14
    expect(chance.cell(0, 10, 14)?.p).toBeCloseTo(0.01282239, 8);
  });

  it('gives expected counts that add up to the observed margins', () => {
    fc.assert(
      fc.property(fullTable, (cells) => {
        const chance = activityNull(cells);
        const expected = ({ amplifier, source }: Cell) =>
          chance.cell(amplifier, source, 1)?.expected ?? Number.NaN;
        for (const of of [({ amplifier }: Cell) => amplifier, ({ source }: Cell) => source]) {
          const observed = sums(cells, of, ({ count }) => count);
          for (const [actor, total] of sums(cells, of, expected)) {
            expect(total).toBeCloseTo(observed.get(actor) ?? 0, 5);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('swaps with the two sides', () => {
    fc.assert(
      fc.property(fullTable, (cells) => {
        const chance = activityNull(cells);
        const turned = activityNull(cells.map((c) => cell(c.source, c.amplifier, c.count)));
        for (const { amplifier, source, count } of cells) {
          const there = chance.cell(amplifier, source, count);
          const back = turned.cell(source, amplifier, count);
          expect(back?.expected).toBeCloseTo(there?.expected ?? Number.NaN, 5);
          expect(back?.p).toBeCloseTo(there?.p ?? Number.NaN, 6);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('says nothing where the margins fix the cell', () => {
    const oneAmplifier = activityNull([cell(0, 1, 5), cell(0, 2, 3)]);
    expect(oneAmplifier.cell(0, 1, 5)).toBeNull();
    expect(oneAmplifier.family).toBe(0);
    const oneSource = activityNull([cell(0, 2, 5), cell(1, 2, 3)]);
    expect(oneSource.cell(0, 2, 5)).toBeNull();
    // two who only have each other
    expect(activityNull([cell(0, 1, 5), cell(1, 0, 3)]).cell(0, 1, 5)).toBeNull();
    // all acts are by 0 or of 0
    const star = activityNull([cell(0, 1, 5), cell(0, 2, 3), cell(1, 0, 2), cell(2, 0, 9)]);
    expect(star.cell(0, 1, 5)).toBeNull();
    expect(activityNull([]).family).toBe(0);
  });

  it('says something of three who all amplify each other', () => {
    const ring = activityNull([
      cell(0, 1, 9),
      cell(1, 2, 9),
      cell(2, 0, 9),
      cell(1, 0, 3),
      cell(2, 1, 3),
      cell(0, 2, 3),
    ]);
    expect(ring.family).toBe(6);
    expect(ring.cell(0, 1, 9)?.expected).toBeCloseTo(6, 8);
  });

  it.each([
    [
      [15, 0, 9, 6, 1, 0],
      [0.1, null, 1, 0.1, 0.1, null],
    ],
    [
      [14, 3, 2, 5, 4, 1],
      [0.016, null, null, 0.016, 0.016, null],
    ],
  ])('is exact among three: %j', (counts, expected) => {
    // a→b, a→c, b→a, b→c, c→a, c→b; where the acts go round, three cells rise together
    const cells = tableOfThree(counts);
    const chance = activityNull(cells);
    cells.forEach(({ amplifier, source, count }, k) => {
      const p = expected[k];
      if (p != null) expect(chance.cell(amplifier, source, count)?.p).toBeCloseTo(p, 3);
    });
  });

  it('among three is what counting all tables with the same margins gives', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 12 }), (found, least) => {
        const cells = tableOfThree(found);
        const chance = activityNull(cells);
        const tables = allTables(found);
        cells.forEach(({ amplifier, source, count }, k) => {
          for (const bound of [count, least]) {
            const said = chance.cell(amplifier, source, bound);
            if (said === null) expect(new Set(tables.map(({ at }) => at[k])).size).toBe(1);
            else expect(said.p).toBeCloseTo(shareOf(tables, k, bound), 9);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('among three stands large counts', () => {
    const large = activityNull(tableOfThree([80_300, 80_000, 80_000, 80_200, 80_400, 80_000]));
    // about 150 acts above the middle, where one standard deviation is 115.6
    expect(large.cell(0, 1, 80_300)?.p).toBeCloseTo(0.098, 2);
    expect(large.cell(1, 0, 80_000)?.p).toBeCloseTo(0.904, 2);
    expect(large.cell(0, 1, 0)?.p).toBe(1);
  });

  it('says nothing of one cell only because its amplifier has no other source', () => {
    // 2 can only amplify 3: there is no other source beside itself
    const chance = activityNull([
      cell(0, 2, 4),
      cell(1, 2, 4),
      cell(0, 3, 4),
      cell(1, 3, 2),
      cell(2, 3, 5),
    ]);
    expect(chance.cell(2, 3, 5)).toBeNull();
    expect(chance.cell(0, 2, 4)).not.toBeNull();
    expect(chance.family).toBe(4);
  });

  it('is near what sampling tables with the same margins gives', () => {
    const cells = [
      ...[
        cell(0, 1, 14),
        cell(0, 2, 3),
        cell(0, 3, 5),
        cell(1, 0, 4),
        cell(1, 2, 6),
        cell(1, 3, 2),
      ],
      ...[cell(2, 0, 7), cell(2, 1, 2), cell(2, 3, 9), cell(3, 0, 1), cell(3, 1, 8), cell(3, 2, 5)],
    ];
    const chance = activityNull(cells);
    const sampled = sampledTails(cells, 40_000);
    cells.forEach(({ amplifier, source, count }, k) => {
      const p = chance.cell(amplifier, source, count)?.p ?? Number.NaN;
      expect(Math.abs(p - (sampled[k] ?? 0))).toBeLessThan(0.03);
    });
  });
});

const PLACES_OF_THREE = [
  [0, 1],
  [0, 2],
  [1, 0],
  [1, 2],
  [2, 0],
  [2, 1],
] as const;

function tableOfThree(counts: readonly number[]): Cell[] {
  return PLACES_OF_THREE.map(([a, b], k) => cell(a, b, counts[k] ?? 0));
}

interface WeightedTable {
  readonly at: readonly number[];
  readonly weight: number;
}

/** Every table of three with the margins of this one, by trying all first cells of rows; weight ∏ 1/n!. */
function allTables(counts: readonly number[]): WeightedTable[] {
  const [ab = 0, ac = 0, ba = 0, bc = 0, ca = 0, cb = 0] = counts;
  const tables: WeightedTable[] = [];
  for (let x = 0; x <= ab + ac; x += 1) {
    for (let y = 0; y <= ba + bc; y += 1) {
      for (let z = 0; z <= ca + cb; z += 1) {
        const at = [x, ab + ac - x, y, ba + bc - y, z, ca + cb - z];
        const [nab = 0, nac = 0, nba = 0, nbc = 0, nca = 0, ncb = 0] = at;
        if (nba + nca !== ba + ca || nab + ncb !== ab + cb || nac + nbc !== ac + bc) continue;
        tables.push({ at, weight: at.reduce((weight, n) => weight / factorial(n), 1) });
      }
    }
  }
  return tables;
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

function shareOf(tables: readonly WeightedTable[], place: number, least: number): number {
  const sum = (some: readonly WeightedTable[]) => some.reduce((all, { weight }) => all + weight, 0);
  return sum(tables.filter(({ at }) => (at[place] ?? 0) >= least)) / sum(tables);
}

/** Share of tables with the same margins and an empty diagonal in which a cell is at least as large: by swaps. */
function sampledTails(cells: readonly Cell[], rounds: number): number[] {
  const generator = xoroshiro128plus(3);
  const acts = cells.flatMap(({ amplifier, source, count }) =>
    Array.from({ length: count }, () => ({ amplifier, source })),
  );
  const reached = cells.map(() => 0);
  const stepsBetween = 60;
  for (let step = 0; step < rounds * stepsBetween; step += 1) {
    const a = acts[uniformInt(generator, 0, acts.length - 1)];
    const b = acts[uniformInt(generator, 0, acts.length - 1)];
    if (a && b && a.amplifier !== b.source && b.amplifier !== a.source) {
      [a.source, b.source] = [b.source, a.source];
    }
    if (step % stepsBetween !== 0) continue;
    cells.forEach(({ amplifier, source, count }, k) => {
      const now = acts.filter((act) => act.amplifier === amplifier && act.source === source).length;
      if (now >= count) reached[k] = (reached[k] ?? 0) + 1;
    });
  }
  return reached.map((times) => times / rounds);
}

describe('the hypergeometric tail', () => {
  it('is that of drawing without putting back', () => {
    // 4 of 5 red among 10 balls of which 5 are red: (5·5 + 1) / 252
    expect(hypergeometricTail(4, 5, 5, 10)).toBeCloseTo(26 / 252, 12);
    expect(hypergeometricTail(0, 5, 5, 10)).toBe(1);
    expect(hypergeometricTail(6, 5, 5, 10)).toBe(0);
  });

  it('knows what must come out', () => {
    // 8 of 10 drawn, 7 marked: at least 5
    expect(hypergeometricTail(5, 8, 7, 10)).toBe(1);
    expect(hypergeometricTail(7, 8, 7, 10)).toBeCloseTo(8 / 120, 12);
  });

  it('falls with the count and lies between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0, max: 4_000, noNaN: true }),
        fc.nat(300),
        (drawn, marked, more, count) => {
          const population = Math.max(drawn, marked) + more;
          const p = hypergeometricTail(count, drawn, marked, population);
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
          expect(hypergeometricTail(count + 1, drawn, marked, population)).toBeLessThanOrEqual(
            p + 1e-12,
          );
        },
      ),
    );
  });
});
