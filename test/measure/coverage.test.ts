import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceLedger } from '../../src/domain/source.ts';
import { basisOf, changesWithin, coverageReport } from '../../src/measure/coverage.ts';
import { groupActors } from '../../src/measure/datedPosts.ts';
import { mentionSeries, mentionTotals } from '../../src/measure/mentionSeries.ts';
import { truncatedSources } from '../../src/measure/truncated.ts';
import { madeActor, madePosts } from '../madeCase.ts';
import { type MadeDay, madeMentions } from './madeDays.ts';

const actors = [
  madeActor({ id: 'rt', state: 'RUS', kind: 'state outlet' }),
  madeActor({ id: 'rumfa', state: 'RUS', kind: 'ministry' }),
  madeActor({ id: 'cnmfa', state: 'CHN', kind: 'ministry' }),
  madeActor({ id: 'someone' }),
];

const days: MadeDay[] = [
  { actor: 0, day: 100, posts: 2, naming: ['KAZ'] },
  { actor: 0, day: 101, posts: 1 },
  { actor: 0, day: 104, posts: 3, naming: ['KAZ', 'RUS'] },
  { actor: 1, day: 104, posts: 1 },
  { actor: 2, day: 100, posts: 4, naming: ['RUS'] },
];

describe('coverageReport', () => {
  const { posts, dated } = madeMentions(actors, days);
  const report = coverageReport(dated, posts, []);

  it('says which actors have posts on which days', () => {
    expect(report.range).toEqual({ from: 100, to: 104 });
    expect(report.posts).toBe(11);
    expect(report.days).toBe(3);
    expect(report.gaps).toEqual([{ from: 102, to: 103 }]);
    expect(report.actors.map(({ id, posts: count, days: with_ }) => [id, count, with_])).toEqual([
      ['rt', 6, 3],
      ['cnmfa', 4, 1],
      ['rumfa', 1, 1],
    ]);
    expect([...(report.actors[0]?.perDay ?? [])]).toEqual([2, 1, 0, 0, 3]);
    expect(report.actors[0]?.gaps).toEqual([{ from: 102, to: 103 }]);
  });

  it('adds up by state, with the number of actors a day', () => {
    expect(report.states.map(({ state }) => state)).toEqual(['RUS', 'CHN']);
    const [russia] = report.states;
    expect([...(russia?.perDay ?? [])]).toEqual([2, 1, 0, 0, 4]);
    expect([...(russia?.actorsPerDay ?? [])]).toEqual([1, 1, 0, 0, 2]);
    expect(russia?.actors).toBe(2);
  });

  it('names actors that begin late or end early, unless they are often as silent', () => {
    const on = (actor: number, list: readonly number[]) =>
      list.map((day) => ({ actor, day, posts: 1 }));
    const made = madeMentions(actors, [
      ...on(0, [100, 101, 102, 103, 104, 105, 106, 107, 108]),
      ...on(1, [106, 107, 108]),
      ...on(2, [100, 101, 102]),
      ...on(3, [104, 106]),
    ]);
    const { changes } = coverageReport(made.dated, made.posts, []);
    expect(changes).toEqual([
      { id: 'cnmfa', label: 'CNMFA', state: 'CHN', day: 103, change: 'ends' },
      { id: 'rumfa', label: 'RUMFA', state: 'RUS', day: 106, change: 'begins' },
    ]);
    expect(changesWithin(changes, { state: 'RUS' }, { from: 100, to: 106 })).toHaveLength(1);
    expect(changesWithin(changes, { state: 'RUS' }, { from: 100, to: 105 })).toEqual([]);
  });

  it('says nothing of no posts', () => {
    const none = madeMentions(actors, []);
    const empty = coverageReport(none.dated, none.posts, []);
    expect([empty.range, empty.posts, empty.gaps, empty.actors]).toEqual([null, 0, [], []]);
  });

  const anyDays = fc.array(
    fc.record({ actor: fc.nat(3), day: fc.integer({ min: 50, max: 60 }), posts: fc.nat(3) }),
    { maxLength: 15 },
  );

  it('counts every post once by actor and once by state, whatever their order', () => {
    fc.assert(
      fc.property(anyDays, (list) => {
        const made = madeMentions(actors, list);
        const found = coverageReport(made.dated, made.posts, []);
        const total = list.reduce((sum, { posts: count }) => sum + count, 0);
        expect(found.actors.reduce((sum, actor) => sum + actor.posts, 0)).toBe(total);
        expect(found.states.reduce((sum, state) => sum + state.posts, 0)).toBe(total);
        const turned = madeMentions(actors, [...list].reverse());
        expect(coverageReport(turned.dated, turned.posts, [])).toEqual(found);
      }),
    );
  });

  it("changes no other actor's row when an actor posts more within the range", () => {
    fc.assert(
      fc.property(anyDays, (list) => {
        const ends = [
          { actor: 3, day: 50, posts: 1 },
          { actor: 3, day: 60, posts: 1 },
        ];
        const rowsOf = (given: readonly MadeDay[]) => {
          const made = madeMentions(actors, given);
          return coverageReport(made.dated, made.posts, []).actors.filter(
            ({ id }) => id !== 'someone',
          );
        };
        expect(rowsOf([...list, ...ends, { actor: 3, day: 55, posts: 2 }])).toEqual(
          rowsOf([...list, ...ends]),
        );
      }),
    );
  });
});

