import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { ActorEdit } from '../../src/domain/actor.ts';
import type { Judgement } from '../../src/domain/judgement.ts';
import { SHIPPED_WORDS, type WordLists } from '../../src/domain/wordLists.ts';
import { emptyCase } from '../../src/store/cases.ts';
import { openStore } from '../../src/store/openStore.ts';
import { allOf, freshName, madeLedger, madeProblems } from './madeRows.ts';

const EDIT: ActorEdit = { type: 'merge', id: 'a', into: 'b', reason: 'same house', at: 3 };
const JUDGEMENT: Judgement = {
  ...{ id: '["actor","rt"]', about: { type: 'actor', actor: 'rt' }, verdict: 'unsure', reason: '' },
  ...{ tags: ['check'], explanations: [], note: 'Sold in 2021?', at: 12 },
};

async function storeWithCase() {
  const store = openStore(freshName());
  const { id } = await store.createCase({ name: 'Kazakhstan', now: 10 });
  return { store, id };
}

describe('the life of a case', () => {
  it('begins empty and unhidden', async () => {
    const { store, id } = await storeWithCase();
    expect(await store.listCases()).toEqual([
      {
        ...{ id, name: 'Kazakhstan', createdAt: 10, changedAt: 10, posts: 0, actors: 0, edges: 0 },
        ...{ from: null, to: null, bytes: 0, demonstration: false, thumbnail: null },
        ...{ revision: 0, deletedAt: null },
      },
    ]);
    expect(await store.contents(id)).toMatchObject({
      sources: [],
      actorEdits: [],
      judgements: [],
      wordLists: { codebook: null, nameEdits: [] },
      positions: null,
    });
  });

  it('lists what was changed last first', async () => {
    const { store, id } = await storeWithCase();
    const other = await store.createCase({ name: 'Other', now: 20 });
    expect((await store.listCases()).map((one) => one.id)).toEqual([other.id, id]);
    await store.renameCase(id, 'Renamed', 30);
    expect((await store.listCases()).map((one) => one.name)).toEqual(['Renamed', 'Other']);
  });

  it('keeps edits, positions and derived counts', async () => {
    const { store, id } = await storeWithCase();
    await store.setActorEdits(id, [EDIT], 11);
    await store.setPositions(id, { ids: ['a'], xy: new Float32Array([1.5, -2]) });
    await store.updateRecord(id, { actors: 4, edges: 5 });
    const { record, actorEdits, positions } = await store.contents(id);
    expect(actorEdits).toEqual([EDIT]);
    expect(positions).toEqual({ ids: ['a'], xy: new Float32Array([1.5, -2]) });
    expect(record).toMatchObject({ actors: 4, edges: 5, changedAt: 11, revision: 1 });
  });

  it('keeps judgements beside the edits, and goes up by one revision', async () => {
    const { store, id } = await storeWithCase();
    await store.setActorEdits(id, [EDIT], 11);
    await store.setJudgements(id, [JUDGEMENT], 12, 1);
    const { record, actorEdits, judgements } = await store.contents(id);
    expect([actorEdits, judgements]).toEqual([[EDIT], [JUDGEMENT]]);
    expect(record).toMatchObject({ changedAt: 12, revision: 2 });
    await expect(store.setJudgements(id, [], 13, 1)).rejects.toThrow(/another tab/);
    expect((await store.contents(id)).judgements).toEqual([JUDGEMENT]);
  });

  it('keeps pins and groups with the case, and refuses what another tab has not seen', async () => {
    const { store, id } = await storeWithCase();
    expect((await store.contents(id)).arrangement).toEqual({ groups: [], pins: [] });
    const arrangement = {
      groups: [{ name: 'Outlets', members: ['rt', 'sputnik'] }],
      pins: [{ id: 'rt', x: 1.5, y: -2 }],
    };
    const record = await store.setArrangement(id, arrangement, 11, 0);
    expect(record).toMatchObject({ changedAt: 11, revision: 1 });
    expect((await store.contents(id)).arrangement).toEqual(arrangement);
    await expect(store.setArrangement(id, { groups: [], pins: [] }, 12, 0)).rejects.toThrow(
      /another tab/,
    );
  });

  it('notes what was done in order, in two tabs at once, and leaves the revision', async () => {
    const { store, id } = await storeWithCase();
    const note = (at: number) => ({ at, deed: 'export', what: { text: 'the report' } }) as const;
    await Promise.all([store.addActivity(id, note(11)), store.addActivity(id, note(12))]);
    const { activity, record } = await store.contents(id);
    expect(activity).toEqual({ entries: [note(11), note(12)], dropped: 0 });
    expect(record).toMatchObject({ revision: 0, changedAt: 10 });
  });

  it('keeps narratives and names of countries, and those of a case without any are the shipped ones', async () => {
    const { store, id } = await storeWithCase();
    const wordLists: WordLists = {
      codebook: [{ name: 'foreign hand', phrases: [], reason: 'seen in January', source: '' }],
      nameEdits: [
        {
          ...{ type: 'remove', country: 'TUR', lang: 'en', name: 'Turkey', at: 3 },
          reason: 'the bird',
        },
      ],
    };
    await store.setWordLists(id, wordLists, 12);
    const { record, ...kept } = await store.contents(id);
    expect(kept.wordLists).toEqual(wordLists);
    expect(record).toMatchObject({ changedAt: 12, revision: 1 });
    await expect(store.setWordLists(id, SHIPPED_WORDS, 13, 0)).rejects.toThrow(/another tab/);
    expect((await store.contents(id)).wordLists).toEqual(wordLists);
  });

  it('made by the first version gets an empty list of judgements, and keeps the rest', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const first = new Dexie(name);
    first.version(1).stores({
      cases: 'id',
      details: 'caseId',
      imports: 'id, caseId',
      chunks: '[importId+index]',
      problems: '[importId+start]',
    });
    await first.table('cases').add(emptyCase({ id: 'old', name: 'Old', now: 5 }));
    await first.table('details').add({ caseId: 'old', actorEdits: [EDIT], positions: null });
    first.close();
    const store = openStore(name);
    expect(await store.contents('old')).toMatchObject({
      actorEdits: [EDIT],
      judgements: [],
      wordLists: SHIPPED_WORDS,
    });
    store.close();
  });

  it('is hidden by deletion, comes back, and is gone for good after the purge', async () => {
    const { store, id } = await storeWithCase();
    const importId = await store.beginImport(id, 11);
    await store.addChunk(importId, new Uint8Array([1]), 1);
    await store.addProblems(importId, madeProblems(1));
    await store.commitImport(importId, [madeLedger('a.csv', 1)], {}, 12);

    await store.deleteCase(id, 100);
    expect(await store.listCases()).toEqual([]);
    expect((await store.listDeleted()).map((one) => one.id)).toEqual([id]);
    await expect(store.contents(id)).rejects.toMatchObject({ fault: 'not there' });
    await store.restoreCase(id);
    expect(await allOf(store.postChunks(id))).toEqual([[1]]);

    await store.deleteCase(id, 100);
    expect(await store.purgeDeleted(100)).toEqual([]);
    expect(await store.purgeDeleted(101)).toEqual([id]);
    await expect(store.restoreCase(id)).rejects.toMatchObject({ fault: 'not there' });
    expect(await store.problemsOf(importId, 0, 10)).toEqual([]);
  });

  it('refuses a second case with the same id', async () => {
    const { store, id } = await storeWithCase();
    await expect(store.createCase({ id, name: 'Again', now: 1 })).rejects.toMatchObject({
      name: 'StoreError',
      fault: 'exists',
    });
    expect((await store.contents(id)).record.name).toBe('Kazakhstan');
  });
});

