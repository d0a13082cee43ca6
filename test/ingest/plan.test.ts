import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from '../../src/ingest/encoding.ts';
import { planFile } from '../../src/ingest/plan.ts';
import { isSettled, planText, restsOnNothing } from '../../src/ingest/planText.ts';
import { lines, planOf, readPlan, readText } from './reading.ts';

const TABLE =
  'id,author,date,text\n1,rt,2022-01-10,The first text\n2,tass,2022-01-11,The second text\n';

async function gzip(text: string): Promise<Blob> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

async function zip(files: Record<string, string | Uint8Array>): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(files)) {
    if (name.endsWith('/')) await writer.add(name, undefined, { directory: true });
    else if (typeof content === 'string') await writer.add(name, new TextReader(content));
    else await writer.add(name, new Uint8ArrayReader(content));
  }
  return writer.close();
}

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array<ArrayBuffer> {
  const units = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at += 1)
    view.setUint16(at * 2, units.charCodeAt(at), !bigEndian);
  return new Uint8Array(view.buffer);
}

/** Bytes of a text in a one-byte or two-byte encoding, by asking the decoder about every byte. */
function encoded(text: string, label: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder(label);
  const bytes = new Map<string, number[]>();
  for (let high = 0; high < 256; high += 1) {
    const one = decoder.decode(Uint8Array.of(high));
    if (one !== '\ufffd') bytes.set(one, [high]);
  }
  for (let high = 0x81; label === 'gb18030' && high < 0xff; high += 1) {
    for (let low = 0x40; low < 0xff; low += 1) {
      const two = decoder.decode(Uint8Array.of(high, low));
      if (two.length === 1 && two !== '\ufffd' && !bytes.has(two)) bytes.set(two, [high, low]);
    }
  }
  return Uint8Array.from([...text].flatMap((char) => bytes.get(char) ?? [63]));
}

const RUSSIAN =
  'автор;дата;текст\nМИД;10.01.2022;Официальный представитель министерства заявил, что переговоры продолжатся\n';
const CHINESE =
  '作者,时间,内容\n外交部,2022-01-10,中方对此表示坚决反对，希望各方保持冷静和克制，通过对话解决问题\n';

/** Bytes like those of a compressed or encrypted file: a linear congruential generator's high bits. */
function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  let state = 12_345;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
}

describe('planFile', () => {
  it('shows columns, five rows, roles and nothing missing', async () => {
    const many =
      TABLE + Array.from({ length: 9 }, (_, n) => `${n + 3},rt,2022-01-12,text ${n}\n`).join('');
    const plan = await planOf(many);
    expect(plan).toMatchObject({
      file: 'made.csv',
      path: 'made.csv',
      format: 'CSV',
      encoding: 'UTF-8',
      missing: [],
      problem: null,
    });
    expect(plan.columns).toEqual(['id', 'author', 'date', 'text']);
    expect(plan.preview.length).toBe(5);
    expect(plan.roles).toEqual({ id: 'id', handle: 'author', at: 'date', text: 'text' });
  });

  it.each([';', '\t', '|'])('finds the delimiter “%s”', async (delimiter) => {
    const plan = await planOf(TABLE.replaceAll(',', delimiter));
    expect(plan.columns).toEqual(['id', 'author', 'date', 'text']);
  });

  it('says which role is missing where columns have names that it does not know', async () => {
    const plan = await planOf('wer,wann,was\nrt,2022-01-10,The text\n');
    expect(plan).toMatchObject({ missing: ['handle', 'at', 'text'], problem: null });
    const read = await readPlan(plan);
    expect(read.ledger.rows).toBe(0);
    expect(read.problems[0]).toMatchObject({
      row: 0,
      reason: expect.stringContaining('wer, wann, was'),
    });
    const chosen = await readPlan(plan, {
      choice: { roles: { handle: 'wer', at: 'wann', text: 'was' } },
    });
    expect(chosen.posts.map(({ handle, text }) => [handle, text])).toEqual([['rt', 'The text']]);
  });

  it('names columns of a table without a header by their number', async () => {
    const plan = await planOf('rt,2022-01-10,https://rt.com/1,The text\n');
    expect(plan.columns).toEqual(['column 1', 'column 2', 'column 3', 'column 4']);
    const read = await readPlan(plan, {
      choice: { roles: { handle: 'column 1', at: 'column 2', text: 'column 4' } },
    });
    expect(read.ledger).toMatchObject({ rows: 1, kept: 1 });
  });

  it.each([
    ['Name (English),X (Twitter) handle,Parent entity\nA,a,CMG\n', 'a list of accounts'],
    [
      'object_id,content_id,content_id_y,time_delta,account_id,account_id_y\na,b,c,5,d,e\n',
      'a list of pairs',
    ],
    ['window_s,min_participation,pairs\n5,1,556\n', 'counts'],
    ['Threat Actor,Domain,Name,Source\n,https://ria.ru,,E\n', 'a list of sites'],
  ])('knows tables that hold no posts: %s', async (table, what) => {
    expect((await planOf(table)).problem).toContain(what);
  });

  it.each([
    ['', 'empty'],
    ['  \n', 'blanks'],
    ['id,author,date,text\n', 'no rows'],
    [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'PNG'],
    ['%PDF-1.7 …', 'PDF'],
    [Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 11), 'binary'],
    ['only prose, no table', 'no rows'],
  ])('says why it cannot read %j', async (content, reason) => {
    const plan = await planOf(content);
    expect(plan.problem).toContain(reason);
    const read = await readPlan(plan);
    expect(read.ledger).toMatchObject({ rows: 0, kept: 0, warnings: [plan.problem] });
  });
});

