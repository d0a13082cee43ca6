import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/openStore.ts';
import { allOf, freshName, madeLedger } from './madeRows.ts';

function inWorker(
  name: string,
  order: { readonly caseId: string } | { readonly withdraw: string },
) {
  const worker = new Worker(new URL('./killedImport.worker.ts', import.meta.url), {
    type: 'module',
  });
  const importId = new Promise<string>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
  });
  worker.postMessage({ name, ...order });
  return { worker, importId };
}

/** The browser lets go of a dead worker's locks soon, not at once. */
async function lockIsFree(importId: string): Promise<void> {
  await navigator.locks.request(`antiphon-import-${importId}`, () => undefined);
}

describe('an import whose worker is killed', () => {
  it('leaves the case as it was, and is swept once nobody holds it', async () => {
    const name = freshName();
    const store = openStore(name);
    const { id } = await store.createCase({ name: 'Case', now: 1 });
    const done = await store.beginImport(id, 1);
    await store.addChunk(done, new Uint8Array([1]), 1);
    await store.commitImport(done, [madeLedger('a.csv', 1)], {}, 2);
    const before = await store.contents(id);

    const { worker, importId } = inWorker(name, { caseId: id });
    const killed = await importId;
    expect(await store.sweepImports([])).toEqual([]);
    worker.terminate();
    await lockIsFree(killed);

    expect(await store.contents(id)).toEqual(before);
    expect(await allOf(store.postChunks(id))).toEqual([[1]]);
    expect(await store.sweepImports([killed])).toEqual([]);
    expect(await store.sweepImports([])).toEqual([killed]);
    expect(await store.sweepImports([])).toEqual([]);
    await expect(store.commitImport(killed, [], {}, 3)).rejects.toMatchObject({
      fault: 'not there',
    });
    expect(await store.contents(id)).toEqual(before);
  });

  it('takes along what it had taken out of a case', async () => {
    const name = freshName();
    const store = openStore(name);
    const { id } = await store.createCase({ name: 'Case', now: 1 });
    const done = await store.beginImport(id, 1);
    await store.addChunk(done, new Uint8Array([1]), 1);
    await store.commitImport(done, [madeLedger('a.csv', 1)], {}, 2);
    const { worker, importId } = inWorker(name, { withdraw: done });
    await importId;
    expect(await store.sweepImports([])).toEqual([]);
    worker.terminate();
    await lockIsFree(done);
    expect(await store.sweepImports([])).toEqual([done]);
    expect((await store.contents(id)).record).toMatchObject({ posts: 0, bytes: 0 });
    await expect(store.readmitImport(done, 3)).rejects.toMatchObject({ fault: 'not there' });
  });

  it('does not touch an import that is still being read in this tab', async () => {
    const store = openStore(freshName());
    const { id } = await store.createCase({ name: 'Case', now: 1 });
    const running = await store.beginImport(id, 1);
    await store.addChunk(running, new Uint8Array([7]), 1);
    expect(await store.sweepImports([])).toEqual([]);
    await store.commitImport(running, [], {}, 2);
    expect(await store.sweepImports([])).toEqual([]);
    expect(await allOf(store.postChunks(id))).toEqual([[7]]);
  });
});
