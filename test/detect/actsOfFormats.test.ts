import { describe, expect, it } from 'vitest';
import { detectActs } from '../../src/detect/acts.ts';
import { resolveActors } from '../../src/detect/detect.ts';
import { detectLinks } from '../../src/detect/link.ts';
import { createScene } from '../../src/detect/scene.ts';
import type { Evidence } from '../../src/domain/evidence.ts';
import { KINDS } from '../../src/domain/kind.ts';
import { postTable } from '../../src/domain/post.ts';
import { lines, readText } from '../ingest/reading.ts';
import { directoryOf } from './directory.ts';

/** What a file's posts do to each other: `kind amplifier → source`, with the source's post where it is known. */
async function actsIn(content: string, name = 'made.csv'): Promise<string[]> {
  const { posts } = await readText(content, {}, name);
  const table = postTable(posts);
  const directory = directoryOf([]);
  const scene = createScene(table, resolveActors(table, directory));
  const pieces: Evidence[] = [];
  const take = (piece: Evidence) => {
    pieces.push(piece);
  };
  detectActs(scene, directory, new Set(KINDS), take);
  detectLinks(scene, directory, take);
  const id = (actor: number) => directory.actors[actor]?.id;
  return pieces
    .map(({ kind, amplifier, source, sourcePost }) => {
      const known = sourcePost >= 0 ? ` (${table.id[sourcePost]})` : '';
      return `${kind} ${id(amplifier)} → ${id(source)}${known}`;
    })
    .sort();
}

const csv = (header: string, ...rows: string[]) => `${[header, ...rows].join('\n')}\n`;

