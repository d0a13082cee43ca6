import type { Chance } from './chance.ts';

/** The last so many things, the newest first when one is picked: memory stays constant however many came. */
export interface Recent<T> {
  add(item: T): void;
  /** undefined as long as nothing was added */
  pick(chance: Chance): T | undefined;
}

/** `recency`: 1 picks all alike; the larger, the more the newest ones. */
export function createRecent<T>(room: number, recency: number): Recent<T> {
  const items: T[] = [];
  let added = 0;
  return {
    add(item) {
      items[added % room] = item;
      added += 1;
    },
    pick(chance) {
      const age = Math.floor(items.length * chance.real() ** recency);
      return items[(added - 1 - age + items.length) % Math.max(1, items.length)];
    },
  };
}
