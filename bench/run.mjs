/** Builds the benchmarks and runs them: `npm run bench -- --help` lists what there is. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ensureCommandLine,
  ensureDependencies,
  fail,
  ROOT,
  requireNode,
} from '../scripts/setup.mjs';

requireNode();
await ensureDependencies();

mkdirSync(join(ROOT, '.cache'), { recursive: true });
const home = mkdtempSync(join(ROOT, '.cache', 'bench-build-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

const built = spawnSync(
  process.execPath,
  [
    join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'),
    'build',
    ...['--config', 'bench/vite.config.ts', '--outDir', home, '--logLevel', 'error'],
  ],
  { cwd: ROOT, stdio: ['ignore', 2, 2] },
);
if (built.status !== 0) fail('The benchmarks could not be built.');

const { main } = await import(pathToFileURL(join(home, 'bench.mjs')).href);
process.exitCode = await main(process.argv.slice(2), {
  root: ROOT,
  folder: process.env.INIT_CWD ?? process.cwd(),
  child: join(home, 'child.mjs'),
  commandLine: ensureCommandLine,
});
