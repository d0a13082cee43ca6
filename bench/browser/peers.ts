import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Installs the peers beside the benchmarks, not beside the product, unless they are there already. */
export function ensurePeers(root: string): void {
  const home = join(root, 'bench');
  const lock = readFileSync(join(home, 'package-lock.json'), 'utf8');
  const mark = join(home, 'node_modules', '.antiphon-installed');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  process.stderr.write('installing the peers …\n');
  const words = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const { status } = spawnSync('npm', words, { cwd: home, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The peers could not be installed.');
  writeFileSync(mark, lock);
}

/** `duckdb-wasm 1.32.0, papaparse 5.7.1, udsv 0.7.3` */
export function peerVersions(root: string): string {
  const wanted = JSON.parse(readFileSync(join(root, 'bench', 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return Object.entries(wanted.dependencies)
    .map(([name, version]) => `${name.replace(/^@[^/]+\//, '')} ${version}`)
    .join(', ');
}
