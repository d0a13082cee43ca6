import { dictAt } from '../../domain/column.ts';
import { type EvidenceTable, evidenceKind } from '../../domain/evidence.ts';
import { DEFAULT_FILTERS } from '../../domain/view.ts';
import type { OpenCase } from './openCase.ts';

/** A citation whose statement is in the data. Indices into evidence, posts and actors. */
export interface Relay {
  readonly row: number;
  readonly post: number;
  readonly statement: number;
  readonly amplifier: number;
  /** whose statement it is; of a citation without one, who is cited */
  readonly source: number;
  /** who is cited: "Beijing" is the government, its statement may be the ministry's */
  readonly cited: number;
  readonly orderable: boolean;
}

/** Who relayed which statement, before any choice. */
export interface PickupIndex {
  readonly evidence: EvidenceTable;
  readonly actorOfPost: Uint32Array;
  /** rows of the posts of actors of whom at least one statement was relayed */
  readonly statements: readonly number[];
  /** by statement, in order of time */
  readonly relaysOf: ReadonlyMap<number, readonly Relay[]>;
  /** by statement: what an analyst set aside; it is not counted, and can still be read and taken back */
  readonly asideOf: ReadonlyMap<number, readonly Relay[]>;
  /** citations of which the data hold no statement */
  readonly unfound: readonly Pick<Relay, 'post' | 'amplifier' | 'source'>[];
}

/** Counted citations only: what an analyst set aside relays nothing. */
export function pickupIndexOf(open: OpenCase): PickupIndex {
  const { detection } = open.finding(DEFAULT_FILTERS);
  const { evidence, actorOfPost } = detection;
  const relaysOf = new Map<number, Relay[]>();
  const unfound: Relay[] = [];
  const asideOf = new Map<number, Relay[]>();
  const met = new Set<string>();
  for (let row = 0; row < evidence.length; row += 1) {
    if (evidenceKind(evidence, row) !== 'citation') continue;
    const relay = relayAt(evidence, actorOfPost, row);
    if (evidence.common[row] === 1) {
      asideOf.set(relay.statement, [...(asideOf.get(relay.statement) ?? []), relay]);
      continue;
    }
    // a post may name its source twice, or the government and its ministry: it relays the statement once
    const key = `${relay.post} ${relay.statement} ${relay.statement < 0 ? relay.cited : ''}`;
    if (met.has(key)) continue;
    met.add(key);
    if (relay.statement < 0) unfound.push(relay);
    else relaysOf.set(relay.statement, [...(relaysOf.get(relay.statement) ?? []), relay]);
  }
  const at = (post: number) => open.posts.at[post] ?? 0;
  for (const relays of relaysOf.values()) {
    relays.sort((a, b) => at(a.post) - at(b.post) || a.row - b.row);
  }
  const statements = statementsOf(open, relaysOf);
  return { evidence, actorOfPost, statements, relaysOf, asideOf, unfound };
}

function relayAt(evidence: EvidenceTable, actorOfPost: Uint32Array, row: number): Relay {
  const statement = evidence.sourcePost[row] ?? -1;
  const cited = evidence.source[row] ?? 0;
  return {
    row,
    post: evidence.amplifierPost[row] ?? 0,
    statement,
    amplifier: evidence.amplifier[row] ?? 0,
    source: statement < 0 ? cited : (actorOfPost[statement] ?? cited),
    cited,
    orderable: evidence.orderable[row] === 1,
  };
}

function statementsOf(
  { posts, finding }: OpenCase,
  relaysOf: ReadonlyMap<number, readonly Relay[]>,
): number[] {
  const { actorOfPost } = finding(DEFAULT_FILTERS).detection;
  const speakers = new Set([...relaysOf.keys()].map((statement) => actorOfPost[statement]));
  const found: number[] = [];
  for (let post = 0; post < posts.length; post += 1) {
    if (speakers.has(actorOfPost[post])) found.push(post);
  }
  return found;
}

/** Whether an analyst, not the software, paired the two. */
export function isByAnalyst(evidence: EvidenceTable, row: number): boolean {
  return dictAt(evidence.rule, row).includes('paired by an analyst');
}
