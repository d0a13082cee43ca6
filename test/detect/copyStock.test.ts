import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectCopies } from '../../src/detect/copy.ts';
import { detect } from '../../src/detect/detect.ts';
import { evidenceAt } from '../../src/domain/evidence.ts';
import { type Post, postTable } from '../../src/domain/post.ts';
import { DEFAULT_SETTINGS, type DetectSettings } from '../../src/domain/settings.ts';
import { DAY_MS, HOUR_MS } from '../../src/domain/time.ts';
import { NO_FILTERS } from '../../src/domain/view.ts';
import { countNetwork } from '../../src/graph/counted.ts';
import { createDirectory } from '../../src/registry/directory.ts';
import { postsOfFile } from '../realPosts.ts';
import { post, runPairs, windows } from './posts.ts';

const FURNITURE = 'Home Explore Notifications Messages Lists Profile';
const NEWS = 'The ministry calls for calm in the region tonight';
const NAMES = ['a', 'b', 'c', 'd', 'e'];

/** Everybody of `names` says the same on each of the days. */
const said = (text: string, names: readonly string[], days: readonly number[], prefix = text[0]) =>
  names.flatMap((handle, k) =>
    days.map((day) =>
      post({ id: `${prefix}${handle}${day}`, handle, at: day * DAY_MS + k * HOUR_MS, text }),
    ),
  );

const found = (posts: readonly Post[], limit = 1_000) =>
  runPairs(detectCopies, posts, windows(DAY_MS), { ofObject: limit, ofKind: limit });

describe('copies that many come back to', () => {
  it('are listed and not counted, go by their first words, and stand outside of what chance shuffles', () => {
    const { pieces, shares, hot } = found(said(FURNITURE, NAMES, [0, 5]));
    // ten pairs of actors on each day: the two days are further apart than the window
    expect(pieces).toHaveLength(20);
    expect(pieces[0]).toMatchObject({
      kind: 'copy',
      common: true,
      object: 'stock:home explore notifications messages lists profile',
      rule: 'near-duplicate text; common stock',
    });
    expect(pieces.every(({ common, rule }) => common && rule === pieces[0]?.rule)).toBe(true);
    expect([shares.objects, hot]).toEqual([[], []]);
  });

  it('are words that are passed on once by each, so long as few come back', () => {
    const burst = found(said(NEWS, NAMES, [0]));
    expect([burst.pieces.length, burst.shares.objects]).toEqual([10, ['copy:x:Ta0']]);
    expect(burst.pieces.some(({ common }) => common)).toBe(false);
    const once = [...said(NEWS, ['f', 'g', 'h', 'i'], [0]), ...said(NEWS, ['a', 'b'], [0, 5])];
    expect(found(once).pieces.every(({ common }) => common)).toBe(true);
    expect(found(once.slice(0, -2)).pieces.some(({ common }) => common)).toBe(false);
  });

  it('are told from other copies of the same actors', () => {
    const { pieces, shares } = found([
      ...said(FURNITURE, NAMES, [0, 5]),
      ...said(NEWS, NAMES, [5]),
    ]);
    expect(pieces.filter(({ common }) => !common)).toHaveLength(10);
    expect(shares.objects).toEqual(['copy:x:Ta5']);
  });

  it('hang together by similar texts, as all copies do', () => {
    const posts = said(FURNITURE, NAMES, [0, 5]).map((each, k) => ({
      ...each,
      text: k % 3 === 0 ? each.text : `${each.text} More`,
    }));
    const { pieces } = found(posts);
    expect(new Set(pieces.map(({ object }) => object))).toEqual(
      new Set(['stock:home explore notifications messages lists profile']),
    );
    expect(pieces.map(({ score }) => score)).toContain(6 / 7);
  });

  it('are only counted where they are too many, and take no room from what counts', () => {
    const furniture = said(FURNITURE, NAMES, [0, 5]);
    const { pieces, hot } = found([...furniture, ...said(NEWS, NAMES, [0])], 10);
    expect(hot).toEqual([
      {
        kind: 'copy',
        object: 'stock:home explore notifications messages lists profile',
        posts: 10,
        pairs: 20,
        fittingWindowMs: (3 * HOUR_MS) / 2,
      },
    ]);
    expect(pieces.map(({ object }) => object)).toEqual(Array(10).fill('copy:x:Ta0'));
  });
});

const BOTH: DetectSettings = { ...DEFAULT_SETTINGS, kinds: ['copy', 'passage'] };

function detected(posts: readonly Post[], settings = BOTH) {
  const directory = createDirectory([], []);
  const table = postTable(posts);
  const detection = detect(table, directory, settings);
  const { edges } = countNetwork(detection, table, directory.actors, NO_FILTERS);
  return { detection, edges: edges.map(({ edge }) => edge) };
}

