import type { Network, NetworkEdge } from '../domain/network.ts';
import type { RowProblem } from '../domain/source.ts';
import { EVIDENCE_COLUMNS, type EvidenceRecord } from './evidenceRows.ts';
import { blobOf, gathered } from './pieces.ts';

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

/**
 * RFC 4180 with CRLF, in pieces: a table may be longer than any string. Empty cells stand for null.
 * Cells that a spreadsheet would run are made harmless.
 */
export function toCsv(
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Generator<string> {
  return gathered(lines(columns, rows));
}

function* lines(columns: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield `${columns.map(quoted).join(',')}\r\n`;
  yield* rowLines(rows);
}

function* rowLines(rows: Iterable<readonly Cell[]>): Generator<string> {
  for (const row of rows) yield `${row.map(cellText).join(',')}\r\n`;
}

/** The columns of records as a table. */
export function recordsCsv<T>(columns: readonly (keyof T & string)[], records: Iterable<T>) {
  return toCsv(columns, cellsOf(columns, records));
}

function* cellsOf<T>(
  columns: readonly (keyof T & string)[],
  records: Iterable<T>,
): Generator<Cell[]> {
  for (const record of records)
    yield columns.map((column) => (record[column] as Cell | undefined) ?? null);
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

/** The name of the node that an actor is drawn in, where several are drawn as one; null: by itself. */
export type DrawnIn = (actorId: string) => string | null;

/**
 * One row an edge between two actors. Edges may be made while they are written. Where several actors are drawn as
 * one, two more columns say in what.
 */
export function edgesCsv(
  { edges }: { readonly edges: Iterable<NetworkEdge> },
  drawnIn: DrawnIn | null = null,
): Iterable<string> {
  if (!drawnIn) return recordsCsv(EDGE_COLUMNS, edges);
  const columns = [...EDGE_COLUMNS, 'amplifierDrawnIn', 'sourceDrawnIn'] as const;
  return recordsCsv(columns, drawnEdges(edges, drawnIn));
}

function* drawnEdges(edges: Iterable<NetworkEdge>, drawnIn: DrawnIn) {
  for (const edge of edges)
    yield {
      ...edge,
      amplifierDrawnIn: drawnIn(edge.amplifier),
      sourceDrawnIn: drawnIn(edge.source),
    };
}

/** One row an actor; where several are drawn as one, a column more says in what. */
export function nodesCsv(
  { nodes }: Pick<Network, 'nodes'>,
  drawnIn: DrawnIn | null = null,
): Iterable<string> {
  if (!drawnIn) return recordsCsv(NODE_COLUMNS, nodes);
  const rows = nodes.map((node) => ({ ...node, drawnIn: drawnIn(node.id) }));
  return recordsCsv([...NODE_COLUMNS, 'drawnIn'], rows);
}

export function evidenceCsv(rows: Iterable<EvidenceRecord>): Iterable<string> {
  return recordsCsv(EVIDENCE_COLUMNS, rows);
}

/** In batches, since reported rows may be more than memory holds. */
export async function problemsBlob(
  batches: AsyncIterable<readonly RowProblem[]> | Iterable<readonly RowProblem[]>,
): Promise<Blob> {
  const blobs = [blobOf(toCsv(PROBLEM_COLUMNS, []))];
  for await (const batch of batches)
    blobs.push(blobOf(gathered(rowLines(cellsOf(PROBLEM_COLUMNS, batch)))));
  return new Blob(blobs, { type: 'text/csv' });
}
