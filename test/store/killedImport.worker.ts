import { openStore } from '../../src/store/openStore.ts';

interface Order {
  readonly name: string;
  readonly caseId?: string;
  readonly withdraw?: string;
}

/**
 * Begins an import, says its id, and writes chunks until it is ended from outside; or takes one out of its case,
 * and waits.
 */
self.addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  const store = openStore(data.name);
  if (data.withdraw !== undefined) {
    await store.withdrawImport(data.withdraw, 3);
    self.postMessage(data.withdraw);
    return;
  }
  const importId = await store.beginImport(data.caseId ?? '', 1);
  for (let k = 0; ; k += 1) {
    await store.addChunk(importId, new Uint8Array(100_000), 1_000);
    if (k === 2) self.postMessage(importId);
  }
});
