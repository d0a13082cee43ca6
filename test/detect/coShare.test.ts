import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectCoShares } from '../../src/detect/coShare.ts';
import { createEvidenceBuilder } from '../../src/domain/evidenceBuilder.ts';
import type { Post } from '../../src/domain/post.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { DAY_MS, MINUTE_MS } from '../../src/domain/time.ts';
import { pairLines, post, runPairs, sceneOf, windows } from './posts.ts';

const coShares = (posts: readonly Post[], settings = {}) =>
  pairLines(detectCoShares, posts, settings);

/** Two posts of two accounts, ten seconds apart. */
const pair = (first: Partial<Post>, second: Partial<Post> = first) => [
  post({ id: '1', handle: 'a', ...first }),
  post({ id: '2', handle: 'b', at: 10_000, ...second }),
];

describe('detectCoShares', () => {
  it('finds the same URL under its different forms', () => {
    const posts = pair(
      { links: ['http://www.example.org/a/?utm_source=x'] },
      { links: ['https://m.example.org/a#top'] },
    );
    expect(runPairs(detectCoShares, posts).pieces).toEqual([
      {
        kind: 'co-share',
        amplifier: 1,
        source: 0,
        amplifierPost: 1,
        sourcePost: 0,
        score: 1,
        rule: 'same URL',
        object: 'https://example.org/a',
        orderable: true,
        common: false,
      },
    ]);
  });

  it.each([
    ['same hashtag', '#алматы', { hashtags: ['Алматы'] }, { hashtags: ['#АЛМАТЫ'] }],
    ['same media', 'media:abc', { media: ['abc'] }, { media: ['abc'] }],
    [
      'same media',
      'media:https://example.org/i.jpg',
      { media: ['http://example.org/i.jpg'] },
      { media: ['https://www.example.org/i.jpg'] },
    ],
    ['same object', 'o1', { objects: ['o1'] }, { objects: ['o1', 'o2'] }],
    [
      'same reposted post',
      'repost:x:77',
      { relations: [{ kind: 'repost', postId: '77' }] },
      { relations: [{ kind: 'repost', postId: '77', handle: 'c' }] },
    ],
    [
      'same reposted text',
      'repost-text:b54015106be07434',
      { text: 'RT @c: All calm', relations: [{ kind: 'repost', handle: 'c' }] },
      { text: 'rt @d all calm!', relations: [{ kind: 'repost' }] },
    ],
  ] as const)('finds the %s (%s)', (rule, object, first, second) => {
    const [piece, ...others] = runPairs(detectCoShares, pair(first, second)).pieces;
    expect(others).toEqual([]);
    expect([piece?.rule, piece?.object]).toEqual([rule, object]);
  });

  it('finds nothing in common in a hashtag and an object of that name, or in reposts without words', () => {
    expect(coShares(pair({ hashtags: ['a'] }, { objects: ['#a'] }))).toEqual([]);
    expect(coShares(pair({ text: '@c', relations: [{ kind: 'repost', handle: 'c' }] }))).toEqual(
      [],
    );
    expect(coShares(pair({ text: 'words', relations: [{ kind: 'quote', handle: 'c' }] }))).toEqual(
      [],
    );
  });

  it('counts an object once a post', () => {
    const posts = pair({
      links: ['https://example.org/a', 'http://example.org/a/'],
      hashtags: ['T', 't'],
    });
    expect(coShares(posts)).toEqual(['2 → 1 #t 1', '2 → 1 https://example.org/a 1']);
  });

  it('leaves out what leads to the post itself or to the front page of its own site', () => {
    const own = (id: string, handle: string, at: number) =>
      post({
        id,
        handle,
        at,
        platform: 'web',
        url: `https://${handle}/news/1`,
        links: [
          `https://www.${handle}/`,
          `http://${handle}/news/1?utm_id=1`,
          'https://example.net/b',
          'https://example.net',
        ],
      });
    const reader = post({
      id: 'r',
      handle: 'r',
      links: ['https://example.org', 'https://example.org/news/1'],
    });
    expect(coShares([own('1', 'example.org', 0), own('2', 'example.com', 1_000), reader])).toEqual([
      '2 → 1 https://example.net 1',
      '2 → 1 https://example.net/b 1',
    ]);
  });

  it('keeps the window, both ends included', () => {
    const posts = pair({ objects: ['o'] });
    expect(coShares(posts, windows(null, 10_000)).length).toBe(1);
    expect(coShares(posts, windows(null, 9_999))).toEqual([]);
    expect(coShares(posts, windows(null, null)).length).toBe(1);
  });

  it('counts a pair of minutes only if the greatest possible lag is within the window', () => {
    const minute = (id: string, handle: string, at: number) =>
      post({ id, handle, at, precision: 'minute', objects: ['o'] });
    const posts = [
      minute('1', 'a', 0),
      minute('2', 'b', 0),
      minute('3', 'c', MINUTE_MS),
      minute('4', 'd', 4 * MINUTE_MS),
    ];
    expect(coShares(posts, windows(null, MINUTE_MS))).toEqual([
      '2 → 1 o 1 unordered',
      '3 → 1 o 1 common',
      '3 → 2 o 1 common',
    ]);
    expect(
      runPairs(detectCoShares, posts, windows(null, MINUTE_MS)).pieces.map((piece) => piece.rule),
    ).toContain('same object, possibly within the window');
  });

  it('lists days that may be near and counts none of them within a minute', () => {
    const posts = pair(
      { objects: ['o'], precision: 'day' },
      { objects: ['o'], precision: 'day', at: 0 },
    );
    expect(coShares(posts)).toEqual(['2 → 1 o 1 unordered common']);
    expect(coShares(posts, windows(null, DAY_MS))).toEqual(['2 → 1 o 1 unordered']);
  });

  it('leaves out actors that share too little, before pairing', () => {
    const posts = [
      ...pair({ objects: ['o'] }),
      post({ id: '3', handle: 'b', at: DAY_MS, objects: ['p'] }),
    ];
    expect(coShares(posts, { minParticipation: 1 }).length).toBe(1);
    expect(coShares(posts, { minParticipation: 2 })).toEqual([]);
    const both = [...posts, post({ id: '4', handle: 'a', at: 0, objects: ['q'] })];
    expect(coShares(both, { minParticipation: 2 }).length).toBe(1);
  });

  it('gives every pair of posts that lies within the window', () => {
    const posts = [0, 10, 20, 100].map((second, k) =>
      post({ id: `${k}`, handle: k % 2 === 0 ? 'a' : 'b', at: second * 1_000, objects: ['o'] }),
    );
    expect(coShares(posts, windows(null, 10_000))).toEqual(['1 → 0 o 1', '2 → 1 o 1']);
  });

  it('stops when told to, and says how far it is', () => {
    const scene = sceneOf(pair({ objects: ['o'] }));
    const stop = {
      throwIfAborted: () => {
        throw new Error('stopped');
      },
    };
    expect(() =>
      detectCoShares(scene, DEFAULT_SETTINGS, createEvidenceBuilder(), { signal: stop }),
    ).toThrow('stopped');
    const steps: string[] = [];
    detectCoShares(scene, DEFAULT_SETTINGS, createEvidenceBuilder(), {
      onProgress: (done, of) => steps.push(`${done}/${of}`),
    });
    expect(steps.at(-1)).toBe('2/2');
    expect(coShares([])).toEqual([]);
  });
});

