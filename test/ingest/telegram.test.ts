import { describe, expect, it } from 'vitest';
import { counts, readText } from './reading.ts';

const MESSAGES = [
  {
    id: 1,
    type: 'service',
    date: '2022-01-10T12:00:00',
    date_unixtime: '1641805200',
    action: 'create_channel',
  },
  {
    id: 2,
    type: 'message',
    date: '2022-01-10T12:30:00',
    date_unixtime: '1641807000',
    from: 'РИА Новости',
    from_id: 'channel1001',
    text: [
      'Слова ',
      { type: 'bold', text: 'МИД' },
      ' ',
      { type: 'text_link', text: 'здесь', href: 'https://ria.ru/1' },
      ' ',
      { type: 'mention', text: '@mid_rf' },
      ' #Россия',
    ],
  },
  {
    id: 3,
    type: 'message',
    date: '2022-01-10T13:00:00',
    date_unixtime: '1641808800',
    from: 'РИА Новости',
    from_id: 'channel1001',
    text: 'Пересланное',
    forwarded_from: 'МИД России',
    reply_to_message_id: 2,
    photo: '(File not included. Change data exporting settings to download.)',
  },
];
const CHANNEL = { name: 'РИА Новости', type: 'public_channel', id: 1001, messages: MESSAGES };
const GROUP = {
  name: 'Group',
  type: 'public_supergroup',
  id: 2002,
  messages: [
    {
      id: 2,
      type: 'message',
      date: '2022-01-10T12:30:00',
      from: 'Someone',
      from_id: 'user7',
      text: 'hello',
      photo: 'photos/1.jpg',
    },
  ],
};

describe('Telegram export', () => {
  it.each([undefined, 1])('reads one channel, indented by %s', async (indent) => {
    const { posts, ledger, problems } = await readText(
      JSON.stringify(CHANNEL, null, indent),
      {},
      'result.json',
    );
    expect(ledger.format).toBe('Telegram export, JSON array');
    expect(counts(ledger)).toEqual([3, 2, 0, 1]);
    expect(problems).toMatchObject([{ row: 1, reason: 'service message, no text' }]);
    expect(posts[0]).toMatchObject({
      id: '1001:2',
      platform: 'telegram',
      handle: 'РИА Новости',
      at: 1_641_807_000_000,
      precision: 'second',
      zoneKnown: true,
      text: 'Слова МИД здесь @mid_rf #Россия',
      links: ['https://ria.ru/1'],
      mentions: ['mid_rf'],
      hashtags: ['Россия'],
      relations: [],
    });
    expect(posts[1]).toMatchObject({
      text: 'Пересланное',
      media: [],
      relations: [
        { kind: 'repost', handle: 'МИД России' },
        { kind: 'reply', postId: '1001:2' },
      ],
    });
  });

  it('reads all chats; in groups the sender is the author; the same message number in two chats is two posts', async () => {
    const all = { about: 'x', chats: { about: 'y', list: [CHANNEL, GROUP] } };
    const { posts, ledger } = await readText(
      JSON.stringify(all),
      { choice: { timeZone: 'Europe/Moscow' } },
      'result.json',
    );
    expect(counts(ledger)).toEqual([4, 3, 0, 1]);
    expect(posts.map(({ id, handle, name }) => [id, handle, name])).toEqual([
      ['1001:2', 'РИА Новости', undefined],
      ['1001:3', 'РИА Новости', undefined],
      ['2002:2', 'user7', 'Someone'],
    ]);
    expect(posts[2]).toMatchObject({
      at: Date.UTC(2022, 0, 10, 9, 30),
      zoneKnown: false,
      media: ['photos/1.jpg'],
    });
  });

  it('takes the marked pieces of newer exports once', async () => {
    const message = {
      ...MESSAGES[1],
      text_entities: [
        { type: 'plain', text: 'See ' },
        { type: 'link', text: 't.me/a/1' },
        { type: 'hashtag', text: '#b' },
      ],
    };
    const { posts } = await readText(JSON.stringify({ ...CHANNEL, messages: [message] }));
    expect(posts[0]).toMatchObject({
      text: 'See t.me/a/1#b',
      links: expect.arrayContaining(['https://t.me/a/1']),
      hashtags: ['b'],
    });
  });

  it('keeps messages before the end of an export that was cut off', async () => {
    const { ledger } = await readText(JSON.stringify(CHANNEL).slice(0, -60));
    expect(counts(ledger)).toEqual([3, 1, 0, 2]);
  });
});
