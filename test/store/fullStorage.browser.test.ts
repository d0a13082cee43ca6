import { describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { openStore } from '../../src/store/openStore.ts';
import { allOf, freshName, madeLedger } from './madeRows.ts';

/** What Playwright's session can do, of which vitest's type says nothing. */
interface Session {
  send(method: string, given: Readonly<Record<string, unknown>>): Promise<unknown>;
}

const session = cdp() as unknown as Session;
const { origin } = window.location;

describe('when the storage is full', () => {
  it('an import says so in a plain sentence, and the case stays as it was', async () => {
    const store = openStore(freshName());
    const { id } = await store.createCase({ name: 'Case', now: 1 });
    const kept = await store.beginImport(id, 1);
    await store.addChunk(kept, new Uint8Array([1]), 1);
    await store.commitImport(kept, [madeLedger('a.csv', 1)], {}, 2);
    const before = await store.contents(id);

    const { usage = 0 } = await navigator.storage.estimate();
    // room enough for tests that run beside this one
    const quotaSize = usage + 20_000_000;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
    try {
      const importId = await store.beginImport(id, 3);
      await expect(store.addChunk(importId, new Uint8Array(40_000_000), 1)).rejects.toMatchObject({
        name: 'StoreError',
        fault: 'full',
        message: expect.stringMatching(
          /^The browser's storage is full: .*nothing of the case was changed\.$/,
        ),
      });
      expect(await store.contents(id)).toEqual(before);
      expect(await allOf(store.postChunks(id))).toEqual([[1]]);
      await store.discardImport(importId);
    } finally {
      await session.send('Storage.overrideQuotaForOrigin', { origin });
    }
  });
});
