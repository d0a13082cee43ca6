import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

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