describe('what stands behind a count', () => {
  it('is posts, actors and days with data', () => {
    const { dated } = madeMentions(actors, days);
    const grouping = groupActors(dated, false);
    expect(grouping.groups).toEqual([
      { state: 'CHN', kind: null },
      { state: 'RUS', kind: null },
    ]);
    expect(basisOf(dated, grouping, 1, { from: 100, to: 104 })).toEqual({
      ofPosts: 7,
      actors: 2,
      days: 3,
      ofDays: 5,
    });
    expect(basisOf(dated, grouping, null, { from: 102, to: 103 })).toEqual({
      ofPosts: 0,
      actors: 0,
      days: 0,
      ofDays: 2,
    });
  });
});

describe('mentions over days', () => {
  const { dated, countries } = madeMentions(actors, days);
  const grouping = groupActors(dated, true);
  const range = { from: 100, to: 104 };

  it('are series with the days that have data beside them', () => {
    const series = mentionSeries(dated, grouping, countries, ['KAZ'], range);
    expect(series.map(({ state, kind }) => [state, kind])).toEqual([
      ['CHN', 'ministry'],
      ['RUS', 'ministry'],
      ['RUS', 'state outlet'],
    ]);
    expect([...(series[2]?.posts ?? [])]).toEqual([2, 0, 0, 0, 3]);
    expect([...(series[2]?.ofPosts ?? [])]).toEqual([2, 1, 0, 0, 3]);
  });

  it('are totals with what stands behind them', () => {
    expect(mentionTotals(dated, grouping, countries, range).slice(1)).toEqual([
      {
        state: 'RUS',
        kind: 'state outlet',
        country: 'KAZ',
        posts: 5,
        ofPosts: 6,
        actors: 1,
        days: 3,
        ofDays: 5,
      },
      {
        state: 'RUS',
        kind: 'state outlet',
        country: 'RUS',
        posts: 3,
        ofPosts: 6,
        actors: 1,
        days: 3,
        ofDays: 5,
      },
    ]);
  });
});

describe('truncatedSources', () => {
  const ledger = (file: string, rows: number): SourceLedger => ({
    file,
    format: 'CSV',
    encoding: 'utf-8',
    sha256: '',
    bytes: 0,
    rows,
    kept: rows,
    duplicates: 0,
    rejected: 0,
    handles: 1,
    from: null,
    to: null,
    languages: [],
    warnings: [],
  });
  const texts = (lengths: readonly number[]) =>
    madePosts(
      ...lengths.map((length, id) => ({
        id: String(id),
        text: 'x'.repeat(length),
        origin: { file: 'a.csv', sha256: '', row: id, rowHash: '' },
      })),
    );

  it('names a file whose texts end at one length', () => {
    const cut = texts([...new Array(30).fill(120), ...new Array(60).fill(80)]);
    expect(truncatedSources(cut, [])).toEqual([
      { file: 'a.csv', what: 'texts', length: 120, posts: 30, ofPosts: 90 },
    ]);
  });

  it('leaves texts of many lengths, and a few short ones, alone', () => {
    expect(truncatedSources(texts(Array.from({ length: 100 }, (_, k) => 60 + k * 2)), [])).toEqual(
      [],
    );
    expect(truncatedSources(texts(new Array(100).fill(30)), [])).toEqual([]);
  });

  it('names a file of exactly as many rows as collectors stop at', () => {
    const found = truncatedSources(texts([]), [ledger('b.csv', 3_200), ledger('c.csv', 3_201)]);
    expect(found).toEqual([
      { file: 'b.csv', what: 'rows', length: 3_200, posts: 3_200, ofPosts: 3_200 },
    ]);
    expect(truncatedSources(texts([]), [ledger('d.csv', 10_000)])).toHaveLength(1);
  });
});
