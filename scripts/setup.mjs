/**
 * Brings a fresh clone to where its commands can run: dependencies, builds, Chromium.
 * Nothing here writes to standard output; that belongs to the command that asked.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalledAs } from './installed.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const CACHE = join(ROOT, '.cache');
const NODE_FLOOR = [20, 19];
/** A lock whose owner died before it wrote its number is dead after this long. */
const STALE_LOCK_MS = 10_000;

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NODE_FLOOR[0] || (major === NODE_FLOOR[0] && minor >= NODE_FLOOR[1])) return;
  fail(
    `Antiphon needs Node ${NODE_FLOOR.join('.')} or newer; this is Node ${process.versions.node}.`,
  );
}

/** Installs what the lock file names, unless it is there already. */
export async function ensureDependencies() {
  const wanted = hashOf(['package-lock.json']);
  const mark = join(ROOT, 'node_modules', '.antiphon-installed');
  const isInstalled = () => existsSync(mark) && readFileSync(mark, 'utf8') === wanted;
  if (isInstalled()) return;
  await withLock('install', () => {
    if (isInstalled()) return;
    if (isInstalledByHand()) {
      writeFileSync(mark, wanted);
      return;
    }
    say('Installing dependencies (first run) …');
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    writeFileSync(mark, wanted);
  });
}

/** Somebody ran `npm ci` or `npm install` before. */
function isInstalledByHand() {
  const found = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(found)) return false;
  const wanted = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  return isInstalledAs(wanted, readFileSync(found, 'utf8'));
}

/** Builds the app into dist/ when sources, data or the lock file have changed. */
export async function ensureApp() {
  const wanted = hashOf([
    'src',
    'data',
    'public',
    'index.html',
    'vite.config.ts',
    'package-lock.json',
  ]);
  const mark = join(ROOT, 'dist', '.antiphon-built');
  const isBuilt = () => existsSync(mark) && readFileSync(mark, 'utf8') === wanted;
  if (isBuilt()) return;
  await withLock('app', () => {
    if (isBuilt()) return;
    say('Building the app …');
    // a test run sets NODE_ENV; what it builds must be what `npm start` serves
    const environment = { ...process.env, NODE_ENV: 'production' };
    run(process.execPath, [vite(), 'build', '--logLevel', 'warn'], environment);
    writeFileSync(mark, wanted);
  });
}

/** Builds the command line; answers the path of its entry. Each state of the sources has a folder of its own. */
export async function ensureCommandLine() {
  const wanted = hashOf(['src', 'data', 'vite.cli.config.ts', 'package-lock.json']).slice(0, 16);
  const home = join(ROOT, 'dist-cli');
  const entry = join(home, wanted, 'antiphon.mjs');
  if (existsSync(entry)) return entry;
  await withLock('cli', () => {
    if (existsSync(entry)) return;
    const draft = join(home, `${wanted}.${process.pid}`);
    run(process.execPath, [
      vite(),
      'build',
      '--config',
      'vite.cli.config.ts',
      '--outDir',
      draft,
      '--emptyOutDir',
      '--logLevel',
      'error',
    ]);
    renameSync(draft, join(home, wanted));
    removeOldBuilds(home, wanted);
  });
  return entry;
}

/** A run that began before the last change may still be reading the build before this one: keep two. */
function removeOldBuilds(home, newest) {
  const others = readdirSync(home)
    .filter((name) => name !== newest)
    .map((name) => ({ name, at: statSync(join(home, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { name } of others.slice(1))
    rmSync(join(home, name), { recursive: true, force: true });
}

/** Path of Chromium; installs Debian's where it is missing and may be installed. */
export function ensureChromium() {
  const path = process.env.ANTIPHON_CHROMIUM ?? '/usr/bin/chromium';
  if (existsSync(path)) return path;
  const mayInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (mayInstall) {
    say('Installing Chromium from Debian …');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], environment);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], environment);
  }
  if (!existsSync(path)) {
    fail(
      'The tests need Chromium: install it with "sudo apt-get install chromium", or name another one by ANTIPHON_CHROMIUM=/path/to/chromium.',
    );
  }
  return path;
}

function vite() {
  return join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
}

function run(command, parameters, environment = process.env) {
  const result = spawnSync(command, parameters, {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 2, 2],
  });
  if (result.status !== 0) {
    fail(
      `"${command} ${parameters.join(' ')}" did not succeed${result.error ? `: ${result.error.message}` : ''}.`,
    );
  }
}

/** One process at a time; the others wait. The lock is a folder, since making one is atomic everywhere. */
async function withLock(name, job) {
  mkdirSync(CACHE, { recursive: true });
  const lock = join(CACHE, `${name}.lock`);
  while (!take(lock)) {
    if (isStale(lock)) rmSync(lock, { recursive: true, force: true });
    else await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    job();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function take(lock) {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isStale(lock) {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'));
    if (pid > 0) return !isRunning(pid);
    return Date.now() - statSync(lock).mtimeMs > STALE_LOCK_MS;
  } catch {
    return existsSync(lock) && Date.now() - statSync(lock).mtimeMs > STALE_LOCK_MS;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** SHA-256 over names and contents of files and folders. */
function hashOf(names) {
  const hash = createHash('sha256');
  for (const name of names) addTo(hash, name);
  return hash.digest('hex');
}

function addTo(hash, name) {
  const path = join(ROOT, name);
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const child of readdirSync(path).sort()) addTo(hash, join(name, child));
  } else {
    hash.update(`${name}\0`).update(readFileSync(path));
  }
}

export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

export function fail(sentence) {
  say(sentence);
  process.exit(1);
}
