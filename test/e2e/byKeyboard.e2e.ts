/** Two people's whole way without a pointer: an investigator from file to evidence, an editor from case to figure. */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenBrowser, openBrowser, profileFolder, type RunningApp, startApp } from './app.ts';
import { rtAndMinistry } from './madeFiles.ts';

const MOST_TABS = 120;
const profile = profileFolder();
const files = rtAndMinistry();
let app: RunningApp;
let browser: OpenBrowser;

beforeAll(async () => {
  app = await startApp();
  browser = await openBrowser(profile.path);
  await browser.page.goto(app.address);
});

afterAll(async () => {
  await browser?.close();
  app?.stop();
  profile.remove();
});

/** The name of what has the focus, as a reader would say it. */
function focused(): Promise<string> {
  return browser.page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    const name = at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent;
    return (name ?? '').replace(/\s+/g, ' ').trim();
  });
}

async function tabTo(name: string): Promise<void> {
  const passed: string[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await browser.page.keyboard.press('Tab');
    const at = await focused();
    if (at.startsWith(name)) return;
    passed.push(at.slice(0, 24));
  }
  throw new Error(`No Tab leads to “${name}”; on the way were ${passed.join(' | ')}`);
}

/** Runs an action by its name in the palette. */
async function run(action: string): Promise<void> {
  const { page } = browser;
  await page.keyboard.press('Control+k');
  await page.keyboard.type(action);
  await page.locator('.search-found').getByRole('button', { name: action }).waitFor();
  for (let steps = 0; steps < 20; steps += 1) {
    await page.keyboard.press('ArrowDown');
    if ((await focused()).startsWith(action)) break;
  }
  await page.keyboard.press('Enter');
}

async function text(download: Download): Promise<string> {
  const path = join(tmpdir(), `antiphon-${process.pid}-${download.suggestedFilename()}`);
  await download.saveAs(path);
  return readFileSync(path, 'utf8');
}

describe('an investigator without a pointer', () => {
  it('chooses files, reads them and adds them to a new case', async () => {
    const { page } = browser;
    const asked = page.waitForEvent('filechooser');
    await tabTo('Choose files');
    await page.keyboard.press('Space');
    await (await asked).setFiles(files.paths);
    await page.getByRole('button', { name: 'Add to case' }).and(page.locator(':enabled')).waitFor({
      timeout: 60_000,
    });
    await tabTo('Add to case');
    await page.keyboard.press('Enter');
    await page
      .getByText(/edges drawn/)
      .first()
      .waitFor({ timeout: 60_000 });
  });

  it('hides a kind, takes it back, and filters by weight', async () => {
    const { page } = browser;
    await run('Hide edges of kind copy');
    await page.getByText('8 of 9 kinds').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('all 9 kinds').waitFor();
  });

  it('opens an edge and reads its posts side by side', async () => {
    const { page } = browser;
    await run('Go to Tables');
    await page.getByRole('heading', { name: 'Tables' }).waitFor();
    await tabTo('RT cites the Chinese foreign ministry');
    await page.keyboard.press('Enter');
    const pair = page.getByRole('region', { name: 'The pair of posts' });
    await pair.waitFor();
    await expect.poll(() => pair.textContent()).toContain('in rt.csv');
  });

  it('keeps a verdict with its reason', async () => {
    const { page } = browser;
    await tabTo('Disagree');
    await page.keyboard.press('Enter');
    await page.keyboard.type('The headline speaks of another ministry.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page
      .getByText(/set aside/)
      .first()
      .waitFor();
  });
});

describe('an editor without a pointer', () => {
  it('titles a figure and saves it', async () => {
    const { page } = browser;
    await run('Go to Figures');
    await page.getByRole('heading', { name: 'Figures' }).first().waitFor();
    await tabTo('Title');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Who cites Beijing');
    await page.getByRole('button', { name: 'Save SVG' }).and(page.locator(':enabled')).waitFor();
    await expect.poll(() => page.locator('.figure-stage').getByRole('img').count()).toBe(1);
    await tabTo('Save SVG');
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const svg = await text(await saved);
    expect(svg).toContain('Who cites Beijing');
    expect(svg).toMatch(/^<svg|<\?xml/);
  });

  it('caused no error in the console', () => {
    expect(browser.errors).toEqual([]);
  });
});
