import { describe, expect, it } from 'vitest';
import { snowflakeTime, unescapeX } from '../../src/ingest/formats/xShared.ts';
import { counts, lines, readText } from './reading.ts';

const USERS = [
  { id: '10', username: 'mfa_russia', name: 'MFA Russia' },
  { id: '20', username: 'MFA_China', name: 'MFA China' },
];
const LONG = 'A long statement that the retweet cuts off in the middle #Kazakhstan https://t.co/a';
const ORIGINAL = {
  id: '1480000000000000001',
  author_id: '20',
  created_at: '2022-01-10T09:00:00.000Z',
  text: LONG,
  entities: {
    hashtags: [{ tag: 'Kazakhstan' }],
    urls: [
      {
        url: 'https://t.co/a',
        expanded_url: 'https://bit.ly/1',
        unwound_url: 'https://fmprc.gov.cn/1',
      },
    ],
  },
};
const RETWEET = {
  id: '1480000000000000002',
  author_id: '10',
  created_at: '2022-01-10T10:00:00.000Z',
  text: 'RT @MFA_China: A long statement that the retweet cu…',
  lang: 'en',
  referenced_tweets: [{ type: 'retweeted', id: ORIGINAL.id }],
  entities: { mentions: [{ username: 'MFA_China' }] },
};
const REPLY = {
  id: '1480000000000000003',
  author_id: '10',
  created_at: '2022-01-10T11:00:00.000Z',
  text: '@MFA_China yes &amp; no',
  in_reply_to_user_id: '20',
  referenced_tweets: [{ type: 'replied_to', id: '1470000000000000000' }],
};
const QUOTE = {
  id: '1480000000000000004',
  author_id: '10',
  created_at: '2022-01-10T12:00:00.000Z',
  text: 'See https://t.co/q https://t.co/p',
  referenced_tweets: [{ type: 'quoted', id: ORIGINAL.id }],
  attachments: { media_keys: ['3_1'] },
  entities: {
    urls: [
      { expanded_url: `https://twitter.com/MFA_China/status/${ORIGINAL.id}` },
      {
        expanded_url: 'https://twitter.com/mfa_russia/status/1/photo/1',
        display_url: 'pic.twitter.com/p',
      },
    ],
  },
};
const PAGE = {
  data: [RETWEET, REPLY, QUOTE],
  includes: {
    users: USERS,
    tweets: [ORIGINAL],
    media: [{ media_key: '3_1', url: 'https://pbs.twimg.com/media/1.jpg' }],
  },
};

describe('X API v2', () => {
  it('reads pages: each tweet of `data` is a row, `includes` completes it', async () => {
    const { posts, ledger } = await readText(lines(PAGE));
    expect(ledger.format).toBe('X API v2, JSON lines');
    expect(counts(ledger)).toEqual([3, 3, 0, 0]);
    expect(posts[0]).toMatchObject({
      id: RETWEET.id,
      platform: 'x',
      handle: 'mfa_russia',
      name: 'MFA Russia',
      lang: 'en',
      precision: 'second',
      zoneKnown: true,
      text: `RT @MFA_China: ${LONG}`,
      url: `https://x.com/mfa_russia/status/${RETWEET.id}`,
      links: ['https://fmprc.gov.cn/1'],
      hashtags: ['Kazakhstan'],
      mentions: [],
      relations: [{ kind: 'repost', postId: ORIGINAL.id, handle: 'MFA_China' }],
    });
    expect(posts[1]).toMatchObject({
      text: '@MFA_China yes & no',
      mentions: ['MFA_China'],
      relations: [{ kind: 'reply', postId: '1470000000000000000', handle: 'MFA_China' }],
    });
    expect(posts[2]).toMatchObject({
      links: [],
      media: ['https://pbs.twimg.com/media/1.jpg'],
      relations: [{ kind: 'quote', postId: ORIGINAL.id, handle: 'MFA_China' }],
    });
  });

  it('reads a page that is one object over several lines, and one that is longer than the head', async () => {
    expect((await readText(JSON.stringify(PAGE, null, 2))).ledger.kept).toBe(3);
    const many = Array.from({ length: 3_000 }, (_, n) => ({
      ...REPLY,
      id: `14900000000000${String(n).padStart(5, '0')}`,
    }));
    const { ledger } = await readText(
      `${JSON.stringify({ data: many, includes: PAGE.includes })}\n${JSON.stringify(PAGE)}\n`,
    );
    expect(counts(ledger)).toEqual([3_003, 3_003, 0, 0]);
  });

  it('reads tweets that twarc has flattened, and single ones of the stream', async () => {
    const flat = {
      ...RETWEET,
      author: USERS[0],
      referenced_tweets: [{ type: 'retweeted', ...ORIGINAL, author: USERS[1] }],
    };
    const flattened = await readText(lines(flat));
    expect(flattened.posts[0]).toMatchObject({
      handle: 'mfa_russia',
      text: `RT @MFA_China: ${LONG}`,
      relations: [{ kind: 'repost', postId: ORIGINAL.id, handle: 'MFA_China' }],
    });
    const streamed = await readText(
      lines({ data: REPLY, includes: { users: USERS }, matching_rules: [] }),
    );
    expect(streamed.posts[0]?.handle).toBe('mfa_russia');
  });

  it('gives an edited tweet its own id, and takes a long text whole', async () => {
    const edited = {
      ...REPLY,
      id: '1480000000000000009',
      edit_history_tweet_ids: [REPLY.id, '1480000000000000009'],
      note_tweet: { text: 'the whole note' },
    };
    const { posts } = await readText(lines({ data: [REPLY, edited], includes: { users: USERS } }));
    expect(posts.map(({ id, text }) => [id, text])).toEqual([
      [REPLY.id, '@MFA_China yes & no'],
      ['1480000000000000009', 'the whole note'],
    ]);
  });

  it('rejects lines of a stream that are errors or were cut off', async () => {
    const error = {
      errors: [{ title: 'operational-disconnect', detail: 'This stream has been disconnected' }],
    };
    const { ledger, problems } = await readText(
      `${lines(PAGE, error)}{"data": {"author_id": "1"\n`,
    );
    expect(counts(ledger)).toEqual([5, 3, 0, 2]);
    expect(problems.map(({ row, reason }) => [row, reason.split(':')[0]])).toEqual([
      [4, 'X answered with an error'],
      [5, 'broken JSON'],
    ]);
  });

  it('counts no row for an empty page', async () => {
    const { ledger } = await readText(lines(PAGE, { meta: { result_count: 0 } }));
    expect(counts(ledger)).toEqual([3, 3, 0, 0]);
  });

  it('takes the time from the id where none is given', async () => {
    const { created_at: _, ...timeless } = REPLY;
    const { posts } = await readText(lines({ data: [timeless], includes: { users: USERS } }));
    expect(new Date(posts[0]?.at ?? 0).toISOString().slice(0, 10)).toBe('2022-01-09');
    expect(snowflakeTime('20')).toBeNull();
  });

  it('knows counts and users as no posts', async () => {
    const hours = await readText(
      lines({ data: [{ start: 'a', end: 'b', tweet_count: 3 }], meta: { total_tweet_count: 3 } }),
    );
    expect(hours.plan.problem).toContain('counts of tweets');
    const users = await readText(
      lines({ data: [{ ...USERS[0], created_at: '2013-01-01T00:00:00Z' }] }),
    );
    expect(users.plan.problem).toContain('users');
    expect(users.ledger.rows).toBe(0);
  });

  it('undoes the three escapes of the API and no others', () => {
    expect(unescapeX('a &amp; b &lt;c&gt; &quot; &amp;lt;')).toBe('a & b <c> &quot; &lt;');
  });
});

