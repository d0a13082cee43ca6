import type { ActorKind } from '../domain/actor.ts';
import type { NetworkNode } from '../domain/network.ts';
import type { ColourOwner } from '../domain/view.ts';
import type { ActorLook, FigureLook } from '../look/figureLook.ts';
import type { GreyMark } from '../look/greyscale.ts';
import type { Disc } from '../look/hull.ts';
import { type Mark, polygon, px } from '../look/scene.ts';
import { actorShape, CORE_RADIUS, CORNER_REACH, hollowStroke, shapePath } from '../look/shape.ts';

/** A node with its place on the picture. */
export interface PlacedNode extends Disc {
  readonly node: NetworkNode;
}

/** Actors, smallest last, so that none is hidden under a larger one. */
export function nodeMarks(
  placed: readonly PlacedNode[],
  { colourBy, look }: { readonly colourBy: ColourOwner; readonly look: FigureLook },
): Mark[] {
  return [...placed]
    .sort((a, b) => b.radius - a.radius || (a.node.id < b.node.id ? -1 : 1))
    .flatMap(({ node, x, y, radius }) =>
      actorMarks(node.kind, colourOf(node, colourBy, look), { x, y }, radius, {
        ground: look.surface,
        isLabelled: isLabelled(node),
      }),
    )
    .map((mark) => ({ ...mark, layer: 'actors' as const }));
}

/** Nobody has said who this account is. */
export function isLabelled(node: Pick<NetworkNode, 'state' | 'kind'>): boolean {
  return node.state !== null || node.kind !== 'account';
}

export function colourOf(node: NetworkNode, colourBy: ColourOwner, look: FigureLook): ActorLook {
  switch (colourBy) {
    case 'state':
      return look.state(isLabelled(node) ? (node.state ?? 'other') : null);
    case 'cluster':
      return look.cluster(node.cluster);
    case 'kind':
      return look.plain;
    default:
      return colourBy satisfies never;
  }
}

/** How far a shape's corners and outline reach: what no name may touch. */
export function reachOf(kind: ActorKind, radius: number): number {
  return radius * CORNER_REACH[actorShape(kind).form] + 0.8;
}

/** One actor's shape with its core; also used by the legend. */
export function actorMarks(
  kind: ActorKind,
  colour: ActorLook,
  at: { readonly x: number; readonly y: number },
  radius: number,
  { ground, isLabelled }: { readonly ground: string; readonly isLabelled: boolean },
): Mark[] {
  const { core } = actorShape(kind);
  const line = Math.min(1, Math.max(0.6, radius / 7));
  if (core === 'hollow') {
    const stroke = Math.min(hollowStroke(radius), radius * 0.55);
    const d = polygon(shapePath(kind, radius, -stroke / 2), at);
    const inner: ActorLook = { ...colour, markColour: colour.stroke };
    return [
      { type: 'path', d, fill: ground, stroke: colour.stroke, width: px(stroke) },
      ...greyMark(inner, at, radius * 0.42),
    ];
  }
  const body: Mark = {
    type: 'path',
    d: polygon(shapePath(kind, radius), at),
    fill: isLabelled ? colour.fill : ground,
    stroke: colour.outline,
    width: px(line),
    ...(!isLabelled && { dash: [2, 2] }),
  };
  if (core === 'filled') return [body, ...(isLabelled ? greyMark(colour, at, radius * 0.6) : [])];
  const heart = polygon(shapePath('account', radius * CORE_RADIUS), at);
  return [
    body,
    { type: 'path', d: heart, fill: ground },
    ...greyMark({ ...colour, markColour: colour.outline }, at, radius * CORE_RADIUS * 0.9),
  ];
}

const STROKES: Record<
  Exclude<GreyMark, 'none' | 'dot' | 'ring'>,
  readonly (readonly number[])[]
> = {
  bar: [[-1, 0, 1, 0]],
  post: [[0, -1, 0, 1]],
  cross: [
    [-1, 0, 1, 0],
    [0, -1, 0, 1],
  ],
  slash: [[-0.7, 0.7, 0.7, -0.7]],
  backslash: [[-0.7, -0.7, 0.7, 0.7]],
  saltire: [
    [-0.7, 0.7, 0.7, -0.7],
    [-0.7, -0.7, 0.7, 0.7],
  ],
};

/** What tells states apart where hue may not. */
function greyMark(
  { mark, markColour }: Pick<ActorLook, 'mark' | 'markColour'>,
  at: { readonly x: number; readonly y: number },
  reach: number,
): Mark[] {
  if (mark === 'none') return [];
  const width = px(Math.max(0.7, reach * 0.34));
  if (mark === 'dot' || mark === 'ring') {
    const d = polygon(shapePath('account', reach * (mark === 'dot' ? 0.5 : 0.72)), at);
    return [
      mark === 'dot'
        ? { type: 'path', d, fill: markColour }
        : { type: 'path', d, stroke: markColour, width },
    ];
  }
  const d = STROKES[mark]
    .map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => {
      const from = `${px(at.x + x1 * reach)} ${px(at.y + y1 * reach)}`;
      return `M${from}L${px(at.x + x2 * reach)} ${px(at.y + y2 * reach)}`;
    })
    .join('');
  return [{ type: 'path', d, stroke: markColour, width }];
}
