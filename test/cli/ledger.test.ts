import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';

const folder = mkdtempSync(join(tmpdir(), 'antiphon-ledger-'));

/** RT cites the Chinese ministry, Xinhua cites the Russian one and TASS the Chinese one, on several days of January. */
function cited(): string {
  const rows: string[] = [];
  const add = (actor: string, day: number, text: string) => {
    rows.push(
      `${actor}:${rows.length},web,${actor},2022-01-${String(day).padStart(2, '0')},"${text}",,en,`,
    );
  };
  for (let day = 1; day <= 20; day += 1) {
    add('rt.com', day, 'Powers must keep out, the Chinese Foreign Ministry said on Tuesday.');
    if (day % 4 === 0) add('xinhuanet.com', day, 'Talks go on, the Russian Foreign Ministry said.');
    if (day % 5 === 0) add('rt.com', day, 'Talks go on, the Russian Foreign Ministry said.');
    if (day % 5 === 1) add('tass.com', day, 'All is calm, the Chinese Foreign Ministry said.');
    if (day % 7 === 1) add('tass.com', day, 'All is calm, the Russian Foreign Ministry said.');
    add('tass.com', day, `Snow fell on day ${day} of the month`);
  }
  return `id,platform,actor,published,text,url,lang,context\n${rows.join('\n')}\n`;
}

beforeAll(() => writeFileSync(join(folder, 'posts.csv'), cited()));

async function run(...words: string[]) {
  const out = join(folder, `${Math.random()}.out`);
  const code = await main([...words, '--out', out], folder);
  return { code, text: code === 0 ? readFileSync(out, 'utf8') : '' };
}

describe('ledger', () => {
  it('gives counts in both directions, own flow included, beside what activity alone gives', async () => {
    const { code, text } = await run('ledger', 'posts.csv', '--kinds', 'citation');
    expect(code).toBe(0);
    const rows = JSON.parse(text);
    expect(Object.keys(rows[0]).slice(0, 12)).toEqual([
      'amplifier_state',
      'source_state',
      'kind',
      'count',
      'amplifier_posts',
      'per_1000',
      'expected',
      'ratio',
      'low',
      'high',
      'median_lag_seconds',
      'orderable_share',
    ]);
    const [toChina] = rows.filter(
      (row: Record<string, unknown>) => row.amplifier_state === 'RUS' && row.source_state === 'CHN',
    );
    expect(toChina).toMatchObject({ kind: 'citation', count: 24, amplifier_posts: 51 });
    expect(toChina.per_1000).toBeCloseTo((1000 * 24) / 51, 9);
    expect(toChina.low).toBeLessThan(toChina.ratio);
    expect(toChina.high).toBeGreaterThan(toChina.ratio);
    const counts = rows.map((row: { count: number }) => row.count);
    expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(24 + 5 + 7);
  });

  it('says nothing of lags where no source post is in the data', async () => {
    const { text } = await run('ledger', 'posts.csv', '--kinds', 'citation');
    for (const row of JSON.parse(text)) {
      expect([row.pairs, row.median_lag_seconds, row.orderable_share]).toEqual([0, null, null]);
    }
  });

  it('counts within a range, as CSV, the same each time', async () => {
    const asked = ['--kinds', 'citation', '--range', '2022-01-01..2022-01-10', '--format', 'csv'];
    const first = await run('ledger', 'posts.csv', ...asked);
    expect(first.text).toContain('RUS,CHN,citation,12,26,461.53846153846155,');
    expect((await run('ledger', 'posts.csv', ...asked)).text).toBe(first.text);
  });

  it('refuses formats of networks', async () => {
    expect((await run('ledger', 'posts.csv', '--format', 'gexf')).code).toBe(2);
  });
});
