import { openStore } from '../../src/store/openStore.ts';
import { createImportDesk } from '../../src/workers/import/importDesk.ts';

interface Order {
  readonly name: string;
  readonly file: File;
  /** the step at whose first report the thread stands still, to be ended from outside */
  readonly stopAt: string;
}

/** Takes in a case file, says the step at which it stands still, and never goes on. */
self.addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  const desk = createImportDesk(openStore(data.name), () => 1);
  await desk.openCaseFile(data.file, ({ step }) => {
    if (step !== data.stopAt) return;
    self.postMessage(step);
    for (;;);
  });
  self.postMessage('done');
});
