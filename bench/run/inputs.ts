import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shape } from '../generate/rows.ts';
import { writePosts } from '../generate/write.ts';
import type { InputShape } from './workloads.ts';

const SEED = 1;
/** "One link in 100,000 posts" at a million, in proportion at other sizes. */
const HOT_SHARE = 0.1;

/** Path of the made file that a workload reads; made once for each state of the generator. */
export function inputFor(root: string, input: InputShape, rows: number): string {
  if (input === 'made') return '';
  const folder = join(root, '.cache', 'bench', generatorHash(root));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${input}-${rows}.csv`);
  if (!existsSync(path)) make(path, input, rows);
  return path;
}

/** Path of a made investigation; made once for each state of the generator. */
export function caseFor(root: string, rows: number): string {
  const folder = join(root, '.cache', 'bench', generatorHash(root));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `case-${rows}.csv`);
  if (existsSync(path)) return path;
  process.stderr.write(`making an investigation of ${rows.toLocaleString('en')} posts …\n`);
  writePosts(path, { rows, seed: SEED, hot: 0, course: 'camps' }, 'posts');
  return path;
}

function make(path: string, input: Exclude<InputShape, 'made'>, rows: number): void {
  process.stderr.write(`making ${rows.toLocaleString('en')} posts (${input}) …\n`);
  const hot = Math.round(rows * HOT_SHARE);
  const shape: Shape = input === 'hot' ? 'posts' : input;
  const plan = input === 'hot' ? { rows: hot * 2, seed: SEED, hot } : { rows, seed: SEED, hot: 0 };
  writePosts(path, plan, shape);
}

function generatorHash(root: string): string {
  const folder = join(root, 'bench', 'generate');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}
