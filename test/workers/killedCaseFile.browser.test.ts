import { describe, expect, it } from 'vitest';
import { writeCaseFile } from '../../src/export/caseFile.ts';
import { openStore } from '../../src/store/openStore.ts';
import { createImportDesk } from '../../src/workers/import/importDesk.ts';
import { MADE_CASE } from '../export/madeCaseFile.ts';

async function savedCase(): Promise<File> {
  return new File([await writeCaseFile(MADE_CASE)], 'made.antiphon.zip');
}

/** Ends the worker that takes in the file once it stands still at the step; says what was reached. */
async function killedAt(stopAt: string, name: string, file: File): Promise<string> {
  const worker = new Worker(new URL('./killedCaseFile.worker.ts', import.meta.url), {
    type: 'module',
  });
  const reached = await new Promise<string>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.postMessage({ name, file, stopAt });
  });
  worker.terminate();
  return reached;
}

/** The browser lets go of a dead worker's locks soon, not at once. */
async function sweptImports(store: ReturnType<typeof openStore>): Promise<string[]> {
  for (let tries = 0; tries < 50; tries += 1) {
    const swept = await store.sweepImports([]);
    if (swept.length > 0) return swept;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return [];
}

describe('a case file that is being taken in when its tab is killed', () => {
  it('leaves no case behind, and nothing of it in the store', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const store = openStore(name);
    expect(await killedAt('taking in posts', name, await savedCase())).toBe('taking in posts');
    expect(await store.listCases()).toEqual([]);
    expect(await store.listDeleted()).toEqual([]);
    expect(await sweptImports(store)).toHaveLength(1);
    expect(await store.sweepImports([])).toEqual([]);
  });

  it('is whole once it is in the list: posts, files, edits, places and counts', async () => {
    const store = openStore(`test-${crypto.randomUUID()}`);
    const desk = createImportDesk(store, () => 7);
    const record = await desk.openCaseFile(await savedCase(), () => undefined);
    const { actorEdits, judgements, sources, positions } = MADE_CASE;
    expect(await store.contents(record.id)).toMatchObject({
      ...{ actorEdits, judgements, sources, positions },
    });
    expect(await store.listCases()).toMatchObject([
      { id: record.id, name: 'Casë', posts: 3, actors: 2, edges: 2, revision: 1, createdAt: 7 },
    ]);
    expect(await store.problemsOfCase(record.id, 0, 9)).toEqual(MADE_CASE.problems);
  });
});

describe('the demonstration', () => {
  it('is in the list only with all its posts', async () => {
    const store = openStore(`test-${crypto.randomUUID()}`);
    const seen: number[] = [];
    const watching = {
      ...store,
      async addChunk(...given: Parameters<typeof store.addChunk>) {
        seen.push((await store.listCases()).length);
        return store.addChunk(...given);
      },
    };
    const record = await createImportDesk(watching, () => Date.UTC(2026, 0, 1)).openDemonstration();
    expect(seen).toEqual([0]);
    expect(record).toMatchObject({ demonstration: true, revision: 1 });
    expect(record.posts).toBeGreaterThan(100);
    expect((await createImportDesk(store, () => 7).openDemonstration()).id).toBe(record.id);
  });
});
