import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postTable } from '../../src/domain/post.ts';
import { hashRows, rowHash } from '../../src/ingest/rowHash.ts';
import { createSeenPosts } from '../../src/ingest/seenPosts.ts';
import { anyPost } from '../domain/anyPost.ts';
import { counts, lines, planOf, readPlan, readText } from './reading.ts';

const HEADER = 'id,platform,actor,published,text,url,lang\n';
const NOW = Date.UTC(2022, 0, 10);

describe('readFile', () => {
  it('turns rows into posts, row 1 being the first after the header', async () => {
    const text = `${HEADER}tg:-1001:8683,telegram,РИА,2022-01-10T10:00:00+03:00,"Слова @mid_rf #Россия https://ria.ru/1",https://t.me/rian_ru/1,ru\n`;
    const { posts, ledger } = await readText(text);
    expect(posts).toEqual([
      {
        id: 'tg:-1001:8683',
        platform: 'telegram',
        handle: 'РИА',
        at: Date.UTC(2022, 0, 10, 7),
        precision: 'second',
        zoneKnown: true,
        text: 'Слова @mid_rf #Россия https://ria.ru/1',
        lang: 'ru',
        url: 'https://t.me/rian_ru/1',
        links: ['https://ria.ru/1'],
        hashtags: ['Россия'],
        mentions: ['mid_rf'],
        media: [],
        objects: [],
        relations: [],
        origin: {
          file: 'made.csv',
          sha256: ledger.sha256,
          row: 1,
          rowHash: expect.stringMatching(/^[0-9a-f]{16}$/),
        },
      },
    ]);
    expect(ledger).toMatchObject({
      file: 'made.csv',
      format: 'CSV',
      encoding: 'UTF-8',
      rows: 1,
      kept: 1,
      handles: 1,
      languages: ['ru'],
      warnings: [],
      from: '2022-01-10T07:00:00Z',
      to: '2022-01-10T07:00:00Z',
      bytes: new Blob([text]).size,
    });
  });

  it('merges rows of the same platform and id, and keeps the first where texts differ', async () => {
    const { ledger, posts, problems } = await readText(
      `${HEADER}1,x,a,2022-01-01,one,,\n1,x,a,2022-01-01,one,,\n1,x,a,2022-01-01,another,,\n1,telegram,a,2022-01-01,one,,\n`,
    );
    expect(counts(ledger)).toEqual([4, 2, 2, 0]);
    expect(posts.map(({ platform, text }) => [platform, text])).toEqual([
      ['x', 'one'],
      ['telegram', 'one'],
    ]);
    expect(problems).toEqual([
      {
        file: 'made.csv',
        row: 3,
        reason: expect.stringContaining('same id, other text'),
        excerpt: '1,x,a,2022-01-01,another,,',
      },
    ]);
  });

  it('merges across files that are read together', async () => {
    const seen = createSeenPosts();
    const text = `${HEADER}1,x,a,2022-01-01,one,,\n`;
    await readText(text, { seen });
    expect(counts((await readText(text, { seen })).ledger)).toEqual([1, 0, 1, 0]);
  });

  it('gives rows without ids one of their own, keeps those that look the same, and says so', async () => {
    const { ledger, posts } = await readText(
      'author,date,text\na,2022-01-01,one\na,2022-01-01,one\n',
    );
    const short = ledger.sha256.slice(0, 8);
    expect(posts.map(({ id }) => id)).toEqual([`${short}:1`, `${short}:2`]);
    expect(counts(ledger)).toEqual([2, 2, 0, 0]);
    expect(ledger.warnings.join(' ')).toMatch(/2 rows have no id.*1 row looks like an earlier one/);
  });

  it('rejects with the reason and the row as it stood', async () => {
    const { ledger, problems } = await readText(
      `${HEADER}1,x,,2022-01-01,t,,\n2,x,a,,t,,\n3,x,a,soon,t,,\n4,x,a,2022-01-20,t,,\n5,x,a,1970-01-01,t,,\n6,x,a\n7,x,"a,2022-01-01,t,,\n8,x,a,2022-01-01,t,,\n`,
      { now: NOW },
    );
    expect(counts(ledger)).toEqual([8, 1, 0, 7]);
    expect(problems.map(({ row, reason }) => [row, reason.split(':')[0]])).toEqual([
      [1, 'no author'],
      [2, 'no time'],
      [3, 'time not understood'],
      [4, 'date is in the future'],
      [5, 'date is before 1990'],
      [6, '3 cells where the header has 7'],
      [7, 'a quote opens in this row and is never closed'],
    ]);
    expect(problems[2]).toMatchObject({
      reason: 'time not understood: “soon”',
      excerpt: '3,x,a,soon,t,,',
    });
  });

  it('cuts excerpts to 500 characters, and keeps long texts whole', async () => {
    const long = 'word '.repeat(2_000_000);
    const { posts, problems } = await readText(
      `${HEADER}1,x,a,soon,${'word '.repeat(200)},,\n2,x,a,2022-01-01,${long},,\n`,
    );
    expect(problems[0]?.excerpt.length).toBe(500);
    expect(posts[0]?.text.length).toBe(10_000_000);
  });

  it('keeps control and bidirectional characters, but no NUL', async () => {
    const { posts } = await readText(`${HEADER}1,x,a,2022-01-01,a\u202eb\u0007c\0d,,\n`);
    expect(posts[0]?.text).toBe('a\u202eb\u0007cd');
  });

  it('distrusts ids that a spreadsheet has rounded: none merges', async () => {
    const rounded = await readText(
      `${HEADER}1388424788171840000,x,a,2022-01-01,one,,\n1388424788171840000,x,b,2022-01-01,two,,\n`,
    );
    expect(counts(rounded.ledger)).toEqual([2, 2, 0, 0]);
    expect(rounded.ledger.warnings[0]).toMatch(/Ids look rounded.*Export again with ids as text/);
    const exponent = await readText(`${HEADER}1.38842E+18,x,a,2022-01-01,one,,\n`);
    expect(exponent.posts[0]?.id).toBe(`${exponent.ledger.sha256.slice(0, 8)}:1`);
    const sound = await readText(
      `${HEADER}1388424788171841537,x,a,2022-01-01,one,,\n1388424788171841600,x,b,2022-01-01,two,,\n`,
    );
    expect(sound.posts.map(({ id }) => id)).toEqual(['1388424788171841537', '1388424788171841600']);
  });

  it('decides day and month for the whole column, and says when it cannot', async () => {
    const head = 'author,date,text\n';
    const dayFirst = await readText(`${head}a,3/4/2022,t\na,26/4/2022,u\n`);
    expect(dayFirst.posts.map(({ at }) => new Date(at).toISOString().slice(0, 10))).toEqual([
      '2022-04-03',
      '2022-04-26',
    ]);
    expect(dayFirst.ledger.warnings.join()).not.toContain('cannot be told apart');
    const either = await readText(`${head}a,3/4/2022,t\n`);
    expect(either.ledger).toMatchObject({ from: '2022-03-04' });
    expect(either.ledger.warnings.join()).toContain('cannot be told apart');
  });

  it('reads times without a zone in the chosen one, and counts them', async () => {
    const { posts, ledger } = await readText(`${HEADER}1,x,a,2022-01-10,t,,\n`, {
      choice: { timeZone: 'Asia/Shanghai' },
    });
    expect(new Date(posts[0]?.at ?? 0).toISOString()).toBe('2022-01-09T16:00:00.000Z');
    expect(ledger).toMatchObject({ from: '2022-01-10', to: '2022-01-10' });
    expect(ledger.warnings.join()).toContain('1 time has no zone; Asia/Shanghai was assumed');
    await expect(readText(HEADER, { choice: { timeZone: 'Nowhere' } })).rejects.toThrow(RangeError);
  });

  it('reads RT on X as a repost, whose name is no mention', async () => {
    const { posts } = await readText(
      `${HEADER}1,x,a,2022-01-01,RT @MFA_China: with @mfa_russia,,\n2,telegram,a,2022-01-01,RT @b: no,,\n`,
    );
    expect(posts.map(({ relations, mentions }) => [relations, mentions])).toEqual([
      [[{ kind: 'repost', handle: 'MFA_China' }], ['mfa_russia']],
      [[], ['b']],
    ]);
  });

  it('tells the platform by the address, by names of columns, else takes the web', async () => {
    const platform = async (text: string) => (await readText(text)).posts[0]?.platform;
    expect(await platform('author,date,text,url\na,2022-01-01,t,https://t.me/a/1\n')).toBe(
      'telegram',
    );
    expect(
      await platform('author,date,text,url\na,2022-01-01,t,https://twitter.com/a/status/1\n'),
    ).toBe('x');
    expect(await platform('screen_name,date,tweet\na,2022-01-01,t\n')).toBe('x');
    expect(await platform('site,date,title\nrt.com,2022-01-01,t\n')).toBe('web');
    expect(await platform('author,date,text\na,2022-01-01,RT @b: t\n')).toBe('x');
  });

  it('strips @ and addresses from handles', async () => {
    const { posts } = await readText(
      'author,date,text,platform\n@a,2022-01-01,t,x\nhttps://twitter.com/b,2022-01-01,t,x\nhttps://www.rt.com/news,2022-01-01,t,web\n',
    );
    expect(posts.map(({ handle }) => handle)).toEqual(['a', 'b', 'rt.com']);
  });

  it('reads objects of JSON by dotted paths', async () => {
    const record = {
      data: {
        post_id: 7,
        user: { screen_name: 'a' },
        created_at: '2022-01-01',
        text: 'words',
        tags: ['x', 'y'],
      },
    };
    const { posts, ledger } = await readText(
      lines(record, { data: { text: 'no author' } }),
      {},
      'made.jsonl',
    );
    expect(posts.map(({ id, handle, text, hashtags }) => [id, handle, text, hashtags])).toEqual([
      ['7', 'a', 'words', ['x', 'y']],
    ]);
    expect(counts(ledger)).toEqual([2, 1, 0, 1]);
    const array = await readText(
      JSON.stringify({ total: 1, results: [record.data] }, null, 2),
      {},
      'made.json',
    );
    expect(array.ledger).toMatchObject({ kept: 1, format: 'JSON, JSON array' });
  });

  it('keeps ids that are numbers beyond 2^53 exactly', async () => {
    const { posts } = await readText(
      '[{"id":1388424788171841537,"author":"a","date":"2022-01-01","text":"t"}]',
    );
    expect(posts[0]?.id).toBe('1388424788171841537');
  });

  it('keeps elements before the end of a file that was cut off; the rest is one row', async () => {
    const whole = JSON.stringify(
      [1, 2, 3].map((id) => ({ id, author: 'a', date: '2022-01-01', text: 't' })),
    );
    const { ledger, problems } = await readText(whole.slice(0, -20));
    expect(counts(ledger)).toEqual([3, 2, 0, 1]);
    expect(problems).toMatchObject([
      { row: 3, reason: 'the file ends in the middle of this record' },
    ]);
    expect(ledger.warnings.join()).toContain('ends before its last bracket');
  });

  it('rejects lines that are no JSON or no objects', async () => {
    const good = { id: 1, author: 'a', date: '2022-01-01', text: 't' };
    const { problems, ledger } = await readText(
      `${lines(good)}{"id": 2, "auth\n[1]\n${lines({ ...good, id: 3 })}`,
    );
    expect(counts(ledger)).toEqual([4, 2, 0, 2]);
    expect(problems.map(({ row, reason }) => [row, reason.split(':')[0]])).toEqual([
      [2, 'broken JSON'],
      [3, 'no object'],
    ]);
  });

  it('adds up objects of a share that stands in several rows', async () => {
    const { posts, ledger } = await readText(
      'object_id,account_id,content_id,timestamp_share\no1,a,c1,1623881091\no2,b,c2,1623881092\no2,a,c1,1623881091\no2,a,c1,1623881091\n',
    );
    expect(counts(ledger)).toEqual([4, 2, 2, 0]);
    expect(
      posts.map(({ id, handle, objects, text, at }) => [id, handle, objects, text, at]),
    ).toEqual([
      ['c1', 'a', ['o1', 'o2'], '', 1_623_881_091_000],
      ['c2', 'b', ['o2'], '', 1_623_881_092_000],
    ]);
  });

  it('hands posts over in batches and waits for each', async () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => `${n},x,a,2022-01-01,text,,\n`).join('');
    const sizes: number[] = [];
    let busy = false;
    const { ledger } = await readText(HEADER + rows, {
      onPosts: async (posts) => {
        expect(busy).toBe(false);
        busy = true;
        await new Promise((settled) => setTimeout(settled, 1));
        sizes.push(posts.length);
        busy = false;
      },
    });
    expect(ledger.kept).toBe(10_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(10_000);
    expect(Math.max(...sizes)).toBe(4_096);
  });

  it('stops with AbortError before, while and after it reads the first batch', async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => `${n},x,a,2022-01-01,text,,\n`).join('');
    await expect(readText(HEADER + rows, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    const stop = new AbortController();
    let batches = 0;
    const reading = readText(HEADER + rows, {
      signal: stop.signal,
      onPosts: () => {
        batches += 1;
        stop.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(batches).toBe(1);
  });

  it('passes on what the receiver throws', async () => {
    const receiver = readText(`${HEADER}1,x,a,2022-01-01,t,,\n`, {
      onPosts: () => Promise.reject(new Error('disk full')),
    });
    await expect(receiver).rejects.toThrow('disk full');
  });

  it('tells progress in rows and bytes of the file', async () => {
    const steps: [number, number][] = [];
    const { ledger } = await readText(`${HEADER}1,x,a,2022-01-01,t,,\n`, {
      onProgress: (...step) => steps.push(step),
    });
    expect(steps.at(-1)).toEqual([1, ledger.bytes]);
  });

  it('takes a SHA-256 that is known already', async () => {
    const { posts } = await readText(`${HEADER}1,x,a,2022-01-01,t,,\n`, {
      sha256: 'ab'.repeat(32),
    });
    expect(posts[0]?.origin.sha256).toBe('ab'.repeat(32));
  });
});

describe('laws of reading', () => {
  const cell = fc.oneof(
    fc.constantFrom('', '1', '2', 'a', 'x', '2022-01-01', '3/4/2022', 'soon', '"', 'b"c', '"q,"'),
    fc.string({ maxLength: 8 }),
  );
  const row = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(','));

  it('rows = kept + duplicates + rejected for any table, and every post carries its hash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
        const { ledger, posts } = await readText(
          `id,author,date,text\n1,a,2022-01-01,t\n${rows.join('\n')}`,
        );
        expect(ledger.rows).toBe(ledger.kept + ledger.duplicates + ledger.rejected);
        expect(posts.length).toBe(ledger.kept);
        expect(new Set(posts.map(({ platform, id }) => `${platform} ${id}`)).size).toBe(
          posts.length,
        );
        for (const post of posts) expect(rowHash(post)).toBe(post.origin.rowHash);
      }),
      { numRuns: 60 },
    );
  });

  it('rows = kept + duplicates + rejected for any JSON lines', async () => {
    const value = fc.oneof(
      fc.constantFrom('1', 'a', '2022-01-01', 't', null, 7),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const record = fc.record(
      { id: value, author: value, date: value, text: value },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 8 }), async (records) => {
        const first = { id: 'first', author: 'a', date: '2022-01-01', text: 't' };
        const { ledger, posts } = await readText(lines(first, ...records));
        expect(ledger.rows).toBe(records.length + 1);
        expect(ledger.rows).toBe(ledger.kept + ledger.duplicates + ledger.rejected);
        expect(posts.length).toBe(ledger.kept);
      }),
      { numRuns: 60 },
    );
  });

  it('reading twice gives the same posts', async () => {
    const plan = await planOf(`${HEADER}1,x,a,2022-01-01,one,,\n2,x,b,2022-01-02,two,,\n`);
    expect((await readPlan(plan)).posts).toEqual((await readPlan(plan)).posts);
  });
});

