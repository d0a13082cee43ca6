import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type OpenBrowser,
  openBrowser,
  profileFolder,
  ROOT,
  type RunningApp,
  startApp,
} from './app.ts';

const KEEPER = join(ROOT, 'dist', 'sw.js');
const profile = profileFolder();
let app: RunningApp;
let browser: OpenBrowser;
let built: string;

beforeAll(async () => {
  app = await startApp();
  built = readFileSync(KEEPER, 'utf8');
  browser = await openBrowser(profile.path);
  await browser.page.goto(app.address);
});

afterAll(async () => {
  writeFileSync(KEEPER, built);
  await browser?.close();
  app?.stop();
  profile.remove();
});

/** Marks the page, so that it can be told from the one after a reload. */
async function marked(): Promise<void> {
  await browser.page.evaluate(() => document.body.setAttribute('data-before', ''));
}

const isMarked = () => browser.page.locator('body[data-before]').count();

describe('a newer version of the app', () => {
  const told = () => browser.page.getByText('A newer version of Antiphon is ready.');

  it('is none at the first visit', async () => {
    const { page } = browser;
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await page.reload();
    await page.getByRole('button', { name: 'Start the demonstration' }).waitFor();
    expect(await told().count()).toBe(0);
  });

  it('is told of, not taken by itself, and taken by a click', async () => {
    const { page } = browser;
    appendFileSync(KEEPER, '\n// newer\n');
    await page.reload();
    await told().waitFor();
    await marked();
    expect(await isMarked()).toBe(1);
    const notice = page.getByRole('status').filter({ has: told() });
    await notice.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(isMarked).toBe(0);
    await page.getByRole('button', { name: 'Start the demonstration' }).waitFor();
    expect(await told().count()).toBe(0);
  });

  it('is told of in the other tabs too, once it was taken in one', async () => {
    const { page, context } = browser;
    const other = await context.newPage();
    await other.goto(app.address);
    await other.getByRole('button', { name: 'Start the demonstration' }).waitFor();
    appendFileSync(KEEPER, '\n// newest\n');
    await page.reload();
    await told().waitFor();
    await page.getByRole('button', { name: 'Reload' }).click();
    await other.getByText('A newer version of Antiphon is ready.').waitFor();
    await other.getByRole('button', { name: 'Reload' }).click();
    await other.getByRole('button', { name: 'Start the demonstration' }).waitFor();
    expect(await other.getByText('A newer version of Antiphon is ready.').count()).toBe(0);
  });
});

describe('a page whose workers are gone after a renewal', () => {
  it('says so and offers to be loaded anew, instead of waiting for ever', async () => {
    const { page, context } = browser;
    const bare = await context.newPage();
    await bare.addInitScript(() => {
      Object.defineProperty(navigator, 'serviceWorker', { value: undefined });
    });
    await bare.goto(app.address);
    await page.close();
    await bare.getByRole('button', { name: 'Start the demonstration' }).waitFor();
    await bare.evaluate(async () => {
      const Real = window.Worker;
      window.Worker = class extends Real {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(String(address).replace('import.worker', 'import.worker-gone'), options);
        }
      };
    });
    await bare.getByRole('button', { name: 'Start the demonstration' }).click();
    const problem = bare.getByRole('alert');
    await problem.getByText(/The app has been renewed, or a part of it could not be/).waitFor();
    await problem.getByRole('button', { name: 'Reload' }).click();
    await bare.getByRole('button', { name: 'Start the demonstration' }).waitFor();
  });
});
