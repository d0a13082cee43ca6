import { openStore } from '../../src/store/openStore.ts';

/** Begins an import, says its id, and writes chunks until it is ended from outside. */
self.addEventListener(
  'message',
  async ({ data }: MessageEvent<{ name: string; caseId: string }>) => {
    const store = openStore(data.name);
    const importId = await store.beginImport(data.caseId, 1);
    for (let k = 0; ; k += 1) {
      await store.addChunk(importId, new Uint8Array(100_000), 1_000);
      if (k === 2) self.postMessage(importId);
    }
  },
);
