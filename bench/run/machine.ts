import { cpus, loadavg, release, totalmem } from 'node:os';

const BYTES_PER_GB = 2 ** 30;

/** Where and when figures were taken: without it they say nothing. */
export interface Circumstances {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
  readonly system: string;
  /** processes that wanted a core in the minute before */
  readonly load: number;
}

export function circumstances(now: Date): Circumstances {
  const all = cpus();
  return {
    date: now.toISOString().slice(0, 16).replace('T', ' '),
    cpu: all[0]?.model.trim() || 'unknown processor',
    cores: all.length,
    memoryGb: Math.round(totalmem() / BYTES_PER_GB),
    node: process.versions.node,
    system: `${process.platform} ${release()}`,
    load: loadavg()[0] ?? 0,
  };
}

export function circumstancesText(now: Circumstances, versions: string): string {
  return `${now.date} UTC · ${now.cores} cores of ${now.cpu}, ${now.memoryGb} GB · ${now.system} · Node ${now.node}${versions} · load before the run ${now.load.toFixed(1)}`;
}
