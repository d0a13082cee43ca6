import { type Row, rounded, verdict } from './compare.ts';

export const COLUMNS = [
  'workload',
  'CPU s',
  'wall s',
  'peak MB',
  'of which',
  'found',
  'peer',
  'its CPU s',
  'ratio',
  'goals',
] as const;

export function cellsOf(row: Row): string[] {
  const { workload, measured, peerCpuSeconds, ratio, goals } = row;
  const title = `${workload.title}${workload.of === 'work' ? ' (work alone)' : ''}`;
  const figures =
    'failed' in measured
      ? [measured.failed, '', '', '', '']
      : [
          rounded(measured.cpuSeconds),
          rounded(measured.wallSeconds),
          rounded(measured.peakMb),
          stepsText(measured.steps),
          foundText(measured.facts),
        ];
  return [
    title,
    ...figures,
    workload.peer?.name ?? '',
    peerCpuSeconds === null ? '' : rounded(peerCpuSeconds),
    ratio === null ? '' : `${rounded(ratio)}×`,
    goals.map(verdict).join('; '),
  ];
}

function stepsText(steps: Readonly<Record<string, number>>): string {
  return Object.entries(steps)
    .map(([step, seconds]) => `${step} ${rounded(seconds)}`)
    .join(', ');
}

function foundText(facts: Readonly<Record<string, number>>): string {
  return Object.entries(facts)
    .map(([what, count]) => `${count.toLocaleString('en')} ${what}`)
    .join(', ');
}

/** For a terminal: columns as wide as their longest cell. */
export function terminalTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}

export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
