import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowProblem } from '../../src/domain/source.ts';
import { openBytes } from '../../src/ingest/byteSource.ts';
import { detectEncoding } from '../../src/ingest/encoding.ts';
import { openReading, type Reading, type Roles } from '../../src/ingest/reading.ts';
import { createRowSink, type RowSink } from '../../src/ingest/rowSink.ts';
import { createSeenPosts } from '../../src/ingest/seenPosts.ts';
import { handlesOf } from '../../src/ingest/tally.ts';
import { planOf, postsOf, readText } from './reading.ts';

const NOW = Date.UTC(2024, 0, 1);

function resultOf(
  withoutIds: boolean,
  timeZone: string,
  batch: number,
  read: (sink: RowSink) => void,
) {
  const problems: RowProblem[] = [];
  const sink = createRowSink({
    file: 'made.csv',
    sha256: 'ab'.repeat(32),
    seen: createSeenPosts(),
    holdObjects: false,
    batch,
    expected: 0,
    rowHashes: true,
    onProblem: (problem) => problems.push(problem),
    facts: { timeZone, dayOrder: undefined, now: NOW, withoutIds, shortHash: 'abababab' },
  });
  read(sink);
  sink.end();
  const posts = [];
  for (let table = sink.take(); table !== undefined; table = sink.take())
    posts.push(...postsOf(table));
  const { handles: _, ...tally } = sink.tally;
  return { posts, problems, tally, handles: handlesOf(sink.tally) };
}

/** What the way over texts, drafts and posts gives. */
function byTexts(text: string, reading: Reading, roles: Roles, withoutIds: boolean, zone: string) {
  return resultOf(withoutIds, zone, 1_000, (sink) => {
    const source = openReading(reading, roles, sink.row);
    source.push(text);
    source.end();
  });
}

/** What the way over bytes and columns gives, in pieces of `size` bytes and tables of `batch` posts. */
function byBytes(
  text: string,
  reading: Reading,
  roles: Roles,
  withoutIds: boolean,
  zone: string,
  size = 1 << 20,
  batch = 1_000,
) {
  return resultOf(withoutIds, zone, batch, (sink) => {
    const source = openBytes(reading, roles, 'utf-8', sink);
    const bytes = new TextEncoder().encode(text);
    for (let at = 0; at < bytes.length; at += size) source.push(bytes.subarray(at, at + size));
    source.end();
  });
}

const WORDS = [
  ...[
    '',
    ' ',
    'a',
    'nan',
    ' nan ',
    'None',
    'None',
    '0',
    '-1',
    'no',
    '1',
    '12',
    '007',
    '123.0',
    '1.2E+18',
    '1e5',
    'id1',
    'abcde',
  ],
  ...[
    '@name',
    '＠name',
    ' name ',
    'https://www.rt.com/news',
    'https://twitter.com/b',
    '//t.me/x',
    'rt.com',
  ],
  ...[
    '2022-01-01',
    '2022-01-01T10:00:00Z',
    '2022-01-01 10:00:00',
    '2022-02-30T10:00:00Z',
    '1641031200',
  ],
  ...[
    '1641031200000',
    '3/4/2022 5:06',
    '2030-01-01T00:00:00Z',
    '1980-01-01T00:00:00Z',
    'soon',
    '2022-01-01T24:00:00Z',
  ],
  ...[
    'RT @one: hello @two #three https://t.co/x',
    'rt @one',
    'RT @one\u00a0x',
    '\u3000RT @one: x',
    'see @a.b @ONE',
  ],
  ...[
    'www.rt.com t.me/x',
    'https://t.co/x.',
    '#тег @имя',
    '＃標籤 ＠one',
    'the men of the sea',
    'и не в том',
    'a\0b',
  ],
  ...[
    "['a', 'b']",
    '[a, b]',
    '[]',
    'a b',
    'a;b|c',
    'https://a.b/c,https://d.e',
    'https://a.b/c https://d.e',
    '#x #y',
  ],
  ...[
    'en',
    'English',
    'und',
    'telegram',
    'x',
    'bluesky',
    'Twitter',
    'yes',
    '中文',
    '😀',
    '\ufffd',
    '\ufeff',
    'a,b',
    'a"b',
    'a\nb',
  ],
];

