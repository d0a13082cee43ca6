import type { Actor } from '../domain/actor.ts';
import { type Cited, isAsserted, type ReadingContext } from './citationRecord.ts';
import { isOwnVoice } from './citationVoice.ts';

/**
 * What a post cites, out of all places where its frames fired: one citation a source, the surest; without the publisher's
 * own voice; an office without its holder's name gives way to a person of the same state who is cited by name.
 * In order of place.
 */
export function settled(found: readonly Cited[], context: ReadingContext): readonly Cited[] {
  if (found.length === 0) return found;
  const best = new Map<number, Cited>();
  for (const cited of found) {
    if (isOwnVoice(context.publisher, context.actors[cited.actor])) continue;
    const known = best.get(cited.actor);
    if (!known || isSurer(cited, known)) best.set(cited.actor, cited);
  }
  const kept = [...best.values()].filter((cited) => !isAnothersOffice(cited, best, context.actors));
  return kept.map((cited) => nested(cited, best)).sort((a, b) => a.nameStart - b.nameStart);
}

/** What is said outweighs what is denied or asked; then the score, then the earlier place. */
function isSurer(a: Cited, b: Cited): boolean {
  if (isAsserted(a) !== isAsserted(b)) return isAsserted(a);
  if (a.score !== b.score) return a.score > b.score;
  return a.nameStart < b.nameStart;
}

/** "… – diplomat", and then her name: one person, cited once. */
function isAnothersOffice(
  cited: Cited,
  all: ReadonlyMap<number, Cited>,
  actors: readonly Actor[],
): boolean {
  if (!cited.isOffice) return false;
  const state = actors[cited.actor]?.state ?? null;
  for (const other of all.values()) {
    if (other === cited || other.isOffice || !isAsserted(other)) continue;
    const actor = actors[other.actor];
    if (actor && isPerson(actor) && actor.state === state) return true;
  }
  return false;
}

function isPerson({ kind }: Actor): boolean {
  return kind === 'official' || kind === 'diplomat';
}

/** Who relays is dropped where it is the publisher itself: then the post relays. */
function nested(cited: Cited, all: ReadonlyMap<number, Cited>): Cited {
  if (cited.nestedIn < 0 || (all.has(cited.nestedIn) && cited.nestedIn !== cited.actor))
    return cited;
  return { ...cited, nestedIn: -1 };
}

/**
 * Sets who relays whom among the sources of one sentence: an outlet that reports passes on what officials said, and
 * whoever cites ("citing X") passes on whom he cites.
 */
export function withNesting(
  found: readonly Cited[],
  actors: readonly Actor[],
  isCiting: (cited: Cited) => boolean,
): readonly Cited[] {
  if (found.length < 2) return found;
  const outlets = found.filter((cited) => !isCiting(cited) && isOutlet(actors[cited.actor]));
  const speakers = found.filter((cited) => !isCiting(cited));
  return found.map((cited) => {
    const relays = isCiting(cited) ? (outlets[0] ?? speakers[0]) : outlets[0];
    if (!relays || relays.actor === cited.actor) return cited;
    if (!isCiting(cited) && isOutlet(actors[cited.actor])) return cited;
    return { ...cited, nestedIn: relays.actor };
  });
}

function isOutlet(actor: Actor | undefined): boolean {
  return actor?.kind.endsWith('outlet') === true;
}
