import type { Page } from 'playwright';
import type { Places } from '../places.ts';
import { stepLine } from '../run/compare.ts';
import { inputFor } from '../run/inputs.ts';
import { circumstances, circumstancesText } from '../run/machine.ts';
import { writeSection } from '../run/report.ts';
import { markdownTable, terminalTable } from '../run/table.ts';
import { addFile, edgesDrawn, openBrowser, withApp } from './useApp.ts';
import { watchPage } from './watch.ts';

const MILLION = 1_000_000;
const GOALS = { toNetworkS: 90, reopenedS: 8, longestTaskS: 0.1, heapMb: 500 } as const;
const HEAD = ['step', 'figure', 'goal'] as const;

interface Figures {
  readonly readS: number;
  readonly toNetworkS: number;
  readonly reopenedS: number;
  readonly longestTaskS: number;
  readonly longTasks: number;
  readonly heapMb: number;
  readonly status: string;
}

/** From a dropped file to the network, stored; then opened again in a new browser. Wall time. */
export async function benchApp(
  { rows, write }: { readonly rows: number; readonly write: boolean },
  places: Places,
): Promise<void> {
  const now = circumstances(new Date());
  const path = inputFor(places.root, 'posts', rows);
  const figures = await withApp(places.root, (address, profile) => measure(address, profile, path));
  const version = `, Chromium ${figures.version}`;
  const what = `One file of ${rows.toLocaleString('en')} posts; ${figures.status}.`;
  const cells = cellsOf(figures, rows);
  process.stdout.write(`\n${what}\n\n${terminalTable(HEAD, cells)}\n`);
  if (!write) return;
  const where = circumstancesText(now, version);
  const body = [where, what, markdownTable(HEAD, cells)].join('\n\n');
  writeSection(places.root, `In the app, ${rows.toLocaleString('en')} posts`, body);
}

async function measure(
  address: string,
  profile: string,
  path: string,
): Promise<Figures & { readonly version: string }> {
  const { context: first, page, version } = await openBrowser(profile);
  const watch = await watchPage(page);
  await page.goto(address);
  const { begin, read } = await addFile(page, path);
  const status = await drawn(page);
  const shown = performance.now();
  const { longestTaskMs, longTasks, heapMb } = await watch.end();
  const caseAddress = page.url();
  await first.close();

  const { context: second, page: again } = await openBrowser(profile);
  const reopen = performance.now();
  await again.goto(caseAddress);
  await drawn(again);
  const reopened = performance.now();
  await second.close();
  return {
    readS: (read - begin) / 1000,
    toNetworkS: (shown - begin) / 1000,
    reopenedS: (reopened - reopen) / 1000,
    longestTaskS: longestTaskMs / 1000,
    longTasks,
    heapMb,
    status,
    version,
  };
}

async function drawn(page: Page): Promise<string> {
  const status = edgesDrawn(page);
  await status.waitFor();
  return ((await status.textContent()) ?? '').replace(/\s+/g, ' ').trim();
}

function cellsOf(figures: Figures, rows: number): string[][] {
  // the goals are of a million posts; what is fixed, such as starting, makes no proportion of them
  const atMillion = (goal: number) => (rows === MILLION ? goal : null);
  const tasks = `longest task of the page's thread (${figures.longTasks} over 100 ms)`;
  return [
    stepLine('file read, ready to add', 's', figures.readS, null),
    stepLine('file to network, stored', 's', figures.toNetworkS, atMillion(GOALS.toNetworkS)),
    stepLine('opened again in a new browser', 's', figures.reopenedS, atMillion(GOALS.reopenedS)),
    stepLine(tasks, 's', figures.longestTaskS, GOALS.longestTaskS),
    stepLine('heap of the page at its largest', 'MB', figures.heapMb, atMillion(GOALS.heapMb)),
  ];
}
