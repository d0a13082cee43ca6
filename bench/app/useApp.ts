import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Locator, type Page } from 'playwright';
import { CHROMIUM } from '../browser/chromium.ts';
import { serveApp } from './serve.ts';

/** Whatever takes longer than this will not end. */
const PATIENCE_MS = 30 * 60_000;

/** The built app, served, and a folder for a browser's profile; both are gone when the job is done. */
export async function withApp<T>(
  root: string,
  job: (address: string, profile: string) => Promise<T>,
): Promise<T> {
  const profile = mkdtempSync(join(root, '.cache', 'bench-profile-'));
  const app = await serveApp(root);
  try {
    return await job(app.address, profile);
  } finally {
    app.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

export async function openBrowser(
  profile: string,
): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly version: string }> {
  const context = await chromium.launchPersistentContext(profile, {
    ...CHROMIUM,
    args: [...CHROMIUM.args],
    viewport: { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = context.pages()[0] ?? (await context.newPage());
  return { context, page, version: context.browser()?.version() ?? '' };
}

/** Gives the start page a file and adds it to a case: when that began, and when the file had been read. */
export async function addFile(
  page: Page,
  file: string,
): Promise<{ readonly begin: number; readonly read: number }> {
  const input = fileInput(page);
  await input.waitFor({ state: 'attached' });
  const begin = performance.now();
  await input.setInputFiles(file);
  await page.getByRole('button', { name: 'Add to case' }).and(page.locator(':enabled')).click();
  return { begin, read: performance.now() };
}

export function fileInput(page: Page): Locator {
  return page.locator('input[type=file]').first();
}

/** What the status line says as soon as the network is there. */
export function edgesDrawn(page: Page): Locator {
  return page.getByText(/\d[\d,]* of \d[\d,]* edges drawn/).first();
}
