/**
 * Writes src/figure/letterWidths.json: how wide Chromium sets each letter of the figure's fonts, in thousandths of the
 * type size. Run it again when the fonts change: node scripts/letterWidths.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { ensureChromium, ROOT } from './setup.mjs';

const FACES = {
  sans400: ['source-sans-3', 'normal', 400],
  sans600: ['source-sans-3', 'normal', 600],
  sans400italic: ['source-sans-3', 'italic', 400],
  sans600italic: ['source-sans-3', 'italic', 600],
  serif600: ['source-serif-4', 'normal', 600],
};
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'];
/** first and last code point of each run */
const RUNS = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20a0, 0x20bf],
  [0x2116, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2265],
];

const fontFiles = join(ROOT, 'node_modules', '@fontsource-variable');
const css = Object.values(FACES)
  .flatMap(([family, style]) => SUBSETS.map((subset) => [family, style, subset]))
  .map(([family, style, subset]) => {
    const sheet =
      readFileSync(join(fontFiles, family, 'wght.css'), 'utf8') +
      readFileSync(join(fontFiles, family, 'wght-italic.css'), 'utf8');
    const file = `${family}-${subset}-wght-${style}.woff2`;
    const range = new RegExp(`${file}[\\s\\S]*?unicode-range: ([^;]*);`).exec(sheet)?.[1];
    const bytes = readFileSync(join(fontFiles, family, 'files', file)).toString('base64');
    return `@font-face{font-family:'${family}';font-style:${style};font-weight:200 900;src:url(data:font/woff2;base64,${bytes});unicode-range:${range}}`;
  })
  .join('\n');

const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
await page.setContent(`<style>${css}</style>`);
const widths = await page.evaluate(
  async ({ faces, runs }) => {
    const context = document.createElement('canvas').getContext('2d');
    const letters = runs.map(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, k) => String.fromCodePoint(from + k)),
    );
    const measured = {};
    for (const [name, [family, style, weight]] of Object.entries(faces)) {
      const font = `${style} ${weight} 1000px '${family}', sans-serif`;
      await document.fonts.load(font, letters.flat().join(''));
      context.font = font;
      context.fontKerning = 'none';
      measured[name] = letters.map((run) =>
        run.map((letter) => Math.round(context.measureText(letter).width)),
      );
    }
    return measured;
  },
  { faces: FACES, runs: RUNS },
);
await browser.close();

/** Two digits of base 36 a letter: up to 1,295 thousandths. */
const packed = (run) =>
  run.map((width) => Math.min(1295, width).toString(36).padStart(2, '0')).join('');
const table = {
  runs: RUNS,
  faces: Object.fromEntries(Object.entries(widths).map(([name, runs]) => [name, runs.map(packed)])),
};
writeFileSync(
  join(ROOT, 'src', 'figure', 'letterWidths.json'),
  `${JSON.stringify(table, null, 2)}\n`,
);
