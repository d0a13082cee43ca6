import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Not the port of `npm start`: whoever runs the tests may have the app open. */
const PORT = 4791;

export interface RunningApp {
  readonly address: string;
  stop(): void;
}

/** Starts the built app by the very script that `npm start` runs. */
export function startApp(): Promise<RunningApp> {
  const server = spawn(process.execPath, [join(ROOT, 'scripts', 'start.mjs')], {
    cwd: ROOT,
    env: { ...process.env, ANTIPHON_PORT: String(PORT) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const address = /http:\/\/\S+/.exec(said)?.[0];
      if (address) resolve({ address, stop: () => server.kill() });
    });
    server.on('exit', (code) => reject(new Error(`The app ended with code ${code}: ${said}`)));
  });
}

export interface OpenBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** every address that the page or a worker asked for */
  readonly requests: string[];
  /** errors that reached the console or the page */
  readonly errors: string[];
  close(): Promise<void>;
}

const SIZE = { width: 1440, height: 900 };

/** A browser with a profile of its own that outlives it, so that it can be closed and opened again. */
export async function openBrowser(
  profile: string,
  settings: { readonly size?: typeof SIZE; readonly dark?: boolean } = {},
): Promise<OpenBrowser> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.ANTIPHON_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    viewport: settings.size ?? SIZE,
    colorScheme: settings.dark ? 'dark' : 'light',
    acceptDownloads: true,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  context.setDefaultTimeout(15_000);
  const requests: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return { context, page, requests, errors, close: () => context.close() };
}

/** A folder for a browser's profile, removed by `remove`. */
export function profileFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'antiphon-profile-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}
