import { dictAt } from '../domain/column.ts';
import type { ObjectKind } from '../domain/detection.ts';
import type { Evidence, Span } from '../domain/evidence.ts';
import { type PostTable, precisionAt } from '../domain/post.ts';
import { isOrderable, type LagBounds, lagBounds, spreadMs } from '../domain/time.ts';

/** Whether two times lie within a window of each other, for all that their precision allows (METHODS §1). */
const OUTSIDE = 0;
const POSSIBLY = 1;
const WITHIN = 2;

/** `WITHIN` only where the greatest possible lag is; `POSSIBLY` where the least is. Null window: no limit. */
function closeness({ minMs, maxMs }: LagBounds, windowMs: number | null): number {
  if (windowMs === null || Math.max(Math.abs(minMs), Math.abs(maxMs)) <= windowMs) return WITHIN;
  const least = minMs <= 0 && maxMs >= 0 ? 0 : Math.min(Math.abs(minMs), Math.abs(maxMs));
  return least <= windowMs ? POSSIBLY : OUTSIDE;
}

/** How far apart two rows' `at` may be and their true times still lie within the window. */
export function reachMs(posts: PostTable, windowMs: number | null): number {
  if (windowMs === null) return Number.POSITIVE_INFINITY;
  let widest = 0;
  for (let row = 0; row < posts.length; row += 1) {
    widest = Math.max(widest, spreadMs(precisionAt(posts, row)));
  }
  return windowMs + widest;
}

/** Order by platform, then id: the same whatever the order of the rows. */
export function comparePostNames(posts: PostTable, a: number, b: number): number {
  return (
    compareText(dictAt(posts.platform, a), dictAt(posts.platform, b)) ||
    compareText(posts.id[a] ?? '', posts.id[b] ?? '') ||
    a - b
  );
}

/** Order by time as it stands, then by platform and id. */
export function comparePosts(posts: PostTable, a: number, b: number): number {
  return (posts.at[a] ?? 0) - (posts.at[b] ?? 0) || comparePostNames(posts, a, b);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What two posts have in common. */
export interface Match {
  readonly kind: ObjectKind;
  readonly object: string;
  readonly score: number;
  readonly rule: string;
  /** places in the posts `a` and `b`, where the match has any */
  readonly spanA?: Span;
  readonly spanB?: Span;
  /** listed, not counted, whatever the times */
  readonly common?: boolean;
}

/** Whether two posts are surely within the window of each other, for all that their precision allows. */
export function isWithin(posts: PostTable, a: number, b: number, windowMs: number | null): boolean {
  return closeness(lagOf(posts, a, b), windowMs) === WITHIN;
}

/**
 * Hands on the piece of evidence that two posts make, the later one as the amplifier; where their times
 * cannot be ordered, the one whose platform and id come first is the source. Nothing outside the window;
 * a pair that is only possibly within it is listed, not counted, and its rule says so.
 */
export function emitPair(
  posts: PostTable,
  actorOfPost: Uint32Array,
  a: number,
  b: number,
  windowMs: number | null,
  match: Match,
  emit: (piece: Evidence) => void,
): void {
  const bounds = lagOf(posts, a, b);
  const close = closeness(bounds, windowMs);
  if (close === OUTSIDE) return;
  const orderable = isOrderable(bounds);
  const isLater = orderable ? bounds.minMs > 0 : comparePostNames(posts, a, b) > 0;
  const later = isLater ? a : b;
  const earlier = isLater ? b : a;
  const [laterSpan, earlierSpan] = isLater
    ? [match.spanA, match.spanB]
    : [match.spanB, match.spanA];
  emit({
    kind: match.kind,
    amplifier: actorOfPost[later] ?? 0,
    source: actorOfPost[earlier] ?? 0,
    amplifierPost: later,
    sourcePost: earlier,
    score: match.score,
    rule: close === WITHIN ? match.rule : `${match.rule}, possibly within the window`,
    object: match.object,
    ...(laterSpan && { amplifierSpan: laterSpan }),
    ...(earlierSpan && { sourceSpan: earlierSpan }),
    orderable,
    common: close === POSSIBLY || match.common === true,
  });
}

function lagOf(posts: PostTable, a: number, b: number): LagBounds {
  return lagBounds(
    posts.at[a] ?? 0,
    precisionAt(posts, a),
    posts.at[b] ?? 0,
    precisionAt(posts, b),
  );
}
