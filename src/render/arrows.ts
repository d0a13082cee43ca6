import { colorToArray } from 'sigma/utils';
import type { Dash } from '../look/palette.ts';
import type { EdgeInk } from './ink.ts';

/** Numbers of a stroke: width, opacity, curvature, dash, head, red, green, blue. */
export const STROKE = 8;

const DASH_CODES: Record<Dash, number> = { solid: 0, dash: 1, dots: 2 };

/** All arrows of a scene, light ones first, so that heavy ones lie on top. */
export interface Arrows {
  readonly inks: readonly EdgeInk[];
  /** per arrow the places of its amplifier and its source among the nodes */
  readonly ends: Uint32Array;
  readonly strokes: Float32Array;
  /** number of an arrow; null where there is none */
  find(ends: ArrowName): number | null;
  /** numbers of the arrows at an actor */
  at(id: string): readonly number[];
}

export type ArrowName = Pick<EdgeInk, 'amplifier' | 'source' | 'kind'>;

/** `order`: the nodes' places in the graph. Every arrow's ends must be among them. */
export function createArrows(inks: readonly EdgeInk[], order: ReadonlyMap<string, number>): Arrows {
  const ends = new Uint32Array(2 * inks.length);
  const strokes = new Float32Array(STROKE * inks.length);
  inks.forEach((ink, k) => {
    ends[2 * k] = order.get(ink.amplifier) ?? 0;
    ends[2 * k + 1] = order.get(ink.source) ?? 0;
    const [red, green, blue] = colorToArray(ink.color);
    strokes.set([ink.size, ink.opacity, ink.curvature, DASH_CODES[ink.dash], ink.head], STROKE * k);
    strokes.set([red / 255, green / 255, blue / 255], STROKE * k + 5);
  });
  return {
    inks,
    ends,
    strokes,
    find({ amplifier, source, kind }) {
      const k = inks.findIndex(
        (ink) => ink.amplifier === amplifier && ink.source === source && ink.kind === kind,
      );
      return k < 0 ? null : k;
    },
    at: (id) =>
      inks.flatMap(({ amplifier, source }, k) => (amplifier === id || source === id ? [k] : [])),
  };
}
