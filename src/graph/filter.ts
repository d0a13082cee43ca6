import type { Actor } from '../domain/actor.ts';
import type { Detection } from '../domain/detection.ts';
import { KINDS, OBJECT_KINDS } from '../domain/kind.ts';
import { type PostTable, precisionAt } from '../domain/post.ts';
import { calendarAt } from '../domain/time.ts';
import type { Filters } from '../domain/view.ts';

/** The filters that choose posts. */
export type PostFilters = Pick<Filters, 'time' | 'hiddenPlatforms' | 'hiddenLanguages'>;

/** State of an actor as the filters name it: the empty text is "unlabelled". */
export function stateKey(actor: Actor | undefined): string {
  if (!actor?.labelled) return '';
  return actor.state ?? 'other';
}

/**
 * Rows of evidence whose posts pass, in table order. Co-occurrence is of two posts alike, and chance shuffles
 * only what is left: there both must pass. Else it is the amplifier's post that is filtered.
 */
export function rowsOfPosts({ evidence }: Detection, postPasses: Uint8Array): Uint32Array {
  const needsBoth = KINDS.map((kind) => OBJECT_KINDS.has(kind));
  const rows = new Uint32Array(evidence.length);
  let length = 0;
  for (let row = 0; row < evidence.length; row += 1) {
    if (
      postPasses[evidence.amplifierPost[row] ?? 0] === 1 &&
      (needsBoth[evidence.kind[row] ?? 0] !== true ||
        postPasses[evidence.sourcePost[row] ?? 0] === 1)
    ) {
      rows[length] = row;
      length += 1;
    }
  }
  return rows.subarray(0, length);
}

/**
 * Rows of evidence that pass every filter, in table order, but three: least weight and greatest q are the
 * edge's, and the window is detection's.
 */
export function passingRows(
  detection: Detection,
  posts: PostTable,
  actors: readonly Actor[],
  filters: Filters,
): number[] {
  const { evidence } = detection;
  const passes = passingEnds(actors, filters);
  const rows = rowsOfPosts(detection, passingPosts(posts, filters));
  return Array.from(
    rows.filter((row) =>
      passes(evidence.kind[row] ?? 0, evidence.amplifier[row] ?? 0, evidence.source[row] ?? 0),
    ),
  );
}

/** Whether a kind (index into KINDS) between two actors is shown. */
export function passingEnds(
  actors: readonly Actor[],
  filters: Filters,
): (kind: number, amplifier: number, source: number) => boolean {
  const actorPasses = passingActors(actors, filters);
  const kindPasses = KINDS.map((kind) => !filters.hiddenKinds.includes(kind));
  return (kind, amplifier, source) =>
    kindPasses[kind] === true && actorPasses[amplifier] === 1 && actorPasses[source] === 1;
}

function passingActors(actors: readonly Actor[], filters: Filters): Uint8Array {
  const states = new Set(filters.hiddenStates);
  const kinds = new Set(filters.hiddenActorKinds);
  const hidden = new Set(filters.hiddenActors);
  return Uint8Array.from(actors, (actor) =>
    Number(!states.has(stateKey(actor)) && !kinds.has(actor.kind) && !hidden.has(actor.id)),
  );
}

/** Which posts pass all filters that a post can pass: its own, and those of whoever published it. */
export function shownPosts(
  { actorOfPost }: Detection,
  posts: PostTable,
  actors: readonly Actor[],
  filters: Filters,
): Uint8Array {
  const actorPasses = passingActors(actors, filters);
  return passingPosts(posts, filters).map(
    (passes, post) => passes & (actorPasses[actorOfPost[post] ?? 0] ?? 0),
  );
}

/** Which posts lie in the time range, on a shown platform and in a shown language. */
export function passingPosts(posts: PostTable, filters: PostFilters): Uint8Array {
  const from = filters.time.from ?? Number.NEGATIVE_INFINITY;
  const to = filters.time.to ?? Number.POSITIVE_INFINITY;
  const platforms = posts.platform.values.map((value) => !filters.hiddenPlatforms.includes(value));
  const languages = posts.lang.values.map((value) => !filters.hiddenLanguages.includes(value));
  const passes = new Uint8Array(posts.length);
  for (let post = 0; post < posts.length; post += 1) {
    const at = calendarAt(posts.at[post] ?? 0, precisionAt(posts, post));
    const shown =
      at >= from &&
      at < to &&
      platforms[posts.platform.codes[post] ?? 0] === true &&
      languages[posts.lang.codes[post] ?? 0] === true;
    passes[post] = Number(shown);
  }
  return passes;
}
