import type { Failed } from './runChild.ts';
import type { Measured, Workload } from './workloads.ts';

/** One line of the table. */
export interface Row {
  readonly workload: Workload;
  readonly measured: Measured | Failed;
  /** the peer's CPU seconds in proportion to the size of this run */
  readonly peerCpuSeconds: number | null;
  /** how many times less CPU than the peer */
  readonly ratio: number | null;
  readonly goals: readonly GoalCheck[];
}

export interface GoalCheck {
  readonly unit: 's' | 'MB' | 'kB' | '×';
  readonly goal: number;
  /** null where there is no figure */
  readonly figure: number | null;
  readonly isMet: boolean;
}

export function compare(workload: Workload, rows: number, measured: Measured | Failed): Row {
  const figure = 'failed' in measured ? null : measured;
  const { peer } = workload;
  const peerCpuSeconds = peer === null ? null : (peer.cpuSeconds * rows) / peer.size;
  return {
    workload,
    measured,
    peerCpuSeconds,
    ratio: peerCpuSeconds === null || figure === null ? null : peerCpuSeconds / figure.cpuSeconds,
    goals: checksOf(workload, rows, figure),
  };
}

/** CPU in proportion to the size; memory only at the size that the goal names, since it is not in proportion. */
function checksOf({ goal }: Workload, rows: number, figure: Measured | null): GoalCheck[] {
  if (goal === null) return [];
  const checks: GoalCheck[] = [];
  const check = (unit: 's' | 'MB', limit: number, found: number | null) =>
    checks.push({ unit, goal: limit, figure: found, isMet: found !== null && found <= limit });
  if (goal.cpuSeconds !== undefined) {
    check('s', (goal.cpuSeconds * rows) / goal.size, figure?.cpuSeconds ?? null);
  }
  if (goal.peakMb !== undefined && rows === goal.size) {
    check('MB', goal.peakMb, figure?.peakMb ?? null);
  }
  return checks;
}

/** "met, 1.4 times under", "missed, 3.2 times over" */
export function verdict({ goal, figure, isMet, unit }: GoalCheck): string {
  const limit = `≤ ${rounded(goal)} ${unit}`;
  if (figure === null) return `${limit}: missed, no figure`;
  const times = isMet ? goal / figure : figure / goal;
  return `${limit}: ${isMet ? 'met' : 'missed'}, ${rounded(times)} times ${isMet ? 'under' : 'over'}`;
}

/** A line of a table: the step, its figure, and whether that meets the goal where one was set. */
export function stepLine(
  step: string,
  unit: GoalCheck['unit'],
  figure: number,
  goal: number | null,
): string[] {
  const words = goal === null ? '' : verdict({ unit, goal, figure, isMet: figure <= goal });
  return [step, `${rounded(figure)} ${unit}`, words];
}

/** Three digits are more than one run can tell. */
export function rounded(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(value >= 10 ? 3 : 2)));
}