describe('what each format says of other posts becomes an act', () => {
  it('Internet Research Agency tweets: RT @name in the text', async () => {
    const header = 'external_author_id,author,content,language,publish_date,retweet,tweet_id';
    const acts = await actsIn(
      csv(
        header,
        '1,BOB,RT @ann: the ferry is late @cid,English,10/1/2016 10:00,1,11',
        '1,BOB,thanks @cid,English,10/1/2016 11:00,0,12',
      ),
    );
    expect(acts).toEqual(['mention x:bob → x:cid', 'repost x:bob → x:ann']);
  });

  it('Twitter information operations archive: ids, and the name that a reply begins with', async () => {
    const header =
      'tweetid,userid,user_screen_name,tweet_language,tweet_text,tweet_time,in_reply_to_userid,in_reply_to_tweetid,quoted_tweet_tweetid,is_retweet,retweet_userid,retweet_tweetid,hashtags,urls,user_mentions';
    const acts = await actsIn(
      csv(
        header,
        '1,8,ann,en,the ferry is late,2019-01-01 10:00,,,,false,,,[],[],[]',
        '2,9,bob,en,RT @ann: the ferry is late,2019-01-01 10:05,,,,true,8,1,[],[],[]',
        '3,9,bob,en,@cid no,2019-01-01 10:06,7,77,,false,,,[],[],[]',
        '4,9,bob,en,see this,2019-01-01 10:07,,,1,false,,,[],[],[]',
      ),
    );
    expect(acts).toEqual([
      'quote x:bob → x:ann (1)',
      'reply x:bob → x:cid',
      'repost x:bob → x:ann (1)',
    ]);
  });

  it('4CAT Telegram: forwards and replies within the chat', async () => {
    const header =
      'id,thread_id,chat,author,author_username,author_name,body,reply_to,unix_timestamp,author_forwarded_from_name,author_forwarded_from_username';
    const acts = await actsIn(
      csv(
        header,
        'ch-1,ch,ch,1,ann,Ann,first,,1700000000,,',
        'ch-2,ch,ch,2,bob,Bob,second,1,1700000100,,',
        'ch-3,ch,ch,2,bob,Bob,passed on,,1700000200,The Canal,canal',
      ),
    );
    expect(acts).toEqual([
      'reply telegram:bob → telegram:ann (ch-1)',
      'repost telegram:bob → telegram:canal',
    ]);
  });

  it('4CAT Bluesky: quotes and replies', async () => {
    const header =
      'id,thread_id,created_at,author,author_id,body,link,quoted_post,quoted_user,replied_to_post,replied_to_user,mentions,links';
    const acts = await actsIn(
      csv(
        header,
        'at://d1/app.bsky.feed.post/1,t,2024-01-01 10:00:00,ann.bsky.social,did:1,first,,,,,,,',
        'at://d2/app.bsky.feed.post/2,t,2024-01-01 10:01:00,bob.bsky.social,did:2,look,,at://d1/app.bsky.feed.post/1,ann.bsky.social,,,,',
        'at://d2/app.bsky.feed.post/3,t,2024-01-01 10:02:00,bob.bsky.social,did:2,no,,,,at://x/app.bsky.feed.post/9,cid.bsky.social,,',
      ),
    );
    expect(acts).toEqual([
      'quote bluesky:bob.bsky.social → bluesky:ann.bsky.social (at://d1/app.bsky.feed.post/1)',
      'reply bluesky:bob.bsky.social → bluesky:cid.bsky.social',
    ]);
  });

  it('4CAT X: names of whom a tweet passes on, quotes and answers', async () => {
    const header =
      'id,thread_id,timestamp,link,body,author,is_retweet,retweeted_user,is_quote_tweet,quoted_user,is_reply,replied_user,hashtags,urls,mentions';
    const acts = await actsIn(
      csv(
        header,
        '1,1,2023-01-01 10:00:00,,RT @ann: late,bob,yes,ann,no,,no,,,,ann',
        '2,2,2023-01-01 10:01:00,,look at this,bob,no,,yes,cid,no,,,https://x.com/cid/status/7,',
        '3,3,2023-01-01 10:02:00,,@dan @eve no,bob,no,,no,,yes,dan,,,"dan,eve"',
      ),
    );
    expect(acts).toEqual([
      'mention x:bob → x:eve',
      'quote x:bob → x:cid',
      'reply x:bob → x:dan',
      'repost x:bob → x:ann',
    ]);
  });

  it('twarc-csv: ids and names of referenced tweets', async () => {
    const header =
      'id,conversation_id,referenced_tweets.replied_to.id,referenced_tweets.retweeted.id,referenced_tweets.quoted.id,in_reply_to_username,retweeted_username,quoted_username,created_at,text,lang,author.username';
    const acts = await actsIn(
      csv(
        header,
        '1,1,,,,,,,2022-01-10T10:00:00.000Z,first,en,ann',
        '2,2,,1,,,ann,,2022-01-10T10:01:00.000Z,RT @ann: first,en,bob',
        '3,3,,,1,,,ann,2022-01-10T10:02:00.000Z,look,en,bob',
        '4,4,9,,,cid,,,2022-01-10T10:03:00.000Z,@cid no,en,bob',
      ),
    );
    expect(acts).toEqual([
      'quote x:bob → x:ann (1)',
      'reply x:bob → x:cid',
      'repost x:bob → x:ann (1)',
    ]);
  });

  it('QUT coordination toolkit: ids of reposted and answered messages', async () => {
    const header = 'message_id,user_id,username,repost_id,reply_id,message,timestamp,urls';
    const acts = await actsIn(
      csv(
        header,
        '1,8,ann,,,first,1700000000,',
        '2,9,bob,1,,first,1700000100,',
        '3,9,bob,,1,no,1700000200,',
      ),
    );
    expect(acts).toEqual([
      expect.stringMatching(/^reply \w+:bob → \w+:ann \(1\)$/),
      expect.stringMatching(/^repost \w+:bob → \w+:ann \(1\)$/),
    ]);
  });

  it('X API v2: a retweet is no mention, a quote no link to itself', async () => {
    const page = {
      data: [
        {
          ...{ id: '1600000000000000002', author_id: '9', text: 'RT @ann: first @cid' },
          created_at: '2022-12-06T10:01:00.000Z',
          referenced_tweets: [{ type: 'retweeted', id: '1600000000000000001' }],
          entities: { mentions: [{ username: 'ann' }, { username: 'cid' }] },
        },
        {
          ...{ id: '1600000000000000003', author_id: '9', text: 'look https://t.co/a' },
          created_at: '2022-12-06T10:02:00.000Z',
          referenced_tweets: [{ type: 'quoted', id: '1600000000000000001' }],
          entities: {
            urls: [{ expanded_url: 'https://twitter.com/ann/status/1600000000000000001' }],
          },
        },
      ],
      includes: {
        users: [
          { id: '8', username: 'ann', name: 'Ann' },
          { id: '9', username: 'bob', name: 'Bob' },
        ],
        tweets: [{ id: '1600000000000000001', author_id: '8', text: 'first @cid' }],
      },
    };
    expect(await actsIn(lines(page), 'made.jsonl')).toEqual([
      'quote x:bob → x:ann',
      'repost x:bob → x:ann',
    ]);
  });

  it('X v1.1: retweeted, quoted and answered tweets', async () => {
    const user = (screen_name: string) => ({ id_str: screen_name, screen_name, name: screen_name });
    const tweet = (id_str: string, fields: object) => ({
      ...{ id_str, created_at: 'Thu Jun 10 10:00:00 +0000 2021', full_text: 'text' },
      ...{ user: user('bob'), entities: {}, ...fields },
    });
    const first = { ...tweet('1', {}), user: user('ann') };
    const acts = await actsIn(
      lines(
        tweet('2', { full_text: 'RT @ann: text', retweeted_status: first }),
        tweet('3', {
          ...{ quoted_status_id_str: '1', quoted_status: first },
          entities: { urls: [{ expanded_url: 'https://twitter.com/ann/status/1' }] },
        }),
        tweet('4', { in_reply_to_status_id_str: '9', in_reply_to_screen_name: 'cid' }),
      ),
      'made.jsonl',
    );
    expect(acts).toEqual(['quote x:bob → x:ann', 'reply x:bob → x:cid', 'repost x:bob → x:ann']);
  });

  it('Telegram export: forwards by the name that is shown, replies by number', async () => {
    const chat = {
      ...{ name: 'Canal', type: 'public_channel', id: 5 },
      messages: [
        { id: 1, type: 'message', date: '2022-01-10T10:00:00', from: 'Canal', text: 'first' },
        {
          ...{ id: 2, type: 'message', date: '2022-01-10T10:01:00', from: 'Canal', text: 'on' },
          forwarded_from: 'The Lock',
        },
      ],
    };
    expect(await actsIn(JSON.stringify(chat), 'result.json')).toEqual([
      'repost telegram:canal → telegram:the lock',
    ]);
  });

  it('Bluesky: reposts of the stream, quotes and replies', async () => {
    const uri = (did: string, key: string) => `at://${did}/app.bsky.feed.post/${key}`;
    const event = (did: string, rkey: string, collection: string, record: object) => ({
      ...{ did, time_us: 1_735_725_600_000_000, kind: 'commit' },
      commit: {
        ...{ operation: 'create', collection, rkey },
        record: { createdAt: '2025-01-01T10:00:00Z', ...record },
      },
    });
    const acts = await actsIn(
      lines(
        event('did:plc:a', '1', 'app.bsky.feed.post', { text: 'first' }),
        event('did:plc:b', '2', 'app.bsky.feed.repost', {
          subject: { uri: uri('did:plc:a', '1') },
        }),
        event('did:plc:b', '3', 'app.bsky.feed.post', {
          text: 'no',
          reply: { parent: { uri: uri('did:plc:a', '1') }, root: { uri: uri('did:plc:a', '1') } },
        }),
        event('did:plc:b', '4', 'app.bsky.feed.post', {
          text: 'look',
          embed: { record: { uri: uri('did:plc:c', '9') } },
        }),
      ),
      'made.jsonl',
    );
    expect(acts).toEqual([
      'quote bluesky:did:plc:b → bluesky:did:plc:c',
      'reply bluesky:did:plc:b → bluesky:did:plc:a (at://did:plc:a/app.bsky.feed.post/1)',
      'repost bluesky:did:plc:b → bluesky:did:plc:a (at://did:plc:a/app.bsky.feed.post/1)',
    ]);
  });
});
