import { visitRow } from './incidence.ts';
import type { Sharing } from './shareNull.ts';

/** Steps, sharers × sharers × weight summed over objects, that are gone through: about a second's work. */
const MOST_STEPS = 50_000_000;

/**
 * Number of pairs of actors that chance alone would bring to at least `weight` objects, by the null of `sharing`; in
 * a directed kind each way is a pair. Pairs of which nothing can be said (see ShareNull.pair) are left out. Null where
 * there are too many to go through.
 */
export function expectedPairs(sharing: Sharing, weight: number): number | null {
  if (stepsOf(sharing) * weight > MOST_STEPS) return null;
  const actors = sharing.ofActor.starts.length - 1;
  const partners = createPartners(actors, weight);
  let sum = 0;
  for (let actor = 0; actor < actors; actor += 1) {
    partners.clear();
    visitRow(sharing.ofActor, actor, (object, ours) => {
      const meeting = sharing.meetings[object];
      if (!meeting) return;
      visitRow(sharing.ofObject, object, (other, theirs) => {
        if (other === actor || (!sharing.directed && other < actor)) return;
        partners.meet(other, meeting.chance(ours, theirs, sharing.directed), meeting.rate < 1);
      });
    });
    sum += partners.reaching();
  }
  return sum;
}

function stepsOf({ ofObject }: Sharing): number {
  let steps = 0;
  for (let object = 0; object + 1 < ofObject.starts.length; object += 1) {
    steps += ((ofObject.starts[object + 1] ?? 0) - (ofObject.starts[object] ?? 0)) ** 2;
  }
  return steps;
}

/** One more trial that succeeds with chance p, in the distribution of the successes below a weight. */
function addTrial(below: Float64Array, p: number): void {
  for (let c = below.length - 1; c > 0; c -= 1) {
    below[c] = (below[c] ?? 0) * (1 - p) + (below[c - 1] ?? 0) * p;
  }
  below[0] = (below[0] ?? 0) * (1 - p);
}

/** Those with whom one actor shares objects, and the chances of how many objects they meet on. */
function createPartners(actors: number, weight: number) {
  // below[other × weight + c]: chance of exactly c meetings
  const below = new Float64Array(actors * weight);
  const metIn = new Uint32Array(actors);
  const comparableIn = new Uint32Array(actors);
  let round = 0;
  let comparable: number[] = [];

  function meet(other: number, chance: number, isInformative: boolean): void {
    const row = below.subarray(other * weight, (other + 1) * weight);
    if (metIn[other] !== round) row.fill(0).fill(1, 0, 1);
    metIn[other] = round;
    addTrial(row, chance);
    if (!isInformative || comparableIn[other] === round) return;
    comparableIn[other] = round;
    comparable.push(other);
  }
  return {
    clear() {
      round += 1;
      comparable = [];
    },
    meet,
    /** expected number of comparable partners with at least `weight` meetings */
    reaching(): number {
      let sum = 0;
      for (const other of comparable) {
        const row = below.subarray(other * weight, (other + 1) * weight);
        sum += 1 - row.reduce((less, chance) => less + chance, 0);
      }
      return sum;
    },
  };
}