describe('rowHash', () => {
  it('changes with every field of the post, and with its origin not at all', async () => {
    const { posts } = await readText(
      `${HEADER}1,x,a,2022-01-01,RT @b: one #t,https://x.com/a/status/1,en\n`,
    );
    const [post] = posts;
    if (post === undefined) throw new Error('no post');
    const changed = [
      { ...post, id: '2' },
      { ...post, platform: 'web' },
      { ...post, handle: 'b' },
      { ...post, name: 'n' },
      { ...post, at: 1 },
      { ...post, precision: 'minute' as const },
      { ...post, zoneKnown: true },
      { ...post, text: 'u' },
      { ...post, context: 'c' },
      { ...post, lang: 'ru' },
      { ...post, url: 'u' },
      { ...post, links: ['l'] },
      { ...post, hashtags: [] },
      { ...post, mentions: ['m'] },
      { ...post, media: ['m'] },
      { ...post, objects: ['o'] },
      { ...post, relations: [] },
    ];
    const hashes = new Set([rowHash(post), ...changed.map(rowHash)]);
    expect(hashes.size).toBe(changed.length + 1);
    expect(rowHash({ ...post, origin: { ...post.origin, row: 99 } } as typeof post)).toBe(
      rowHash(post),
    );
  });

  it('law: is the same whether taken of a post or of a row of columns', () => {
    const post = anyPost().filter(({ platform, handle }) => platform !== '' && handle !== '');
    fc.assert(
      fc.property(fc.array(post, { maxLength: 5 }), (posts) => {
        expect(hashRows(postTable(posts))).toEqual(posts.map(rowHash));
      }),
      { numRuns: 300 },
    );
  });

  it('is what it was when it was first written down', () => {
    const post = {
      id: '1',
      platform: 'x',
      handle: 'a',
      at: 0,
      precision: 'day' as const,
      zoneKnown: false,
      text: 'é中',
      links: [],
      hashtags: [],
      mentions: [],
      media: [],
      objects: [],
      relations: [{ kind: 'repost' as const, handle: 'b' }],
    };
    expect(rowHash(post)).toBe('5909f9af4376a89e');
  });
});
