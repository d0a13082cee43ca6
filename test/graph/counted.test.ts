import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { SECOND_MS } from '../../src/domain/time.ts';
import { DEFAULT_FILTERS, NO_FILTERS } from '../../src/domain/view.ts';
import { chanceFacts } from '../../src/graph/chanceFacts.ts';
import { countNetwork, isBeyondChance, shownEdges } from '../../src/graph/counted.ts';
import { createDirectory } from '../../src/registry/directory.ts';
import { madePosts } from '../madeCase.ts';

const START = Date.UTC(2022, 0, 10);

/** a and b share thirty links within seconds, each of which four others share at other times; c reposts a. */
function madeCase() {
  const shares = Array.from({ length: 30 }, (_, link) => {
    const start = START + link * 100_000 * SECOND_MS;
    const share = (handle: string, seconds: number) => ({
      ...{ id: `${link} ${handle}`, handle, precision: 'second' as const },
      at: start + seconds * SECOND_MS,
      links: [`https://example.org/${link}`],
    });
    const others = [0, 1, 2, 3].map((k) => share(`x${(link + 5 * k) % 20}`, 3_000 + 4_000 * k));
    return [share('a', 0), share('b', 3), ...others];
  });
  const acts = ['c', 'd', 'e'].flatMap((handle, k) => [
    {
      id: `r ${handle}`,
      handle,
      at: START + k,
      relations: [{ kind: 'repost' as const, handle: 'a' }],
    },
    {
      id: `s ${handle}`,
      handle,
      at: START + k,
      relations: [{ kind: 'repost' as const, handle: 'b' }],
    },
  ]);
  const posts = madePosts(...shares.flat(), ...acts);
  const directory = createDirectory([], []);
  const settings = { ...DEFAULT_SETTINGS, kinds: ['co-share', 'repost'] as const };
  return { posts, detection: detect(posts, directory, settings), actors: directory.actors };
}

const { posts, detection, actors } = madeCase();
const network = countNetwork(detection, posts, actors, NO_FILTERS);
const idOf = (handle: string) =>
  actors.find(({ handles }) => handles.some((each) => each.handle === handle))?.id;

describe('the network with chance beside it', () => {
  it('gives co-shares what shuffled times give, and reposts what activity gives', () => {
    const pair = network.edges.find(({ edge }) => edge.weight === 30)?.edge;
    // one of the fifteen pairs of the six sharers of each link is within the minute
    expect(pair?.expected).toBeCloseTo(2, 9);
    expect((pair?.p ?? 0) / (1 / 15) ** 30).toBeCloseTo(1, 6);
    const repost = network.edges.find(({ edge }) => edge.kind === 'repost')?.edge;
    expect(repost?.expected).toBeCloseTo(1, 6);
    // at least one of the two reposts of an actor is of a, who has three of six: 1 − 3/15
    expect(repost?.q).toBeCloseTo(0.8, 9);
  });

  it('hides by q the co-occurrence that chance explains, and never an act unless asked', () => {
    const shown = shownEdges(network.edges, actors, DEFAULT_FILTERS);
    expect(shown.filter(({ edge }) => edge.kind === 'co-share')).toHaveLength(1);
    expect(shown.filter(({ edge }) => edge.kind === 'repost')).toHaveLength(6);
    const strict = shownEdges(network.edges, actors, { ...DEFAULT_FILTERS, keepActs: false });
    expect(strict.filter(({ edge }) => edge.kind === 'repost')).toHaveLength(0);
  });

  it('keeps edges of which nothing can be said', () => {
    expect(isBeyondChance({ kind: 'copy', q: null }, DEFAULT_FILTERS)).toBe(true);
    expect(isBeyondChance({ kind: 'copy', q: 0.06 }, DEFAULT_FILTERS)).toBe(false);
    expect(isBeyondChance({ kind: 'copy', q: 0.06 }, NO_FILTERS)).toBe(true);
  });

  it('changes no number where actors or kinds are hidden', () => {
    const hidden = { ...NO_FILTERS, hiddenKinds: ['repost' as const], minWeight: 2 };
    for (const { edge } of shownEdges(network.edges, actors, hidden)) {
      expect(network.edges.map((each) => each.edge)).toContainEqual(edge);
    }
  });

  it('counts and shuffles anew among the posts of a shorter time', () => {
    const time = { from: START, to: START + 15 * 100_000 * SECOND_MS };
    const half = countNetwork(detection, posts, actors, { ...NO_FILTERS, time });
    const pair = half.edges.find(
      ({ edge }) => edge.amplifier === idOf('a') && edge.weight > 1,
    )?.edge;
    expect(pair?.weight).toBe(15);
    expect(pair?.expected).toBeCloseTo(1, 9);
  });
});

describe('what chance says of a kind', () => {
  const factsOf = (filters: typeof NO_FILTERS) =>
    chanceFacts(network, filters).find(({ kind }) => kind === 'co-share');

  it('is the expected number of edges where all are drawn', () => {
    const facts = factsOf({ ...NO_FILTERS, minWeight: 2 });
    expect(facts).toMatchObject({ edges: 1, comparable: 1, isBound: false, familyExact: true });
    // a and b meet on at least two of thirty links with chance 0.6025…; all others far less often
    expect(facts?.expected).toBeGreaterThan(0.6);
    expect(facts?.expected).toBeLessThan(8);
  });

  it('is a bound where only what chance does not explain is drawn', () => {
    const facts = factsOf(DEFAULT_FILTERS);
    expect(facts).toMatchObject({ edges: 1, isBound: true });
    expect(facts?.expected).toBeLessThan(1e-20);
  });
});
