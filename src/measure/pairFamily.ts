import type { Incidence } from './incidence.ts';

/** How many pairs of actors have an object in common. */
export interface PairFamily {
  readonly size: number;
  /** false: too many to be counted one by one; each object's pairs are counted anew, which is an upper bound */
  readonly exact: boolean;
}

/** Pairs of sharers, summed over objects, that are gone through one by one: well under a second. */
const MOST_STEPS = 50_000_000;

/** Counts unordered pairs; in a directed kind each stands for two comparisons. */
export function familyOf(
  ofObject: Incidence,
  ofActor: Incidence,
  directed: boolean,
  mostSteps = MOST_STEPS,
): PairFamily {
  const ways = directed ? 2 : 1;
  const actors = ofActor.starts.length - 1;
  let bound = 0;
  for (let object = 0; object + 1 < ofObject.starts.length; object += 1) {
    const sharers = (ofObject.starts[object + 1] ?? 0) - (ofObject.starts[object] ?? 0);
    bound += (sharers * (sharers - 1)) / 2;
  }
  if (bound > mostSteps) {
    return { size: ways * Math.min(bound, (actors * (actors - 1)) / 2), exact: false };
  }
  return { size: ways * countPairs(ofObject, ofActor), exact: true };
}

/** Pairs of actors with an object in common, each once. */
function countPairs(ofObject: Incidence, ofActor: Incidence): number {
  const actors = ofActor.starts.length - 1;
  const metBy = new Int32Array(actors).fill(-1);
  let pairs = 0;
  for (let actor = 0; actor < actors; actor += 1) {
    const lastObject = ofActor.starts[actor + 1] ?? 0;
    for (let k = ofActor.starts[actor] ?? 0; k < lastObject; k += 1)
      pairs += meet(ofObject, ofActor.items[k] ?? 0, actor, metBy);
  }
  return pairs;
}

/** How many of an object's sharers behind an actor it had not met before; they ascend. */
function meet({ starts, items }: Incidence, object: number, actor: number, metBy: Int32Array) {
  const first = starts[object] ?? 0;
  let met = 0;
  for (let k = (starts[object + 1] ?? 0) - 1; k >= first; k -= 1) {
    const other = items[k] ?? 0;
    if (other <= actor) break;
    if (metBy[other] === actor) continue;
    metBy[other] = actor;
    met += 1;
  }
  return met;
}
