import type { Thumbnail } from '../../domain/case.ts';
import type { NetworkNode } from '../../domain/network.ts';
import { nodeRadius } from '../../look/shape.ts';
import type { Picture } from '../contract.ts';

const MOST_NODES = 160;
const MOST_EDGES = 300;
/** Smaller side in px of a picture in which actors have the look's radii. */
const FULL_SIDE = 640;

/** The actors most in touch with others and heaviest edges of a picture, as a small drawing. */
export function thumbnailOf(picture: Picture): Thumbnail {
  const nodes = [...picture.nodes]
    .sort((a, b) => busy(b) - busy(a) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_NODES);
  const box = boxOf(nodes);
  const indexOf = new Map(nodes.map((node, index) => [node.id, index] as const));
  const edges = [...picture.edges]
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ amplifier, source }) => {
      const from = indexOf.get(amplifier);
      const to = indexOf.get(source);
      return from === undefined || to === undefined ? [] : [[from, to]];
    })
    .slice(0, MOST_EDGES)
    .flat();
  return {
    nodes: nodes.map((node) => ({
      x: share(node.x, box.left, box.right),
      y: share(node.y, box.bottom, box.top),
      r: Math.round((nodeRadius(node.amplified) / FULL_SIDE) * 1000) / 1000,
      state: node.state ?? (node.kind === 'account' ? null : 'other'),
    })),
    edges,
  };
}

/** Whoever amplifies many is a middle of the picture, even if no one amplifies it. */
function busy({ amplifies, amplified }: NetworkNode): number {
  return amplifies + amplified;
}

function boxOf(places: readonly { readonly x: number; readonly y: number }[]) {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  };
}

function share(value: number, from: number, to: number): number {
  return to > from ? Math.round(((value - from) / (to - from)) * 1000) / 1000 : 0.5;
}
