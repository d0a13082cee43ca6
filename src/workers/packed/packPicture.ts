import type { Kind } from '../../domain/kind.ts';
import type { NetworkEdge, NetworkNode } from '../../domain/network.ts';
import type { Picture } from '../contract.ts';
import {
  EDGE_NUMBERS,
  NODE_NUMBERS,
  type PackedEdges,
  type PackedNodes,
  type PackedPicture,
} from './packedPicture.ts';

/** A packed picture, and the buffers that go with it rather than being copied. */
export interface Parcel {
  readonly picture: PackedPicture;
  readonly buffers: readonly ArrayBuffer[];
}

/**
 * Packs the pictures of one desk, in the order in which they are unpacked. `counted`: all the edges that the picture's
 * were chosen from, in one order; the same list as before stands for the same edges.
 */
export function createPacker(): (picture: Picture, counted: readonly NetworkEdge[]) => Parcel {
  let held: readonly NetworkEdge[] | null = null;
  let countedAs = 0;
  return (picture, counted) => {
    const isHeld = counted === held;
    if (!isHeld) countedAs += 1;
    held = counted;
    const { nodes, edges, ...rest } = picture;
    const packed: PackedPicture = {
      ...rest,
      ...{ countedAs, nodes: packNodes(nodes), chosen: placesAmong(edges, counted) },
      counted: isHeld ? null : packEdges(counted),
    };
    return { picture: packed, buffers: buffersOf(packed) };
  };
}

function buffersOf({ nodes, counted, chosen }: PackedPicture): ArrayBuffer[] {
  const columns = [nodes.numbers, chosen];
  const more = counted ? [counted.ends, counted.numbers, counted.timeEnds] : [];
  return [...columns, ...more].map(({ buffer }) => buffer as ArrayBuffer);
}

/** Both lists are in the same order: one walk finds all. */
function placesAmong(edges: readonly NetworkEdge[], counted: readonly NetworkEdge[]): Uint32Array {
  const places = new Uint32Array(edges.length);
  let place = 0;
  edges.forEach((edge, k) => {
    while (place < counted.length && counted[place] !== edge) place += 1;
    if (place === counted.length)
      throw new Error('packPicture: an edge is not one of those counted');
    places[k] = place;
  });
  return places;
}

function packNodes(nodes: readonly NetworkNode[]): PackedNodes {
  const numbers = new Float64Array(nodes.length * NODE_NUMBERS);
  nodes.forEach(({ posts, amplifies, amplified, cluster, x, y }, k) => {
    const at = k * NODE_NUMBERS;
    numbers[at] = posts;
    numbers[at + 1] = amplifies;
    numbers[at + 2] = amplified;
    numbers[at + 3] = cluster;
    numbers[at + 4] = x;
    numbers[at + 5] = y;
  });
  return {
    ids: nodes.map(({ id }) => id),
    labels: nodes.map(({ label }) => label),
    states: nodes.map(({ state }) => state),
    kinds: nodes.map(({ kind }) => kind),
    numbers,
  };
}

function packEdges(edges: readonly NetworkEdge[]): PackedEdges {
  const ids = createNumbering<string>();
  const kinds = createNumbering<Kind>();
  const ends = new Uint32Array(edges.length * 3);
  const numbers = new Float64Array(edges.length * EDGE_NUMBERS);
  const times: string[] = [];
  const timeEnds = new Uint32Array(edges.length * 2);
  let length = 0;
  edges.forEach((edge, k) => {
    ends[k * 3] = ids.of(edge.amplifier);
    ends[k * 3 + 1] = ids.of(edge.source);
    ends[k * 3 + 2] = kinds.of(edge.kind);
    writeNumbers(numbers, k * EDGE_NUMBERS, edge);
    times.push(edge.first, edge.last);
    timeEnds[k * 2] = length + edge.first.length;
    length += edge.first.length + edge.last.length;
    timeEnds[k * 2 + 1] = length;
  });
  return {
    ...{ ids: ids.all, kinds: kinds.all, ends, numbers },
    ...{ times: times.join(''), timeEnds },
  };
}

function writeNumbers(numbers: Float64Array, at: number, edge: NetworkEdge): void {
  numbers[at] = edge.weight;
  numbers[at + 1] = edge.expected ?? Number.NaN;
  numbers[at + 2] = edge.p ?? Number.NaN;
  numbers[at + 3] = edge.q ?? Number.NaN;
  numbers[at + 4] = edge.medianLagSeconds ?? Number.NaN;
}

function createNumbering<T>() {
  const places = new Map<T, number>();
  const all: T[] = [];
  return {
    all,
    of(value: T): number {
      const known = places.get(value);
      if (known !== undefined) return known;
      places.set(value, all.length);
      all.push(value);
      return all.length - 1;
    },
  };
}
