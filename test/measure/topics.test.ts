import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/domain/post.ts';
import { mostNamed, topicReader, topicsOf } from '../../src/measure/topics.ts';
import { madePosts } from '../madeCase.ts';

const given: (Partial<Post> & { id: string })[] = [
  { id: '1', hashtags: ['NATO', 'nato'], links: ['https://www.example.org/a?utm_source=x'] },
  { id: '2', hashtags: ['nato'], links: ['http://example.org/a', 'https://example.org/b'] },
  { id: '3', hashtags: ['Kazakhstan'], relations: [{ kind: 'repost', postId: '9' }] },
  {
    id: '4',
    platform: 'x',
    relations: [
      { kind: 'quote', postId: '9' },
      { kind: 'reply', postId: '8' },
    ],
  },
  { id: '5', relations: [{ kind: 'repost', postId: '9' }] },
];

describe('topicsOf', () => {
  const topics = topicsOf(madePosts(...given), [0, 1, 1, 1, 0], null, 10);

  it('counts posts and actors of each hashtag, link and site, once a post', () => {
    expect(topics.ofPosts).toBe(5);
    expect(topics.hashtags).toEqual([
      { value: 'nato', posts: 2, actors: 2 },
      { value: 'kazakhstan', posts: 1, actors: 1 },
    ]);
    expect(topics.links).toEqual([
      { value: 'https://example.org/a', posts: 2, actors: 2 },
      { value: 'https://example.org/b', posts: 1, actors: 1 },
    ]);
    expect(topics.domains).toEqual([{ value: 'example.org', posts: 2, actors: 2 }]);
  });

  it('counts reposts and quotes of a post, by platform', () => {
    expect(topics.shared).toEqual([
      { value: 'web:9', posts: 2, actors: 2 },
      { value: 'x:9', posts: 1, actors: 1 },
    ]);
  });

  it('reads of one post what it counts', () => {
    const posts = madePosts(...given);
    expect(topicReader(posts, 'hashtags')(0)).toEqual(['nato', 'nato']);
    expect(topicReader(posts, 'links')(1)).toEqual([
      'https://example.org/a',
      'https://example.org/b',
    ]);
    expect(topicReader(posts, 'domains')(0)).toEqual(['example.org']);
    expect(topicReader(posts, 'shared')(3)).toEqual(['x:9']);
    expect(topicReader(posts, 'shared')(0)).toEqual([]);
  });

  it('counts the posts that pass, and lists as many as are asked for', () => {
    const some = topicsOf(madePosts(...given), [0, 1, 1, 1, 0], Uint8Array.of(0, 1, 0, 0, 0), 1);
    expect(some.ofPosts).toBe(1);
    expect(some.links).toEqual([{ value: 'https://example.org/a', posts: 1, actors: 1 }]);
  });

  it('does not depend on the order of posts', () => {
    const anyPosts = fc.array(
      fc.record({
        actor: fc.nat(2),
        hashtags: fc.array(fc.constantFrom('a', 'A', 'b', 'c'), { maxLength: 4 }),
      }),
    );
    fc.assert(
      fc.property(anyPosts, (list) => {
        const of = (posts: typeof list) =>
          topicsOf(
            madePosts(...posts.map(({ hashtags }, id) => ({ id: String(id), hashtags }))),
            posts.map(({ actor }) => actor),
            null,
            9,
          );
        expect(of([...list].reverse())).toEqual(of(list));
      }),
    );
  });
});

describe('mostNamed', () => {
  it('counts each actor once a post', () => {
    const hits = [
      { post: 0, actor: 7 },
      { post: 0, actor: 7 },
      { post: 1, actor: 7 },
      { post: 1, actor: 8 },
    ];
    expect(mostNamed(hits, [3, 3], (actor) => `a${actor}`, null, 5)).toEqual([
      { value: 'a7', posts: 2, actors: 1 },
      { value: 'a8', posts: 1, actors: 1 },
    ]);
    expect(mostNamed(hits, [3, 3], String, Uint8Array.of(1, 0), 5)).toEqual([
      { value: '7', posts: 1, actors: 1 },
    ]);
  });
});
