import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import type { Places } from '../places.ts';
import { rounded, stepLine } from '../run/compare.ts';
import { caseFor } from '../run/inputs.ts';
import { circumstances, circumstancesText } from '../run/machine.ts';
import { writeSection } from '../run/report.ts';
import { markdownTable, terminalTable } from '../run/table.ts';
import { putInPage } from './inPage.ts';
import { EVERY_ACTOR, EVIDENCE, FILTERS, SEARCH, type Step } from './stepList.ts';
import { type Cost, traced } from './threads.ts';
import { addFile, edgesDrawn, fileInput, openBrowser, withApp } from './useApp.ts';
import { watchPage } from './watch.ts';

const GOALS = { layoutS: 15, firstPaintS: 1, firstScriptKb: 120, longestTaskS: 0.1 } as const;
/** After the last frame of a step its arrows may still be drawn. */
const AFTER_MS = 800;
const HEAD = ['step', 'seen after', 'goal', 'CPU page', 'CPU workers', 'longest task, CPU', 'goal'];
const LINE = ['step', 'figure', 'goal'];

/** What was measured of one step, the median of its runs. */
interface StepFigures {
  readonly step: Step;
  readonly form: string;
  readonly seenMs: number;
  readonly cost: Cost;
}

/** A made investigation is read, then used: how long each step takes until it is to be seen, and what it costs. */
export async function benchResponse(
  {
    rows,
    write,
    repeat,
  }: { readonly rows: number; readonly write: boolean; readonly repeat: number },
  places: Places,
): Promise<void> {
  const now = circumstances(new Date());
  const file = caseFor(places.root, rows);
  const { lines, steps, status, version } = await withApp(places.root, async (address, profile) => {
    const { context, page, version } = await openBrowser(profile);
    await page.addInitScript(putInPage);
    const lines = [
      ...(await firstSight(page, address, places.root)),
      ...(await importing(page, file)),
    ];
    const steps = await allSteps(page, repeat);
    const status = (await page.locator('.status-line > *').allTextContents()).join(', ');
    await context.close();
    return { lines, steps, status, version };
  });
  const what = `One file of ${rows.toLocaleString('en')} posts; ${status.replace(/\s+/g, ' ').trim()}. Medians of ${repeat} runs.`;
  process.stdout.write(
    `\n${what}\n\n${terminalTable(LINE, lines)}\n\n${terminalTable(HEAD, steps)}\n`,
  );
  if (!write) return;
  const body = [
    circumstancesText(now, `, Chromium ${version}`),
    what,
    markdownTable(LINE, lines),
    markdownTable(HEAD, steps),
  ];
  writeSection(
    places.root,
    `In the app, an investigation of ${rows.toLocaleString('en')} posts`,
    body.join('\n\n'),
  );
}

/** The page as it comes first, and what script it needs for that. */
async function firstSight(page: Page, address: string, root: string): Promise<string[][]> {
  await page.goto(address);
  await fileInput(page).waitFor({ state: 'attached' });
  const paintMs = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  const html = readFileSync(join(root, 'dist', 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, name = '']) => name);
  const bytes = scripts.reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(root, 'dist', name))).length,
    0,
  );
  return [
    stepLine('first paint', 's', paintMs / 1000, GOALS.firstPaintS),
    stepLine('first JavaScript, gzip', 'kB', bytes / 1000, GOALS.firstScriptKb),
  ];
}

async function importing(page: Page, file: string): Promise<string[][]> {
  const watch = await watchPage(page);
  await page.reload();
  const { begin, read } = await addFile(page, file);
  const placing = page.getByText(/placing actors/).first();
  const drawn = edgesDrawn(page);
  await placing.or(drawn).first().waitFor();
  const layout = performance.now();
  await drawn.waitFor();
  const shown = performance.now();
  await page.waitForTimeout(AFTER_MS);
  const { longestTaskMs, longTasks, heapMb } = await watch.end();
  return [
    stepLine('file read, ready to add', 's', (read - begin) / 1000, null),
    stepLine('file to network, stored', 's', (shown - begin) / 1000, null),
    stepLine('of which layout until drawn', 's', (shown - layout) / 1000, GOALS.layoutS),
    stepLine(
      `longest task meanwhile (${longTasks} over 100 ms)`,
      's',
      longestTaskMs / 1000,
      GOALS.longestTaskS,
    ),
    stepLine('heap of the page at its largest', 'MB', heapMb, null),
  ];
}

const ALL = [...EVIDENCE, ...FILTERS, SEARCH];
/** What the form of the picture makes a difference for. */
const SOME = [...EVIDENCE, ...FILTERS.slice(0, 2)];

async function allSteps(page: Page, repeat: number): Promise<string[][]> {
  // the dates lie in a fold
  await page.evaluate(() => document.querySelector('.rail-fold')?.setAttribute('open', ''));
  const steps: StepFigures[] = [];
  for (const form of ['by cluster', 'every actor']) {
    if (form === 'every actor') {
      steps.push(await measured(page, EVERY_ACTOR, form, 1, false));
      await page.waitForTimeout(10 * AFTER_MS);
    }
    for (const step of form === 'by cluster' ? ALL : SOME) {
      steps.push(await measured(page, step, form, repeat, true));
    }
  }
  return steps.map(cellsOf);
}

async function measured(
  page: Page,
  step: Step,
  form: string,
  repeat: number,
  takenBack: boolean,
): Promise<StepFigures> {
  const runs: { readonly seenMs: number; readonly cost: Cost }[] = [];
  for (let run = 0; run < repeat; run += 1) {
    if (step.before) await timed(page, step.before.act, step.before.seen);
    const { answer, cost } = await traced(page, async () => {
      const seenMs = await timed(page, step.act, step.seen);
      await page.waitForTimeout(AFTER_MS);
      return seenMs;
    });
    process.stderr.write(`${step.name} (${form}): ${rounded(answer)} ms\n`);
    runs.push({ seenMs: answer, cost });
    if (takenBack) await timed(page, step.back, step.backSeen);
    await page.waitForTimeout(AFTER_MS);
  }
  const middle = (of: (run: (typeof runs)[number]) => number) =>
    [...runs].map(of).sort((a, b) => a - b)[runs.length >> 1] ?? Number.NaN;
  return {
    ...{ step, form, seenMs: middle(({ seenMs }) => seenMs) },
    cost: {
      pageCpuMs: middle(({ cost }) => cost.pageCpuMs),
      workersCpuMs: middle(({ cost }) => cost.workersCpuMs),
      longestCpuMs: middle(({ cost }) => cost.longestCpuMs),
      longestMs: middle(({ cost }) => cost.longestMs),
    },
  };
}

function timed(page: Page, act: Step['act'], seen: Step['seen']): Promise<number> {
  return page.evaluate(([one, until]) => window.inPage.timed(one, until), [act, seen] as const);
}

function cellsOf({ step, form, seenMs, cost }: StepFigures): string[] {
  const ms = (value: number) => `${rounded(value)} ms`;
  const { pageCpuMs, workersCpuMs, longestCpuMs } = cost;
  return [
    step === EVERY_ACTOR ? step.name : `${step.name} (${form})`,
    ms(seenMs),
    step.goalMs === null ? '' : met(seenMs, step.goalMs),
    ms(pageCpuMs),
    ms(workersCpuMs),
    ms(longestCpuMs),
    met(longestCpuMs, GOALS.longestTaskS * 1000),
  ];
}

function met(figure: number, goal: number): string {
  return `≤ ${rounded(goal)} ms: ${figure <= goal ? 'met' : 'missed'}`;
}
