import type { Point } from '../look/curve.ts';
import { type Disc, hullAround, innerMembers } from '../look/hull.ts';
import { HULL_FILL_OPACITY, INKS, type Theme } from '../look/palette.ts';
import { tracePath } from './canvas.ts';
import type { Stage } from './stage.ts';

export interface DrawnHull {
  readonly index: number;
  readonly ring: readonly Point[];
  readonly members: number;
}

const PADDING = 13;
/** Two actors are a pair, not a cluster. */
const LEAST_MEMBERS = 3;

/** A stage never changes: what was reckoned for one is asked for at every movement of the pointer. */
const known = new WeakMap<Stage, readonly DrawnHull[]>();

/** Outlines of the scene's clusters, largest first. */
export function hullsOf(stage: Stage): readonly DrawnHull[] {
  const before = known.get(stage);
  if (before) return before;
  const hulls = reckonHulls(stage);
  known.set(stage, hulls);
  return hulls;
}

function reckonHulls(stage: Stage): DrawnHull[] {
  const byCluster = new Map<number, Disc[]>();
  for (const { id, cluster } of stage.scene.nodes) {
    const disc = stage.disc(id);
    if (!disc) continue;
    const there = byCluster.get(cluster);
    if (there) there.push(disc);
    else byCluster.set(cluster, [disc]);
  }
  return stage.scene.clusters.flatMap(({ index }) => {
    const discs = byCluster.get(index) ?? [];
    if (discs.length < LEAST_MEMBERS) return [];
    const inner = innerMembers(discs).flatMap((k) => discs[k] ?? []);
    return [{ index, ring: hullAround(inner, PADDING), members: discs.length }];
  });
}

/** Under the arrows: a faint ground and a dotted line, in ink where the cluster is chosen. */
export function paintHulls(
  context: CanvasRenderingContext2D,
  hulls: readonly DrawnHull[],
  theme: Theme,
  chosen: number | null,
): void {
  const { ink, hull } = INKS[theme];
  for (const { index, ring } of hulls) {
    context.beginPath();
    tracePath(context, ring);
    context.globalAlpha = HULL_FILL_OPACITY;
    context.fillStyle = ink;
    context.fill();
    context.globalAlpha = 1;
    context.strokeStyle = index === chosen ? ink : hull;
    context.lineWidth = index === chosen ? 1.5 : 1;
    context.setLineDash([1.6, 2.4]);
    context.stroke();
  }
  context.setLineDash([]);
}
