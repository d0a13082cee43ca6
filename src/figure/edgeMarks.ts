import type { NetworkEdge } from '../domain/network.ts';
import type { ColourOwner } from '../domain/view.ts';
import { arrowWidth, headPath, headSize, parallelRanks, TIP_GAP } from '../look/arrow.ts';
import { type Curve, curveOf, trimCurve } from '../look/curve.ts';
import type { FigureLook } from '../look/figureLook.ts';
import { type Mark, polygon, px } from '../look/scene.ts';
import { colourOf, type PlacedNode } from './nodeMarks.ts';

/** Arrows from amplifier to source, light ones first; in a figure every directed one has a head (LOOK §5). */
export function edgeMarks(
  placed: readonly PlacedNode[],
  drawing: {
    readonly edges: readonly NetworkEdge[];
    readonly colourBy: ColourOwner;
    readonly look: FigureLook;
    readonly mark: number;
  },
): Mark[] {
  const { edges, colourBy, look, mark } = drawing;
  const nodeOf = new Map(placed.map((place) => [place.node.id, place] as const));
  const ranks = parallelRanks(edges);
  const order = edges
    .map((_, k) => k)
    .sort((a, b) => weightAt(edges, a) - weightAt(edges, b) || a - b);
  return order.flatMap((k) => {
    const edge = edges[k];
    const from = edge && nodeOf.get(edge.amplifier);
    const to = edge && nodeOf.get(edge.source);
    if (!edge || !from || !to) return [];
    const { colour: ofKind, dash, head } = look.kind(edge.kind);
    const ofActor = head ? colourOf(from.node, colourBy, look).line : look.undirected;
    const curve = curveOf(from, to, ranks[k] ?? 0);
    const colour = colourBy === 'kind' ? ofKind : ofActor;
    const drawn = arrowMarks(curve, from.radius, to.radius, {
      ...{ colour, mark, weight: edge.weight, hasHead: head },
      opacity: look.opacity(edge.weight, colour),
      dash: colourBy === 'kind' ? dash : () => [],
    });
    return drawn.map((each) => ({ ...each, layer: 'arrows' as const }));
  });
}

function weightAt(edges: readonly NetworkEdge[], k: number): number {
  return edges[k]?.weight ?? 0;
}

/** One arrow between the rims of two actors; also used by the legend. */
export function arrowMarks(
  whole: Curve,
  fromRadius: number,
  toRadius: number,
  look: {
    readonly weight: number;
    readonly colour: string;
    readonly opacity: number;
    readonly dash: (width: number) => readonly number[];
    readonly hasHead: boolean;
    /** scale of width and head */
    readonly mark: number;
  },
): Mark[] {
  // thinner than on screen: a figure's arrows have their full contrast
  const width = px(Math.min(4.5, 0.72 * arrowWidth(look.weight)) * look.mark);
  const { opacity } = look;
  const rim = trimCurve(whole, fromRadius, toRadius + TIP_GAP);
  if (!rim) return [];
  const size = headSize(width / look.mark);
  const head = { length: size.length * 0.85 * look.mark, half: size.half * 0.85 * look.mark };
  const line = look.hasHead ? (trimCurve(rim, 0, head.length * 0.8) ?? rim) : rim;
  const { from, control, to } = line;
  const dash = look.dash(width);
  const stroke: Mark = {
    type: 'path',
    d: `M${px(from.x)} ${px(from.y)}Q${px(control.x)} ${px(control.y)} ${px(to.x)} ${px(to.y)}`,
    stroke: look.colour,
    width,
    opacity,
    ...(dash.length > 0 && { dash }),
  };
  if (!look.hasHead) return [stroke];
  return [stroke, { type: 'path', d: polygon(headPath(rim, head)), fill: look.colour, opacity }];
}
