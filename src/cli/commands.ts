import { auditCaseFile } from '../export/caseFile.ts';
import { edgesCsv } from '../export/csv.ts';
import { EVIDENCE_COLUMNS, evidenceRows } from '../export/evidenceRows.ts';
import { toGexf } from '../export/gexf.ts';
import { toGraphml } from '../export/graphml.ts';
import { jsonRecordPieces } from '../export/pieces.ts';
import { figureFault } from '../figure/keptFault.ts';
import { filteredRows } from '../graph/network.ts';
import { rowHash } from '../ingest/rowHash.ts';
import { type Analysis, analyse, edgeRecordsOf, edgesOf, filtersOf, networkOf } from './analyse.ts';
import { edgeTexts } from './edgeTexts.ts';
import { UsageError } from './failure.ts';
import { hotRows } from './hot.ts';
import { type Loaded, loadPosts, openFile } from './load.ts';
import type { Options } from './options.ts';
import { jsonText, rowsText, withNewline } from './output.ts';
import { withStatementsFound } from './pickups.ts';
import { stockRows } from './stock.ts';
import { tell } from './tell.ts';

/** What a command prints, and its exit code. */
export interface Answer {
  /** in pieces, since it may be longer than any string */
  readonly text: Iterable<string>;
  readonly code: 0 | 1;
}

/** `network`: nodes, edges, settings and coverage (DESIGN §5). */
export async function network(options: Options, folder: string): Promise<Answer> {
  const loaded = await loadPosts(options, folder);
  const analysis = await withStatementsFound(analyse(loaded, options), loaded, options);
  return { text: networkText(loaded, analysis, options), code: 0 };
}

function networkText(loaded: Loaded, analysis: Analysis, options: Options): Iterable<string> {
  const { format } = options;
  const table = edgesOf(loaded, analysis, options);
  if (format === 'csv') return edgesCsv({ edges: edgeRecordsOf(table, loaded, analysis) });
  const { nodes, settings, coverage } = networkOf(loaded, analysis, table, options);
  if (format === 'json') {
    const { hot, evidence } = analysis.detection;
    const covered = { ...coverage, hot: hotRows(hot), stock: stockRows(evidence) };
    const edges = { items: edgeTexts(table, loaded.posts, analysis.actors) };
    return withNewline(jsonRecordPieces({ nodes, edges, settings, coverage: covered }, { edges }));
  }
  const write = format === 'gexf' ? toGexf : toGraphml;
  return write({ nodes, edges: edgeRecordsOf(table, loaded, analysis) });
}

/** `evidence`: one row per piece. */
export async function evidence(options: Options, folder: string): Promise<Answer> {
  requireTable(options, 'evidence');
  const loaded = await loadPosts(options, folder);
  const analysis = await withStatementsFound(analyse(loaded, options), loaded, options);
  const { detection, actors } = analysis;
  const shown = new Set(filteredRows(detection, loaded.posts, actors, filtersOf(options.settings)));
  const rows = evidenceRows(detection.evidence, loaded.posts, actors).filter((_, row) =>
    shown.has(row),
  );
  return { text: rowsText(EVIDENCE_COLUMNS, rows, options), code: 0 };
}

/** `audit`: exit code 1 where anything in a case file does not check. */
export async function audit(options: Options, folder: string): Promise<Answer> {
  const [path, ...more] = options.files;
  if (path === undefined || more.length > 0) {
    throw new UsageError('audit takes one saved case: antiphon audit CASE.antiphon.zip');
  }
  const report = await auditCaseFile(await openFile(path, folder), { rowHash, figureFault });
  for (const { part, what } of report.faults) tell(`${part}: ${what}`);
  return { text: jsonText(report), code: report.ok ? 0 : 1 };
}

export function requireTable(options: Options, command: string): void {
  if (options.format === 'gexf' || options.format === 'graphml') {
    throw new UsageError(`${command} gives json or csv; ${options.format} is for network.`);
  }
}
