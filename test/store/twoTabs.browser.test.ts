import { describe, expect, it } from 'vitest';
import { LATEST_VERSION } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/openStore.ts';
import type { CaseChange } from '../../src/store/watch.ts';
import { allOf, freshName, madeProblems } from './madeRows.ts';

async function twoTabs() {
  const name = freshName();
  const here = openStore(name, { tab: 'here' });
  const there = openStore(name, { tab: 'there' });
  const { id } = await here.createCase({ name: 'Case', now: 1 });
  return { name, here, there, id };
}

describe('two tabs on one case', () => {
  it('tell each other, and not themselves', async () => {
    const { name, here, there, id } = await twoTabs();
    const heard: string[] = [];
    here.watchCase(id, () => heard.push('here'));
    openStore(name, { tab: 'there' }).watchCase(id, () => heard.push('the same tab'));
    const change = new Promise<CaseChange>((resolve) => here.watchCase(id, resolve));
    await there.setActorEdits(id, [], 2);
    expect(await change).toEqual({ caseId: id, revision: 1, tab: 'there' });
    expect(heard).toEqual(['here']);
  });

  it('stop telling when nobody watches any more', async () => {
    const { here, there, id } = await twoTabs();
    const heard: CaseChange[] = [];
    const stop = here.watchCase(id, (change) => heard.push(change));
    stop();
    const next = new Promise<CaseChange>((resolve) => here.watchCase(id, resolve));
    await there.renameCase(id, 'New', 2);
    await next;
    expect(heard).toEqual([]);
  });

  it('do not overwrite what the other one did', async () => {
    const { here, there, id } = await twoTabs();
    const { record } = await here.contents(id);
    const importId = await here.beginImport(id, 2);
    await there.setActorEdits(id, [], 2, record.revision);
    await expect(here.setActorEdits(id, [], 3, record.revision)).rejects.toMatchObject({
      fault: 'changed elsewhere',
      message: expect.stringContaining('changed in another tab'),
    });
    await expect(
      here.commitImport(importId, [], { name: 'mine' }, 3, record.revision),
    ).rejects.toMatchObject({ fault: 'changed elsewhere' });
    expect((await there.contents(id)).record).toMatchObject({ name: 'Case', revision: 1 });
    await here.commitImport(importId, [], {}, 3, 1);
  });
});

describe('posts of a case that another tab changes meanwhile', () => {
  it('are not read on: they would belong to other files than the ones known here', async () => {
    const { here, there, id } = await twoTabs();
    const first = await here.beginImport(id, 1);
    for (let k = 0; k < 20; k += 1) await here.addChunk(first, new Uint8Array([k]), 1);
    const { revision } = await here.commitImport(first, [], {}, 2);

    const chunks = here.postChunks(id, revision);
    expect((await chunks.next()).value).toEqual(new Uint8Array([0]));
    const second = await there.beginImport(id, 3);
    await there.addProblems(second, madeProblems(1));
    await there.commitImport(second, [], {}, 4);
    await expect(allOf(chunks)).rejects.toMatchObject({
      fault: 'changed elsewhere',
      message: expect.stringMatching(/^This case was changed in another tab since .* Nothing was/),
    });
    await expect(here.problemsOfCase(id, 0, 9, revision)).rejects.toMatchObject({
      fault: 'changed elsewhere',
    });
    expect(await here.problemsOfCase(id, 0, 9)).toEqual(madeProblems(1));
  });
});

describe('a tab with another version', () => {
  /** Dexie's version n is the browser's 10 n. */
  const NEWER = (LATEST_VERSION + 1) * 10;

  function openAs(name: string, version: number) {
    return new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, version);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  it('that is newer closes this one, which says so', async () => {
    const name = freshName();
    const told: string[] = [];
    const store = openStore(name, { onBlocked: (why) => told.push(why) });
    await store.createCase({ name: 'Case', now: 1 });
    const newer = await openAs(name, NEWER);
    expect(told).toEqual(['this tab is older']);
    await expect(store.listCases()).rejects.toMatchObject({ fault: 'closed' });
    newer.close();
    await expect(store.listCases()).rejects.toMatchObject({ fault: 'closed' });
  });

  it('that is older than the database does not open it', async () => {
    const name = freshName();
    const store = openStore(name);
    await store.createCase({ name: 'Case', now: 1 });
    store.close();
    (await openAs(name, NEWER)).close();
    await expect(openStore(name).listCases()).rejects.toMatchObject({
      fault: 'closed',
      message: expect.stringContaining('newer version of Antiphon'),
    });
  });

  it('that is older and stays open is reported, and waited for', async () => {
    const name = freshName();
    const older = await openAs(name, 1);
    let told = '';
    const store = openStore(name, {
      onBlocked: (why) => {
        told = why;
        older.close();
      },
    });
    expect(await store.listCases()).toEqual([]);
    expect(told).toBe('other tab is older');
  });
});
