/**
 * How smoothly the network moves in this machine's Chromium with software WebGL (SwiftShader):
 *   node bench/drawing/measure.mjs [actors edges …]
 * Prints the gaps between frames (ms: median, 95 %, longest), the longest task of the page's
 * thread, and the machine's load, without which they say little. With --shots FOLDER also pictures.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build, preview } from 'vite';

const HERE = dirname(fileURLToPath(import.meta.url));
const PORT = Number(process.env.ANTIPHON_PORT ?? 4801);
const SIZE = { width: 1440, height: 900 };
const MOVING_MS = 2500;
const MIDDLE = { x: 720, y: 450 };

const words = process.argv.slice(2);
const shotsAt = words.indexOf('--shots');
const shots = shotsAt < 0 ? null : words.splice(shotsAt, 2)[1];
const counts = words.length > 0 ? words.map(Number) : [1000, 10_000, 10_000, 50_000];

const outDir = mkdtempSync(join(tmpdir(), 'antiphon-drawing-'));
const settings = { root: HERE, configFile: false, logLevel: 'error', build: { outDir } };
await build(settings);
const server = await preview({ ...settings, preview: { port: PORT, strictPort: true } });
const browser = await chromium.launch({
  executablePath: process.env.ANTIPHON_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
try {
  for (let k = 0; k + 1 < counts.length; k += 2) await measure(counts[k], counts[k + 1]);
} finally {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true, force: true });
}

async function measure(actors, edges) {
  const page = await browser.newPage({ viewport: SIZE });
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`http://localhost:${PORT}/?actors=${actors}&edges=${edges}`);
  await page.waitForFunction(() => 'drawing' in window);
  console.log(`\n${actors} actors, ${edges} edges (load ${loadavg()[0].toFixed(1)})`);
  await page.waitForTimeout(edges > 20_000 ? 9000 : 4000);
  await report(page, 'shown');
  await shot(page, `${actors}-rest`);
  await part(page, 'idle', () => page.waitForTimeout(1500));
  await part(page, 'hover', () => wander(page));
  await part(page, 'drag', () => drag(page, actors));
  await part(page, 'zoom in', () => wheel(page, -120, 10));
  await shot(page, `${actors}-near`);
  await part(page, 'drag near', () => drag(page, actors));
  await part(page, 'zoom out', () => wheel(page, 120, 12));
  await part(page, 'layout', async () => {
    for (let k = 0; k < 3; k += 1) {
      await page.evaluate(() => window.drawing.mirror());
      await page.waitForTimeout(700);
    }
  });
  await shot(page, `${actors}-after`);
  await page.close();
}

/** Measures a movement, then waits until the picture has come to rest, and measures that too. */
async function part(page, name, act) {
  await page.evaluate(() => window.drawing.take());
  await act();
  await report(page, name);
  await page.waitForTimeout(2000);
  await report(page, '  at rest');
}

async function report(page, name) {
  const { gaps, tasks } = await page.evaluate(() => window.drawing.take());
  const sorted = gaps.toSorted((a, b) => a - b);
  const at = (share) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0);
  const longest = Math.max(0, ...tasks).toFixed(0);
  console.log(
    `${name.padEnd(10)} frames ${String(sorted.length).padStart(4)}  median ${at(0.5).padStart(4)}  95 % ${at(0.95).padStart(4)}  longest ${at(1).padStart(5)}  longest task ${longest}`,
  );
}

async function drag(page) {
  const { mouse } = page;
  await mouse.move(MIDDLE.x, MIDDLE.y);
  await mouse.down();
  const start = Date.now();
  while (Date.now() - start < MOVING_MS) {
    const angle = ((Date.now() - start) / 900) * 2 * Math.PI;
    await mouse.move(MIDDLE.x + 260 * Math.sin(angle), MIDDLE.y + 160 * Math.sin(2 * angle));
    await page.waitForTimeout(8);
  }
  await mouse.up();
}

async function wander(page) {
  const start = Date.now();
  while (Date.now() - start < MOVING_MS) {
    const way = (Date.now() - start) / MOVING_MS;
    await page.mouse.move(200 + 1000 * way, 300 + 300 * way);
    await page.waitForTimeout(8);
  }
}

async function wheel(page, delta, times) {
  await page.mouse.move(MIDDLE.x + 150, MIDDLE.y);
  for (let k = 0; k < times; k += 1) {
    await page.mouse.wheel(0, delta);
    await page.waitForTimeout(110);
  }
}

async function shot(page, name) {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`) });
}