describe('a first record that is longer than what is looked at first', () => {
  const long = (length: number) => 'Long text, with “marks”. '.repeat(length / 25);
  const row = (n: number, text: string) => `${n},rt,2022-01-1${n},"${text}"\n`;
  const table = (...texts: string[]) =>
    `id,author,date,text\n${texts.map((text, n) => row(n + 1, text)).join('')}`;
  const record = (n: number, text: string) => ({
    text,
    id: `${n}`,
    author: 'rt',
    date: `2022-01-1${n}`,
  });

  it.each([300_000, 2_000_000])('in a table: %i characters', async (length) => {
    const { plan, ledger, posts } = await readText(table(long(length), 'short'));
    expect(plan).toMatchObject({ format: 'CSV', problem: null });
    expect([ledger.rows, ledger.kept]).toEqual([2, 2]);
    expect(posts.map(({ text }) => text.length)).toEqual([length, 5]);
  });

  it('in a table with line breaks, commas and quotes inside', async () => {
    const first = 'a line, and ""words"", and more\n'.repeat(10_000);
    const { ledger, posts } = await readText(table(first, 'short', 'short'));
    expect([ledger.rows, ledger.kept]).toEqual([3, 3]);
    expect(posts[0]?.text).toContain('and "words"');
  });

  it.each([300_000, 2_000_000])('in JSON lines: %i characters', async (length) => {
    const content = lines(record(1, long(length)), record(2, 'short'));
    const { plan, ledger, posts } = await readText(content, {}, 'made.jsonl');
    expect(plan).toMatchObject({ format: 'JSON, JSON lines', problem: null });
    expect([ledger.rows, ledger.kept]).toEqual([2, 2]);
    expect(posts.map(({ text }) => text.length)).toEqual([length, 5]);
  });

  it('in a JSON array', async () => {
    const content = JSON.stringify([record(1, long(300_000)), record(2, 'short')]);
    expect((await readText(content, {}, 'made.json')).ledger).toMatchObject({ rows: 2, kept: 2 });
  });

  it('in a compressed file', async () => {
    const [plan] = await planFile('made.csv.gz', await gzip(table(long(300_000), 'short')));
    if (plan === undefined) throw new Error('no plan');
    expect(plan.problem).toBeNull();
    expect((await readPlan(plan)).ledger).toMatchObject({ rows: 2, kept: 2 });
  });

  it('is told from a head that holds records', () => {
    const head = table(long(100), long(100), long(100), long(100));
    const [whole, begun] = [head, head.slice(0, 60)].map((text) => planText(text, true));
    if (whole === undefined || begun === undefined) throw new Error('no plan');
    expect([isSettled(whole, head), restsOnNothing(whole, head)]).toEqual([true, false]);
    expect([isSettled(begun, head.slice(0, 60)), restsOnNothing(begun, head.slice(0, 60))]).toEqual(
      [false, true],
    );
  });
});

it('knows random bytes, however long', async () => {
  for (const length of [3_000, 400_000]) {
    const { problem, columns } = await planOf(randomBytes(length), 'bin.csv');
    expect(problem).toBe('This is a binary file, not text. Bring posts as CSV, TSV or JSON.');
    expect(columns).toEqual([]);
  }
});

