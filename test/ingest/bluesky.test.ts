import { describe, expect, it } from 'vitest';
import { counts, lines, readText } from './reading.ts';

const POST = 'app.bsky.feed.post';
const alice = { did: 'did:plc:alice', handle: 'alice.bsky.social', displayName: 'Alice' };
const bob = { did: 'did:plc:bob', handle: 'bob.example.org' };
const uriOf = (did: string, key: string, kind = POST) => `at://${did}/${kind}/${key}`;

const TEXT = '🕊️ привет @bob.example.org #мир ria.ru/1…';
const bytesBefore = (part: string) =>
  new TextEncoder().encode(TEXT.slice(0, TEXT.indexOf(part))).length;
const bytesOf = (part: string) => new TextEncoder().encode(part).length;
const facet = (part: string, feature: object) => ({
  index: { byteStart: bytesBefore(part), byteEnd: bytesBefore(part) + bytesOf(part) },
  features: [feature],
});
const view = {
  uri: uriOf(alice.did, '1'),
  author: alice,
  indexedAt: '2025-03-16T10:00:01Z',
  record: {
    $type: POST,
    text: TEXT,
    createdAt: '2025-03-16T10:00:00Z',
    langs: ['ru-RU'],
    facets: [
      facet('@bob.example.org', { $type: 'app.bsky.richtext.facet#mention', did: bob.did }),
      facet('#мир', { $type: 'app.bsky.richtext.facet#tag', tag: 'мир' }),
      facet('ria.ru/1…', { $type: 'app.bsky.richtext.facet#link', uri: 'https://ria.ru/1?full' }),
    ],
    reply: { parent: { uri: uriOf(bob.did, '0') }, root: { uri: uriOf(bob.did, '0') } },
    embed: {
      $type: 'app.bsky.embed.recordWithMedia',
      record: { record: { uri: uriOf(bob.did, '9') } },
      media: { images: [] },
    },
  },
  embed: {
    media: { images: [{ fullsize: 'https://cdn.bsky.app/1.jpg' }] },
    record: { record: { uri: uriOf(bob.did, '9'), author: bob } },
  },
};

describe('Bluesky', () => {
  it('reads views of posts; facets lie by bytes of UTF-8', async () => {
    const { posts, ledger } = await readText(JSON.stringify([view]));
    expect(ledger.format).toBe('Bluesky posts, JSON array');
    expect(posts[0]).toMatchObject({
      id: view.uri,
      platform: 'bluesky',
      handle: 'alice.bsky.social',
      name: 'Alice',
      lang: 'ru',
      text: TEXT,
      url: 'https://bsky.app/profile/alice.bsky.social/post/1',
      at: Date.UTC(2025, 2, 16, 10),
      links: ['https://ria.ru/1?full'],
      hashtags: ['мир'],
      mentions: ['bob.example.org'],
      media: ['https://cdn.bsky.app/1.jpg'],
      relations: [
        { kind: 'quote', postId: uriOf(bob.did, '9'), handle: 'bob.example.org' },
        { kind: 'reply', postId: uriOf(bob.did, '0'), handle: 'bob.example.org' },
      ],
    });
  });

  it('gives a reposted post in a feed two rows: the post and the repost', async () => {
    const reason = {
      $type: 'app.bsky.feed.defs#reasonRepost',
      by: bob,
      indexedAt: '2025-04-02T19:00:19Z',
      uri: uriOf(bob.did, '5', 'app.bsky.feed.repost'),
    };
    const feed = JSON.stringify({ feed: [{ post: view, reason }], cursor: 'x' });
    const { posts, ledger } = await readText(feed);
    expect(counts(ledger)).toEqual([2, 2, 0, 0]);
    expect(posts[1]).toMatchObject({
      id: reason.uri,
      handle: 'bob.example.org',
      at: Date.UTC(2025, 3, 2, 19, 0, 19),
      relations: [{ kind: 'repost', postId: view.uri, handle: 'alice.bsky.social' }],
    });
  });

  it('reads events of Jetstream; what is no post is told', async () => {
    const event = (collection: string, record: object, operation = 'create') => ({
      did: alice.did,
      time_us: 1_742_119_201_000_000,
      kind: 'commit',
      commit: { operation, collection, rkey: '7', ...(operation === 'create' && { record }) },
    });
    const createdAt = '2025-03-16T10:00:00Z';
    const { posts, ledger, problems } = await readText(
      lines(
        event(POST, { text: 'plain #tag', createdAt }),
        event('app.bsky.feed.repost', { subject: { uri: uriOf(bob.did, '9') }, createdAt }),
        event('app.bsky.feed.like', { subject: { uri: uriOf(bob.did, '9') }, createdAt }),
        event(POST, {}, 'delete'),
        { did: alice.did, time_us: 1, kind: 'identity' },
      ),
    );
    expect(counts(ledger)).toEqual([5, 2, 0, 3]);
    expect(problems.map(({ reason }) => reason)).toEqual([
      'no post: commit create app.bsky.feed.like',
      `no post: commit delete ${POST}`,
      'no post: identity',
    ]);
    expect(posts[0]).toMatchObject({
      id: uriOf(alice.did, '7'),
      handle: alice.did,
      hashtags: ['tag'],
    });
    expect(posts[1]).toMatchObject({
      id: uriOf(alice.did, '7', 'app.bsky.feed.repost'),
      text: '',
      relations: [{ kind: 'repost', postId: uriOf(bob.did, '9'), handle: bob.did }],
    });
  });

  it('believes when a post was seen rather than a clock that runs ahead', async () => {
    const ahead = { ...view, record: { ...view.record, createdAt: '2035-01-01T00:00:00Z' } };
    const { posts } = await readText(JSON.stringify([ahead]));
    expect(posts[0]?.at).toBe(Date.UTC(2025, 2, 16, 10, 0, 1));
  });

  it('takes the link of a card', async () => {
    const card = {
      ...view,
      record: {
        text: 'see',
        createdAt: '2025-03-16T10:00:00Z',
        embed: { external: { uri: 'https://rt.com/1' } },
      },
    };
    expect((await readText(JSON.stringify([card]))).posts[0]?.links).toEqual(['https://rt.com/1']);
  });
});
