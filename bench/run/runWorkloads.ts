import { createReadStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Places } from '../places.ts';
import { compare, type Row } from './compare.ts';
import { inputFor } from './inputs.ts';
import { type Failed, runChild } from './runChild.ts';
import type { Measured, Workload } from './workloads.ts';

export interface RunPlan {
  readonly workloads: readonly Workload[];
  readonly rows: number;
  readonly limitSeconds: number;
  /** runs a workload; the one with the median CPU counts */
  readonly repeat: number;
}

/** Runs each workload in fresh processes, one after the other; `onRow` hears of each as it ends. */
export async function runWorkloads(
  places: Places,
  { workloads, rows, limitSeconds, repeat }: RunPlan,
  onRow: (row: Row) => void,
): Promise<Row[]> {
  const commandLine = await places.commandLine();
  const cache = join(places.root, '.cache', 'bench');
  mkdirSync(cache, { recursive: true });
  const out = mkdtempSync(join(cache, 'out-'));
  const results: Row[] = [];
  const warm = new Set<string>();
  try {
    for (const workload of workloads) {
      const path = inputFor(places.root, workload.input, rows);
      const task = { workload: workload.name, path, rows, commandLine, out };
      // a fresh process always starts cold; what can be warm is what lies on disk: the file and the code
      if (warm.size === 0) await runChild(places.child, task, limitSeconds);
      if (!warm.has(path)) await readThrough(path);
      warm.add(path);
      const measured = await medianOf(repeat, () => runChild(places.child, task, limitSeconds));
      const row = compare(workload, rows, measured);
      results.push(row);
      onRow(row);
    }
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  return results;
}

async function readThrough(path: string): Promise<void> {
  if (path === '') return;
  for await (const _ of createReadStream(path));
}

async function medianOf(
  repeat: number,
  run: () => Promise<Measured | Failed>,
): Promise<Measured | Failed> {
  const runs: Measured[] = [];
  for (let k = 0; k < repeat; k += 1) {
    const measured = await run();
    if ('failed' in measured) return measured;
    runs.push(measured);
  }
  runs.sort((a, b) => a.cpuSeconds - b.cpuSeconds);
  return runs[runs.length >> 1] ?? { failed: 'not run' };
}
