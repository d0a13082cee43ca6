/** One workload in a process of its own: `node child.mjs '{"workload": …}'`; answers by a message. */
import { JOBS } from './jobs.ts';
import { cpuSeconds, wallSeconds } from './work.ts';
import type { Measured, Task } from './workloads.ts';

const KILOBYTES_PER_MB = 1024;

const task = JSON.parse(process.argv[2] ?? '{}') as Task;
const job = JOBS[task.workload];
if (!job) throw new Error(`There is no workload "${task.workload}".`);
const { facts, spent, steps } = await job(task);
const measured: Measured = {
  ...(spent ?? { cpuSeconds: cpuSeconds(), wallSeconds: wallSeconds() }),
  peakMb: process.resourceUsage().maxRSS / KILOBYTES_PER_MB,
  facts,
  steps: steps ?? {},
};
process.send?.(measured);
