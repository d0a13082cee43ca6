import { ADDED, SET_ASIDE } from '../../detect/judged.ts';
import type { Actor } from '../../domain/actor.ts';
import { dictAt } from '../../domain/column.ts';
import { type EvidenceTable, evidenceKind, spanAt } from '../../domain/evidence.ts';
import { OBJECT_KINDS, UNDIRECTED_KINDS } from '../../domain/kind.ts';
import { type PostTable, postAt, precisionAt } from '../../domain/post.ts';
import { windowOf } from '../../domain/settings.ts';
import { type LagBounds, lagBounds } from '../../domain/time.ts';
import type { Selection } from '../../domain/view.ts';
import { passingRows } from '../../graph/filter.ts';
import { filteredRows } from '../../graph/network.ts';
import type {
  EdgeChance,
  EvidencePage,
  EvidenceRequest,
  EvidenceRow,
  PostCard,
} from '../contract.ts';
import { marksOf } from './marks.ts';
import type { Finding, OpenCase } from './openCase.ts';
import { edgesUnder } from './picture.ts';

/** A page of the evidence behind a selection, with what is known of all of it. */
export function evidencePageOf(open: OpenCase, request: EvidenceRequest): EvidencePage {
  const finding = open.finding(request.filters);
  const { evidence } = finding.detection;
  const { actors } = open.directory;
  const rows = candidatesFor(open, request).filter(belongsTo(request.selection, finding, actors));
  const lags = rows.map((row) => lagOf(evidence, open.posts, row));
  const order = rows
    .map((_, k) => k)
    .sort(comparison(request.sort, rows, lags, evidence, open.posts));
  return {
    rows: order
      .slice(request.offset, request.offset + request.limit)
      .map((k) => evidenceRowOf(open, finding, rows[k] ?? 0, lags[k] ?? null)),
    total: rows.length,
    setAside: rows.filter((row) => dictAt(evidence.rule, row).includes(SET_ASIDE)).length,
    added: rows.filter((row) => dictAt(evidence.rule, row).startsWith(ADDED)).length,
    weight: weightOf(rows, evidence),
    chance: chanceOf(open, request),
    orderable: rows.filter((row) => evidence.orderable[row] === 1).length,
    medianLag: medianLag(rows, lags, evidence),
  };
}

/** A selected edge shows all that stands behind it, drawn or not; actors and clusters what is drawn of them. */
function candidatesFor(open: OpenCase, { selection, filters }: EvidenceRequest): number[] {
  const { detection } = open.finding(filters);
  const { actors } = open.directory;
  if (selection.type === 'edge') return passingRows(detection, open.posts, actors, filters);
  return filteredRows(detection, open.posts, actors, filters, () => edgesUnder(open, filters));
}

function chanceOf(open: OpenCase, { selection, filters }: EvidenceRequest): EdgeChance | null {
  if (selection.type !== 'edge') return null;
  const finding = open.finding(filters);
  const { edges, chances } = finding.counted(filters);
  const { settings } = finding.detection;
  const found = edges.find(
    ({ edge }) =>
      edge.kind === selection.kind &&
      edge.amplifier === selection.amplifier &&
      edge.source === selection.source,
  );
  const ofKind = chances.find(({ kind }) => kind === selection.kind);
  if (!found) return null;
  const { expected, p, q } = found.edge;
  return {
    expected,
    p,
    q,
    windowMs: windowOf(settings, selection.kind),
    family: ofKind?.family ?? 0,
    familyExact: ofKind?.familyExact ?? true,
  };
}

function belongsTo(
  selection: Selection,
  { detection, clusters }: Finding,
  actors: readonly Actor[],
): (row: number) => boolean {
  const { evidence } = detection;
  const amplifierId = (row: number) => actors[evidence.amplifier[row] ?? 0]?.id ?? '';
  const sourceId = (row: number) => actors[evidence.source[row] ?? 0]?.id ?? '';
  switch (selection.type) {
    case 'edge':
      return (row) =>
        evidenceKind(evidence, row) === selection.kind &&
        amplifierId(row) === selection.amplifier &&
        sourceId(row) === selection.source;
    case 'actor':
      return (row) => amplifierId(row) === selection.id || sourceId(row) === selection.id;
    case 'cluster':
      return (row) =>
        clusters.get(amplifierId(row)) === selection.index &&
        clusters.get(sourceId(row)) === selection.index;
    default:
      return selection satisfies never;
  }
}

/** Lag of one piece as an interval; null where the source's post is not in the data. */
function lagOf(evidence: EvidenceTable, posts: PostTable, row: number): LagBounds | null {
  const source = evidence.sourcePost[row] ?? -1;
  if (source < 0) return null;
  const amplifier = evidence.amplifierPost[row] ?? 0;
  const lag = lagBounds(
    posts.at[amplifier] ?? 0,
    precisionAt(posts, amplifier),
    posts.at[source] ?? 0,
    precisionAt(posts, source),
  );
  // without a direction the sign means nothing: the distance in time
  const isTurned = UNDIRECTED_KINDS.has(evidenceKind(evidence, row)) && lag.maxMs < 0;
  return isTurned ? { minMs: -lag.maxMs, maxMs: -lag.minMs } : lag;
}

