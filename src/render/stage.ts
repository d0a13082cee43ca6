import type { NetworkNode } from '../domain/network.ts';
import { TIP_GAP } from '../look/arrow.ts';
import { arrowCurve, type Curve, trimCurve } from '../look/curve.ts';
import type { Disc } from '../look/hull.ts';
import { actorShape, CORNER_REACH } from '../look/shape.ts';
import type { Arrows } from './arrows.ts';
import type { EdgeInk } from './ink.ts';
import type { NetworkScene, SceneGraph } from './sceneGraph.ts';
import { onScreen, type View } from './view.ts';

/** What the overlay knows of a moment: where everything lies on the screen, in px. */
export interface Stage {
  readonly scene: NetworkScene;
  readonly width: number;
  readonly height: number;
  node(id: string): NetworkNode | null;
  /** middle and radius of an actor; null where it is not drawn */
  disc(id: string): Disc | null;
  readonly arrows: Arrows;
  /** an actor's place among the nodes of the graph */
  numberOf(id: string): number | null;
}

export function createStage(
  scene: NetworkScene,
  nodes: ReadonlyMap<string, NetworkNode>,
  { graph, arrows, order }: SceneGraph,
  view: View,
  { width, height }: { readonly width: number; readonly height: number },
): Stage {
  return {
    scene,
    width,
    height,
    node: (id) => nodes.get(id) ?? null,
    disc(id) {
      if (!graph.hasNode(id)) return null;
      const ink = graph.getNodeAttributes(id);
      const { x, y } = onScreen(view, ink);
      return { x, y, radius: ink.size * view.size };
    },
    arrows,
    numberOf: (id) => order.get(id) ?? null,
  };
}

/** An arrow on the screen, from rim to rim; `clear` px stay free beyond both rims. */
export function curveOnStage(stage: Stage, edge: EdgeInk, clear = 0): Curve | null {
  const [from, to] = [stage.disc(edge.amplifier), stage.disc(edge.source)];
  if (!from || !to) return null;
  return trimCurve(
    arrowCurve(from, to, edge.curvature),
    from.radius + clear,
    to.radius + clear + TIP_GAP,
  );
}

/** How far a node's corners reach from its middle, in px. */
export function reachOf(stage: Stage, node: NetworkNode): number {
  const disc = stage.disc(node.id);
  return disc ? disc.radius * CORNER_REACH[actorShape(node.kind).form] : 0;
}
