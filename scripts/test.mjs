/** Everything: formatting and lint, types, unused code, unit, component and end-to-end tests. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  ensureApp,
  ensureChromium,
  ensureCommandLine,
  ensureDependencies,
  ROOT,
  requireNode,
} from './setup.mjs';

requireNode();
await ensureDependencies();
process.env.ANTIPHON_CHROMIUM = ensureChromium();

const results = join(ROOT, '.cache', 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const failedSteps = [];
step('formatting and lint', 'biome', ['check', '--error-on-warnings', '.']);
step('types of the page', 'tsc', ['-p', 'tsconfig.page.json']);
step('types of the workers', 'tsc', ['-p', 'tsconfig.worker.json']);
step('types of the command line and tests', 'tsc', ['-p', 'tsconfig.node.json']);
step('unused code', 'knip', []);
await ensureApp();
await ensureCommandLine();
const counts = ['unit', 'browser', 'e2e'].map(suite);

const passed = sum('numPassedTests');
const failed = sum('numFailedTests') + failedSteps.length;
const skipped = sum('numPendingTests') + sum('numTodoTests');
if (failedSteps.length > 0) console.log(`\nNot clean: ${failedSteps.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;

function step(name, tool, parameters) {
  console.log(`\n── ${name}`);
  const result = spawnSync(join(ROOT, 'node_modules', '.bin', tool), parameters, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (result.status !== 0) failedSteps.push(name);
}

function suite(project) {
  const file = join(results, `${project}.json`);
  step(`${project} tests`, 'vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function sum(key) {
  return counts.reduce((total, count) => total + (count[key] ?? 0), 0);
}
