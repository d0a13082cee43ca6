import type { Actor } from '../domain/actor.ts';
import { dictAt } from '../domain/column.ts';
import { type EvidenceTable, evidenceKind, spanAt } from '../domain/evidence.ts';
import type { Kind } from '../domain/kind.ts';
import type { PostTable } from '../domain/post.ts';
import { SECOND_MS } from '../domain/time.ts';

/** One piece of evidence with the keys of the command line (DESIGN §5). */
export interface EvidenceRecord {
  readonly kind: Kind;
  /** actor ids */
  readonly amplifier: string;
  readonly source: string;
  /** post ids as in the source file; null where the source's post is not in the data */
  readonly amplifier_post: string;
  readonly source_post: string | null;
  /** amplifier minus source; null where the source's post is not in the data */
  readonly lag_seconds: number | null;
  readonly orderable: boolean;
  readonly score: number;
  /** UTF-16 `start-end` */
  readonly amplifier_span: string | null;
  readonly source_span: string | null;
  readonly rule: string;
  readonly common: boolean;
}

export const EVIDENCE_COLUMNS = [
  'kind',
  'amplifier',
  'source',
  'amplifier_post',
  'source_post',
  'lag_seconds',
  'orderable',
  'score',
  'amplifier_span',
  'source_span',
  'rule',
  'common',
] as const satisfies readonly (keyof EvidenceRecord)[];

/** With the shared thing, which the weights of co-share, copy and passage count; for the case file. */
export interface EvidenceWithObject extends EvidenceRecord {
  readonly object: string;
}

export function evidenceWithObjects(
  evidence: EvidenceTable,
  posts: PostTable,
  actors: readonly Actor[],
): EvidenceWithObject[] {
  return evidenceRows(evidence, posts, actors).map((record, row) => ({
    ...record,
    object: dictAt(evidence.object, row),
  }));
}

/** Rows of the table in its own order. */
export function evidenceRows(
  evidence: EvidenceTable,
  posts: PostTable,
  actors: readonly Actor[],
): EvidenceRecord[] {
  return Array.from({ length: evidence.length }, (_, row) => {
    const amplifierPost = evidence.amplifierPost[row] ?? 0;
    const sourcePost = evidence.sourcePost[row] ?? -1;
    return {
      kind: evidenceKind(evidence, row),
      amplifier: actors[evidence.amplifier[row] ?? 0]?.id ?? '',
      source: actors[evidence.source[row] ?? 0]?.id ?? '',
      amplifier_post: posts.id[amplifierPost] ?? '',
      source_post: sourcePost < 0 ? null : (posts.id[sourcePost] ?? ''),
      lag_seconds:
        sourcePost < 0
          ? null
          : ((posts.at[amplifierPost] ?? 0) - (posts.at[sourcePost] ?? 0)) / SECOND_MS,
      orderable: evidence.orderable[row] === 1,
      // the table keeps 32 bits: more digits than these are not known
      score: Number((evidence.score[row] ?? 0).toFixed(6)),
      amplifier_span: spanText(evidence.amplifierSpan, row),
      source_span: spanText(evidence.sourceSpan, row),
      rule: dictAt(evidence.rule, row),
      common: evidence.common[row] === 1,
    };
  });
}

function spanText(column: Int32Array, row: number): string | null {
  const span = spanAt(column, row);
  return span ? `${span.start}-${span.end}` : null;
}