describe('imports', () => {
  it('show nothing before they are committed, and everything after, in order of commit', async () => {
    const { store, id } = await storeWithCase();
    const first = await store.beginImport(id, 11);
    const second = await store.beginImport(id, 12);
    for (let k = 0; k < 20; k += 1) await store.addChunk(first, new Uint8Array([1, k]), 10);
    await store.addChunk(second, new Uint8Array([2, 0]), 7);
    expect(await allOf(store.postChunks(id))).toEqual([]);

    await store.commitImport(second, [madeLedger('b.csv', 7)], { from: '2022-01-01' }, 13);
    const record = await store.commitImport(first, [madeLedger('a.csv', 200)], {}, 14);
    expect(record).toMatchObject({
      posts: 207,
      bytes: 42,
      changedAt: 14,
      from: '2022-01-01',
      revision: 2,
    });
    expect(await allOf(store.postChunks(id))).toEqual([
      [2, 0],
      ...Array.from({ length: 20 }, (_, k) => [1, k]),
    ]);
    expect((await store.contents(id)).sources.map((one) => one.file)).toEqual(['b.csv', 'a.csv']);
  });

  it('store a view without the buffer behind it', async () => {
    const { store, id } = await storeWithCase();
    const importId = await store.beginImport(id, 11);
    await store.addChunk(importId, new Uint8Array(1_000).subarray(3, 5), 1);
    await store.commitImport(importId, [], {}, 12);
    for await (const bytes of store.postChunks(id)) expect(bytes.buffer.byteLength).toBe(2);
  });

  it('keep problems in order, page by page, and for the case once committed', async () => {
    const { store, id } = await storeWithCase();
    const first = await store.beginImport(id, 11);
    await store.addProblems(first, madeProblems(2_500));
    await store.addProblems(first, madeProblems(3, 'more.csv'));
    const all = [...madeProblems(2_500), ...madeProblems(3, 'more.csv')];
    expect(await store.problemsOf(first, 0, 10_000)).toEqual(all);
    expect(await store.problemsOf(first, 999, 3)).toEqual(all.slice(999, 1_002));
    expect(await store.problemsOf(first, 2_502, 9)).toEqual(all.slice(2_502));
    expect(await store.problemsOf(first, 2_503, 9)).toEqual([]);
    expect(await store.problemsOfCase(id, 0, 10)).toEqual([]);

    await store.commitImport(first, [], {}, 12);
    const second = await store.beginImport(id, 13);
    await store.addProblems(second, madeProblems(2, 'last.csv'));
    await store.commitImport(second, [], {}, 14);
    const both = [...all, ...madeProblems(2, 'last.csv')];
    expect(await store.problemsOfCase(id, 2_490, 100)).toEqual(both.slice(2_490));
    expect(await store.problemsOfCase(id, 2_503, 1)).toEqual(both.slice(2_503, 2_504));
  });

  it('can be taken out again, newest first, and put back as they were', async () => {
    const { store, id } = await storeWithCase();
    const [first, second] = [await store.beginImport(id, 11), await store.beginImport(id, 11)];
    await store.addChunk(first, new Uint8Array([1]), 5);
    await store.commitImport(first, [madeLedger('a.csv', 5)], {}, 12);
    await store.addChunk(second, new Uint8Array([2]), 7);
    await store.addProblems(second, madeProblems(2));
    const whole = await store.commitImport(second, [madeLedger('b.csv', 7)], {}, 13);

    await expect(store.withdrawImport(first, 14)).rejects.toMatchObject({
      message: 'Other files were added after these: take those out first.',
    });
    await expect(store.withdrawImport(second, 14, 1)).rejects.toMatchObject({
      fault: 'changed elsewhere',
    });
    expect(await store.withdrawImport(second, 14, 2)).toEqual({
      ...{ ...whole, posts: 5, bytes: 1, changedAt: 14, revision: 3 },
    });
    expect((await store.contents(id)).sources.map((one) => one.file)).toEqual(['a.csv']);
    expect(await allOf(store.postChunks(id))).toEqual([[1]]);
    expect(await store.problemsOfCase(id, 0, 9)).toEqual([]);

    // another tab that starts meanwhile leaves it alone
    expect(await store.sweepImports([])).toEqual([]);
    expect(await store.readmitImport(second, 15, 3)).toEqual({
      ...{ ...whole, changedAt: 15, revision: 4 },
    });
    expect((await store.contents(id)).sources.map((one) => one.file)).toEqual(['a.csv', 'b.csv']);
    expect(await allOf(store.postChunks(id))).toEqual([[1], [2]]);
    expect(await store.problemsOfCase(id, 0, 9)).toEqual(madeProblems(2));
    await expect(store.readmitImport(second, 16)).rejects.toMatchObject({ fault: 'not there' });
  });

  it('leave nothing behind when discarded, and take nothing more after their end', async () => {
    const { store, id } = await storeWithCase();
    const gone = await store.beginImport(id, 11);
    await store.addChunk(gone, new Uint8Array([1]), 1);
    await store.discardImport(gone);
    await store.discardImport(gone);
    await expect(store.addChunk(gone, new Uint8Array([2]), 1)).rejects.toMatchObject({
      fault: 'not there',
    });
    await expect(store.commitImport(gone, [], {}, 12)).rejects.toMatchObject({
      fault: 'not there',
    });
    const done = await store.beginImport(id, 11);
    await store.commitImport(done, [], {}, 12);
    await expect(store.discardImport(done)).rejects.toMatchObject({ fault: 'exists' });
    await expect(store.beginImport('no case', 1)).rejects.toMatchObject({ fault: 'not there' });
  });

  it('that fail in the middle of the commit leave the case as it was', async () => {
    const { store, id } = await storeWithCase();
    const importId = await store.beginImport(id, 11);
    await store.addChunk(importId, new Uint8Array([1]), 5);
    const before = await store.contents(id);
    // a function cannot be stored: the import's own row is written, the case's fails after it
    const unstorable = { thumbnail: (() => null) as unknown as null };
    await expect(
      store.commitImport(importId, [madeLedger('a.csv', 5)], unstorable, 12),
    ).rejects.toMatchObject({ name: 'StoreError', fault: 'failed' });
    expect(await store.contents(id)).toEqual(before);
    expect(await allOf(store.postChunks(id))).toEqual([]);
    await store.commitImport(importId, [madeLedger('a.csv', 5)], {}, 13);
    expect((await store.contents(id)).record.posts).toBe(5);
  });
});
