import type { Network } from '../domain/network.ts';
import type { RowProblem } from '../domain/source.ts';
import { EVIDENCE_COLUMNS, type EvidenceRecord } from './evidenceRows.ts';

export type Cell = string | number | boolean | null;

const EDGE_COLUMNS = [
  'amplifier',
  'source',
  'kind',
  'weight',
  'expected',
  'p',
  'q',
  'medianLagSeconds',
  'first',
  'last',
] as const;

const NODE_COLUMNS = [
  'id',
  'label',
  'state',
  'kind',
  'posts',
  'amplifies',
  'amplified',
  'cluster',
  'x',
  'y',
] as const;

const PROBLEM_COLUMNS = ['file', 'row', 'reason', 'excerpt'] as const;

/** RFC 4180 with CRLF. Empty cells stand for null. Cells that a spreadsheet would run are made harmless. */
export function toCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [columns.map(quoted).join(',')];
  for (const row of rows) lines.push(row.map(cellText).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

/**
 * Spreadsheets run cells that begin with these, also behind blanks (OWASP, "CSV injection"). Cells that
 * look as if they were guarded already get one sign more, so that `readCsv` can take the guard off again.
 */
const RUNS = /^'*[\s\0]*[=+\-@＝＋－＠]|^'*[\t\r\n]/;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return quoted(RUNS.test(cell) && !isNumber(cell) ? `'${cell}` : cell);
}

/** `-1.5` is a number and nothing else; a spreadsheet may read it as one. */
function isNumber(text: string): boolean {
  return /^[+-]?\d+(\.\d+)?$/.test(text);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function edgesCsv(network: Pick<Network, 'edges'>): string {
  return toCsv(
    EDGE_COLUMNS,
    network.edges.map((edge) => EDGE_COLUMNS.map((column) => edge[column])),
  );
}

export function nodesCsv(network: Pick<Network, 'nodes'>): string {
  return toCsv(
    NODE_COLUMNS,
    network.nodes.map((node) => NODE_COLUMNS.map((column) => node[column])),
  );
}

export function evidenceCsv(rows: readonly EvidenceRecord[]): string {
  return toCsv(
    EVIDENCE_COLUMNS,
    rows.map((row) => EVIDENCE_COLUMNS.map((column) => row[column])),
  );
}

export function problemsCsv(problems: readonly RowProblem[]): string {
  return toCsv(
    PROBLEM_COLUMNS,
    problems.map((problem) => PROBLEM_COLUMNS.map((column) => problem[column])),
  );
}
