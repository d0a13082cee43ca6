import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { parseOptions } from '../../src/cli/options.ts';
import { isoDay } from '../../src/domain/time.ts';

const folder = mkdtempSync(join(tmpdir(), 'antiphon-surges-'));
const HEAD = 'id,platform,actor,published,text,url,lang,context\n';

/** December and twelve days of January: Russia twice a day, Kazakhstan once in eight days, from 5 to 10 January daily. */
function history(missing: readonly string[] = []): string {
  const rows: string[] = [];
  for (let k = 0; k < 43; k += 1) {
    const day = isoDay(Date.UTC(2021, 11, 1 + k));
    if (missing.includes(day)) continue;
    const isWeek = day >= '2022-01-05' && day <= '2022-01-10';
    const texts = ['Russia at work', 'Snow in Russia', 'A quiet day'];
    if (isWeek) texts.push(...new Array(6).fill('News from Kazakhstan'));
    else if (k % 8 === 0) texts.push('Kazakhstan today');
    texts.forEach((text, n) => {
      rows.push(`${day}-${n},web,rt.com,${day},${text},,en,`);
    });
  }
  return `${HEAD}${rows.join('\n')}\n`;
}

beforeAll(() => {
  writeFileSync(join(folder, 'rt.csv'), history());
  writeFileSync(join(folder, 'gap.csv'), history(['2021-12-24']));
});

async function run(...words: string[]) {
  const out = join(folder, `${Math.random()}.out`);
  const code = await main([...words, '--out', out], folder);
  const text = () => readFileSync(out, 'utf8');
  return { code, text, json: () => JSON.parse(text()) };
}

describe('surges', () => {
  const asked = ['surges', 'rt.csv', '--window', '6d', '--baseline', '2021-12-01..2021-12-31'];

  it('gives the columns of the contract first, strongest row first', async () => {
    const { code, json } = await run(...asked);
    expect(code).toBe(0);
    const [row] = json();
    expect(Object.keys(row).slice(0, 14)).toEqual([
      'state',
      'kind',
      'country',
      'from',
      'to',
      'posts',
      'of_posts',
      'rate',
      'baseline_rate',
      'ratio',
      'low',
      'high',
      'p',
      'q',
    ]);
    expect(row).toMatchObject({
      state: 'RUS',
      kind: 'state outlet',
      country: 'KAZ',
      from: '2022-01-05',
      to: '2022-01-10',
      posts: 36,
      of_posts: 54,
      rate: 6,
      baseline_posts: 4,
      baseline_of_posts: 97,
      days: 6,
      baseline_days: 31,
    });
    expect(row.baseline_rate).toBeCloseTo(4 / 31, 12);
    expect(row.ratio).toBeCloseTo(36 / 54 / (4 / 97), 9);
    expect(row.q).toBeLessThan(0.05);
    expect(row.low).toBeGreaterThan(1);
  });

  it('keeps those that the greatest q leaves, as CSV', async () => {
    const { text } = await run(...asked, '--max-q', '0.05', '--format', 'csv', '--by', 'state');
    const lines = text().trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^RUS,,KAZ,2022-01-05,2022-01-10,36,54,6,/);
  });

  it('looks within the range that is named', async () => {
    const { json } = await run(...asked, '--range', '2022-01-01..2022-01-06');
    expect(json().map(({ from }: { from: string }) => from)).toEqual(['2022-01-01', '2022-01-01']);
  });

  it('refuses what it cannot read', async () => {
    expect((await run('surges', 'rt.csv')).code).toBe(2);
    expect((await run(...asked.with(3, '6h'))).code).toBe(2);
    expect((await run(...asked.with(5, 'December'))).code).toBe(2);
    expect((await run(...asked, '--by', 'day')).code).toBe(2);
    expect((await run(...asked, '--format', 'gexf')).code).toBe(2);
  });
});

describe('records', () => {
  const asked = ['--days', '7', '--of', 'RUS', '--subject', 'any-other', '--than', 'RUS'];

  it('finds the first week, with range and runner-up', async () => {
    const { code, json } = await run('records', 'rt.csv', ...asked);
    expect(code).toBe(0);
    expect(json()).toEqual([
      {
        claim: 'first 7 days in which RUS name any other country more than RUS',
        holds: 'yes',
        searched_from: '2021-12-01',
        searched_to: '2022-01-12',
        from: '2022-01-01',
        to: '2022-01-07',
        country: 'KAZ',
        posts: 19,
        than_posts: 14,
        of_posts: 40,
        runner_up_from: '2021-12-01',
        runner_up_to: '2021-12-07',
        runner_up_country: 'KAZ',
        runner_up_posts: 1,
        runner_up_than_posts: 14,
        gaps: '',
        days_with_data: 43,
        of_days: 43,
      },
    ]);
  });

  it('gives two answers where a day is missing before it', async () => {
    const { json } = await run('records', 'gap.csv', ...asked);
    expect(
      json().map((row: Record<string, string>) => [row.holds, row.searched_from, row.gaps]),
    ).toEqual([
      ['yes', '2021-12-25', ''],
      ['cannot be said', '2021-12-01', '2021-12-24'],
    ]);
  });

  it('cannot be said where the data hold nobody of the kind', async () => {
    const { code, json } = await run('records', 'rt.csv', ...asked, '--actor-kinds', 'ministry');
    expect(code).toBe(0);
    expect(json()).toMatchObject([
      {
        claim: 'first 7 days in which RUS (ministry) name any other country more than RUS',
        holds: 'cannot be said',
        searched_from: null,
        days_with_data: 0,
      },
    ]);
  });

  it('refuses what it cannot read', async () => {
    expect((await run('records', 'rt.csv', '--of', 'RUS')).code).toBe(2);
    expect((await run('records', 'rt.csv', '--of', 'Russia', '--than', 'RUS')).code).toBe(2);
    expect((await run('records', 'rt.csv', ...asked, '--days', '0')).code).toBe(2);
    expect((await run('records', 'rt.csv', ...asked, '--subject', 'RUS')).code).toBe(2);
    expect((await run('records', 'rt.csv', ...asked, '--actor-kinds', 'bot')).code).toBe(2);
  });
});

describe('options of the measures', () => {
  it('are read', () => {
    const { measure } = parseOptions([
      ...['--baseline', '2021-12-01..2021-12-31', '--days', '7d', '--of', 'RUS, BLR'],
      ...['--actor-kinds', 'ministry, state outlet', '--than', 'RUS'],
    ]);
    expect(measure).toEqual({
      baseline: { from: 18_962, to: 18_992 },
      range: null,
      days: 7,
      of: ['RUS', 'BLR'],
      countries: null,
      subject: null,
      than: 'RUS',
      actorKinds: ['ministry', 'state outlet'],
      codebook: null,
    });
  });
});