/** Orders indices into `rows`; ties and unknown lags keep the table's order, which is one of time. */
function comparison(
  sort: EvidenceRequest['sort'],
  rows: readonly number[],
  lags: readonly (LagBounds | null)[],
  evidence: EvidenceTable,
  posts: PostTable,
): (a: number, b: number) => number {
  const at = (k: number) => posts.at[evidence.amplifierPost[rows[k] ?? 0] ?? 0] ?? 0;
  const lag = (k: number) => lags[k]?.minMs ?? Number.MAX_SAFE_INTEGER;
  const score = (k: number) => evidence.score[rows[k] ?? 0] ?? 0;
  switch (sort) {
    case 'newest':
      return (a, b) => at(b) - at(a) || a - b;
    case 'oldest':
      return (a, b) => at(a) - at(b) || a - b;
    case 'lag':
      return (a, b) => lag(a) - lag(b) || a - b;
    case 'score':
      return (a, b) => score(b) - score(a) || a - b;
    default:
      return sort satisfies never;
  }
}

/** Distinct objects for kinds that share one, pieces for the others; common stock is listed, not counted. */
function weightOf(rows: readonly number[], evidence: EvidenceTable): number {
  const objects = new Set<string>();
  let pieces = 0;
  for (const row of rows) {
    if (evidence.common[row] === 1) continue;
    const kind = evidenceKind(evidence, row);
    if (OBJECT_KINDS.has(kind)) {
      objects.add(
        `${kind} ${evidence.amplifier[row]} ${evidence.source[row]} ${evidence.object.codes[row]}`,
      );
    } else {
      pieces += 1;
    }
  }
  return pieces + objects.size;
}

/** What is listed and not counted has no part in it, as it has none in the edge's. */
function medianLag(
  rows: readonly number[],
  lags: readonly (LagBounds | null)[],
  evidence: EvidenceTable,
): LagBounds | null {
  const orderable = lags
    .filter((lag, k): lag is LagBounds => lag !== null && isTimed(evidence, rows[k] ?? 0))
    .sort((a, b) => a.minMs + a.maxMs - (b.minMs + b.maxMs));
  const upper = orderable[orderable.length >> 1];
  const lower = orderable[(orderable.length - 1) >> 1];
  if (!upper || !lower) return null;
  // as on the edge: of an even number the middle of the two middle ones
  return { minMs: (lower.minMs + upper.minMs) / 2, maxMs: (lower.maxMs + upper.maxMs) / 2 };
}

function isTimed({ orderable, common }: EvidenceTable, row: number): boolean {
  return orderable[row] === 1 && common[row] !== 1;
}

/** One piece of evidence with both posts, lag and marks. */
export function evidenceRowOf(
  open: OpenCase,
  { detection }: Finding,
  row: number,
  lag: LagBounds | null,
): EvidenceRow {
  const { evidence } = detection;
  const amplifierPost = evidence.amplifierPost[row] ?? 0;
  const sourcePost = evidence.sourcePost[row] ?? -1;
  const source = open.directory.actors[evidence.source[row] ?? 0];
  return {
    kind: evidenceKind(evidence, row),
    amplifier: cardOf(open, detection.actorOfPost, amplifierPost),
    source: sourcePost < 0 ? null : cardOf(open, detection.actorOfPost, sourcePost),
    sourceActor: { id: source?.id ?? '', label: source?.label ?? '' },
    lag: lag && { ...lag, orderable: evidence.orderable[row] === 1 },
    score: evidence.score[row] ?? 0,
    rule: dictAt(evidence.rule, row),
    object: dictAt(evidence.object, row),
    common: evidence.common[row] === 1,
    ...marksOf({
      kind: evidenceKind(evidence, row),
      amplifierText: open.posts.text[amplifierPost] ?? '',
      sourceText: open.posts.text[sourcePost] ?? '',
      amplifierSpan: spanAt(evidence.amplifierSpan, row),
      sourceSpan: spanAt(evidence.sourceSpan, row),
      cueSpan: spanAt(evidence.cueSpan, row),
      ...(evidenceKind(evidence, row) === 'citation' &&
        sourcePost >= 0 && { points: open.statements.points(amplifierPost, sourcePost) }),
    }),
  };
}

/** A post with who published it, as the inspector shows it. */
export function cardOf(open: OpenCase, actorOfPost: Uint32Array, post: number): PostCard {
  const actor = open.directory.actors[actorOfPost[post] ?? 0];
  return {
    post: postAt(open.posts, post),
    actorId: actor?.id ?? '',
    actorLabel: actor?.label ?? '',
    state: actor?.state ?? null,
    actorKind: actor?.kind ?? 'account',
  };
}
