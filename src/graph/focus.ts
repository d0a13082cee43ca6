/**
 * Which edges a focus leaves. Breadth-first search over the shown edges (Moore, E. F. 1959, "The shortest path
 * through a maze", Proc. Int. Symp. Switching Theory, 285–292; as in Cormen et al., no DOI).
 * O(actors + edges); actors and edges by index, so that 100,000 edges take milliseconds.
 */
import type { Actor } from '../domain/actor.ts';
import type { Focus } from '../domain/focus.ts';
import { stateKey } from './filter.ts';

/** The ends of edges, as columns. */
export interface EdgeEnds {
  readonly length: number;
  /** actor index */
  amplifier(edge: number): number;
  source(edge: number): number;
  /** co-share can be passed both ways */
  isUndirected(edge: number): boolean;
}

/** 1 for the edges that stay. Actors that are not there leave none. */
export function edgesInFocus(ends: EdgeEnds, actors: readonly Actor[], focus: Focus): Uint8Array {
  const kept = new Uint8Array(ends.length);
  const stays = keeper(ends, actors, focus);
  for (let edge = 0; edge < ends.length; edge += 1) kept[edge] = Number(stays(edge));
  return kept;
}

function keeper(ends: EdgeEnds, actors: readonly Actor[], focus: Focus): (edge: number) => boolean {
  switch (focus.type) {
    case 'around':
      return aroundActors(ends, actors, focus);
    case 'states':
      return betweenStates(ends, actors, focus);
    case 'path':
      return onPaths(ends, actors, focus);
    default:
      return focus satisfies never;
  }
}

function aroundActors(
  ends: EdgeEnds,
  actors: readonly Actor[],
  { ids, steps }: Extract<Focus, { type: 'around' }>,
): (edge: number) => boolean {
  const wanted = new Set(ids);
  const starts = [...actors.keys()].filter((actor) => wanted.has(actors[actor]?.id ?? ''));
  const away = distances(links(ends, actors.length, 'any'), starts, steps);
  const isNear = (actor: number) => (away[actor] ?? -1) >= 0;
  return (edge) => isNear(ends.amplifier(edge)) && isNear(ends.source(edge));
}

function betweenStates(
  ends: EdgeEnds,
  actors: readonly Actor[],
  { from, to, bothWays }: Extract<Focus, { type: 'states' }>,
): (edge: number) => boolean {
  const states = actors.map(stateKey);
  return (edge) => {
    const [a, b] = [states[ends.amplifier(edge)], states[ends.source(edge)]];
    if (a === from && b === to) return true;
    return (bothWays || ends.isUndirected(edge)) && a === to && b === from;
  };
}

/** An edge lies on a shortest path where the ways before and after it add up to the shortest one. */
function onPaths(
  ends: EdgeEnds,
  actors: readonly Actor[],
  { from, to }: Extract<Focus, { type: 'path' }>,
): (edge: number) => boolean {
  const start = actors.findIndex(({ id }) => id === from);
  const goal = actors.findIndex(({ id }) => id === to);
  const ahead = distances(links(ends, actors.length, 'forward'), [start], actors.length);
  const back = distances(links(ends, actors.length, 'backward'), [goal], actors.length);
  const shortest = ahead[goal] ?? -1;
  if (start < 0 || goal < 0 || shortest < 1) return () => false;
  const joins = (a: number, b: number) => {
    const [before, after] = [ahead[a] ?? -1, back[b] ?? -1];
    return before >= 0 && after >= 0 && before + 1 + after === shortest;
  };
  return (edge) => {
    const [a, b] = [ends.amplifier(edge), ends.source(edge)];
    return joins(a, b) || (ends.isUndirected(edge) && joins(b, a));
  };
}

/** Neighbours of each actor, one after the other. */
interface Links {
  readonly starts: Uint32Array;
  readonly next: Uint32Array;
}

function links(ends: EdgeEnds, order: number, way: 'any' | 'forward' | 'backward'): Links {
  const starts = new Uint32Array(order + 1);
  const each = (visit: (from: number, to: number) => void) => {
    for (let edge = 0; edge < ends.length; edge += 1) {
      const [a, b] = [ends.amplifier(edge), ends.source(edge)];
      const isBoth = way === 'any' || ends.isUndirected(edge);
      if (isBoth || way === 'forward') visit(a, b);
      if (isBoth || way === 'backward') visit(b, a);
    }
  };
  each((from) => {
    starts[from + 1] = (starts[from + 1] ?? 0) + 1;
  });
  for (let k = 0; k < order; k += 1) starts[k + 1] = (starts[k + 1] ?? 0) + (starts[k] ?? 0);
  const filled = starts.slice();
  const next = new Uint32Array(starts[order] ?? 0);
  each((from, to) => {
    const place = filled[from] ?? 0;
    next[place] = to;
    filled[from] = place + 1;
  });
  return { starts, next };
}

/** Steps from the nearest start; −1 where it is further than `most`, or not to be reached. */
function distances({ starts, next }: Links, from: readonly number[], most: number): Int32Array {
  const away = new Int32Array(starts.length - 1).fill(-1);
  const queue = from.filter((actor) => actor >= 0);
  for (const actor of queue) away[actor] = 0;
  for (let head = 0; head < queue.length; head += 1) {
    const actor = queue[head] ?? 0;
    const steps = (away[actor] ?? 0) + 1;
    if (steps > most) break;
    for (let k = starts[actor] ?? 0; k < (starts[actor + 1] ?? 0); k += 1) {
      const neighbour = next[k] ?? 0;
      if (away[neighbour] !== -1) continue;
      away[neighbour] = steps;
      queue.push(neighbour);
    }
  }
  return away;
}
