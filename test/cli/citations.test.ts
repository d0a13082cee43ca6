import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CITATION_COLUMNS } from '../../src/cli/citations.ts';
import { main } from '../../src/cli/main.ts';
import { sharedFile } from '../sharedData.ts';

const folder = mkdtempSync(join(tmpdir(), 'antiphon-citations-'));
const HEAD = 'id,platform,actor,published,text,url,lang,context\n';
const GOLD = ['en', 'ru', 'zh'] as const;

beforeAll(() => {
  writeFileSync(
    join(folder, 'posts.csv'),
    `${HEAD}p1,web,rt.com,2022-01-11,"The ferry is late, the Chinese Foreign Ministry said on Tuesday.",,en,Lavrov says nothing\n` +
      'p2,web,1tv.ru,2022-01-12,"В Кремле не комментировали опоздание парома.",,ru,\n' +
      'p3,web,mfa.gov.cn,2022-01-12,习近平主席指出，渡轮晚点。,,zh,\n' +
      'p4,web,rt.com,2022-01-12,The ferry came on Wednesday.,,en,\n',
  );
  writeFileSync(
    join(folder, 'gold.csv'),
    'id,cites\np1,chn-mfa;tass\np2,\np3,Xi Jinping\nzz,tass\n',
  );
});

async function run(...words: string[]) {
  const out = join(folder, `${Math.random()}.out`);
  const code = await main([...words, '--out', out], folder);
  return { code, text: readFileSync(out, 'utf8') };
}

describe('citations', () => {
  it('lists each source with the contract’s columns, denied ones too, and reads no context', async () => {
    const { code, text } = await run('citations', 'posts.csv');
    const rows = JSON.parse(text);
    expect(code).toBe(0);
    expect(Object.keys(rows[0])).toEqual([...CITATION_COLUMNS]);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      post: 'p1',
      amplifier: 'rt',
      source: 'chn-mfa',
      source_state: 'CHN',
      source_kind: 'ministry',
      span: '23-47',
      cue: 'said',
      lang: 'en',
      negated: false,
      questioned: false,
      scare_quotes: false,
      own_state: false,
      nested_in: null,
      statement: null,
      statement_score: null,
      statement_candidates: null,
    });
    expect(rows[1]).toMatchObject({ post: 'p2', source: 'rus-kremlin', negated: true, lang: 'ru' });
    expect(rows[2]).toMatchObject({ post: 'p3', source: 'chn-xi', own_state: true, lang: 'zh' });
  });

  it('gives the same as CSV', async () => {
    const { text } = await run('citations', 'posts.csv', '--format', 'csv');
    expect(text.split('\r\n')[0]).toBe(CITATION_COLUMNS.join(','));
  });
});

describe('score', () => {
  it('measures what is found against labels by hand, and lists every disagreement', async () => {
    const { code, text } = await run('score', 'citations', 'gold.csv', 'posts.csv');
    const rows = JSON.parse(text);
    expect(code).toBe(0);
    expect(rows[0]).toMatchObject({ row: 'score', scope: 'all', posts: 3, gold: 3, right: 2 });
    expect(rows[0]).toMatchObject({ precision: 1, recall: 0.667, f1: 0.8 });
    expect(rows.filter(({ row }: { row: string }) => row === 'missed')).toMatchObject([
      { post: 'p1', source: 'tass' },
    ]);
  });

  it('says how it is used', async () => {
    expect(await main(['score', 'citations', 'gold.csv'], folder)).toBe(2);
    expect(await main(['score', 'tea', 'gold.csv', 'posts.csv'], folder)).toBe(2);
  });
});

describe('the gold set', () => {
  it.each(GOLD)('holds at least 150 posts in %s, once each, and no texts', (language) => {
    const path = new URL(`../gold/citations-${language}.csv`, import.meta.url);
    const [head, ...rows] = readFileSync(path, 'utf8').trim().split('\n');
    expect(head).toBe('id,cites,file,sample');
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(new Set(rows.map((row) => row.split(',')[0])).size).toBe(rows.length);
    for (const row of rows) expect(row.length).toBeLessThan(160);
  });

  it('agrees with what is read in the shared posts', async () => {
    const paths = ['overlap/rt.csv', 'overlap/1tv.csv', 'overlap/cnmfa.csv'].map(sharedFile);
    for (const [at, language] of GOLD.entries()) {
      const path = paths[at];
      if (!path) return;
      const gold = new URL(`../gold/citations-${language}.csv`, import.meta.url).pathname;
      const { text } = await run('score', 'citations', gold, path);
      const [all] = JSON.parse(text);
      expect(all.precision, language).toBeGreaterThanOrEqual(0.92);
      expect(all.recall, language).toBeGreaterThanOrEqual(0.8);
    }
  }, 120_000);
});
