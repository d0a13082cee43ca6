import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { DRAWN_ALONE } from '../../src/domain/arrangement.ts';
import type { CaseContents } from '../../src/domain/case.ts';
import type { FigureContent } from '../../src/domain/figureContent.ts';
import { DEFAULT_FIGURE, NO_WORDS } from '../../src/domain/figureSettings.ts';
import type { FigureQuestion, KeptFigure } from '../../src/domain/keptFigure.ts';
import { DEFAULT_PICKUPS } from '../../src/domain/pickupView.ts';
import type { PostTable } from '../../src/domain/post.ts';
import { encodePosts } from '../../src/domain/postColumns.ts';
import { DEFAULT_FILTERS } from '../../src/domain/view.ts';
import { SHIPPED_WORDS } from '../../src/domain/wordLists.ts';
import { writeCaseFile } from '../../src/export/caseFile.ts';
import { specFor } from '../../src/figure/drawFigure.ts';
import { desksOf } from '../../src/workers/case/desks.ts';
import { createFigureMemory } from '../../src/workers/case/figures.ts';
import { analyseCase } from '../../src/workers/case/openCase.ts';
import { findStatements } from '../../src/workers/case/statements.ts';
import { MADE_CASE } from '../export/madeCaseFile.ts';
import { madePosts } from '../madeCase.ts';

const folder = mkdtempSync(join(tmpdir(), 'antiphon-kept-'));
const HOUR = 3_600_000;
const AT = Date.UTC(2022, 0, 10);

function posts(shares: number): PostTable {
  const links = Array.from({ length: shares }, (_, k) => `https://e.org/${k}`);
  const shared = links.flatMap((link, k) =>
    ['loud', 'quiet'].map((handle, who) => ({
      ...{ id: `${handle}-${k}`, platform: 'x', handle, text: `see ${link}`, links: [link] },
      at: AT + k * HOUR + who * 5_000,
    })),
  );
  return madePosts(
    { id: 'a', platform: 'x', handle: 'loud', text: 'RT @quiet: well', at: AT },
    { id: 'b', platform: 'x', handle: 'third', text: 'RT @loud: well', at: AT },
    ...shared,
  );
}

const QUESTION: FigureQuestion = {
  ...{ filters: { ...DEFAULT_FILTERS, maxQ: null }, colourBy: 'state', pickups: DEFAULT_PICKUPS },
  settings: DEFAULT_FIGURE,
};

/** A case as the app keeps it: the figure is composed from its posts as they are. */
async function saved(question: FigureQuestion): Promise<CaseContents> {
  const table = posts(2);
  const found = analyseCase(table, [], [], () => {});
  const open = found.withStatements(await findStatements(found, [], () => {}));
  const record = { ...MADE_CASE.record, posts: table.length, actors: 3 };
  const contents = {
    ...{ record, sources: MADE_CASE.sources, actorEdits: [], judgements: [], positions: null },
    wordLists: SHIPPED_WORDS,
  };
  const ground = { open, contents, ...desksOf(contents, open) };
  const source = await createFigureMemory().source(ground, question, null);
  const content = JSON.parse(new TextDecoder().decode(source.content)) as FigureContent;
  const order = { question, words: NO_WORDS, content, title: 'Kept', files: source.files };
  const figure: KeptFigure = {
    ...{ id: 'f', name: 'Kept', question, words: NO_WORDS, content, thumbnail: null },
    spec: specFor({ ...order, of: source.of, command: 'antiphon figure' }),
    contentHash: source.contentHash,
  };
  return { ...contents, figures: [figure] };
}

async function write(name: string, contents: CaseContents, table: PostTable): Promise<void> {
  const blob = await writeCaseFile({ ...contents, chunks: [encodePosts(table)] });
  writeFileSync(join(folder, name), new Uint8Array(await blob.arrayBuffer()));
}

async function told(name: string): Promise<string> {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const words = ['figure', '--case', name, '--figure', 'Kept', '--no-fonts', '--out', 'kept.svg'];
  const code = await main(words, folder);
  const text = said.mock.calls.flat().join('');
  said.mockRestore();
  expect(code).toBe(0);
  return text;
}

beforeAll(async () => {
  const contents = await saved(QUESTION);
  await write('same.antiphon.zip', contents, posts(2));
  await write('more.antiphon.zip', contents, posts(3));
  const groups = [{ name: 'Pair', members: ['x:loud', 'x:quiet'] }];
  const grouped = await saved({ ...QUESTION, drawnAs: { ...DRAWN_ALONE, groups } });
  await write('grouped.antiphon.zip', grouped, posts(2));
});

describe('figure --figure', () => {
  it('says that the data are those that the figure was kept with, as the app counts them', async () => {
    expect(await told('same.antiphon.zip')).toContain('the data behind it are the same.');
    expect(await told('grouped.antiphon.zip')).toContain('the data behind it are the same.');
  });

  it('says what has changed since, and draws it as it was kept', async () => {
    const text = await told('more.antiphon.zip');
    expect(text).toContain('is drawn as it was kept; the data behind it have changed since:');
    expect(text).toMatch(/1 edge of another weight/);
  });
});
