import type { Places } from '../places.ts';
import { type Row, verdict } from './compare.ts';
import { circumstances, circumstancesText } from './machine.ts';
import { writeSection } from './report.ts';
import { type RunPlan, runWorkloads } from './runWorkloads.ts';
import { COLUMNS, cellsOf, markdownTable, terminalTable } from './table.ts';

/** Runs the workloads, prints the table, and writes it down where that is wanted. */
export async function benchCommandLine(
  plan: RunPlan & { readonly write: boolean },
  places: Places,
): Promise<void> {
  const where = circumstancesText(circumstances(new Date()), '');
  const posts = `${plan.rows.toLocaleString('en')} posts`;
  process.stderr.write(`${posts} · ${where}\n`);
  const rows = await runWorkloads(places, plan, (row) =>
    process.stderr.write(`${cellsOf(row).slice(0, 4).join(' · ')}\n`),
  );
  const cells = rows.map(cellsOf);
  process.stdout.write(`\n${terminalTable(COLUMNS, cells)}\n\n${goalLines(rows).join('\n')}\n`);
  if (!plan.write) return;
  const goals = goalLines(rows).map((line) => `- ${line}`);
  const body = [where, markdownTable(COLUMNS, cells), goals.join('\n')].join('\n\n');
  writeSection(places.root, `Command line, ${posts}`, body);
}

/** Each goal with what became of it. */
function goalLines(rows: readonly Row[]): string[] {
  return rows.flatMap(({ workload, goals }) =>
    goals.map((goal) => `${workload.title}: ${verdict(goal)}`),
  );
}
