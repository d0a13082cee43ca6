import type { FigurePlace } from '../domain/figure.ts';
import type { NetworkNode } from '../domain/network.ts';
import type { Box } from '../look/labelField.ts';
import { nodeRadius } from '../look/shape.ts';
import { type PlacedNode, reachOf } from './nodeMarks.ts';

/** Share of the frame that all shapes together may cover. */
const MOST_COVERED = 0.1;
const LEAST_RADIUS = 1.6;
/** Shapes shrink until this share of them is clear of its neighbours, but not below that part of their size. */
const CLEAR_SHARE = 0.92;
const LEAST_SHRINK = 0.42;
/** Beyond so many actors only the first are asked for their neighbours. */
const MOST_ASKED = 1200;

/**
 * Fits the network into the frame, keeping its proportions; every shape lies inside. `mark` scales the shapes, less
 * where there are too many for the frame.
 */
export function placeNodes(
  nodes: readonly NetworkNode[],
  frame: Box,
  mark: number,
  padding: { readonly x: number; readonly y: number },
): PlacedNode[] {
  const radii = nodes.map((node) => nodeRadius(node.amplified) * mark);
  const covered = radii.reduce((sum, radius) => sum + Math.PI * radius * radius, 0);
  const shrink = Math.min(1, Math.sqrt((frame.width * frame.height * MOST_COVERED) / covered));
  const sized = radii.map((radius) => Math.max(LEAST_RADIUS, radius * shrink));
  const widest = nodes.reduce(
    (most, node, k) => Math.max(most, reachOf(node.kind, sized[k] ?? 0)),
    0,
  );
  const insetX = Math.min(widest + padding.x, frame.width * 0.4);
  const insetY = Math.min(widest + padding.y, frame.height * 0.4);
  const { left, top, wide, high } = boundsOf(nodes);
  const scale = Math.min((frame.width - 2 * insetX) / wide, (frame.height - 2 * insetY) / high);
  const x0 = frame.x + (frame.width - wide * scale) / 2;
  const y0 = frame.y + (frame.height - high * scale) / 2;
  const placed = nodes.map((node, k) => ({
    node,
    // the network's y points up
    x: x0 + (node.x - left) * scale,
    y: y0 + (top - node.y) * scale,
    radius: sized[k] ?? LEAST_RADIUS,
  }));
  const shrunk = clearance(placed);
  return placed.map((place) => ({
    ...place,
    radius: Math.max(LEAST_RADIUS, place.radius * shrunk),
  }));
}

/** By how much shapes must shrink so that most of them touch no other. */
function clearance(placed: readonly PlacedNode[]): number {
  const asked = placed.slice(0, MOST_ASKED);
  const room = asked.map((place) => {
    let least = Number.POSITIVE_INFINITY;
    for (const other of placed) {
      if (other === place) continue;
      const apart = Math.hypot(other.x - place.x, other.y - place.y);
      least = Math.min(least, apart / (1.12 * (place.radius + other.radius)));
    }
    return least;
  });
  const sorted = room.sort((a, b) => b - a);
  const found = sorted[Math.floor((sorted.length - 1) * CLEAR_SHARE)] ?? 1;
  return Math.min(1, Math.max(LEAST_SHRINK, found));
}

function boundsOf(nodes: readonly NetworkNode[]) {
  // no Math.min(...xs): some hundred thousand arguments overflow the stack
  const least = (pick: (node: NetworkNode) => number) =>
    nodes.reduce((found, node) => Math.min(found, pick(node)), Number.POSITIVE_INFINITY);
  const left = least((node) => node.x);
  const top = -least((node) => -node.y);
  return {
    left,
    top,
    wide: Math.max(1, -least((node) => -node.x) - left),
    high: Math.max(1, top - least((node) => node.y)),
  };
}

/** A place given as shares of the frame, in px. */
export function inFrame({ x, y }: FigurePlace, frame: Box): { x: number; y: number } {
  const share = (value: number) => Math.min(1, Math.max(0, Number.isFinite(value) ? value : 0.5));
  return { x: frame.x + share(x) * frame.width, y: frame.y + share(y) * frame.height };
}
