/**
 * ForceAtlas2: Jacomy, Venturini, Heymann & Bastian 2014, doi:10.1371/journal.pone.0098679.
 * Repulsion ∝ masses ÷ distance, attraction ∝ distance, gravity of constant size, and a speed of its
 * own for each actor. On typed arrays that live as long as the layout; far actors push as one.
 */
import { createQuadtree, type Quadtree } from './quadtree.ts';

/** A graph for the force model: no loops, at most one edge between two. */
export interface ForceGraph {
  readonly order: number;
  /** 1 + weighted degree */
  readonly mass: Float64Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** what an edge pulls with, for each unit of its length */
  readonly pull: Float64Array;
}

export interface ForceSettings {
  readonly repulsion: number;
  readonly gravity: number;
  /** see `createQuadtree`; 0 = every pair by itself */
  readonly theta: number;
}

export interface Forces {
  readonly x: Float64Array;
  readonly y: Float64Array;
  step(): void;
}

interface Motion {
  readonly x: Float64Array;
  readonly y: Float64Array;
  fx: Float64Array;
  fy: Float64Array;
  oldFx: Float64Array;
  oldFy: Float64Array;
  readonly speed: Float64Array;
}

/** Starts at rest from `places`: x, y alternating. */
export function createForces(
  graph: ForceGraph,
  places: ArrayLike<number>,
  settings: ForceSettings,
): Forces {
  const { order } = graph;
  const motion: Motion = {
    x: Float64Array.from({ length: order }, (_, node) => places[node * 2] ?? 0),
    y: Float64Array.from({ length: order }, (_, node) => places[node * 2 + 1] ?? 0),
    fx: new Float64Array(order),
    fy: new Float64Array(order),
    oldFx: new Float64Array(order),
    oldFy: new Float64Array(order),
    speed: new Float64Array(order).fill(1),
  };
  const tree = settings.theta > 0 ? createQuadtree(order, settings.theta) : null;
  return { x: motion.x, y: motion.y, step: () => step(graph, motion, tree, settings) };
}

function step(graph: ForceGraph, motion: Motion, tree: Quadtree | null, settings: ForceSettings) {
  [motion.fx, motion.oldFx] = [motion.oldFx, motion.fx];
  [motion.fy, motion.oldFy] = [motion.oldFy, motion.fy];
  motion.fx.fill(0);
  motion.fy.fill(0);
  if (tree) {
    tree.build(motion.x, motion.y, graph.mass);
    tree.repel(motion.fx, motion.fy, settings.repulsion);
  } else repelPairs(graph, motion, settings.repulsion);
  weigh(graph, motion, settings.gravity);
  attract(graph, motion);
  move(graph, motion);
}

function repelPairs({ order, mass }: ForceGraph, { x, y, fx, fy }: Motion, factor: number): void {
  for (let a = 0; a < order; a += 1) {
    const own = factor * (mass[a] as number);
    for (let b = 0; b < a; b += 1) {
      const dx = (x[a] as number) - (x[b] as number);
      const dy = (y[a] as number) - (y[b] as number);
      const squared = dx * dx + dy * dy;
      if (squared === 0) continue;
      const push = (own * (mass[b] as number)) / squared;
      fx[a] = (fx[a] as number) + dx * push;
      fy[a] = (fy[a] as number) + dy * push;
      fx[b] = (fx[b] as number) - dx * push;
      fy[b] = (fy[b] as number) - dy * push;
    }
  }
}

function weigh({ order, mass }: ForceGraph, { x, y, fx, fy }: Motion, gravity: number): void {
  for (let node = 0; node < order; node += 1) {
    const distance = Math.sqrt((x[node] as number) ** 2 + (y[node] as number) ** 2);
    if (distance === 0) continue;
    const pull = (gravity * (mass[node] as number)) / distance;
    fx[node] = (fx[node] as number) - (x[node] as number) * pull;
    fy[node] = (fy[node] as number) - (y[node] as number) * pull;
  }
}

function attract({ from, to, pull }: ForceGraph, { x, y, fx, fy }: Motion): void {
  for (let edge = 0; edge < from.length; edge += 1) {
    const a = from[edge] as number;
    const b = to[edge] as number;
    const factor = pull[edge] as number;
    const dx = ((x[a] as number) - (x[b] as number)) * factor;
    const dy = ((y[a] as number) - (y[b] as number)) * factor;
    fx[a] = (fx[a] as number) - dx;
    fy[a] = (fy[a] as number) - dy;
    fx[b] = (fx[b] as number) + dx;
    fy[b] = (fy[b] as number) + dy;
  }
}

/** Who swings to and fro goes slowly, who is drawn one way goes fast. */
function move({ order, mass }: ForceGraph, motion: Motion): void {
  const { x, y, fx, fy, oldFx, oldFy, speed } = motion;
  const slowDown = 1 + Math.log(order);
  for (let node = 0; node < order; node += 1) {
    const [nowX, nowY] = [fx[node] as number, fy[node] as number];
    const [beforeX, beforeY] = [oldFx[node] as number, oldFy[node] as number];
    const swinging =
      (mass[node] as number) * Math.sqrt((beforeX - nowX) ** 2 + (beforeY - nowY) ** 2);
    const traction = Math.sqrt((beforeX + nowX) ** 2 + (beforeY + nowY) ** 2) / 2;
    const calm = 1 + Math.sqrt(swinging);
    const pace = ((speed[node] as number) * Math.log(1 + traction)) / calm;
    speed[node] = Math.min(1, Math.sqrt((pace * (nowX ** 2 + nowY ** 2)) / calm));
    x[node] = (x[node] as number) + nowX * (pace / slowDown);
    y[node] = (y[node] as number) + nowY * (pace / slowDown);
  }
}
