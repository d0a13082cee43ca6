import type { Page } from 'playwright';

declare global {
  interface Window {
    /** milliseconds of each task of the page's thread over 50 */
    tasksSeen: number[];
  }
}

export interface Watched {
  readonly longestTaskMs: number;
  /** over 100 ms */
  readonly longTasks: number;
  readonly heapMb: number;
}

const EVERY_MS = 1_000;
const LONG_MS = 100;
const MB = 1e6;

/** From the next load of the page on: its long tasks, and its heap once a second, workers not counted. */
export async function watchPage(page: Page): Promise<{ end(): Promise<Watched> }> {
  await page.addInitScript(() => {
    window.tasksSeen = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.tasksSeen.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const session = await page.context().newCDPSession(page);
  let heapMb = 0;
  const look = async () => {
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    heapMb = Math.max(heapMb, usedSize / MB);
  };
  const clock = setInterval(() => {
    // a page that is just going away has no heap to tell of
    look().catch(() => undefined);
  }, EVERY_MS);
  return {
    async end() {
      clearInterval(clock);
      await look();
      const tasks = await page.evaluate(() => window.tasksSeen);
      return {
        heapMb,
        longestTaskMs: Math.max(0, ...tasks),
        longTasks: tasks.filter((ms) => ms > LONG_MS).length,
      };
    },
  };
}