describe('posts whose copies are common stock', () => {
  it('are looked at for what else they share word for word', () => {
    const frame = Array.from({ length: 60 }, (_, k) => `frame${k}`).join(' ');
    const news = Array.from({ length: 12 }, (_, k) => `news${k}`).join(' ');
    const framed = said(frame, NAMES, [0, 5], 'f');
    // one piece of news in two of the frames: near-duplicates of all others
    const posts = framed.map((each) =>
      /^f[ab]5$/.test(each.id) ? { ...each, text: `${frame} ${news}` } : each,
    );
    const { detection, edges } = detected(posts);
    expect(
      edges.map(({ kind, amplifier, source, weight }) => [kind, amplifier, source, weight]),
    ).toEqual([['passage', 'x:b', 'x:a', 1]]);
    const kinds = Array.from({ length: detection.evidence.length }, (_, row) =>
      evidenceAt(detection.evidence, row),
    ).filter(({ common }) => !common);
    expect(kinds.map(({ rule }) => rule)).toEqual(['verbatim passage of 12 words']);
  });
});

const word = fc.constantFrom('one', 'two', 'three', 'four', 'five', 'six', 'seven');
const anyPosts = fc
  .array(
    fc.record({
      handle: fc.constantFrom(...NAMES, 'f'),
      at: fc.nat({ max: 4 * 24 }).map((hours) => hours * HOUR_MS),
      text: fc.array(word, { minLength: 4, maxLength: 6 }).map((words) => words.join(' ')),
    }),
    { maxLength: 30 },
  )
  .map((items) => items.map((item, k) => post({ id: `p${k}`, ...item })));

describe('laws of common stock among copies', () => {
  it('a formula more changes no edge, nor what chance would give it', () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        // its users write other things as well, so that the number of actors stays
        const all = [...posts, ...said(NEWS, [...NAMES, 'f'], [0])];
        const more = [...all, ...said(FURNITURE, NAMES, [0, 1, 3])];
        const [without, withIt] = [detected(all), detected(more)];
        expect(withIt.edges).toEqual(without.edges);
        expect(withIt.detection.evidence.length).toBeGreaterThan(without.detection.evidence.length);
      }),
      { numRuns: 50 },
    );
  });

  it('neither the order of posts nor the window decides what is a formula', () => {
    const anySettings = fc.record({
      days: fc.constantFrom(0.5, 2, null),
      similarity: fc.constantFrom(0.5, 0.8),
    });
    const stock = (posts: readonly Post[], days: number | null, similarity: number) => {
      const settings = { similarity, ...windows(days === null ? null : days * DAY_MS) };
      return runPairs(detectCopies, posts, settings)
        .pieces.map(
          (piece) =>
            `${posts[piece.amplifierPost]?.id} ${posts[piece.sourcePost]?.id} ${piece.object} ${piece.common}`,
        )
        .sort();
    };
    fc.assert(
      fc.property(anyPosts, anySettings, (posts, { days, similarity }) => {
        const here = stock(posts, days, similarity);
        expect(stock([...posts].reverse(), days, similarity)).toEqual(here);
        const wide = new Set(stock(posts, null, similarity));
        expect(here.filter((line) => !wide.has(line))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('all pairs of one object are counted, or none is', () => {
    let stock = 0;
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const flags = new Map<string, boolean>();
        for (const { object, common } of runPairs(detectCopies, posts, {
          similarity: 0.5,
          ...windows(null),
        }).pieces) {
          expect(flags.get(object) ?? common).toBe(common);
          expect(object.startsWith('stock:')).toBe(common);
          flags.set(object, common);
          stock += Number(common);
        }
      }),
    );
    expect(stock).toBeGreaterThan(0);
  });
});

it('page furniture in real posts is the only common stock among their copies', async () => {
  const posts = await postsOfFile('canis/tweets_final.csv', Number.POSITIVE_INFINITY);
  if (posts.length === 0) return;
  const { pieces, shares } = runPairs(detectCopies, posts, DEFAULT_SETTINGS);
  const stock = new Set(pieces.filter(({ common }) => common).map(({ object }) => object));
  const named = [...stock].filter((object) => object.startsWith('stock:'));
  expect(named).toHaveLength(1);
  expect(named[0]).toMatch(/^stock:homeexplorenotifications/);
  const counted = pieces.filter(({ common }) => !common);
  console.log(
    `canis: ${counted.length} of ${pieces.length} copies count, in ${shares.objects.length} groups`,
  );
  expect(counted.length).toBeGreaterThan(0);
});
