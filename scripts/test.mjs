/** Everything: formatting and lint, types, unused code, unit, component and end-to-end tests. */
import { spawn, spawnSync } from 'node:child_process';
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
await Promise.all([
  checks([
    ['formatting and lint', 'biome', ['check', '--error-on-warnings', '.']],
    ['types of the page', 'tsc', ['-p', 'tsconfig.page.json']],
    ['unused code', 'knip', []],
  ]),
  checks([
    ['types of the workers', 'tsc', ['-p', 'tsconfig.worker.json']],
    ['types of the command line and tests', 'tsc', ['-p', 'tsconfig.node.json']],
  ]),
]);
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
  const result = spawnSync(toolPath(tool), parameters, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (result.status !== 0) failedSteps.push(name);
}

/** One after the other, beside other such lists; what one says is printed when it has ended. */
async function checks(list) {
  for (const [name, tool, parameters] of list) {
    const { code, said } = await ended(spawn(toolPath(tool), parameters, { cwd: ROOT }));
    console.log(`\n── ${name}\n${said}`);
    if (code !== 0) failedSteps.push(name);
  }
}

function ended(child) {
  const pieces = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece) => pieces.push(piece));
  }
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, said: pieces.join('') }));
  });
}

function toolPath(tool) {
  return join(ROOT, 'node_modules', '.bin', tool);
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