const cell = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom(...WORDS),
  fc.string({ maxLength: 6 }),
);
const COLUMNS = [
  'id',
  'author',
  'date',
  'text',
  'url',
  'lang',
  'platform',
  'links',
  'hashtags',
  'mentions',
  'media',
];
const MORE = [
  'display_name',
  'context',
  'repost_of',
  'repost_handle',
  'quote_of',
  'reply_id',
  'reply_handle',
  'relays',
];

/** Writes cells as files do; some with quotes that are not doubled. */
function written(value: string, style: number): string {
  if (style === 0) return value;
  return style === 1 ? `"${value}"` : `"${value.replaceAll('"', '""')}"`;
}

const table = fc
  .record({
    columns: fc.shuffledSubarray([...COLUMNS, ...MORE], { minLength: 4 }),
    rows: fc.array(fc.array(fc.tuple(cell, fc.nat(9)), { minLength: 19, maxLength: 19 }), {
      maxLength: 8,
    }),
    good: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    newline: fc.constantFrom('\n', '\r\n'),
    delimiter: fc.constantFrom(',', ';', '\t'),
  })
  .map(({ columns, rows, good, newline, delimiter }) => {
    const names = [...new Set(['author', 'date', 'text', ...columns])];
    const lines = rows.map((row, k) =>
      names
        .map((name, index) => {
          const [value, style] = row[index] ?? ['', 0];
          if (good[k] && name === 'author') return 'someone';
          if (good[k] && name === 'date') return '2022-01-01T10:00:00Z';
          return written(value, Math.min(style, 2));
        })
        .join(delimiter),
    );
    return [names.join(delimiter), ...lines].join(newline);
  });

