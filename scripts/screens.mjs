/**
 * Pictures of every screen of the demonstration case, in both themes and three widths:
 *   npm run screens [-- FOLDER] [--only WORD]
 * For looking at; nothing is compared. The README's picture is the one of the network.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureApp, ensureChromium, ensureDependencies, ROOT, requireNode, say } from './setup.mjs';

const PORT = process.env.ANTIPHON_PORT ?? '4795';
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
const THEMES = ['light', 'dark'];
/** Screens by the name on their button; an edge, an actor and a cluster are chosen on the way. */
const SCREENS = ['Pick-ups', 'Measures', 'Posts', 'Tables', 'Actors', 'Figures', 'Files'];
/** The drawing settles after its last message. */
const SETTLED_MS = 1200;

requireNode();
await ensureDependencies();
await ensureApp();
const executablePath = ensureChromium();

const words = process.argv.slice(2);
const onlyAt = words.indexOf('--only');
const only = onlyAt < 0 ? '' : words.splice(onlyAt, 2)[1];
const folder = resolve(words[0] ?? join(ROOT, 'test-results', 'screens'));
mkdirSync(folder, { recursive: true });

const { chromium } = await import('playwright');
const { server, address } = await serve();
try {
  for (const theme of THEMES) await tour(theme);
} finally {
  server.kill();
}
say(`Pictures are in ${folder}`);

function serve() {
  const server = spawn(process.execPath, [join(ROOT, 'scripts', 'start.mjs')], {
    cwd: ROOT,
    env: { ...process.env, ANTIPHON_PORT: PORT },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((answer, refuse) => {
    server.stdout.on('data', (bytes) => {
      const address = /http:\/\/\S+/.exec(String(bytes))?.[0];
      if (address) answer({ server, address });
    });
    server.on('exit', (code) => refuse(new Error(`The app ended with code ${code}.`)));
  });
}

async function tour(theme) {
  const profile = mkdtempSync(join(tmpdir(), 'antiphon-screens-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    viewport: SIZES[0],
    colorScheme: theme,
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  const page = browser.pages()[0] ?? (await browser.newPage());
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => say(`${theme}: ${error.message}`));
  const shot = (name) => atEverySize(page, theme, name);
  try {
    await page.goto(address);
    await page.getByRole('button', { name: 'Start the demonstration' }).waitFor();
    await shot('start');
    await page.getByRole('button', { name: 'Start the demonstration' }).click();
    await page
      .getByText(/edges drawn/)
      .first()
      .waitFor();
    await shot('network');
    await choices(page, shot);
    for (const screen of SCREENS) {
      const button = buttonOf(page, screen);
      if ((await button.count()) === 0) continue;
      await button.click();
      await shot(screen.toLowerCase());
    }
    await page.goto(address);
    await page.getByRole('heading').first().waitFor();
    await shot('cases');
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The network with an edge chosen, then an actor, then a cluster. */
async function choices(page, shot) {
  const chosen = [
    ['edge', 'RT cites the Chinese foreign ministry'],
    ['actor', 'RT'],
  ];
  for (const [name, label] of chosen) {
    await buttonOf(page, 'Tables').click();
    await page.getByRole('button', { name: label, exact: true }).first().click();
    await buttonOf(page, 'Network').click();
    await shot(`network-${name}`);
  }
}

function buttonOf(page, name) {
  return page
    .getByRole('navigation', { name: 'Screens of this case' })
    .getByRole('button', { name, exact: true });
}

async function atEverySize(page, theme, name) {
  if (!name.includes(only)) return;
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.waitForTimeout(SETTLED_MS);
    await page.screenshot({ path: join(folder, `${name}-${size.width}-${theme}.png`) });
  }
  await page.setViewportSize(SIZES[0]);
}
