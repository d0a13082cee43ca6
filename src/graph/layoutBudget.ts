import type { ForceGraph, ForceSettings } from './forces.ts';

/** What the force model may take whatever the size of the graph, as counted below. */
const BUDGET_MS = 2000;
/** Cost of an iteration on an office machine, measured at 10,000 to 100,000 actors. */
const MS_PER_ACTOR = 0.0009;
const MS_PER_EDGE = 0.00003;
const LEAST_ITERATIONS = 4;

export const REPULSION = 14;

/** Small graphs settle fully; larger ones as far as the budget goes. */
export function iterationsFor({ order, from }: ForceGraph): number {
  const wanted = order <= 400 ? 600 : 300;
  const affordable = BUDGET_MS / (order * MS_PER_ACTOR + from.length * MS_PER_EDGE + 1e-9);
  return Math.max(LEAST_ITERATIONS, Math.min(wanted, Math.round(affordable)));
}

/** Up to some hundred actors every pair pushes by itself; then the more there are, the sooner far ones push as one. */
export function settingsFor({ order }: ForceGraph): ForceSettings {
  return { repulsion: REPULSION, gravity: 1.2, theta: thetaFor(order) };
}

function thetaFor(order: number): number {
  if (order <= 400) return 0;
  if (order <= 2000) return 1.2;
  return order <= 50_000 ? 1.5 : 2;
}