describe('X v1.1', () => {
  const user = { id_str: '10', screen_name: 'mfa_russia', name: 'MFA Russia' };
  const original = {
    id_str: '21',
    created_at: 'Mon Jan 10 09:00:00 +0000 2022',
    user: { screen_name: 'MFA_China' },
    full_text: LONG,
    entities: {
      hashtags: [{ text: 'Kazakhstan' }],
      urls: [{ expanded_url: 'https://fmprc.gov.cn/1' }],
      user_mentions: [],
    },
  };
  const plain = {
    id: 22,
    id_str: '22',
    created_at: 'Mon Jan 10 10:00:00 +0000 2022',
    user,
    text: 'cut…',
    extended_tweet: { full_text: 'the whole text' },
    retweeted_status: null,
  };
  const retweet = { ...plain, id_str: '23', retweeted_status: original };
  const quote = { ...plain, id_str: '24', quoted_status_id_str: '21', quoted_status: original };
  const reply = {
    ...plain,
    id_str: '25',
    in_reply_to_status_id_str: '21',
    in_reply_to_screen_name: 'MFA_China',
  };

  it.each(['lines', 'array'])('reads %s', async (kind) => {
    const tweets = [plain, retweet, quote, reply];
    const { posts, ledger } = await readText(
      kind === 'lines' ? lines(...tweets) : JSON.stringify(tweets),
    );
    expect(ledger.format).toContain('X v1.1');
    expect(posts.map(({ id, text }) => [id, text])).toEqual([
      ['22', 'the whole text'],
      ['23', `RT @MFA_China: ${LONG}`],
      ['24', 'the whole text'],
      ['25', 'the whole text'],
    ]);
    expect(posts.map(({ relations }) => relations)).toEqual([
      [],
      [{ kind: 'repost', postId: '21', handle: 'MFA_China' }],
      [{ kind: 'quote', postId: '21', handle: 'MFA_China' }],
      [{ kind: 'reply', postId: '21', handle: 'MFA_China' }],
    ]);
    expect(posts[1]).toMatchObject({
      links: ['https://fmprc.gov.cn/1'],
      hashtags: ['Kazakhstan'],
      at: Date.UTC(2022, 0, 10, 10),
    });
  });

  it('rejects notices of the stream', async () => {
    const { ledger, problems } = await readText(
      lines(plain, { delete: { status: { id_str: '1' } } }),
    );
    expect(counts(ledger)).toEqual([2, 1, 0, 1]);
    expect(problems[0]?.reason).toContain('delete');
  });
});
