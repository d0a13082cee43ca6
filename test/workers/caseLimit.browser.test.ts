import { afterEach, describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/domain/view.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { createCaseDesk } from '../../src/workers/case/caseDesk.ts';
import { createImportDesk } from '../../src/workers/import/importDesk.ts';

const NOW = Date.UTC(2026, 0, 1);
const now = () => NOW;
const silent = () => undefined;
const stores: Store[] = [];

afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});

function freshStore(): Store {
  const store = openStore(`test-${crypto.randomUUID()}`);
  stores.push(store);
  return store;
}

/** Posts from the number `first` on. */
function posts(name: string, first: number, count: number): File {
  const rows = Array.from({ length: count }, (_, k) => `${first + k},x,aa,2022-01-11,Snow again`);
  return new File([['id,platform,actor,published,text', ...rows].join('\n')], name);
}

const ROOMY = { posts: 1_000_000, bytes: 1e9 };
const OF_FIVE = { ...ROOMY, posts: 5 };

async function caseOfFour(store: Store): Promise<string> {
  const { id } = await store.createCase({ name: 'Made', now: NOW });
  const desk = createImportDesk(store, now);
  await desk.commit((await desk.read(id, [posts('four.csv', 0, 4)], {}, silent)).importId);
  return id;
}

/** A store that tells how often posts were read from it. */
function counting(store: Store): { readonly store: Store; reads(): number } {
  let reads = 0;
  return {
    store: {
      ...store,
      postChunks(...given: Parameters<Store['postChunks']>) {
        reads += 1;
        return store.postChunks(...given);
      },
    },
    reads: () => reads,
  };
}

describe('opening a case beyond the limit', () => {
  it('is refused before a post is read, says what to do, and loses nothing', async () => {
    const plain = freshStore();
    const id = await caseOfFour(plain);
    const before = await plain.contents(id);
    const { store, reads } = counting(plain);
    const tight = createCaseDesk(store, now, { ...ROOMY, posts: 3 });
    await expect(tight.open(id, silent)).rejects.toThrow(
      /^This case is too large to be opened here: it holds 4 posts, and up to 3 fit .* It stays stored as it is\. Split the files by time .* command line/,
    );
    expect(reads()).toBe(0);
    expect(await plain.contents(id)).toEqual(before);
    expect((await createCaseDesk(plain, now).open(id, silent)).coverage.posts).toBe(4);
  });

  it('is refused for few posts with very long texts too', async () => {
    const store = freshStore();
    const id = await caseOfFour(store);
    const tight = createCaseDesk(store, now, { ...ROOMY, bytes: 100 });
    await expect(tight.open(id, silent)).rejects.toThrow(/it holds [\d.]+ GB of posts/);
  });

  it('leaves a case of just the limit alone', async () => {
    const store = freshStore();
    const id = await caseOfFour(store);
    const desk = createCaseDesk(store, now, { ...ROOMY, posts: 4 });
    await desk.open(id, silent);
    expect((await desk.picture(NO_FILTERS)).totals.posts).toBe(4);
  });
});

describe('an import that would bring a case beyond the limit', () => {
  it('ends when the limit is reached, and leaves the case as before and nothing behind', async () => {
    const store = freshStore();
    const id = await caseOfFour(store);
    const before = await store.contents(id);
    const desk = createImportDesk(store, now, OF_FIVE);
    await expect(desk.read(id, [posts('more.csv', 4, 2)], {}, silent)).rejects.toThrow(
      /^These files are too large for one case: with them it would hold at least 6 posts, and up to 5 fit .* Nothing was added; what was there before is as it was\. Split/,
    );
    expect(await store.contents(id)).toEqual(before);
    expect(await store.sweepImports([])).toEqual([]);
    // what still fits is taken
    const report = await desk.read(id, [posts('one.csv', 4, 1)], {}, silent);
    expect((await desk.commit(report.importId)).posts).toBe(5);
  });

  it('does not count what the case holds already', async () => {
    const store = freshStore();
    const id = await caseOfFour(store);
    const desk = createImportDesk(store, now, OF_FIVE);
    const report = await desk.read(id, [posts('again.csv', 0, 5)], {}, silent);
    expect(report.sources[0]).toMatchObject({ kept: 1, duplicates: 4 });
  });

  it('is refused at once where the case is beyond it already', async () => {
    const plain = freshStore();
    const id = await caseOfFour(plain);
    const { store, reads } = counting(plain);
    const desk = createImportDesk(store, now, { ...ROOMY, posts: 3 });
    await expect(desk.read(id, [posts('more.csv', 4, 2)], {}, silent)).rejects.toThrow(/4 posts/);
    expect(reads()).toBe(0);
  });

  it('is refused for a new case, and for a case file, which are then not there', async () => {
    const store = freshStore();
    const id = await caseOfFour(store);
    const opened = createCaseDesk(store, now);
    await opened.open(id, silent);
    const file = new File([await opened.caseFile(silent)], 'made.antiphon.zip');
    const elsewhere = freshStore();
    const desk = createImportDesk(elsewhere, now, { ...ROOMY, posts: 3 });
    await expect(desk.openCaseFile(file, silent)).rejects.toThrow(/would hold at least 4 posts/);
    await expect(desk.openDemonstration()).rejects.toThrow(/up to 3 fit/);
    expect(await elsewhere.listCases()).toEqual([]);
  });
});
