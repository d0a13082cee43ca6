import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/state/app.ts';
import { openStore } from '../../src/store/openStore.ts';
import { createCaseDesk } from '../../src/workers/case/caseDesk.ts';
import { createImportDesk } from '../../src/workers/import/importDesk.ts';
import { fakePorts } from '../ui/fakePorts.ts';

const now = () => Date.UTC(2026, 0, 1);
const HEAD = 'id,platform,actor,published,text,lang';

function csv(name: string, ...rows: string[]): File {
  return new File([[HEAD, ...rows].join('\n')], name);
}

const RT = csv(
  'rt.csv',
  'rt:1,web,rt.com,2022-01-11,"No outside power may stir unrest, the Chinese Foreign Ministry said.",en',
);
const TASS = csv(
  'tass.csv',
  'ta:1,web,tass.com,2022-01-12,"The talks will go on, the Chinese Foreign Ministry said.",en',
);

/** The app on a real store and real desks, all on this thread. */
async function realApp() {
  const ports = fakePorts();
  const store = openStore(`test-${crypto.randomUUID()}`);
  const app = createApp({
    ...ports,
    store,
    desks: {
      caseDesk: createCaseDesk(store, now),
      layoutDesk: ports.desks.layoutDesk,
      newImport: () => ({ desk: createImportDesk(store, now), end: () => undefined }),
    },
  });
  await app.actions.start();
  return { ...app, store };
}

describe('files that were added to a case', () => {
  it('are taken out and put back by undo and redo, with their posts and edges', async () => {
    const { model, actions } = await realApp();
    await actions.addFiles([RT]);
    await actions.addToCase();
    await actions.renameCase(model.overview.value?.record.id ?? '', 'Talks');
    await actions.addFiles([TASS]);
    await actions.addToCase();
    const files = () => model.overview.value?.sources.map(({ file }) => file);
    const counts = () => [model.overview.value?.record.posts, model.picture.value?.edges.length];
    expect([files(), counts()]).toEqual([
      ['rt.csv', 'tass.csv'],
      [2, 2],
    ]);

    await actions.undo();
    expect(model.problem.value).toBeNull();
    expect([files(), counts()]).toEqual([['rt.csv'], [1, 1]]);
    await actions.redo();
    expect([files(), counts()]).toEqual([
      ['rt.csv', 'tass.csv'],
      [2, 2],
    ]);
    while (model.canUndo.value) await actions.undo();
    expect(model.problem.value).toBeNull();
    expect([files(), counts()]).toEqual([[], [0, 0]]);
    expect(model.cases.value?.[0]).toMatchObject({ name: 'rt', posts: 0, bytes: 0 });
    while (model.canRedo.value) await actions.redo();
    expect(model.overview.value?.record.name).toBe('Talks');
    expect(files()).toEqual(['rt.csv', 'tass.csv']);
  });
});
