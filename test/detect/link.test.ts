import { describe, expect, it } from 'vitest';
import { resolveActors } from '../../src/detect/detect.ts';
import { detectLinks, linkSpan } from '../../src/detect/link.ts';
import { createScene } from '../../src/detect/scene.ts';
import { socialTarget } from '../../src/detect/socialUrl.ts';
import type { Evidence } from '../../src/domain/evidence.ts';
import { type Post, postTable } from '../../src/domain/post.ts';
import { postOf, voices } from './directory.ts';

function links(list: readonly Post[]) {
  const directory = voices();
  const posts = postTable(list);
  const pieces: Evidence[] = [];
  const scene = createScene(posts, resolveActors(posts, directory));
  const counts = detectLinks(scene, directory, (piece) => pieces.push(piece));
  const brief = pieces.map(({ source, sourcePost, rule }) => [
    directory.actors[source]?.id,
    sourcePost,
    rule,
  ]);
  return { pieces, brief, selfAmplifications: counts.selfAmplifications };
}

const ARTICLE = 'https://www.rt.com/news/1-canal/';

describe('a link', () => {
  it('to a post in the data names that post', () => {
    const { pieces, brief } = links([
      postOf({ platform: 'web', handle: 'rt.com', url: ARTICLE, at: 1_000_000 }),
      postOf({ handle: 'bob', at: 2_000_000, text: `see ${ARTICLE}`, links: [ARTICLE] }),
    ]);
    expect(brief).toEqual([['rt', 0, 'links to the post']]);
    expect(pieces[0]).toMatchObject({
      orderable: true,
      amplifierSpan: { start: 4, end: 4 + ARTICLE.length },
    });
  });

  it('matches the post whatever was added to the address', () => {
    const tracked = 'http://rt.com/news/1-canal?utm_source=x';
    const { brief } = links([
      postOf({ platform: 'web', handle: 'rt.com', url: ARTICLE }),
      postOf({ handle: 'bob', links: [tracked] }),
    ]);
    expect(brief).toEqual([['rt', 0, 'links to the post']]);
  });

  it('to the site of a known actor names the actor alone', () => {
    const { pieces, brief } = links([
      postOf({ handle: 'bob', links: ['https://www.rt.com/sport/9/'] }),
    ]);
    expect(brief).toEqual([['rt', -1, 'links to the site rt.com']]);
    expect(pieces[0]?.orderable).toBe(false);
  });

  it('to a site that nobody knows gives nothing', () => {
    expect(
      links([postOf({ handle: 'bob', links: ['https://unknown.example/1', 'not a link'] })]).brief,
    ).toEqual([]);
  });

  it('to an account or post on a platform names the account', () => {
    const { brief } = links([
      postOf({
        handle: 'bob',
        links: [
          'https://x.com/XHNews',
          'https://t.me/MFARussia/77',
          'https://twitter.com/RT_com/status/5',
        ],
      }),
    ]);
    expect(brief).toEqual([
      ['xinhua', -1, 'links to the account @XHNews'],
      ['rus-mfa', -1, 'links to a post of @MFARussia'],
      ['rt', -1, 'links to a post of @RT_com'],
    ]);
  });

  it('to a post on a platform finds it by its id', () => {
    const { brief } = links([
      postOf({ id: '5', platform: 'x', handle: 'RT_com' }),
      postOf({ id: 'MFARussia/77', platform: 'telegram', handle: 'MFARussia' }),
      postOf({ handle: 'bob', links: ['https://x.com/i/status/5', 'https://t.me/s/MFARussia/77'] }),
    ]);
    expect(brief).toEqual([
      ['rt', 0, 'links to the post'],
      ['rus-mfa', 1, 'links to the post'],
    ]);
  });

  it('does not take a message of one channel for that of another', () => {
    const { brief } = links([
      postOf({ id: '77', platform: 'telegram', handle: 'other' }),
      postOf({ handle: 'bob', links: ['https://t.me/MFARussia/77'] }),
    ]);
    expect(brief).toEqual([['rus-mfa', -1, 'links to a post of @MFARussia']]);
  });

  it('to what the actor itself publishes is counted and not drawn', () => {
    const { brief, selfAmplifications } = links([
      postOf({
        platform: 'x',
        handle: 'RT_com',
        links: [ARTICLE, 'https://x.com/rt_com/status/1'],
      }),
    ]);
    expect([brief, selfAmplifications]).toEqual([[], 2]);
  });

  it('to the post itself is nothing', () => {
    const { brief, selfAmplifications } = links([
      postOf({ platform: 'web', handle: 'rt.com', url: ARTICLE, links: [`${ARTICLE}#top`] }),
    ]);
    expect([brief, selfAmplifications]).toEqual([[], 0]);
  });

  it('to the quoted post is not also a link', () => {
    const quoting = (relation: { postId?: string; handle?: string }) =>
      links([
        postOf({
          handle: 'bob',
          links: ['https://x.com/RT_com/status/5'],
          relations: [{ kind: 'quote', ...relation }],
        }),
      ]).brief;
    expect(quoting({ postId: '5' })).toEqual([]);
    expect(quoting({ handle: 'RT_com' })).toEqual([]);
    expect(quoting({ postId: '6', handle: 'RT_com' })).toHaveLength(1);
  });

  it('of an author to its own site stays the author’s when it is reposted', () => {
    const { brief } = links([
      postOf({
        handle: 'bob',
        links: [ARTICLE, 'https://news.cn/1'],
        relations: [{ kind: 'repost', handle: 'RT_com' }],
      }),
    ]);
    expect(brief).toEqual([['xinhua', -1, 'links to the site news.cn']]);
  });

  it('counts once where a post gives it twice', () => {
    expect(
      links([postOf({ handle: 'bob', links: [ARTICLE, `${ARTICLE}?utm_source=a`] })]).brief,
    ).toHaveLength(1);
  });

  it('goes to the earliest of several posts at one address, in any order of input', () => {
    const early = postOf({ id: 'a', platform: 'web', handle: 'rt.com', url: ARTICLE, at: 1 });
    const late = postOf({ id: 'b', platform: 'web', handle: 'news.cn', url: ARTICLE, at: 2 });
    const linking = postOf({ id: 'c', handle: 'bob', links: [ARTICLE], at: 9 });
    expect(links([early, late, linking]).brief).toEqual([['rt', 0, 'links to the post']]);
    expect(links([late, linking, early]).brief).toEqual([['rt', 2, 'links to the post']]);
  });
});

