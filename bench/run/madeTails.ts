import { createChance, createZipf } from '../generate/chance.ts';

/** Pairs of actors with the chance that each object they share brings them together, and how often it did. */
export interface MadeTails {
  readonly probabilities: readonly Float64Array[];
  readonly counts: Uint32Array;
}

const MOST_OBJECTS = 20;
const EXPONENT = 1.5;

/** Most pairs share one or two objects, few share many; the chances are small, as within a minute they are. */
export function madeTails(pairs: number, seed: number): MadeTails {
  const chance = createChance(seed);
  const objects = createZipf(MOST_OBJECTS, EXPONENT);
  const probabilities = Array.from({ length: pairs }, () =>
    Float64Array.from({ length: objects(chance) + 1 }, () => chance.real() ** 3),
  );
  const counts = Uint32Array.from(probabilities, (list) => 1 + chance.below(list.length));
  return { probabilities, counts };
}
