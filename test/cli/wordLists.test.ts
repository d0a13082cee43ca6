import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { postTable } from '../../src/domain/post.ts';
import { encodePosts } from '../../src/domain/postColumns.ts';
import type { WordLists } from '../../src/domain/wordLists.ts';
import { writeCaseFile } from '../../src/export/caseFile.ts';
import { rowHash } from '../../src/ingest/rowHash.ts';
import { MADE_CASE } from '../export/madeCaseFile.ts';
import { madePost } from '../madeCase.ts';

const folder = mkdtempSync(join(tmpdir(), 'antiphon-wordLists-'));
const TEXTS = [
  'The old Kazakh SSR had another flag',
  'Turkey said nothing',
  'A foreign hand moved the hands of clocks',
];
const WORD_LISTS: WordLists = {
  codebook: [
    {
      ...{ name: 'hands', reason: '', source: '' },
      phrases: [{ language: 'en', phrase: 'foreign hand*', exclude: false }],
    },
  ],
  nameEdits: [
    {
      ...{ type: 'add', reason: 'its old name', at: 7 },
      name: { country: 'MNG', lang: 'en', name: 'Kazakh SSR', use: 'name' },
    },
    { ...{ type: 'remove', country: 'TUR', lang: 'en', name: 'Turkey', reason: 'birds', at: 8 } },
  ],
};

async function write(name: string, wordLists: WordLists): Promise<void> {
  const posts = TEXTS.map((text, k) => {
    const post = madePost({ id: `rt:${k}`, handle: 'rt.com', lang: 'en', text });
    return { ...post, origin: { ...post.origin, row: k + 1, rowHash: rowHash(post) } };
  });
  const { record, sources } = MADE_CASE;
  const file = await writeCaseFile({
    ...{ record, sources, actorEdits: [], judgements: [], positions: null, wordLists },
    chunks: [encodePosts(postTable(posts))],
  });
  writeFileSync(join(folder, name), new Uint8Array(await file.arrayBuffer()));
}

beforeAll(async () => {
  await write('made.antiphon.zip', WORD_LISTS);
  const [hands] = WORD_LISTS.codebook ?? [];
  if (!hands) throw new Error('no narrative was made');
  const phrases = [{ language: 'en', phrase: '*', exclude: false }];
  await write('broken.antiphon.zip', { ...WORD_LISTS, codebook: [{ ...hands, phrases }] });
});

async function rows(...words: string[]): Promise<Record<string, unknown>[]> {
  const code = await main([...words, '--case', 'made.antiphon.zip', '--out', 'out.json'], folder);
  expect(code).toBe(0);
  return JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
}

describe('the lists of words of a saved case', () => {
  it('are the narratives that are counted where no codebook is named', async () => {
    const found = await rows('narratives');
    expect(found.map(({ narrative, posts, of_posts }) => [narrative, posts, of_posts])).toEqual([
      ['hands', 1, 3],
    ]);
    writeFileSync(join(folder, 'book.csv'), 'narrative,language,phrase\nflags,en,flag*\n');
    const given = await rows('narratives', '--codebook', 'book.csv');
    expect(given.map(({ narrative, posts }) => [narrative, posts])).toEqual([['flags', 1]]);
  });

  it('are the names of countries that are looked for', async () => {
    const found = await rows('mentions');
    expect(found.map(({ countries }) => countries)).toEqual(['MNG', '', '']);
  });

  it('are refused with the narrative and the phrase that cannot be looked for', async () => {
    const words = ['narratives', '--case', 'broken.antiphon.zip', '--out', 'out.json'];
    expect(await main(words, folder)).toBe(1);
  });
});