describe('linkSpan', () => {
  it('finds addresses written without https or www', () => {
    expect(linkSpan('read rt.com/a now', 'https://www.rt.com/a')).toEqual({ start: 5, end: 13 });
    expect(linkSpan('nothing', 'https://rt.com/a')).toBeUndefined();
  });
});

describe('socialTarget', () => {
  it.each([
    ['https://x.com/RT_com/status/12', 'x', 'RT_com', ['12']],
    ['https://mobile.twitter.com/RT_com', 'x', 'RT_com', []],
    ['https://t.me/tass_agency', 'telegram', 'tass_agency', []],
    [
      'https://t.me/s/tass_agency/3',
      'telegram',
      'tass_agency',
      ['tass_agency/3', 'tass_agency-3', '3'],
    ],
    [
      'https://bsky.app/profile/a.bsky.social/post/3k',
      'bluesky',
      'a.bsky.social',
      ['at://a.bsky.social/app.bsky.feed.post/3k', '3k'],
    ],
    ['https://www.facebook.com/RTnews', 'facebook', 'RTnews', []],
    ['https://www.youtube.com/@CGTN', 'youtube', 'CGTN', []],
    ['https://vk.com/rt_russian', 'vk', 'rt_russian', []],
    ['https://vk.com/wall-40316705_1', 'vk', '', ['-40316705_1']],
    ['https://www.tiktok.com/@rt/video/7', 'tiktok', 'rt', ['7']],
  ])('reads %s', (url, platform, handle, postIds) => {
    expect(socialTarget(url)).toEqual({ platform, handle, postIds });
  });

  it.each([
    'https://x.com/search?q=canal',
    'https://x.com/hashtag/canal',
    'https://t.me/+AbCdEf',
    'https://t.me/c/123/4',
    'https://www.youtube.com/watch?v=1',
    'https://www.facebook.com/sharer.php?u=1',
    'https://rt.com/news',
    'no address',
  ])('names nobody behind %s', (url) => {
    expect(socialTarget(url)).toBeNull();
  });
});
