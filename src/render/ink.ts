import type { Kind } from '../domain/kind.ts';
import type { Dash } from '../look/palette.ts';

/** How a node is drawn, beside what Sigma itself knows of it. `size` is the radius in px. */
export interface NodeInk {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string;
  readonly fill: string;
  readonly outline: string;
  readonly sides: number;
  readonly first: number;
  /** for radius 1, as are reach and core */
  readonly apothem: number;
  readonly reach: number;
  readonly core: number;
  /** px */
  readonly stroke: number;
  readonly dashed: boolean;
}

/** How an arrow is drawn, beside what Sigma itself knows of it. `size` is the width in px. */
export interface EdgeInk {
  readonly size: number;
  readonly color: string;
  readonly opacity: number;
  readonly curvature: number;
  readonly dash: Dash;
  /** the weight, or 0 for a kind without heads */
  readonly head: number;
  readonly weight: number;
  readonly amplifier: string;
  readonly source: string;
  readonly kind: Kind;
}
