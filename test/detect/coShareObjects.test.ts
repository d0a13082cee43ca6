import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectCoShares } from '../../src/detect/coShare.ts';
import type { Post } from '../../src/domain/post.ts';
import { DEFAULT_OBJECTS, OBJECT_TYPES, type ObjectType } from '../../src/domain/settings.ts';
import { normaliseText } from '../../src/text/normalise.ts';
import { post, runPairs } from './posts.ts';

const found = (posts: readonly Post[], objects?: readonly ObjectType[]) =>
  runPairs(detectCoShares, posts, objects ? { objects } : {})
    .pieces.map(({ rule, object }) => `${rule}: ${object}`)
    .sort();

/** Two posts of two accounts that have one thing of every type in common. */
const everything = (handle: string, second: number) =>
  post({
    ...{ id: handle, handle, at: second * 1_000, text: 'All calm, says the ministry' },
    links: ['https://www.example.org/a?utm_id=1'],
    hashtags: ['Calm'],
    media: ['abc'],
    objects: ['o'],
  });
const reposting = (handle: string, second: number) =>
  post({
    ...{ id: `r${handle}`, handle, at: second * 1_000, text: 'RT @c: All calm' },
    relations: [{ kind: 'repost', postId: '7', handle: 'c' }],
  });
const PAIR = [everything('a', 0), everything('b', 9), reposting('a', 0), reposting('b', 9)];

describe('objects of co-shares', () => {
  it('are all but sites and texts, unless others are asked for', () => {
    expect(found(PAIR)).toEqual([
      'same URL: https://example.org/a',
      'same hashtag: #calm',
      'same media: media:abc',
      'same object: o',
      'same reposted post: repost:x:7',
    ]);
    expect(DEFAULT_OBJECTS).toEqual(['url', 'hashtag', 'repost', 'media', 'given']);
  });

  it.each([
    ['url', 'same URL: https://example.org/a'],
    ['hashtag', 'same hashtag: #calm'],
    ['repost', 'same reposted post: repost:x:7'],
    ['media', 'same media: media:abc'],
    ['given', 'same object: o'],
    ['domain', 'same site: example.org'],
    ['text', 'same text: text:6dc3d67973c01ee7'],
  ] as const)('of type %s are found apart from the others', (type, line) => {
    expect(found(PAIR, [type])).toEqual([line]);
  });

  it('of one name and two types are two things', () => {
    const pair = [
      post({ id: '1', handle: 'a', hashtags: ['x'], objects: ['#x'] }),
      post({ id: '2', handle: 'b', hashtags: ['x'], objects: ['#x'] }),
    ];
    expect(found(pair)).toEqual(['same hashtag: #x', 'same object: #x']);
  });

  it('of type text are the texts as they are compared, however they are written', () => {
    const texts = [
      'Calm in Almaty! https://t.co/1 @c',
      'calm  in ALMATY #news',
      'Calm in Almaty 2',
    ];
    const posts = texts.map((text, k) => post({ id: `${k}`, handle: `h${k}`, at: k, text }));
    expect(found(posts, ['text'])).toHaveLength(1);
  });

  it('of type text join exactly the texts that read the same', () => {
    const piece = fc.constantFrom(
      'Calm',
      'calm',
      '中',
      '中国',
      '，',
      ' ',
      'ё',
      'е',
      '@c',
      'ТАSS',
      'é',
      '!',
    );
    const texts = fc.array(fc.array(piece, { maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(texts, (given) => {
        const posts = given.map((parts, k) =>
          post({ id: `${k}`, handle: `h${k}`, at: k, text: parts.join('') }),
        );
        const { pieces } = runPairs(detectCoShares, posts, { objects: ['text'] });
        const joined = pieces.map((piece) => `${piece.sourcePost}+${piece.amplifierPost}`).sort();
        const normal = posts.map(({ text }) => normaliseText(text));
        const plain = normal.flatMap((b, later) =>
          normal
            .slice(0, later)
            .flatMap((a, earlier) => (a !== '' && a === b ? [`${earlier}+${later}`] : [])),
        );
        expect(joined).toEqual(plain.sort());
      }),
      { numRuns: 300 },
    );
  });

  it('of type domain are sites that a post links to, once each, and never its own', () => {
    const outlet = (handle: string, at: number) =>
      post({
        ...{ id: handle, platform: 'web', handle, at, url: `https://${handle}/1` },
        links: [`https://${handle}/2`, 'https://example.net/a', 'https://www.example.net/b'],
      });
    const posts = [outlet('example.org', 0), outlet('example.com', 9)];
    expect(found(posts, ['domain'])).toEqual(['same site: example.net']);
    const reader = post({ id: 'r', handle: 'r', at: 5, links: ['https://example.org/9'] });
    const other = post({ id: 's', handle: 's', at: 6, links: ['http://example.org/8'] });
    expect(found([...posts, reader, other], ['domain'])).toContain('same site: example.org');
  });

  it('are never empty: posts without anything share nothing', () => {
    const anyNothing = fc.record({
      text: fc.constantFrom('', ' ', '!?', 'https://t.co/a', '@c', '#tag'),
      links: fc.subarray(['', 'no link', 'https://']),
      hashtags: fc.subarray(['', '#', '##']),
      media: fc.subarray(['']),
      objects: fc.subarray(['']),
      relations: fc.subarray([
        { kind: 'repost' as const },
        { kind: 'repost' as const, handle: 'c' },
      ]),
    });
    fc.assert(
      fc.property(fc.array(anyNothing, { maxLength: 4 }), (parts) => {
        const posts = parts.map((part, k) => post({ id: `${k}`, handle: `h${k}`, ...part }));
        expect(found(posts, OBJECT_TYPES)).toEqual([]);
      }),
    );
  });
});
