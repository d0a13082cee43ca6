import type { MouseCoords } from 'sigma/types';
import type { Selection } from '../domain/view.ts';
import type { Point } from '../look/curve.ts';
import type { NetworkSigma } from './renderer.ts';

export interface PointerHandlers {
  onPick(selection: Selection | null): void;
  onHover(selection: Selection | null): void;
  onNeighbourhood(actorId: string): void;
  clusterAt(place: Point): number | null;
}

/** Turns Sigma's pointer events into selections. The ground picks nothing, a cluster's name its cluster. */
export function followPointer(sigma: NetworkSigma, handlers: PointerHandlers): void {
  const edge = (key: string): Selection => {
    const { amplifier, source, kind } = sigma.getGraph().getEdgeAttributes(key);
    return { type: 'edge', amplifier, source, kind };
  };
  const ground = (place: Point): Selection | null => {
    const index = handlers.clusterAt(place);
    return index === null ? null : { type: 'cluster', index };
  };
  sigma.on('clickNode', ({ node, event }) => {
    if (holdsAlt(event)) handlers.onNeighbourhood(node);
    else handlers.onPick({ type: 'actor', id: node });
  });
  sigma.on('clickEdge', ({ edge: key, event }) => handlers.onPick(ground(event) ?? edge(key)));
  sigma.on('clickStage', ({ event }) => handlers.onPick(ground(event)));
  sigma.on('enterNode', ({ node }) => handlers.onHover({ type: 'actor', id: node }));
  sigma.on('leaveNode', () => handlers.onHover(null));
  sigma.on('enterEdge', ({ edge: key }) => handlers.onHover(edge(key)));
  sigma.on('leaveEdge', () => handlers.onHover(null));
  sigma.on('leaveStage', () => handlers.onHover(null));
}

function holdsAlt({ original }: MouseCoords): boolean {
  return original.altKey;
}
