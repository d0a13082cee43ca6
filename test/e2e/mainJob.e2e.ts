import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import {
  type OpenBrowser,
  openBrowser,
  profileFolder,
  ROOT,
  type RunningApp,
  startApp,
} from './app.ts';
import { axeViolations } from './axe.ts';
import { rtAndMinistry } from './madeFiles.ts';

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

/** Waits until the network of a case is drawn. */
async function networkDrawn(): Promise<string> {
  const status = browser.page.getByText(/\d[\d,]* of \d[\d,]* edges drawn/).first();
  await status.waitFor({ timeout: 60_000 });
  return ((await status.textContent()) ?? '').replace(/\s+/g, ' ');
}

async function openScreen(name: string): Promise<void> {
  await browser.page
    .getByRole('navigation', { name: 'Screens of this case' })
    .getByRole('button', { name })
    .click();
}

/** Chooses an edge in the table, as a keyboard or a screen reader would. */
async function openEdge(sentence: string): Promise<void> {
  await browser.page.getByRole('button', { name: sentence, exact: true }).click();
}

async function download(label: string): Promise<{ name: string; bytes: Buffer; path: string }> {
  const { page } = browser;
  const waiting = page.waitForEvent('download');
  await page.locator('summary', { hasText: 'Save picture' }).click();
  await page.getByRole('button', { name: label }).click();
  const saved = await waiting;
  const path = join(tmpdir(), `antiphon-${process.pid}-${saved.suggestedFilename()}`);
  await saved.saveAs(path);
  return { name: saved.suggestedFilename(), bytes: readFileSync(path), path };
}