const randomPosts = fc
  .array(
    fc.record({
      handle: fc.constantFrom('a', 'b', 'c'),
      at: fc.nat({ max: 20 }).map((seconds) => seconds * 1_000),
      precision: fc.constantFrom('second' as const, 'second' as const, 'minute' as const),
      objects: fc.subarray(['o', 'p']),
      hashtags: fc.subarray(['t', 'T', 'u']),
    }),
    { maxLength: 14 },
  )
  .map((items) => items.map((item, k) => post({ id: `p${k}`, ...item })));

describe('laws of co-shares', () => {
  it('without a window, finds what comparing every pair of posts finds', () => {
    const things = (one: Post) =>
      new Set([...one.objects, ...one.hashtags.map((tag) => `#${tag.toLowerCase()}`)]);
    fc.assert(
      fc.property(randomPosts, (posts) => {
        let plain = 0;
        posts.forEach((a, k) => {
          for (const b of posts.slice(0, k)) {
            if (a.handle !== b.handle)
              plain += [...things(a)].filter((thing) => things(b).has(thing)).length;
          }
        });
        expect(coShares(posts, windows(null, null)).length).toBe(plain);
      }),
    );
  });

  it('order of input never changes a result, and no edge leads from an actor to itself', () => {
    fc.assert(
      fc.property(randomPosts, (posts) => {
        expect(coShares([...posts].reverse(), windows(null, 5_000))).toEqual(
          coShares(posts, windows(null, 5_000)),
        );
        for (const piece of runPairs(detectCoShares, posts).pieces)
          expect(piece.amplifier).not.toBe(piece.source);
      }),
    );
  });

  it('a wider window never loses an edge', () => {
    fc.assert(
      fc.property(randomPosts, fc.nat({ max: 90_000 }), fc.nat({ max: 90_000 }), (posts, a, b) => {
        const counted = (ms: number) =>
          coShares(posts, windows(null, ms)).filter((line) => !line.endsWith('common'));
        const wider = counted(Math.max(a, b));
        expect(counted(Math.min(a, b)).filter((line) => !wider.includes(line))).toEqual([]);
      }),
    );
  });
});
