import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** Its first numbers from small seeds hardly differ; after so many they are as good as drawn by lot. */
const WARM_UP = 32;

/** Random numbers of a seed; those of the seeds that follow have nothing to do with them. */
export function seededRandom(seed: number): RandomGenerator {
  const random = xoroshiro128plus(seed);
  for (let k = 0; k < WARM_UP; k += 1) random.next();
  return random;
}

/** 0 … length − 1 in a random order (Fisher & Yates); 32 random bits a step. */
export function shuffledOrder(length: number, random: RandomGenerator): Uint32Array {
  const order = Uint32Array.from({ length }, (_, index) => index);
  for (let last = length - 1; last > 0; last -= 1) {
    const other = Math.floor(((random.next() >>> 0) / 2 ** 32) * (last + 1));
    const moved = order[last] as number;
    order[last] = order[other] as number;
    order[other] = moved;
  }
  return order;
}
