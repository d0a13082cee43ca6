import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { build, preview } from 'vite';
import type { Places } from '../places.ts';
import { rounded } from '../run/compare.ts';
import { inputFor } from '../run/inputs.ts';
import { circumstances, circumstancesText } from '../run/machine.ts';
import { writeSection } from '../run/report.ts';
import { markdownTable, terminalTable } from '../run/table.ts';
import { launch } from './chromium.ts';
import { isDuckDb, PARSERS, type Parsed } from './parsers.ts';
import { ensurePeers, peerVersions } from './peers.ts';

const RUNS = 3;
const MB = 1e6;
const HEAD = ['parser', 'MB/s', 'seconds', 'rows', 'against Antiphon, file to cells'] as const;

interface Figure {
  readonly title: string;
  readonly name: string;
  readonly best: Parsed;
}

/** Everyone parses the same file in the same Chromium; the best of three after a warm-up, wall time. */
export async function benchBrowser(
  { rows, write }: { readonly rows: number; readonly write: boolean },
  places: Places,
): Promise<void> {
  ensurePeers(places.root);
  const now = circumstances(new Date());
  const path = inputFor(places.root, 'posts', rows);
  const megabytes = statSync(path).size / MB;
  const { figures, version } = await withPage(places, async (page) => {
    await page.locator('input').setInputFiles(path);
    return measureAll(page, rows, megabytes);
  });
  const cells = figures.map((figure) => cellsOf(figure, figures, megabytes));
  const where = circumstancesText(now, `, Chromium ${version}, ${peerVersions(places.root)}`);
  const what = `One file of ${rows.toLocaleString('en')} posts, ${rounded(megabytes)} MB; the best of ${RUNS} runs after one warm-up, wall time.`;
  const goal = goalLine(figures, megabytes);
  process.stdout.write(`\n${what}\n\n${terminalTable(HEAD, cells)}\n\n${goal}\n`);
  if (!write) return;
  const body = [where, what, markdownTable(HEAD, cells), `- ${goal}`].join('\n\n');
  writeSection(places.root, 'Parsing in the browser', body);
}

async function withPage<T>(
  places: Places,
  job: (page: Page) => Promise<T>,
): Promise<{ readonly figures: T; readonly version: string }> {
  const outDir = mkdtempSync(join(places.root, '.cache', 'bench-page-'));
  const settings = {
    root: join(places.root, 'bench', 'browser'),
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
    worker: { format: 'es' },
  } as const;
  await build(settings);
  const server = await preview({ ...settings, preview: { host: 'localhost', port: 0 } });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`));
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    return { figures: await job(page), version: browser.version() };
  } finally {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  }
}

async function measureAll(page: Page, rows: number, megabytes: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, title } of PARSERS) {
    const [, ...runs] = await page.evaluate(
      ([parser, count]) => window.parsing.parse(parser, count),
      [name, RUNS + 1] as const,
    );
    runs.sort((a, b) => a.milliseconds - b.milliseconds);
    const [best] = runs;
    if (!best) continue;
    if (name !== 'bytes' && best.rows !== rows) {
      throw new Error(`${title} found ${best.rows} rows of ${rows}`);
    }
    figures.push({ title, name, best });
    process.stderr.write(`${title} · ${rounded(speed(best, megabytes))} MB/s\n`);
  }
  return figures;
}

function speed({ milliseconds }: Parsed, megabytes: number): number {
  return megabytes / (milliseconds / 1000);
}

function cellsOf(figure: Figure, figures: readonly Figure[], megabytes: number): string[] {
  const own = figures.find(({ name }) => name === 'antiphon-cells');
  return [
    figure.title,
    rounded(speed(figure.best, megabytes)),
    rounded(figure.best.milliseconds / 1000),
    figure.best.rows.toLocaleString('en'),
    own ? `${rounded(own.best.milliseconds / figure.best.milliseconds)}×` : '',
  ];
}

/** The goal: at least as fast as DuckDB's read_csv; the fastest of its ways counts. */
function goalLine(figures: readonly Figure[], megabytes: number): string {
  const fastest = (counts: (name: string) => boolean) =>
    Math.max(
      0,
      ...figures.filter(({ name }) => counts(name)).map(({ best }) => speed(best, megabytes)),
    );
  const own = fastest((name) => name === 'antiphon-cells');
  const peer = fastest(isDuckDb);
  const isMet = own >= peer;
  const times = isMet ? own / peer : peer / own;
  return `parsing at least as fast as DuckDB-wasm's read_csv: ${isMet ? 'met' : 'missed'}, ${rounded(own)} MB/s against ${rounded(peer)} MB/s, ${rounded(times)} times ${isMet ? 'faster' : 'slower'}`;
}