describe('containers', () => {
  it('reads a gzipped file by its bytes, whatever its name, and hashes it as it lies on disk', async () => {
    const blob = await gzip(TABLE);
    const [plan] = await planFile('odd.dat', blob);
    expect(plan).toMatchObject({ problem: null, bytes: blob.size });
    if (plan === undefined) return;
    const { ledger } = await readPlan(plan);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
    expect(ledger.kept).toBe(2);
    expect(ledger.sha256).toBe(
      [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    );
  });

  it('gives one plan for each file of an archive, without folders and Macintosh remains', async () => {
    const blob = await zip({
      'a/': '',
      'a/one.csv': TABLE,
      '__MACOSX/a/._one.csv': 'x',
      'two.jsonl': lines({ author: 'a', date: '2022-01-01', text: 't' }),
    });
    const plans = await planFile('all.zip', blob);
    expect(plans.map(({ path, problem }) => [path, problem])).toEqual([
      ['all.zip/a/one.csv', null],
      ['all.zip/two.jsonl', null],
    ]);
    const reads = await Promise.all(plans.map((plan) => readPlan(plan)));
    expect(reads.map(({ ledger }) => ledger.kept)).toEqual([2, 1]);
    expect(reads[0]?.posts[0]?.origin.file).toBe('all.zip/a/one.csv');
  });

  it('knows Office documents and damaged archives', async () => {
    const office = await planFile(
      't.xlsx',
      await zip({ '[Content_Types].xml': '<x/>', 'xl/a.xml': '<x/>' }),
    );
    expect(office.map(({ problem }) => problem)).toEqual([expect.stringContaining('Office')]);
    const broken = await planFile('t.zip', (await zip({ 'a.csv': TABLE })).slice(0, 60));
    expect(broken.map(({ problem }) => problem)).toEqual([expect.stringContaining('damaged')]);
  });

  it('keeps what comes before the end of a compressed file that was cut off', async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, n) => `${n},rt,2022-01-10,text ${n * 7919}\n`,
    ).join('');
    const whole = await gzip(`id,author,date,text\n${rows}`);
    const [plan] = await planFile('cut.csv.gz', whole.slice(0, Math.floor(whole.size * 0.9)));
    if (plan === undefined) throw new Error('no plan');
    const { ledger, problems } = await readPlan(plan);
    expect(ledger.kept).toBeGreaterThan(30_000);
    expect(ledger.rows).toBe(ledger.kept + ledger.rejected);
    expect(problems.some(({ row, reason }) => row === 0 && reason.includes('to its end'))).toBe(
      true,
    );
  });
});

describe('encodings', () => {
  it.each([
    ['UTF-8 with mark', new TextEncoder().encode(`\ufeff${RUSSIAN}`)],
    ['UTF-8', new TextEncoder().encode(RUSSIAN)],
    ['UTF-16 LE', utf16(RUSSIAN, false, true)],
    ['UTF-16 BE', utf16(RUSSIAN, true, true)],
    ['UTF-16 LE', utf16(RUSSIAN, false, false)],
    ['UTF-16 BE', utf16(RUSSIAN, true, false)],
    ['windows-1251', encoded(RUSSIAN, 'windows-1251')],
    ['KOI8-R', encoded(RUSSIAN, 'koi8-r')],
  ])('%s', async (name, bytes) => {
    const { ledger, posts } = await readText(bytes);
    expect(ledger.encoding).toBe(name);
    expect(posts.map(({ handle, text, lang }) => [handle, text.slice(0, 11), lang])).toEqual([
      ['МИД', 'Официальный', 'ru'],
    ]);
  });

  it('GB18030', async () => {
    const { ledger, posts } = await readText(encoded(CHINESE, 'gb18030'));
    expect(ledger.encoding).toBe('GB18030');
    expect(posts.map(({ handle, lang }) => [handle, lang])).toEqual([['外交部', 'zh']]);
  });

  it('looks further where the head is ASCII alone', async () => {
    const ascii = Array.from(
      { length: 12_000 },
      (_, n) => `rt;2022-01-10;plain words number ${n}\n`,
    ).join('');
    const bytes = encoded(`author;date;text\n${ascii}${RUSSIAN.split('\n')[1]}\n`, 'windows-1251');
    const { ledger, posts } = await readText(bytes);
    expect(ledger.encoding).toBe('windows-1251');
    expect(posts.at(-1)?.handle).toBe('МИД');
  });

  it('stays with UTF-8 where a few bytes are broken, and counts what is lost', async () => {
    const bytes = new TextEncoder().encode(`${RUSSIAN}x;2022-01-10;?\n`);
    bytes[bytes.length - 2] = 0xff;
    const { ledger } = await readText(bytes);
    expect(ledger.encoding).toBe('UTF-8 with faults');
    expect(ledger.warnings.join()).toContain('1 character is lost');
  });

  it('does not mind a character that the head cuts in two', () => {
    expect(detectEncoding(new TextEncoder().encode('中文').subarray(0, 4)).name).toBe('UTF-8');
  });
});
