/** What a workload found, and where only part of the process counts, the time of that part. */
export interface Outcome {
  readonly facts: Readonly<Record<string, number>>;
  readonly spent?: Spent;
  /** CPU seconds of each step, where there are several */
  readonly steps?: Readonly<Record<string, number>>;
}

export interface Spent {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
}

const MICROSECONDS = 1e6;
const MILLISECONDS = 1e3;

/** CPU seconds of this process, user and system, all threads, since it began. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / MICROSECONDS;
}

export function wallSeconds(): number {
  return performance.now() / MILLISECONDS;
}

/** Does the work alone and tells what it took. */
export function timed<T>(work: () => T): { readonly result: T; readonly spent: Spent } {
  const cpu = cpuSeconds();
  const wall = wallSeconds();
  const result = work();
  return { result, spent: { cpuSeconds: cpuSeconds() - cpu, wallSeconds: wallSeconds() - wall } };
}

/** Cuts the CPU time of a process into steps; the first one begins with the process. */
export function createLaps(): {
  end(step: string): void;
  readonly steps: Readonly<Record<string, number>>;
} {
  const steps: Record<string, number> = {};
  let last = 0;
  return {
    steps,
    end(step) {
      const now = cpuSeconds();
      steps[step] = now - last;
      last = now;
    },
  };
}
