import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { sharedFile } from '../sharedData.ts';

const folder = mkdtempSync(join(tmpdir(), 'antiphon-pickups-'));
const GOLD = join(dirname(fileURLToPath(import.meta.url)), '..', 'gold', 'pickups.csv');
const OTHER = ['天气很好', '火车晚点', '苹果丰收', '学校开学', '音乐会开始'];

beforeAll(() => {
  const others = Array.from({ length: 25 }, (_, k) => {
    const day = `2021-11-${`${k + 1}`.padStart(2, '0')}`;
    return `o${k},web,mfa.gov.cn,${day},${OTHER[k % 5]}。,,zh,`;
  });
  writeFileSync(
    join(folder, 'posts.csv'),
    [
      'id,platform,actor,published,text,url,lang,context',
      ...others,
      's,web,mfa.gov.cn,2022-01-11,灯塔倒塌，渔民被困，救援船出发，保险公司赔偿。,,zh,',
      'n,web,mfa.gov.cn,2022-01-11,选举结束，议会投票。,,zh,',
      'r,web,rt.com,2022-01-12,"Chinese Foreign Ministry says rescue ship left for trapped fishermen after lighthouse collapse, insurance will pay",,en,',
      'q,web,rt.com,2022-02-12,"Chinese Foreign Ministry says the harvest of plums was late",,en,',
    ].join('\n'),
  );
  writeFileSync(join(folder, 'gold.csv'), 'rt_id,cnmfa_id\nr,s\nq,\nzz,s\n');
  writeFileSync(
    join(folder, 'several.csv'),
    'relay_id,statement_id,publisher,source,part\nr,n;s,rt,posts,announcement\nr,,rt,other,\nq,,rt,chn-mfa,\n',
  );
  writeFileSync(join(folder, 'countries.csv'), 'id,countries\nr,CHN\nq,CHN;RUS\n');
  writeFileSync(join(folder, 'wrong.csv'), 'id,other\nr,CHN\n');
});

async function run(...words: string[]) {
  const out = join(folder, 'answer.json');
  const code = await main([...words, '--out', out], folder);
  return { code, rows: code === 0 ? JSON.parse(readFileSync(out, 'utf8')) : [] };
}

describe('statements on the command line', () => {
  it('stand beside each citation, with chance and candidates', async () => {
    const { rows } = await run('citations', 'posts.csv');
    const of = (post: string) => rows.find((row: { post: string }) => row.post === post);
    expect(of('r')).toMatchObject({ source: 'chn-mfa', statement: 's', statement_candidates: 's' });
    expect(of('r').statement_score).toBeGreaterThan(0.5);
    expect(of('q')).toMatchObject({ statement: null, statement_candidates: null });
  });

  it('are looked for in as many days as is said', async () => {
    const { rows } = await run('citations', 'posts.csv', '--statement-days', '0');
    expect(rows.every(({ statement }: { statement: string | null }) => statement === null)).toBe(
      true,
    );
  });

  it('stand in the evidence with lag, order and the way they were found', async () => {
    const { rows } = await run('evidence', 'posts.csv', '--kinds', 'citation');
    const of = (post: string) =>
      rows.find((row: { amplifier_post: string }) => row.amplifier_post === post);
    expect(of('r')).toMatchObject({ source_post: 's', lag_seconds: 86_400, orderable: true });
    expect(of('r').rule).toContain('; statement found by what both say');
    expect(of('q')).toMatchObject({ source_post: null, orderable: false });
  });
});

describe('score', () => {
  it('pickups: first, first three and none, and every disagreement; labels of other posts do not count', async () => {
    const { rows } = await run('score', 'pickups', 'gold.csv', 'posts.csv');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      row: 'score',
      posts: 2,
      linkable: 1,
      top1: 1,
      top3: 1,
      none_right: 1,
    });
  });

  it('pickups: several right ones, sources of a row by file or actor, parts and publishers', async () => {
    const { rows } = await run('score', 'pickups', 'several.csv', 'posts.csv');
    expect(
      rows.map((row: Record<string, unknown>) => [row.part, row.posts, row.top1, row.none_right]),
    ).toEqual([
      ['all', 3, 1, 2],
      ['announcement', 1, 1, 0],
      ['rt', 3, 1, 2],
    ]);
  });

  it('mentions: precision and recall over countries', async () => {
    const { rows } = await run('score', 'mentions', 'countries.csv', 'posts.csv');
    expect(rows[0]).toMatchObject({ scope: 'all', gold: 3, found: 2, right: 2, recall: 0.667 });
    expect(rows.at(-1)).toMatchObject({ row: 'missed', post: 'q', country: 'RUS' });
  });

  it('names the columns that labels need', async () => {
    expect((await run('score', 'mentions', 'wrong.csv', 'posts.csv')).code).toBe(1);
    expect((await run('score', 'weather', 'gold.csv', 'posts.csv')).code).toBe(2);
  });

  it('holds on the labels by hand, where the shared data are there', async () => {
    const files = ['overlap/rt.csv', 'overlap/cnmfa.csv'].map(sharedFile);
    if (files.some((file) => file === null)) return;
    const { rows } = await run('score', 'pickups', GOLD, ...(files as string[]));
    expect(rows[0]).toMatchObject({ part: 'all', posts: 45, linkable: 19 });
    expect(rows[0].top1_share).toBeGreaterThanOrEqual(0.75);
    expect(rows[0].top3_share).toBeGreaterThanOrEqual(0.9);
    expect(rows[0].none_share).toBeGreaterThanOrEqual(0.8);
  }, 120_000);
});
