import type { CDPSession, Page } from 'playwright';

/** What one stretch of work cost, by the processor's own clock: other programs on the machine don't count. */
export interface Cost {
  /** of the page's thread, of its workers */
  readonly pageCpuMs: number;
  readonly workersCpuMs: number;
  /** longest task of the page's thread: by the clock of the processor, and as it was to be seen */
  readonly longestCpuMs: number;
  readonly longestMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const CATEGORIES = ['toplevel', '__metadata'];

/** Does the work and answers with what it gave and what it cost. */
export async function traced<T>(
  page: Page,
  work: () => Promise<T>,
): Promise<{ readonly answer: T; readonly cost: Cost }> {
  const browser = page.context().browser();
  const session = browser
    ? await browser.newBrowserCDPSession()
    : await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: object[] }) => {
    for (const event of value) events.push(event as TraceEvent);
  };
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  try {
    const answer = await work();
    await end(session);
    return { answer, cost: costOf(events) };
  } finally {
    await session.detach();
  }
}

async function end(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.end');
  await complete;
}

function costOf(events: readonly TraceEvent[]): Cost {
  const names = new Map<string, string>();
  for (const { name, pid, tid, args } of events) {
    if (name === 'thread_name') names.set(`${pid} ${tid}`, args?.name ?? '');
  }
  const tasks = events.filter(
    ({ ph, tdur, name }) => ph === 'X' && tdur !== undefined && /RunTask$/.test(name),
  );
  const on = (thread: RegExp) =>
    tasks.filter(({ pid, tid }) => thread.test(names.get(`${pid} ${tid}`) ?? ''));
  const [page, workers] = [on(/^CrRendererMain/), on(/^DedicatedWorker/)];
  const most = (list: readonly (number | undefined)[]) =>
    list.reduce<number>((longest, us = 0) => Math.max(longest, us / 1000), 0);
  return {
    pageCpuMs: sumMs(page),
    workersCpuMs: sumMs(workers),
    longestCpuMs: most(page.map(({ tdur }) => tdur)),
    longestMs: most(page.map(({ dur }) => dur)),
  };
}

function sumMs(tasks: readonly TraceEvent[]): number {
  return tasks.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
}
