import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';

const folder = mkdtempSync(join(tmpdir(), 'antiphon-mentions-'));

beforeAll(() => {
  writeFileSync(
    join(folder, 'posts.csv'),
    'id,platform,actor,published,text,url,lang,context\n' +
      'a,web,rt.com,2022-01-10,"Russia, China and Kazakhstan",,en,\n' +
      'b,web,rt.com,2022-01-10,Snow in the hills,,en,\n' +
      'c,web,mfa.gov.cn,2022-01-11,中哈两国是邻邦,,zh,\n',
  );
});

async function run(...words: string[]) {
  const out = join(folder, `${Math.random()}.out`);
  const code = await main([...words, '--out', out], folder);
  return { code, text: code === 0 ? readFileSync(out, 'utf8') : '' };
}

describe('mentions', () => {
  it('gives one row for every post, also where no country is named', async () => {
    const { code, text } = await run('mentions', 'posts.csv');
    expect(code).toBe(0);
    expect(JSON.parse(text)).toEqual([
      { post: 'a', countries: 'CHN;KAZ;RUS' },
      { post: 'b', countries: '' },
      { post: 'c', countries: 'CHN;KAZ' },
    ]);
  });

  it('gives the same as CSV', async () => {
    const { text } = await run('mentions', 'posts.csv', '--format', 'csv');
    expect(text.split('\r\n')).toEqual(['post,countries', 'a,CHN;KAZ;RUS', 'b,', 'c,CHN;KAZ', '']);
  });

  it('counts by day, state, kind and country, of all posts of the group', async () => {
    const { text } = await run(
      ...['mentions', 'posts.csv', '--by', 'day,state,kind,country', '--format', 'csv'],
    );
    expect(text.split('\r\n')).toEqual([
      'day,state,kind,country,posts,of_posts',
      '2022-01-10,RUS,state outlet,CHN,1,2',
      '2022-01-10,RUS,state outlet,KAZ,1,2',
      '2022-01-10,RUS,state outlet,RUS,1,2',
      '2022-01-11,CHN,ministry,CHN,1,1',
      '2022-01-11,CHN,ministry,KAZ,1,1',
      '',
    ]);
  });

  it('gives the columns of the keys that were asked for, in their own order', async () => {
    const { text } = await run('mentions', 'posts.csv', '--by', 'country,state');
    expect(JSON.parse(text)[0]).toEqual({ state: 'CHN', country: 'CHN', posts: 1, of_posts: 1 });
    const whole = await run('mentions', 'posts.csv', '--by', 'day');
    expect(JSON.parse(whole.text)).toEqual([
      { day: '2022-01-10', posts: 1, of_posts: 2 },
      { day: '2022-01-11', posts: 1, of_posts: 1 },
    ]);
  });

  it('refuses keys and formats that there are not', async () => {
    expect((await run('mentions', 'posts.csv', '--by', 'week')).code).toBe(2);
    expect((await run('mentions', 'posts.csv', '--format', 'gexf')).code).toBe(2);
  });
});
