import { describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { allOf, freshName, madeLedger } from './madeRows.ts';

/** What Playwright's session can do, of which vitest's type says nothing. */
interface Session {
  send(method: string, given: Readonly<Record<string, unknown>>): Promise<unknown>;
}

const session = cdp() as unknown as Session;
const { origin } = window.location;
/** Room enough for tests that run beside this one. */
const QUOTA = 30_000_000;
const MORE_THAN_QUOTA = new Uint8Array(40_000_000);

/** Chromium remembers the room that was left for half a minute: writes until it has looked again. */
async function errorOfFullStorage(store: Store, caseId: string): Promise<unknown> {
  for (let tries = 0; tries < 20; tries += 1) {
    const importId = await store.beginImport(caseId, 3);
    try {
      await store.addChunk(importId, MORE_THAN_QUOTA, 1);
    } catch (error) {
      return error;
    } finally {
      await store.discardImport(importId);
    }
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
  return 'the storage never became full';
}

describe('when the storage is full', () => {
  it('an import says so in a plain sentence, and the case stays as it was', async () => {
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA });
    try {
      const store = openStore(freshName());
      const { id } = await store.createCase({ name: 'Case', now: 1 });
      const kept = await store.beginImport(id, 1);
      await store.addChunk(kept, new Uint8Array([1]), 1);
      await store.commitImport(kept, [madeLedger('a.csv', 1)], {}, 2);
      const before = await store.contents(id);

      expect(await errorOfFullStorage(store, id)).toMatchObject({
        name: 'StoreError',
        fault: 'full',
        message: expect.stringMatching(
          /^The browser's storage is full: .*nothing of the case was changed\.$/,
        ),
      });
      expect(await store.contents(id)).toEqual(before);
      expect(await allOf(store.postChunks(id))).toEqual([[1]]);
    } finally {
      await session.send('Storage.overrideQuotaForOrigin', { origin });
    }
  }, 90_000);
});
