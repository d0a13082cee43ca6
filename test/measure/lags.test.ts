import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEvidenceBuilder } from '../../src/domain/evidenceBuilder.ts';
import { KINDS } from '../../src/domain/kind.ts';
import { DAY_MS, HOUR_MS, isOrderable, lagBounds, type Precision } from '../../src/domain/time.ts';
import { datedPosts } from '../../src/measure/datedPosts.ts';
import { lagDistributions, quartilesOf, tallyLags, whoWasFirst } from '../../src/measure/lags.ts';
import { stateLedger } from '../../src/measure/ledger.ts';
import { madeEvidence, madePosts } from '../madeCase.ts';
import { actorsOf } from './madeLedger.ts';

const actors = actorsOf(['RUS', 'CHN', 'CHN']);

interface Pair {
  readonly amplifier: number;
  readonly source: number;
  /** hours after an epoch; null: the source's post is not in the data */
  readonly times: readonly [amplifier: number, source: number | null];
  readonly precision?: Precision;
}

function tallied(pairs: readonly Pair[]) {
  const posts = madePosts(
    ...pairs.flatMap(({ times, precision = 'second' }, k) =>
      times.map((hours, side) => ({
        id: `${k}-${side}`,
        at: 100 * DAY_MS + (hours ?? 0) * HOUR_MS,
        precision,
      })),
    ),
  );
  const dated = datedPosts(
    posts,
    actors,
    pairs.flatMap(({ amplifier, source }) => [amplifier, source]),
  );
  const builder = createEvidenceBuilder();
  pairs.forEach(({ amplifier, source, times, precision = 'second' }, k) => {
    const [later, earlier] = times;
    const known = earlier !== null;
    const at = (hours: number) => hours * HOUR_MS;
    const orderable = known && isOrderable(lagBounds(at(later), precision, at(earlier), precision));
    const sourcePost = known ? 2 * k + 1 : -1;
    builder.add(madeEvidence({ amplifier, source, amplifierPost: 2 * k, sourcePost, orderable }));
  });
  const evidence = builder.build();
  const all = { from: 0, to: 1_000 };
  return { evidence, posts, dated, tallies: tallyLags(evidence, posts, dated, KINDS, all) };
}

const pairs: Pair[] = [
  { amplifier: 0, source: 1, times: [5, 1] },
  { amplifier: 0, source: 1, times: [10, 2] },
  { amplifier: 0, source: 2, times: [3, 3] },
  { amplifier: 0, source: 1, times: [7, null] },
  { amplifier: 1, source: 0, times: [30, 10] },
  { amplifier: 1, source: 0, times: [1, 4] },
  { amplifier: 1, source: 2, times: [9, 8] },
];

describe('lags between states', () => {
  it('are those of pairs that can be ordered; the others are counted apart', () => {
    const found = lagDistributions(tallied(pairs).tallies, true);
    expect(found.map(({ amplifierState, sourceState }) => [amplifierState, sourceState])).toEqual([
      ['CHN', 'CHN'],
      ['CHN', 'RUS'],
      ['RUS', 'CHN'],
    ]);
    expect(found[2]).toEqual({
      amplifierState: 'RUS',
      sourceState: 'CHN',
      kind: null,
      minMs: Float64Array.of(4 * HOUR_MS, 8 * HOUR_MS),
      maxMs: Float64Array.of(4 * HOUR_MS, 8 * HOUR_MS),
      quartiles: [5, 6, 7].map((hours) => ({ minMs: hours * HOUR_MS, maxMs: hours * HOUR_MS })),
      unordered: 1,
      withoutSource: 1,
    });
  });

  it('are intervals where times are known to the day, and cannot be ordered on one day', () => {
    const days: Pair[] = [
      { amplifier: 0, source: 1, times: [48, 0], precision: 'day' },
      { amplifier: 0, source: 1, times: [24, 24], precision: 'day' },
    ];
    const [found] = lagDistributions(tallied(days).tallies, true);
    expect([...(found?.minMs ?? [])]).toEqual([DAY_MS + 1]);
    expect([...(found?.maxMs ?? [])]).toEqual([3 * DAY_MS - 1]);
    expect(found?.unordered).toBe(1);
  });

  it('stand in the ledger as seconds, with the share that can be ordered', () => {
    const { evidence, posts, dated } = tallied(pairs);
    const settings = { kinds: KINDS, range: null, draws: 2, seed: 1 };
    const { cells } = stateLedger(evidence, posts, dated, settings);
    const cell = cells.find((one) => one.amplifierState === 'RUS' && one.kind === 'citation');
    expect(cell).toMatchObject({
      count: 4,
      pairs: 3,
      orderable: 2,
      medianLagSeconds: 6 * 3_600,
      lowerQuartileSeconds: 5 * 3_600,
      upperQuartileSeconds: 7 * 3_600,
    });
    expect(cell?.orderableShare).toBeCloseTo(2 / 3, 12);
  });

  it('have no quartiles where there are none', () => {
    expect(quartilesOf([])).toBeNull();
  });
});

describe('whoWasFirst', () => {
  it('adds both directions up, whatever cannot be ordered by itself; own pairs left out', () => {
    // China first: two that Russia took over; Russia first: one taken over, and one that China had taken before it
    expect(whoWasFirst(tallied(pairs).tallies)).toEqual([
      { a: 'CHN', b: 'RUS', aFirst: 3, bFirst: 1, unordered: 1 },
    ]);
  });

  it('counts every pair between two states once, in whatever order', () => {
    const anyPair = fc.record({
      amplifier: fc.nat(2),
      source: fc.nat(2),
      times: fc.tuple(fc.nat(100), fc.nat(100)),
      precision: fc.constantFrom<Precision>('second', 'minute', 'day'),
    });
    fc.assert(
      fc.property(fc.array(anyPair, { maxLength: 20 }), (list) => {
        const found = whoWasFirst(tallied(list).tallies);
        const between = list.filter(
          ({ amplifier, source }) => actors[amplifier]?.state !== actors[source]?.state,
        );
        const [pair = { aFirst: 0, bFirst: 0, unordered: 0 }] = found;
        expect(pair.aFirst + pair.bFirst + pair.unordered).toBe(between.length);
        expect(whoWasFirst(tallied([...list].reverse()).tallies)).toEqual(found);
      }),
    );
  });
});
