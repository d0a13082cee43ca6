import { createComponents } from './components.ts';
import { createGrowingList } from './growing.ts';
import { jaccard, joinSets } from './similarityJoin.ts';
import type { TextSets } from './tokenSets.ts';

/** Which texts are similar. */
export interface CopyMatches {
  /** by set: equal numbers for all sets that hang together by similar texts; below the number of sets */
  readonly component: Uint32Array;
  /** Every two similar sets that are not of one and the same actor, with their similarity; may be called again. */
  visit(take: (a: number, b: number, similarity: number) => void): void;
}

/** Matches beyond this number are found anew at each visit rather than kept: three numbers each. */
const MOST_KEPT = 20_000_000;

export function matchCopies(
  sets: TextSets,
  actorOfPost: Uint32Array,
  threshold: number,
  tick: (done: number) => void,
  mostKept = MOST_KEPT,
): CopyMatches {
  const components = createComponents(sets.count);
  const actors = onlyActors(sets, actorOfPost);
  // one actor's variations on its own text hang together, but are no evidence
  const isEvidence = (a: number, b: number) => actors[a] !== actors[b] || (actors[a] ?? -1) < 0;
  const kept = createGrowingList();
  let isKept = true;
  joinSets(
    sets,
    threshold,
    (a, b, common) => {
      components.join(a, b);
      if (!isKept || !isEvidence(a, b)) return;
      if (kept.length === mostKept * 3) isKept = false;
      kept.push(a);
      kept.push(b);
      kept.push(common);
    },
    tick,
  );
  return {
    component: numbersOf(components, sets.count),
    visit(take) {
      if (!isKept) {
        joinSets(sets, threshold, (a, b, common) => {
          if (isEvidence(a, b)) take(a, b, jaccard(sets, a, b, common));
        });
        return;
      }
      const matched = kept.view();
      for (let k = 0; k < matched.length; k += 3) {
        const [a, b, common] = [matched[k] ?? 0, matched[k + 1] ?? 0, matched[k + 2] ?? 0];
        take(a, b, jaccard(sets, a, b, common));
      }
    },
  };
}

function numbersOf(components: { of(thing: number): number }, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let set = 0; set < count; set += 1) numbers[set] = components.of(set);
  return numbers;
}

/** By set: the actor of all posts with this text, or -1 where there are several. */
function onlyActors({ members, count }: TextSets, actorOfPost: Uint32Array): Int32Array {
  const actors = new Int32Array(count);
  for (let set = 0; set < count; set += 1) {
    const to = members.starts[set + 1] ?? 0;
    let k = members.starts[set] ?? 0;
    const first = actorOfPost[members.rows[k] ?? 0] ?? 0;
    while (k < to && actorOfPost[members.rows[k] ?? 0] === first) k += 1;
    actors[set] = k === to ? first : -1;
  }
  return actors;
}
