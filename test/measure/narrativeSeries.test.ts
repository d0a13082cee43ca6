import { describe, expect, it } from 'vitest';
import { datedPosts } from '../../src/measure/datedPosts.ts';
import {
  namesOfNarratives,
  narrativeSeries,
  narrativesByState,
  narrativeTotals,
} from '../../src/measure/narrativeSeries.ts';
import { madeActor, madePosts } from '../madeCase.ts';

const DAY = 19_002; // 10 January 2022
const at = (day: number) => Date.UTC(2022, 0, 10 + day);

const ACTORS = [
  madeActor({ id: 'rt', label: 'RT', state: 'RUS', kind: 'state outlet' }),
  madeActor({ id: 'mid', label: 'MID', state: 'RUS', kind: 'ministry' }),
  madeActor({ id: 'mfa', label: 'MFA', state: 'CHN', kind: 'ministry' }),
];
const POSTS = madePosts(
  { id: '0', at: at(0) },
  { id: '1', at: at(0) },
  { id: '2', at: at(2) },
  { id: '3', at: at(2) },
  { id: '4', at: at(3) },
);
const DATED = datedPosts(POSTS, ACTORS, [0, 1, 0, 2, 0]);
const CODEBOOK = ['hands', 'biolabs'].map((name) => ({
  name,
  phrases: [],
  reason: '',
  source: '',
}));
const FOUND = namesOfNarratives(CODEBOOK, [[0], [], [0, 1], [0], []]);
const RANGE = { from: DAY, to: DAY + 3 };

describe('posts of a narrative', () => {
  it('are counted by state and day, with days of no data kept apart', () => {
    const series = narrativeSeries(DATED, FOUND, 'hands', 'state', RANGE);
    expect(
      series.map(({ state, posts, ofPosts }) => [state, Array.from(posts), Array.from(ofPosts)]),
    ).toEqual([
      ['CHN', [0, 0, 1, 0], [0, 0, 1, 0]],
      ['RUS', [1, 0, 1, 0], [2, 0, 1, 1]],
    ]);
  });

  it('are counted by actor, those with most posts of it first', () => {
    const totals = narrativeTotals(DATED, FOUND, 'hands', 'actor', RANGE);
    expect(totals.map(({ actor, posts, ofPosts }) => [actor?.label, posts, ofPosts])).toEqual([
      ['RT', 2, 3],
      ['MFA', 1, 1],
    ]);
    const series = narrativeSeries(DATED, FOUND, 'hands', 'actor', RANGE);
    expect(series.map(({ actor, state, kind }) => [actor?.id, state, kind])).toEqual([
      ['rt', 'RUS', 'state outlet'],
      ['mfa', 'CHN', 'ministry'],
    ]);
  });

  it('say of how many posts, actors and days they are', () => {
    expect(narrativeTotals(DATED, FOUND, 'biolabs', 'state', RANGE)).toEqual([
      {
        ...{ narrative: 'biolabs', state: 'RUS', kind: 'state outlet', actor: null },
        ...{ posts: 1, ofPosts: 3, actors: 1, days: 3, ofDays: 4 },
      },
    ]);
  });

  it('add up over the states', () => {
    const totals = narrativesByState(DATED, FOUND, RANGE);
    expect(totals.map(({ narrative, state, posts }) => [narrative, state, posts])).toEqual([
      ['hands', 'CHN', 1],
      ['hands', 'RUS', 2],
      ['biolabs', 'RUS', 1],
    ]);
  });

  it('of other days are left out', () => {
    const first = { from: DAY, to: DAY };
    expect(narrativesByState(DATED, FOUND, first).map(({ posts }) => posts)).toEqual([1]);
    expect(narrativeTotals(DATED, FOUND, 'hands', 'actor', first)).toHaveLength(1);
  });
});
