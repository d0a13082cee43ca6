import type { NetworkEdge, NetworkNode } from '../../domain/network.ts';
import type { Picture } from '../contract.ts';
import {
  EDGE_NUMBERS,
  NODE_NUMBERS,
  type PackedEdges,
  type PackedNodes,
  type PackedPicture,
} from './packedPicture.ts';

/** So many records are made between two pauses: a few milliseconds on an office machine. */
const AT_ONCE = 8_000;

/**
 * Unpacks the pictures of one desk one after the other, as they were packed. `pause` lets the page do other things.
 * An edge is the same record in every picture of what was counted once.
 */
export function createUnpacker(
  pause: () => Promise<void>,
): (packed: PackedPicture) => Promise<Picture> {
  let held: readonly NetworkEdge[] = [];
  let heldAs = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function unpack({ nodes, counted, countedAs, chosen, ...rest }: PackedPicture) {
    if (counted) {
      held = await recordsOf(counted.ends.length / 3, edgeMaker(counted), pause);
      heldAs = countedAs;
    }
    if (heldAs !== countedAs) throw new Error('unpackPicture: pictures came out of order');
    const edges = await recordsOf(chosen.length, (k) => held[chosen[k] ?? 0] as NetworkEdge, pause);
    const actors = await recordsOf(nodes.ids.length, nodeMaker(nodes), pause);
    return { ...rest, nodes: actors, edges };
  }

  return (packed) => {
    const picture = last.then(() => unpack(packed));
    last = picture.catch(() => undefined);
    return picture;
  };
}

async function recordsOf<T>(
  length: number,
  make: (k: number) => T,
  pause: () => Promise<void>,
): Promise<T[]> {
  const records: T[] = [];
  for (let k = 0; k < length; k += 1) {
    if (k > 0 && k % AT_ONCE === 0) await pause();
    records.push(make(k));
  }
  return records;
}

function nodeMaker({ ids, labels, states, kinds, numbers }: PackedNodes) {
  return (k: number): NetworkNode => {
    const at = k * NODE_NUMBERS;
    return {
      id: ids[k] ?? '',
      label: labels[k] ?? '',
      state: states[k] ?? null,
      kind: kinds[k] ?? 'account',
      posts: numbers[at] ?? 0,
      amplifies: numbers[at + 1] ?? 0,
      amplified: numbers[at + 2] ?? 0,
      cluster: numbers[at + 3] ?? 0,
      x: numbers[at + 4] ?? 0,
      y: numbers[at + 5] ?? 0,
    };
  };
}

function edgeMaker({ ids, kinds, ends, numbers, times, timeEnds }: PackedEdges) {
  return (k: number): NetworkEdge => {
    const at = k * EDGE_NUMBERS;
    const begin = k === 0 ? 0 : (timeEnds[k * 2 - 1] ?? 0);
    const middle = timeEnds[k * 2] ?? 0;
    return {
      amplifier: ids[ends[k * 3] ?? 0] ?? '',
      source: ids[ends[k * 3 + 1] ?? 0] ?? '',
      kind: kinds[ends[k * 3 + 2] ?? 0] ?? 'repost',
      weight: numbers[at] ?? 0,
      expected: numberOrNull(numbers[at + 1]),
      p: numberOrNull(numbers[at + 2]),
      q: numberOrNull(numbers[at + 3]),
      medianLagSeconds: numberOrNull(numbers[at + 4]),
      first: times.slice(begin, middle),
      last: times.slice(middle, timeEnds[k * 2 + 1]),
    };
  };
}

function numberOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