describe('columns and posts', () => {
  it('law: the way over bytes gives what the way over texts gives, problems and counts included', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.boolean(),
        fc.constantFrom('UTC', 'Asia/Shanghai'),
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom(1, 2, 1_000),
        async (text, withoutIds, zone, size, batch) => {
          const { source, roles } = await planOf(text);
          if (source.reading?.type !== 'table') return;
          const expected = byTexts(text, source.reading, roles, withoutIds, zone);
          const found = byBytes(text, source.reading, roles, withoutIds, zone, size, batch);
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('law: the same for more rows than are worked on at once, odd ones among them', async () => {
    const odd = fc.constantFrom(
      'one cell',
      '7,,2022-01-01,no author,en',
      '8,someone,soon,no time,en',
      '9,someone,2022-01-01,nothing\0in it,',
      '9,other,2022-01-01T10:00:00Z,"said ""twice"", слова，再",',
      '9,other,2022-01-01T10:00:00Z,"a quote " inside,ru',
    );
    const places = fc.array(fc.tuple(fc.nat(700), odd), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        places,
        fc.boolean(),
        fc.constantFrom(1_000, 4_096, 1 << 20),
        fc.constantFrom(1, 100, 256, 1_000),
        async (among, withoutIds, size, batch) => {
          const lines = Array.from(
            { length: 700 },
            (_, k) => `1${k},who${k % 9},2022-01-01T10:00:00Z,RT @x: #t${k % 5} words,en`,
          );
          for (const [place, line] of among) lines[place] = line;
          const text = ['id,author,date,text,lang', ...lines].join('\n');
          const { source, roles } = await planOf(text);
          if (source.reading?.type !== 'table') throw new Error('no table');
          const expected = byTexts(text, source.reading, roles, withoutIds, 'UTC');
          const found = byBytes(text, source.reading, roles, withoutIds, 'UTC', size, batch);
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('law: the same for tables of programs that are known', async () => {
    const shapes = [
      ['external_author_id', 'author', 'content', 'publish_date', 'retweet', 'language'],
      ['id', 'body', 'author', 'is_retweet', 'retweeted_user', 'timestamp', 'hashtags', 'mentions'],
      ['message_id', 'username', 'repost_id', 'reply_id', 'message', 'timestamp', 'urls'],
      ['tweetid', 'tweet_text', 'tweet_time', 'user_screen_name', 'is_retweet', 'retweet_tweetid'],
    ];
    const rows = fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...shapes), rows, async (columns, cells) => {
        const text = [
          columns.join(','),
          ...cells.map((row) => columns.map((_, k) => written(row[k] ?? '', 2)).join(',')),
        ].join('\n');
        const { source, roles } = await planOf(text);
        if (source.reading?.type !== 'table') return;
        const expected = byTexts(text, source.reading, roles, false, 'UTC');
        expect(byBytes(text, source.reading, roles, false, 'UTC')).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});

describe('bytes of a table', () => {
  const HEADER = 'id,platform,author,date,text\n';

  it('leaves a byte order mark out, however it is cut, and no other one', async () => {
    const text = `\ufeff${HEADER}1,x,a,2022-01-01,\ufeffwords\n`;
    const { posts } = await readText(text);
    expect(posts.map((post) => [post.id, post.text])).toEqual([['1', '\ufeffwords']]);
    const { source, roles } = await planOf(text);
    if (source.reading === null) throw new Error('no reading');
    for (const size of [1, 2, 3, 4])
      expect(byBytes(text, source.reading, roles, false, 'UTC', size).posts[0]?.id).toBe('1');
  });

  it('reads other encodings as it reads UTF-8', async () => {
    const text = `${HEADER}1,telegram,канал,2022-01-01,${'слова и слова о том что было вчера на заседании '.repeat(4)}`;
    const bytes = new Uint8Array([...text].flatMap((letter) => windows1251(letter)));
    expect(detectEncoding(bytes).label).toBe('windows-1251');
    const { posts, ledger } = await readText(bytes);
    expect(posts[0]).toMatchObject({ handle: 'канал', text: text.split(',').at(-1) });
    expect(ledger.encoding).toBe('windows-1251');
    const wide = new Uint8Array(
      new Uint16Array([...`\ufeff${text}`].map((c) => c.charCodeAt(0))).buffer,
    );
    expect((await readText(wide)).posts[0]).toMatchObject({
      handle: 'канал',
      text: text.split(',').at(-1),
    });
  });

  it('counts lost characters once, wherever they stand, and keeps their rows', async () => {
    const head = new TextEncoder().encode(
      `${'id,platform,author,date,text,other\n'}${'1,x,a,2022-01-01,слова,\n'.repeat(20)}`,
    );
    const broken = [
      ...new TextEncoder().encode('2,x,b,2022-01-01,'),
      ...[0xd0, 0x20, 0xff, 0x2c, 0xe2, 0x82, 0x0a],
      ...new TextEncoder().encode('3,x,c,2022-01-01,\ufffd,'),
    ];
    const { posts, ledger } = await readText(new Uint8Array([...head, ...broken]));
    expect(posts.map(({ text }) => text)).toEqual(['слова', '\ufffd \ufffd', '\ufffd']);
    expect(ledger.warnings.join()).toContain('4 characters are lost');
  });

  it('keeps lone surrogates of JSON apart from texts that look like them', async () => {
    const line = (id: string, author: string) =>
      `{"id":"${id}","author":"${author}","date":"2022-01-01","text":"t","tags":["${author}"]}\n`;
    const { posts } = await readText(
      line('1', '\\ud800') + line('2', '\\ufffd') + line('3', '\\ud800') + line('4', '\\ud801'),
      {},
      'made.jsonl',
    );
    expect(posts.map(({ handle }) => handle)).toEqual(['\ud800', '\ufffd', '\ud800', '\ud801']);
    expect(posts.map(({ hashtags }) => hashtags[0])).toEqual([
      '\ud800',
      '\ufffd',
      '\ud800',
      '\ud801',
    ]);
  });

  it('leaves the hashes of rows out where they are not asked for', async () => {
    const { posts } = await readText(`${HEADER}1,x,a,2022-01-01,t\n`, { rowHashes: false });
    expect(posts[0]?.origin.rowHash).toBe('');
  });
});

function windows1251(letter: string): number[] {
  const code = letter.codePointAt(0) ?? 0;
  return [code < 0x80 ? code : code - 0x410 + 0xc0];
}