describe('the demonstration case', () => {
  it('is a click away and opens with its network', async () => {
    await browser.page.getByRole('button', { name: 'Start the demonstration' }).click();
    expect(await networkDrawn()).toMatch(/^\d+ of \d+ edges drawn/);
  });

  it('shows, two actions from the start, the posts behind RT → Chinese foreign ministry', async () => {
    const { page } = browser;
    await openScreen('Tables');
    await openEdge('RT cites the Chinese foreign ministry');
    const pair = page.getByRole('region', { name: 'The pair of posts' });
    await pair.waitFor();
    expect(await pair.textContent()).toMatch(/Analyst's summary, not a quotation/);
    const original = pair.getByRole('link', { name: /original/i }).first();
    expect(await original.getAttribute('rel')).toContain('noreferrer');
    expect(await original.getAttribute('href')).toMatch(/^https:\/\/www\.rt\.com\//);
  });

  it('puts the paired statement beside the relay', async () => {
    const { page } = browser;
    await page.getByRole('button', { name: /21 Jan 2021/ }).click();
    const pair = page.getByRole('region', { name: 'The pair of posts' });
    await pair.getByText('statement paired by an analyst').waitFor();
    expect(await pair.getByRole('article').count()).toBe(2);
    expect(await pair.textContent()).toMatch(/order unknown/i);
  });

  it('makes the screenshot of the README', async () => {
    await openScreen('Network');
    await networkDrawn();
    await browser.page.waitForTimeout(800);
    mkdirSync(join(ROOT, 'test-results'), { recursive: true });
    const shot = await browser.page.screenshot();
    writeFileSync(join(ROOT, 'test-results', 'screenshot.png'), shot);
    if (process.env.ANTIPHON_UPDATE_SCREENSHOT) {
      writeFileSync(join(ROOT, 'docs', 'screenshot.png'), shot);
    }
    expect(shot.length).toBeGreaterThan(30_000);
  });

  it('comes back to the same view after a reload', async () => {
    const { page } = browser;
    const before = page.url();
    await page.reload();
    await networkDrawn();
    expect(page.url()).toBe(before);
    await page.getByRole('region', { name: 'The pair of posts' }).waitFor();
  });

  it('undoes and redoes a filter, and hides what is filtered', async () => {
    const { page } = browser;
    const all = await networkDrawn();
    await page.getByRole('checkbox', { name: /^KAZ/ }).click();
    await expect.poll(networkDrawn).not.toBe(all);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(networkDrawn).toBe(all);
    await page.getByRole('button', { name: /^Redo/ }).click();
    await expect.poll(networkDrawn).not.toBe(all);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(networkDrawn).toBe(all);
  });

  it.each(['Network', 'Pick-ups', 'Measures', 'Posts', 'Tables', 'Actors', 'Files'])(
    'has nothing on the screen %s that a screen reader cannot use',
    async (screen) => {
      await openScreen(screen);
      await browser.page.waitForTimeout(300);
      expect(await axeViolations(browser.page)).toEqual([]);
    },
  );

  it('saves the picture at twice its size', async () => {
    await openScreen('Network');
    await networkDrawn();
    const { bytes, name } = await download('PNG, 2×');
    expect(name).toMatch(/-2x\.png$/);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(2400);
  });

  it.each([
    ['Edges, CSV', /^amplifier,source,kind,weight,/],
    ['Nodes, CSV', /^id,label,state,kind,/],
    ['Evidence, CSV', /^kind,amplifier,source,amplifier_post,/],
    ['Network, GEXF', /<gexf/],
    ['Network, GraphML', /<graphml/],
  ])('saves what is drawn: %s', async (label, head) => {
    const { bytes } = await download(label);
    expect(bytes.toString('utf8').replace(/^\uFEFF/, '')).toMatch(head);
  });

  it('saves the case as a report that runs nothing and asks for nothing', async () => {
    const { bytes, name } = await download('HTML, unlabelled accounts by number');
    const html = bytes.toString('utf8');
    expect(name).toMatch(/-report\.html$/);
    expect(html).toContain('RT cites Chinese foreign ministry');
    expect(html).toMatch(/<mark>[^<]+<\/mark>/);
    expect(html).toContain('<svg ');
    expect(html).not.toMatch(/<script|\son\w+=|src="http/);
  });

  it('saves the case as one file that audit accepts, and not after a byte has changed', async () => {
    const { path, bytes } = await download('Case file, with all posts');
    const out = `${path}.json`;
    expect(await main(['audit', path, '--out', out], ROOT)).toBe(0);
    const broken = Buffer.from(bytes);
    const middle = broken.length >> 1;
    broken[middle] = (broken[middle] ?? 0) ^ 1;
    writeFileSync(path.replace('.antiphon.zip', '-broken.antiphon.zip'), broken);
    const code = await main(
      ['audit', path.replace('.antiphon.zip', '-broken.antiphon.zip'), '--out', out],
      ROOT,
    );
    expect(code).toBe(1);
    expect(JSON.parse(readFileSync(out, 'utf8')).faults[0].part).toBeTruthy();

    await browser.page.locator('summary.case-button').click();
    await browser.page.getByRole('button', { name: 'Back to all cases' }).click();
    await browser.page.locator('input[type=file]').first().setInputFiles(path);
    await networkDrawn();
    expect(await browser.page.getByText('could not be opened').count()).toBe(0);
  });
});

describe('an investigator’s own files', () => {
  it('are read, every row accounted for', async () => {
    const { page } = browser;
    await page.locator('summary.case-button').click();
    await page.getByRole('button', { name: 'Back to all cases' }).click();
    await page.locator('input[type=file]').first().setInputFiles(files.paths);
    await page.getByRole('button', { name: 'Add to case' }).click({ timeout: 60_000 });
    await networkDrawn();
    await openScreen('Files');
    const equation = ((await page.locator('.equation').textContent()) ?? '').replace(/\s+/g, ' ');
    expect(equation).toBe(
      files.isReal
        ? '10,586 rows read=10,586 kept+0 merged+0 rejected'
        : '6 rows read=6 kept+0 merged+0 rejected',
    );
  });

  it('show the edge RT → Chinese foreign ministry with its posts', async () => {
    const { page } = browser;
    await openScreen('Tables');
    await openEdge('RT cites the Chinese foreign ministry');
    await page.getByRole('region', { name: 'The pair of posts' }).waitFor();
    await page
      .getByText(/Row [\d,]+ in rt\.csv/)
      .first()
      .waitFor();
  });

  it('are there again, whole, after the browser was closed and without a connection', async () => {
    await openScreen('Network');
    await networkDrawn();
    const address = browser.page.url();
    const asked = browser.requests;
    const errors = browser.errors;
    await expect
      .poll(() => browser.page.evaluate(async () => Boolean(await navigator.serviceWorker.ready)))
      .toBe(true);
    await browser.close();
    app.stop();
    browser = await openBrowser(profile.path);
    browser.requests.push(...asked);
    browser.errors.push(...errors);
    await browser.context.setOffline(true);
    await browser.page.goto(address);
    await networkDrawn();
    await openScreen('Files');
    const equation = ((await browser.page.locator('.equation').textContent()) ?? '').replace(
      /\s+/g,
      ' ',
    );
    expect(equation).toContain(files.isReal ? '10,586 kept' : '6 kept');
    await openScreen('Network');
    const { bytes } = await download('PNG, 1×');
    expect(bytes.readUInt32BE(16)).toBe(1200);
  });

  it('never left the machine: every request went to the app’s own address', () => {
    const elsewhere = browser.requests.filter(
      (address) =>
        !address.startsWith(app.address.replace(/\/$/, '')) && !/^(blob|data):/.test(address),
    );
    expect(elsewhere).toEqual([]);
    expect(browser.requests.length).toBeGreaterThan(5);
  });

  it('caused no error in the console', () => {
    expect(browser.errors).toEqual([]);
  });
});
