import type { ActorKind } from '../domain/actor.ts';
import type { NetworkNode } from '../domain/network.ts';
import type { ColourOwner } from '../domain/view.ts';
import type { Disc } from '../look/hull.ts';
import { clusterColour, INKS, type StateColour, stateColour, type Theme } from '../look/palette.ts';
import { type Mark, polygon } from '../look/scene.ts';
import { actorShape, CORE_RADIUS, hollowStroke, shapePath } from '../look/shape.ts';

/** A node with its place on the picture. */
export interface PlacedNode extends Disc {
  readonly node: NetworkNode;
}

/** Actors, smallest last, so that none is hidden under a larger one. */
export function nodeMarks(
  placed: readonly PlacedNode[],
  look: { readonly colourBy: ColourOwner; readonly theme: Theme },
): Mark[] {
  return [...placed]
    .sort((a, b) => b.radius - a.radius || (a.node.id < b.node.id ? -1 : 1))
    .flatMap(({ node, x, y, radius }) =>
      actorMarks(node.kind, colourOf(node, look.colourBy, look.theme), { x, y }, radius, {
        theme: look.theme,
        isLabelled: isLabelled(node),
      }),
    );
}

/** Nobody has said who this account is. */
export function isLabelled(node: Pick<NetworkNode, 'state' | 'kind'>): boolean {
  return node.state !== null || node.kind !== 'account';
}

export function colourOf(node: NetworkNode, colourBy: ColourOwner, theme: Theme): StateColour {
  switch (colourBy) {
    case 'state':
      return stateColour(isLabelled(node) ? (node.state ?? 'other') : null, theme);
    case 'cluster':
      return clusterColour(node.cluster, theme);
    case 'kind': {
      const { node: fill, nodeOutline } = INKS[theme];
      return { fill, outline: nodeOutline, line: fill, stroke: nodeOutline };
    }
    default:
      return colourBy satisfies never;
  }
}

/** One actor's shape with its core; also used by the legend. */
export function actorMarks(
  kind: ActorKind,
  colour: StateColour,
  at: { readonly x: number; readonly y: number },
  radius: number,
  { theme, isLabelled }: { readonly theme: Theme; readonly isLabelled: boolean },
): Mark[] {
  const { core } = actorShape(kind);
  const ground = INKS[theme].surface;
  if (core === 'hollow') {
    const stroke = hollowStroke(radius);
    const d = polygon(shapePath(kind, radius, -stroke / 2), at);
    return [{ type: 'path', d, fill: ground, stroke: colour.stroke, width: stroke }];
  }
  const body: Mark = {
    type: 'path',
    d: polygon(shapePath(kind, radius), at),
    fill: isLabelled ? colour.fill : ground,
    stroke: colour.outline,
    width: 1,
    ...(!isLabelled && { dash: [2, 2] }),
  };
  if (core === 'filled') return [body];
  const heart = polygon(shapePath('account', radius * CORE_RADIUS), at);
  return [body, { type: 'path', d: heart, fill: ground }];
}
