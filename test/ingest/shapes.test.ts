import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/domain/post.ts';
import { readText } from './reading.ts';

/** A table of one row under these columns; cells are quoted. */
async function readRow(row: Record<string, string>): Promise<{ post: Post; format: string }> {
  const quoted = (cells: string[]) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const { posts, ledger, problems } = await readText(
    `${quoted(Object.keys(row))}\n${quoted(Object.values(row))}\n`,
  );
  const [post] = posts;
  if (post === undefined) throw new Error(JSON.stringify(problems));
  return { post, format: ledger.format };
}

describe('shapes of known programs', () => {
  it('Internet Research Agency: a retweet without a target is a repost, its name is taken from the text', async () => {
    const row = {
      external_author_id: '2530830345',
      author: 'NEWORLEANSON',
      content: 'Some words',
      region: 'United States',
      language: 'English',
      publish_date: '9/26/2016 0:05',
      harvested_date: '9/26/2016 0:05',
      following: '1',
      followers: '2',
      updates: '3',
      post_type: 'RETWEET',
      account_type: 'local',
      retweet: '1',
      account_category: 'NewsFeed',
      new_june_2018: '0',
    };
    const { post, format } = await readRow(row);
    expect(format).toContain('FiveThirtyEight');
    expect(post).toMatchObject({
      platform: 'x',
      handle: 'NEWORLEANSON',
      at: Date.UTC(2016, 8, 26, 0, 5),
      precision: 'minute',
      lang: 'en',
      relations: [{ kind: 'repost' }],
    });
    expect((await readRow({ ...row, content: 'RT @a: words' })).post.relations).toEqual([
      { kind: 'repost', handle: 'a' },
    ]);
    expect((await readRow({ ...row, retweet: '0' })).post.relations).toEqual([]);
  });

  it('Twitter archive: lists in brackets, users by number', async () => {
    const { post, format } = await readRow({
      tweetid: '877919995476496385',
      userid: 'hash',
      user_display_name: 'Name',
      user_screen_name: 'someone',
      user_profile_url: 'https://no.example',
      tweet_language: 'ru',
      tweet_text: '@other слова',
      tweet_time: '2017-06-22 16:03',
      in_reply_to_userid: '5',
      in_reply_to_tweetid: '877',
      is_retweet: 'false',
      retweet_tweetid: '',
      hashtags: '[один, два]',
      urls: '[https://a.b/1, https://c.d]',
      user_mentions: '[5]',
    });
    expect(format).toContain('information operations');
    expect(post).toMatchObject({
      id: '877919995476496385',
      handle: 'someone',
      name: 'Name',
      precision: 'minute',
      hashtags: ['один', 'два'],
      links: ['https://a.b/1', 'https://c.d'],
      mentions: ['other'],
      relations: [{ kind: 'reply', postId: '877', handle: 'other' }],
    });
  });

  it('4CAT X: yes and no', async () => {
    const { post } = await readRow({
      id: '1',
      thread_id: '1',
      timestamp: '2022-01-10 10:00:00',
      unix_timestamp: '1641808800',
      link: 'https://x.com/a/status/1',
      body: 'words',
      author: 'a',
      author_fullname: 'A',
      language_guess: 'en',
      is_retweet: 'yes',
      retweeted_user: 'b',
      is_quote_tweet: 'no',
      quoted_user: '',
      is_reply: 'no',
      replied_user: '',
      hashtags: 'x,y',
      urls: '',
      mentions: 'b,c',
    });
    expect(post).toMatchObject({
      platform: 'x',
      at: 1_641_808_800_000,
      zoneKnown: true,
      hashtags: ['x', 'y'],
      mentions: ['c'],
      relations: [{ kind: 'repost', handle: 'b' }],
    });
  });

  it('4CAT Telegram: forwards by handle, else by name; replies within the chat', async () => {
    const row = {
      id: 'chat-5',
      thread_id: 'chat',
      chat: 'rian_ru',
      author: '1',
      author_username: '',
      author_name: 'РИА',
      body: 'слова',
      is_reply: 'yes',
      reply_to: '4',
      unix_timestamp: '1641808800',
      author_forwarded_from_name: 'МИД',
      author_forwarded_from_username: '',
      author_forwarded_from_id: '9',
      entities_linked: 'https://a.b',
      entities_mentioned: '@x',
    };
    const { post } = await readRow(row);
    expect(post).toMatchObject({
      platform: 'telegram',
      handle: 'rian_ru',
      name: 'РИА',
      links: ['https://a.b'],
      mentions: ['x'],
      relations: [
        { kind: 'repost', handle: 'МИД' },
        { kind: 'reply', postId: 'rian_ru-4' },
      ],
    });
    const known = await readRow({
      ...row,
      author_forwarded_from_username: 'MID_Russia',
      reply_to: '',
    });
    expect(known.post.relations).toEqual([{ kind: 'repost', handle: 'MID_Russia' }]);
  });

  it('4CAT Bluesky', async () => {
    const { post } = await readRow({
      id: 'at://did:plc:a/app.bsky.feed.post/1',
      thread_id: '1',
      created_at: '2025-01-01T00:00:00Z',
      author: 'a.bsky.social',
      author_id: 'did:plc:a',
      body: 'words',
      link: 'https://bsky.app/profile/a/post/1',
      quoted_post: 'at://q',
      quoted_user: 'q.bsky.social',
      replied_to_post: '',
      replied_to_user: '',
      mentions: 'b.bsky.social',
      links: '',
      languages: 'en,fr',
    });
    expect(post).toMatchObject({
      platform: 'bluesky',
      lang: 'en',
      mentions: ['b.bsky.social'],
      relations: [{ kind: 'quote', postId: 'at://q', handle: 'q.bsky.social' }],
    });
  });

  it('twarc-csv: entities are JSON', async () => {
    const { post, format } = await readRow({
      id: '1',
      conversation_id: '1',
      'referenced_tweets.replied_to.id': '',
      'referenced_tweets.retweeted.id': '5',
      'referenced_tweets.quoted.id': '',
      author_id: '9',
      in_reply_to_username: '',
      retweeted_username: 'b',
      quoted_username: '',
      created_at: '2022-01-10T10:00:00.000Z',
      text: 'RT @b: words',
      lang: 'en',
      'entities.urls': '[{"url":"https://t.co/1","expanded_url":"https://rt.com/1"}]',
      'entities.hashtags': '[{"tag":"x"}]',
      'entities.mentions': '[{"username":"b"},{"username":"c"}]',
      'author.username': 'a',
      'author.name': 'A',
      '__twarc.retrieved_at': '2022-02-01',
    });
    expect(format).toBe('twarc-csv');
    expect(post).toMatchObject({
      handle: 'a',
      name: 'A',
      links: ['https://rt.com/1'],
      hashtags: ['x'],
      mentions: ['c'],
      relations: [{ kind: 'repost', postId: '5', handle: 'b' }],
    });
  });

  it('CrowdTangle: times with a zone word, the address as id', async () => {
    const { post } = await readRow({
      'Page Name': 'RT',
      'User Name': 'RTnews',
      'Facebook Id': '1',
      'Post Created': '2021-01-01 10:00:00 EST',
      Type: 'Link',
      URL: 'https://www.facebook.com/1/posts/2',
      Message: 'words',
      Link: 'https://rt.com/1',
      'Final Link': '',
      'Image Text': '',
      'Link Text': 'Title',
      Description: '',
    });
    expect(post).toMatchObject({
      id: 'https://www.facebook.com/1/posts/2',
      platform: 'facebook',
      handle: 'RTnews',
      name: 'RT',
      at: Date.UTC(2021, 0, 1, 15),
      zoneKnown: true,
      links: ['https://rt.com/1'],
      context: 'Title',
    });
    const instagram = await readRow({
      Account: 'RT',
      'User Name': 'rt',
      'Followers at Posting': '1',
      'Post Created': '2021-01-01 10:00:00 EDT',
      URL: 'https://www.instagram.com/p/1/',
      Description: 'words',
      Photo: 'https://a.b/1.jpg',
    });
    expect(instagram.post).toMatchObject({
      platform: 'instagram',
      handle: 'rt',
      name: 'RT',
      media: ['https://a.b/1.jpg'],
    });
  });

  it('Media Cloud: the site is the author', async () => {
    const { post } = await readRow({
      id: 'abc',
      indexed_date: '2022-01-12',
      language: 'en',
      media_name: 'rt.com',
      media_url: 'https://www.rt.com/',
      publish_date: '2022-01-10',
      title: 'A title',
      url: 'https://www.rt.com/1',
    });
    expect(post).toMatchObject({
      id: 'abc',
      platform: 'web',
      handle: 'rt.com',
      text: 'A title',
      precision: 'day',
    });
  });

  it('CANIS tweets, and QUT', async () => {
    const canis = await readRow({
      PostID: '1725124701041959310',
      Time: '2023-11-16',
      TweetUrl: 'https://twitter.com/a/status/1725124701041959310',
      Content: 'words',
      UserName: 'a',
      Review: '',
    });
    expect(canis.post).toMatchObject({
      id: '1725124701041959310',
      platform: 'x',
      handle: 'a',
      text: 'words',
    });
    const qut = await readRow({
      message_id: '1',
      user_id: '2',
      username: 'a',
      repost_id: '5',
      reply_id: '',
      message: 'words',
      timestamp: '1641808800',
      urls: 'https://a.b https://c.d',
    });
    expect(qut.post).toMatchObject({
      handle: 'a',
      links: ['https://a.b', 'https://c.d'],
      relations: [{ kind: 'repost', postId: '5' }],
    });
  });
});
