import { KINDS, type Kind } from '../domain/kind.ts';
import { type Curve, curveAngle, type Point } from './curve.ts';

/** In the overview only arrows from this weight on have heads; the legend explains the bend. */
export const HEAD_FROM_WEIGHT = 3;

/** Width in px of an arrow of that weight. */
export function arrowWidth(weight: number): number {
  return 0.55 + 0.5 * Math.sqrt(Math.max(0, weight));
}

/** Wider than this many pieces make an arrow, it hides what lies under it. */
const WIDEST = 60;

/** The weight that an arrow is drawn with beside the heaviest one: where that is very heavy, all in proportion. */
export function weightBeside(weight: number, heaviest: number): number {
  return heaviest <= WIDEST ? weight : (weight * WIDEST) / heaviest;
}

/** Opacity of an arrow of that weight. */
export function arrowOpacity(weight: number): number {
  return Math.min(0.8, 0.2 + 0.085 * Math.max(0, weight));
}

/** The selected arrow, in ink. */
export const SELECTED_WIDTH = 3.2;

/** Gap in px between an arrow's tip and the actor it points to. */
export const TIP_GAP = 1.5;

export interface HeadSize {
  readonly length: number;
  /** from the middle line to a barb */
  readonly half: number;
}

/** Size in px of the head of an arrow of that width. */
export function headSize(width: number): HeadSize {
  return { length: 4.4 + 1.7 * width, half: 1.7 + 0.75 * width };
}

/** The head's corners: tip, then both barbs. The line itself ends at the middle of the barbs. */
export function headPath(curve: Curve, { length, half }: HeadSize): [Point, Point, Point] {
  const angle = curveAngle(curve, 1);
  const along = { x: Math.cos(angle), y: Math.sin(angle) };
  const base = { x: curve.to.x - along.x * length, y: curve.to.y - along.y * length };
  return [
    curve.to,
    { x: base.x - along.y * half, y: base.y + along.x * half },
    { x: base.x + along.y * half, y: base.y - along.x * half },
  ];
}

interface EdgeEnds {
  readonly amplifier: string;
  readonly source: string;
  readonly kind: Kind;
}

/**
 * For each edge its place among the kinds that join the same amplifier and source, 0 for the first
 * in the order of KINDS; see `curvatureOf`.
 */
export function parallelRanks(edges: readonly EdgeEnds[]): number[] {
  const kindsOfPair = new Map<string, Kind[]>();
  for (const { amplifier, source, kind } of edges) {
    const pair = JSON.stringify([amplifier, source]);
    const kinds = kindsOfPair.get(pair);
    if (kinds) kinds.push(kind);
    else kindsOfPair.set(pair, [kind]);
  }
  for (const kinds of kindsOfPair.values()) {
    kinds.sort((a, b) => KINDS.indexOf(a) - KINDS.indexOf(b));
  }
  return edges.map(({ amplifier, source, kind }) => {
    const kinds = kindsOfPair.get(JSON.stringify([amplifier, source]));
    return kinds ? kinds.indexOf(kind) : 0;
  });
}
