import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';

const folder = mkdtempSync(join(tmpdir(), 'antiphon-narratives-'));

beforeAll(() => {
  writeFileSync(
    join(folder, 'posts.csv'),
    'id,platform,actor,published,text,url,lang,context\n' +
      'a,web,rt.com,2022-01-10,A colour revolution failed,,en,\n' +
      'b,web,rt.com,2022-01-10,Snow in the hills,,en,\n' +
      'c,web,rt.com,2022-01-12,Snow again,,en,\n' +
      'd,web,mfa.gov.cn,2022-01-11,反对颜色革命,,zh,\n',
  );
  writeFileSync(
    join(folder, 'book.csv'),
    'narrative,language,phrase,exclude\nrevolt,en,colour revolution*,\nrevolt,zh,颜色革命,\nsnow,en,snow,\nsnow,en,hills,yes\n',
  );
  writeFileSync(join(folder, 'broken.csv'), 'narrative,language,phrase,exclude\nrevolt,en,*,\n');
});

async function run(...words: string[]) {
  const out = join(folder, `${Math.random()}.out`);
  const code = await main([...words, '--out', out], folder);
  return { code, text: code === 0 ? readFileSync(out, 'utf8') : '' };
}

describe('narratives', () => {
  it('counts posts by state, kind and day, also where none belongs; a day without posts has no row', async () => {
    const { code, text } = await run(
      ...['narratives', 'posts.csv', '--codebook', 'book.csv', '--format', 'csv'],
    );
    expect(code).toBe(0);
    expect(text.split('\r\n')).toEqual([
      'narrative,state,kind,day,posts,of_posts',
      'revolt,CHN,ministry,2022-01-11,1,1',
      'revolt,RUS,state outlet,2022-01-10,1,2',
      'revolt,RUS,state outlet,2022-01-12,0,1',
      'snow,CHN,ministry,2022-01-11,0,1',
      'snow,RUS,state outlet,2022-01-10,0,2',
      'snow,RUS,state outlet,2022-01-12,1,1',
      '',
    ]);
  });

  it('counts the narratives that Antiphon ships where no codebook is named', async () => {
    const { text } = await run('narratives', 'posts.csv');
    const rows: Record<string, unknown>[] = JSON.parse(text);
    expect(
      rows.filter(({ posts }) => posts === 1).map(({ narrative, state }) => [narrative, state]),
    ).toEqual([
      ['colour revolution', 'CHN'],
      ['colour revolution', 'RUS'],
    ]);
  });

  it('refuses a codebook that cannot be read', async () => {
    expect((await run('narratives', 'posts.csv', '--codebook', 'broken.csv')).code).toBe(1);
    expect((await run('narratives', 'posts.csv', '--codebook', 'none.csv')).code).toBe(1);
  });
});
