import type { NetworkEdge } from '../domain/network.ts';
import type { ColourOwner } from '../domain/view.ts';
import {
  arrowOpacity,
  arrowWidth,
  headPath,
  headSize,
  parallelRanks,
  TIP_GAP,
} from '../look/arrow.ts';
import { type Curve, curveOf, trimCurve } from '../look/curve.ts';
import { dashLengths, INKS, kindStyle, type Theme } from '../look/palette.ts';
import { type Mark, polygon, px } from '../look/scene.ts';
import { colourOf, type PlacedNode } from './nodeMarks.ts';

/** Arrows from amplifier to source, light ones first; in a figure every directed one has a head (LOOK §5). */
export function edgeMarks(
  placed: readonly PlacedNode[],
  drawing: {
    readonly edges: readonly NetworkEdge[];
    readonly colourBy: ColourOwner;
    readonly theme: Theme;
  },
): Mark[] {
  const { edges, colourBy, theme } = drawing;
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
    const style = kindStyle(edge.kind, theme);
    const colour = colourBy === 'kind' ? style.colour : colourOf(from.node, colourBy, theme).line;
    const curve = curveOf(from, to, ranks[k] ?? 0);
    return arrowMarks(curve, from.radius, to.radius, {
      weight: edge.weight,
      colour: edge.kind === 'co-share' ? INKS[theme].ink3 : colour,
      dash: colourBy === 'kind' ? style.dash : 'solid',
      hasHead: style.head,
    });
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
    readonly dash: Parameters<typeof dashLengths>[0];
    readonly hasHead: boolean;
  },
): Mark[] {
  const width = arrowWidth(look.weight);
  const opacity = arrowOpacity(look.weight);
  const rim = trimCurve(whole, fromRadius, toRadius + TIP_GAP);
  if (!rim) return [];
  const head = headSize(width);
  const line = look.hasHead ? (trimCurve(rim, 0, head.length * 0.8) ?? rim) : rim;
  const { from, control, to } = line;
  const stroke: Mark = {
    type: 'path',
    d: `M${px(from.x)} ${px(from.y)}Q${px(control.x)} ${px(control.y)} ${px(to.x)} ${px(to.y)}`,
    stroke: look.colour,
    width,
    opacity,
    dash: dashLengths(look.dash, width),
  };
  if (!look.hasHead) return [stroke];
  return [stroke, { type: 'path', d: polygon(headPath(rim, head)), fill: look.colour, opacity }];
}
