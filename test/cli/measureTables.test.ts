import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';

const folder = mkdtempSync(join(tmpdir(), 'antiphon-measureTables-'));

beforeAll(() => {
  writeFileSync(
    join(folder, 'posts.csv'),
    'id,platform,actor,published,text,url,lang,context\n' +
      'a,web,rt.com,2022-01-10,A colour revolution in Kazakhstan #Almaty https://example.org/a,,en,\n' +
      'b,web,rt.com,2022-01-10,Chinese Foreign Ministry says Kazakhstan is calm,,en,\n' +
      'c,web,sputniknews.com,2022-01-12,Snow #almaty,,en,\n' +
      'd,web,mfa.gov.cn,2022-01-11,反对颜色革命,,zh,\n',
  );
});

async function run(...words: string[]): Promise<string[]> {
  const out = join(folder, `${Math.random()}.out`);
  const code = await main([...words, '--format', 'csv', '--out', out], folder);
  return code === 0 ? readFileSync(out, 'utf8').trimEnd().split('\r\n') : [`exit ${code}`];
}

describe('tables behind the screen of measures', () => {
  it('topics: what posts are about, of all or of one state', async () => {
    expect(await run('topics', 'posts.csv', '--by', 'hashtags,named')).toEqual([
      'list,value,label,posts,actors,of_posts',
      'hashtags,almaty,almaty,2,2,4',
      'named,chn-mfa,Chinese foreign ministry,1,1,4',
    ]);
    const [, ...china] = await run('topics', 'posts.csv', '--of', 'CHN');
    expect(china).toEqual([]);
    expect(await run('topics', 'posts.csv', '--by', 'words')).toEqual(['exit 2']);
  });

  it('coverage: who has posts on how many days', async () => {
    const [head, ...rows] = await run('coverage', 'posts.csv');
    expect(head).toBe('actor,label,state,kind,posts,from,to,days,of_days,gaps');
    expect(rows.map((row) => row.split(',').slice(2))).toEqual([
      ['RUS', 'state outlet', '2', '2022-01-10', '2022-01-10', '1', '1', ''],
      ['CHN', 'ministry', '1', '2022-01-11', '2022-01-11', '1', '1', ''],
      ['RUS', 'state outlet', '1', '2022-01-12', '2022-01-12', '1', '1', ''],
    ]);
  });

  it('narratives by actor, and between two days', async () => {
    const [head, ...rows] = await run('narratives', 'posts.csv', '--by', 'narrative,actor');
    expect(head).toBe('narrative,actor,posts,of_posts');
    expect(rows.filter((row) => row.startsWith('colour'))).toEqual([
      'colour revolution,chn-mfa,1,1',
      'colour revolution,rt,1,2',
      'colour revolution,sputnik,0,1',
    ]);
    const one = ['--by', 'narrative,state', '--range', '2022-01-11..2022-01-12'];
    const states = await run('narratives', 'posts.csv', ...one);
    expect(states.filter((row) => row.startsWith('colour'))).toEqual([
      'colour revolution,CHN,1,1',
      'colour revolution,RUS,0,1',
    ]);
    expect(await run('narratives', 'posts.csv', '--by', 'state')).toEqual(['exit 2']);
  });

  it('mentions of one country, between two days', async () => {
    const by = ['--by', 'state,kind,country', '--countries', 'KAZ'];
    expect(await run('mentions', 'posts.csv', ...by)).toEqual([
      'state,kind,country,posts,of_posts',
      'RUS,state outlet,KAZ,2,3',
    ]);
    expect(await run('mentions', 'posts.csv', ...by, '--range', '2022-01-11..2022-01-12')).toEqual([
      'state,kind,country,posts,of_posts',
    ]);
    expect(await run('mentions', 'posts.csv', '--countries', 'KAZ')).toEqual(['exit 2']);
  });

  it('the ledger of all kinds together, and lags', async () => {
    const [head, row] = await run('ledger', 'posts.csv', '--by', 'state');
    expect(head).toMatch(/^amplifier_state,source_state,kind,count/);
    expect(row).toMatch(/^RUS,CHN,,1,3,/);
    expect(await run('ledger', 'posts.csv', '--by', 'kind')).toEqual(['exit 2']);
    const lags = await run('lags', 'posts.csv');
    expect(lags[1]).toMatch(/^RUS,CHN,0,0,1/);
    expect((await run('lags', 'posts.csv', '--by', 'first'))[0]).toBe(
      'first_state,second_state,first_was_first,second_was_first,cannot_be_ordered',
    );
  });
});
