import { fork } from 'node:child_process';
import type { Measured, Task } from './workloads.ts';

/** Why there is no figure: told in the table, never left out. */
export interface Failed {
  readonly failed: string;
}

const MS_PER_S = 1000;
const KEPT_OUTPUT = 4_000;

/** Runs one workload in a fresh process without any flags, as users do; ended after `limitSeconds`. */
export function runChild(
  child: string,
  task: Task,
  limitSeconds: number,
): Promise<Measured | Failed> {
  return new Promise((resolve) => {
    const running = fork(child, [JSON.stringify(task)], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let said = '';
    let isLate = false;
    let measured: Measured | null = null;
    const clock = setTimeout(() => {
      isLate = true;
      running.kill('SIGKILL');
    }, limitSeconds * MS_PER_S);
    running.stderr?.on('data', (bytes: Buffer) => {
      said = (said + bytes.toString()).slice(-KEPT_OUTPUT);
    });
    running.on('message', (message) => {
      measured = message as Measured;
    });
    running.on('close', (code) => {
      clearTimeout(clock);
      if (measured) resolve(measured);
      else resolve({ failed: isLate ? `over ${limitSeconds} s` : reasonOf(said, code) });
    });
  });
}

function reasonOf(said: string, code: number | null): string {
  if (/heap out of memory|allocation failed/i.test(said)) return 'out of memory';
  const error = /^\w*(?:Error|Exception)\b.*$/m.exec(said)?.[0];
  return error ?? `ended with code ${code}`;
}
