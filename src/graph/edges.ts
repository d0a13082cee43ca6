import type { Actor } from '../domain/actor.ts';
import type { EvidenceTable } from '../domain/evidence.ts';
import type { NetworkEdge } from '../domain/network.ts';
import type { PostTable } from '../domain/post.ts';
import { type EdgeTable, edgeAt } from './edgeTable.ts';

/** An edge with the actor indices behind its ids and the evidence rows it was counted from. */
export interface EdgeRows {
  readonly edge: NetworkEdge;
  readonly amplifier: number;
  readonly source: number;
  readonly rows: readonly number[];
}

/** Records of all edges of a table. */
export function edgeRecords(
  table: EdgeTable,
  posts: PostTable,
  actors: readonly Actor[],
): EdgeRows[] {
  return Array.from({ length: table.length }, (_, edge) => ({
    edge: edgeAt(table, edge, posts, actors),
    amplifier: table.amplifier[edge] ?? 0,
    source: table.source[edge] ?? 0,
    rows: Array.from(table.rows.subarray(table.rowStarts[edge], table.rowEnds[edge])),
  }));
}

/** The rows of one edge after the other; they stand together in the table. */
export function* edgeRuns(rows: Iterable<number>, evidence: EvidenceTable): Generator<number[]> {
  let run: number[] = [];
  for (const row of rows) {
    if (run[0] !== undefined && !sameEdge(evidence, run[0], row)) {
      yield run;
      run = [];
    }
    run.push(row);
  }
  if (run.length > 0) yield run;
}

function sameEdge(evidence: EvidenceTable, a: number, b: number): boolean {
  return (
    evidence.kind[a] === evidence.kind[b] &&
    evidence.amplifier[a] === evidence.amplifier[b] &&
    evidence.source[a] === evidence.source[b]
  );
}
