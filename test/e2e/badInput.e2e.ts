import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenBrowser, openBrowser, profileFolder, type RunningApp, startApp } from './app.ts';

const profile = profileFolder();
const folder = mkdtempSync(join(tmpdir(), 'antiphon-bad-'));
const HEAD = 'id,platform,actor,published,text,url,lang,context';
let app: RunningApp;
let browser: OpenBrowser;

function made(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

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

async function toStart(): Promise<void> {
  await browser.page.goto('about:blank');
  await browser.page.goto(app.address);
  await browser.page.getByRole('button', { name: 'Start the demonstration' }).waitFor();
}

async function bring(...paths: string[]): Promise<void> {
  await browser.page.locator('input[type=file]').first().setInputFiles(paths);
}

async function drawn(): Promise<string> {
  const status = browser.page.getByText(/\d[\d,]* of \d[\d,]* edges drawn/).first();
  await status.waitFor({ timeout: 60_000 });
  return (await status.textContent()) ?? '';
}

async function openScreen(name: string): Promise<void> {
  const screens = browser.page.getByRole('navigation', { name: 'Screens of this case' });
  await screens.getByRole('button', { name }).click();
}

describe('texts and names with markup', () => {
  it('are shown as they stand and never run', async () => {
    const { page } = browser;
    const evil = `<img src=x onerror="window.ran=1"><script>window.ran=1</script>`;
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = [
      `1,x,evil<b>one</b>,2022-01-10T10:00:00Z,${cell(`${evil} the Chinese Foreign Ministry said no.`)},javascript:window.ran=1,en,${cell(evil)}`,
      `2,x,‮rtl,2022-01-10T10:00:05Z,${cell('=HYPERLINK("http://x") \u202Eمرحبا\u0007 the Chinese Foreign Ministry said yes.')},,en,`,
    ];
    await bring(made('evil.csv', `${HEAD}\n${rows.join('\n')}\n`));
    await page.getByRole('button', { name: 'Add to case' }).click({ timeout: 30_000 });
    await drawn();
    await openScreen('Posts');
    await page.getByText('<img src=x onerror=').first().waitFor();
    await openScreen('Tables');
    await page.getByRole('button', { name: /^evil<b>one<\/b> cites/ }).click();
    await page.getByRole('region', { name: 'The pair of posts' }).waitFor();
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
  });
});

describe('files that hold no posts', () => {
  it.each([
    ['an empty file', 'empty.csv', '', /empty/i],
    ['a picture', 'photo.png', '\u0089PNG\r\n\u001a\n\0\0\0', /This is a PNG picture/],
    ['a table of something else', 'prices.csv', 'fruit,price\napple,3\n', /column|time|posts/i],
  ])('%s: says so in words', async (_, name, content, words) => {
    await toStart();
    await bring(made(name, Buffer.from(content, 'latin1')));
    await browser.page.getByText(words).first().waitFor();
  });
});

describe('a case while more is read into it', () => {
  it('is as before when the tab is killed in the middle', async () => {
    await toStart();
    await browser.page.getByRole('button', { name: 'Start the demonstration' }).click();
    const before = await drawn();
    const lines = Array.from(
      { length: 120_000 },
      (_, k) =>
        `k${k},web,a${k % 50}.example,2022-01-10T10:00:00Z,Post number ${k} says little.,,en,`,
    );
    await openScreen('Files');
    await bring(made('many.csv', `${HEAD}\n${lines.join('\n')}\n`));
    await browser.page
      .getByText(/\d[\d,]* rows/)
      .first()
      .waitFor();
    await browser.page.close({ runBeforeUnload: false });

    const page = await browser.context.newPage();
    await page.goto(app.address);
    await page.getByRole('button', { name: 'Start the demonstration' }).click();
    const status = page.getByText(/\d[\d,]* of \d[\d,]* edges drawn/).first();
    await status.waitFor();
    expect(await status.textContent()).toBe(before);
    await page
      .getByText(/149 posts/)
      .first()
      .waitFor();
    await page.close();
  });
});
