import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { CHROMIUM } from '../browser/chromium.ts';
import type { Places } from '../places.ts';
import { type GoalCheck, rounded, verdict } from '../run/compare.ts';
import { inputFor } from '../run/inputs.ts';
import { circumstances, circumstancesText } from '../run/machine.ts';
import { writeSection } from '../run/report.ts';
import { markdownTable, terminalTable } from '../run/table.ts';
import { serveApp } from './serve.ts';
import { watchPage } from './watch.ts';

const MILLION = 1_000_000;
const GOALS = { toNetworkS: 90, reopenedS: 8, longestTaskS: 0.1, heapMb: 500 } as const;
/** Whatever takes longer than this will not end. */
const PATIENCE_MS = 30 * 60_000;
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
  const profile = mkdtempSync(join(places.root, '.cache', 'bench-profile-'));
  const app = await serveApp(places.root);
  try {
    const figures = await measure(app.address, profile, path);
    const version = `, Chromium ${figures.version}`;
    const what = `One file of ${rows.toLocaleString('en')} posts; ${figures.status}.`;
    const cells = cellsOf(figures, rows);
    process.stdout.write(`\n${what}\n\n${terminalTable(HEAD, cells)}\n`);
    if (!write) return;
    const where = circumstancesText(now, version);
    const body = [where, what, markdownTable(HEAD, cells)].join('\n\n');
    writeSection(places.root, `In the app, ${rows.toLocaleString('en')} posts`, body);
  } finally {
    app.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measure(
  address: string,
  profile: string,
  path: string,
): Promise<Figures & { readonly version: string }> {
  const first = await open(profile);
  const page = first.pages()[0] ?? (await first.newPage());
  const watch = await watchPage(page);
  await page.goto(address);
  const input = page.locator('input[type=file]').first();
  await input.waitFor({ state: 'attached' });
  const begin = performance.now();
  await input.setInputFiles(path);
  await page.getByRole('button', { name: 'Add to case' }).and(page.locator(':enabled')).click();
  const read = performance.now();
  const status = await drawn(page);
  const shown = performance.now();
  const { longestTaskMs, longTasks, heapMb } = await watch.end();
  const caseAddress = page.url();
  const version = first.browser()?.version() ?? '';
  await first.close();

  const second = await open(profile);
  const again = second.pages()[0] ?? (await second.newPage());
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

async function open(profile: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    ...CHROMIUM,
    args: [...CHROMIUM.args],
    viewport: { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

async function drawn(page: Page): Promise<string> {
  const status = page.getByText(/\d[\d,]* of \d[\d,]* edges drawn/).first();
  await status.waitFor();
  return ((await status.textContent()) ?? '').replace(/\s+/g, ' ').trim();
}

function cellsOf(figures: Figures, rows: number): string[][] {
  // the goals are of a million posts; what is fixed, such as starting, makes no proportion of them
  const atMillion = (goal: number) => (rows === MILLION ? goal : null);
  const line = (step: string, unit: 's' | 'MB', figure: number, goal: number | null) => [
    step,
    `${rounded(figure)} ${unit}`,
    goal === null ? '' : verdict(check(unit, figure, goal)),
  ];
  const tasks = `longest task of the page's thread (${figures.longTasks} over 100 ms)`;
  return [
    line('file read, ready to add', 's', figures.readS, null),
    line('file to network, stored', 's', figures.toNetworkS, atMillion(GOALS.toNetworkS)),
    line('opened again in a new browser', 's', figures.reopenedS, atMillion(GOALS.reopenedS)),
    line(tasks, 's', figures.longestTaskS, GOALS.longestTaskS),
    line('heap of the page at its largest', 'MB', figures.heapMb, atMillion(GOALS.heapMb)),
  ];
}

function check(unit: 's' | 'MB', figure: number, goal: number): GoalCheck {
  return { unit, goal, figure, isMet: figure <= goal };
}
