import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { type Judgement, NO_OPINION, withOpinion } from '../../src/domain/judgement.ts';
import { postTable } from '../../src/domain/post.ts';
import { encodePosts } from '../../src/domain/postColumns.ts';
import { SHIPPED_WORDS } from '../../src/domain/wordLists.ts';
import { writeCaseFile } from '../../src/export/caseFile.ts';
import { rowHash } from '../../src/ingest/rowHash.ts';
import { MADE_CASE } from '../export/madeCaseFile.ts';
import { madePost } from '../madeCase.ts';

const folder = mkdtempSync(join(tmpdir(), 'antiphon-judged-'));
const TEXTS = [
  'Outside powers must keep out, the Chinese Foreign Ministry said.',
  'Snow closed the roads near Almaty.',
];

beforeAll(async () => {
  const posts = TEXTS.map((text, k) => {
    const post = madePost({ id: `rt:${k}`, handle: 'rt.com', lang: 'en', text });
    return { ...post, origin: { ...post.origin, row: k + 1, rowHash: rowHash(post) } };
  });
  const on = (id: string, verdict: Judgement['verdict']) =>
    withOpinion(
      [],
      { type: 'citation', post: { platform: 'web', id }, source: 'chn-mfa' },
      { ...NO_OPINION, verdict, reason: 'read it again' },
      1,
    );
  const { record, sources } = MADE_CASE;
  const file = await writeCaseFile({
    ...{ record, sources, actorEdits: [], wordLists: SHIPPED_WORDS, positions: null },
    judgements: [...on('rt:0', 'rejected'), ...on('rt:1', 'added')],
    chunks: [encodePosts(postTable(posts))],
  });
  writeFileSync(join(folder, 'made.antiphon.zip'), new Uint8Array(await file.arrayBuffer()));
});

async function rows(command: string): Promise<Record<string, unknown>[]> {
  const words = [
    command,
    '--case',
    'made.antiphon.zip',
    '--kinds',
    'citation',
    '--out',
    'out.json',
  ];
  expect(await main(words, folder)).toBe(0);
  return JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
}

describe('a saved case with judged citations', () => {
  it('gives on the command line what the app shows: one set aside, one added', async () => {
    const evidence = await rows('evidence');
    expect(
      evidence.map(({ amplifier_post, common, rule }) => [amplifier_post, common, rule]),
    ).toEqual([
      ['rt:0', true, expect.stringMatching(/; set aside by the analyst$/)],
      ['rt:1', false, 'added by the analyst'],
    ]);
  });

  it('lists its citations as the judgements leave them', async () => {
    const citations = await rows('citations');
    expect(citations.map(({ post, source, span, cue }) => [post, source, span, cue])).toEqual([
      ['rt:1', 'chn-mfa', '', 'added by the analyst'],
    ]);
  });
});
