import type { DrawnAs } from '../../domain/arrangement.ts';
import type { CaseContents } from '../../domain/case.ts';
import type { Network } from '../../domain/network.ts';
import { DEFAULT_SETTINGS, windowsOf } from '../../domain/settings.ts';
import type { Filters } from '../../domain/view.ts';
import { judgementsCsv } from '../../export/caseJudgements.ts';
import { edgesCsv, evidenceCsv, nodesCsv } from '../../export/csv.ts';
import { evidenceWithObjects } from '../../export/evidenceRows.ts';
import { toGexf } from '../../export/gexf.ts';
import { toGraphml } from '../../export/graphml.ts';
import { blobOf, jsonPieces } from '../../export/pieces.ts';
import { coverageOf } from '../../graph/coverage.ts';
import { filteredRows } from '../../graph/network.ts';
import type { TableFormat } from '../contract.ts';
import { drawnNetwork, tableNetwork } from './drawnTables.ts';
import { type OpenCase, SEED } from './openCase.ts';
import { edgesUnder, pictureOf } from './picture.ts';

interface TableRequest {
  readonly filters: Filters;
  readonly drawnAs: DrawnAs;
}

/**
 * What is drawn under the filters, as a file. GEXF and GraphML are as it is drawn, with several actors as one node;
 * tables and JSON are of single actors and say who is drawn in what.
 */
export function tableOf(
  format: TableFormat,
  open: OpenCase,
  contents: CaseContents,
  { filters, drawnAs }: TableRequest,
): Blob {
  const drawn = () => drawnNetwork(networkUnder(open, contents, filters), drawnAs);
  const single = () => tableNetwork(networkUnder(open, contents, filters), drawnAs);
  switch (format) {
    case 'edges-csv': {
      const { network, drawnIn } = single();
      return textBlob(edgesCsv(network, drawnIn), 'text/csv');
    }
    case 'nodes-csv': {
      const { network, drawnIn } = single();
      return textBlob(nodesCsv(network, drawnIn), 'text/csv');
    }
    case 'evidence-csv':
      return textBlob(evidenceCsv(evidenceUnder(open, filters)), 'text/csv');
    case 'judgements-csv':
      return textBlob(judgementsCsv(contents.judgements), 'text/csv');
    case 'gexf':
      return textBlob(toGexf(drawn()), 'application/xml');
    case 'graphml':
      return textBlob(toGraphml(drawn()), 'application/xml');
    case 'json':
      return textBlob(jsonPieces(single().network), 'application/json');
    default:
      return format satisfies never;
  }
}

/** The drawn network with settings and coverage, as the command line gives it. */
export function networkUnder(open: OpenCase, contents: CaseContents, filters: Filters): Network {
  const picture = pictureOf(open, filters, contents.positions);
  return {
    nodes: picture.nodes,
    edges: picture.edges,
    clusters: picture.clusters,
    settings: {
      ...DEFAULT_SETTINGS,
      kinds: DEFAULT_SETTINGS.kinds.filter((kind) => !filters.hiddenKinds.includes(kind)),
      windowMs: windowsOf(filters.windowMs),
      minWeight: filters.minWeight,
      maxQ: filters.maxQ,
      keepActs: filters.keepActs,
      seed: SEED,
    },
    coverage: coverageOf(
      open.posts,
      contents.record.actors,
      contents.sources.map((source) => source.file),
    ),
  };
}

/** Rows of evidence under the filters. */
export function evidenceUnder(open: OpenCase, filters: Filters) {
  const { detection } = open.finding(filters);
  const { actors } = open.directory;
  const edges = () => edgesUnder(open, filters);
  const rows = new Set(filteredRows(detection, open.posts, actors, filters, edges));
  return evidenceWithObjects(detection.evidence, open.posts, actors).filter((_, row) =>
    rows.has(row),
  );
}

export function csvBlob(pieces: Iterable<string>): Blob {
  return textBlob(pieces, 'text/csv');
}

/** Excel takes a table without a byte order mark for one in the system's old encoding. */
const MARK = '\uFEFF';

function textBlob(pieces: Iterable<string>, type: string): Blob {
  return blobOf(type === 'text/csv' ? marked(pieces) : pieces, type);
}

function* marked(pieces: Iterable<string>): Generator<string> {
  yield MARK;
  yield* pieces;
}
