import type { Places } from '../places.ts';
import { type GoalCheck, rounded, verdict } from './compare.ts';
import { circumstances, circumstancesText } from './machine.ts';
import { writeSection } from './report.ts';
import { type RunPlan, runWorkloads } from './runWorkloads.ts';
import { markdownTable, terminalTable } from './table.ts';
import { type Measured, WORKLOADS } from './workloads.ts';

const TIMES = 10;
const MOST_COST = 1.3;
const MOST_MB = 6_000;
const GROWING = ['read', 'co-link', 'similarity', 'whole'];
const MICRO = 1e6;
const HEAD = ['workload', 'µs a post', `at ${TIMES} times as many`, 'peak MB', 'cost', 'memory'];

/** One workload at two sizes; null where there is no figure, `why` says so. */
interface Growth {
  readonly title: string;
  readonly small: number | null;
  readonly large: number | null;
  readonly peakMb: number | null;
  readonly why: string;
}

/** What a post costs where there are ten times as many: a cost that grows is not linear. */
export async function benchScaling(
  plan: Omit<RunPlan, 'workloads'> & { readonly write: boolean },
  places: Places,
): Promise<void> {
  const where = circumstancesText(circumstances(new Date()), '');
  const workloads = WORKLOADS.filter(({ name }) => GROWING.includes(name));
  const tell = (rows: number) => (row: { readonly workload: { readonly title: string } }) =>
    process.stderr.write(`${row.workload.title} · ${rows.toLocaleString('en')} posts · done\n`);
  const many = plan.rows * TIMES;
  const small = await runWorkloads(places, { ...plan, workloads }, tell(plan.rows));
  const large = await runWorkloads(places, { ...plan, workloads, rows: many }, tell(many));
  const cells = small.map(({ workload, measured }, k) => {
    const other = large[k]?.measured ?? { failed: 'not run' };
    const failed = [measured, other].flatMap((one) => ('failed' in one ? [one.failed] : []));
    return growthCells({
      title: workload.title,
      small: 'failed' in measured ? null : costOf(measured, plan.rows),
      large: 'failed' in other ? null : costOf(other, many),
      peakMb: 'failed' in other ? null : other.peakMb,
      why: failed.join('; '),
    });
  });
  process.stdout.write(`\n${terminalTable(HEAD, cells)}\n`);
  if (!plan.write) return;
  const heading = `Ten times as many: ${plan.rows.toLocaleString('en')} and ${many.toLocaleString('en')} posts`;
  writeSection(places.root, heading, [where, markdownTable(HEAD, cells)].join('\n\n'));
}

function costOf({ cpuSeconds }: Measured, rows: number): number {
  return (cpuSeconds * MICRO) / rows;
}

export function growthCells({ title, small, large, peakMb, why }: Growth): string[] {
  const figure = (value: number | null) => (value === null ? why : rounded(value));
  const growth = small === null || large === null ? null : large / small;
  return [
    title,
    figure(small),
    figure(large),
    figure(peakMb),
    verdict(check('×', MOST_COST, growth)),
    verdict(check('MB', MOST_MB, peakMb)),
  ];
}

function check(unit: GoalCheck['unit'], goal: number, figure: number | null): GoalCheck {
  return { unit, goal, figure, isMet: figure !== null && figure <= goal };
}
