/** What a drawn matrix shows, and the measures that its parts share. */
import type { Theme } from '../look/palette.ts';

/** Px of a cell's side. */
export const CELL = 24;
export const MATRIX_FONT = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif";

export interface MatrixName {
  readonly label: string;
  readonly state: string | null;
}

export interface MatrixScene {
  readonly names: readonly MatrixName[];
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly weight: number;
  }[];
  readonly most: number;
  readonly theme: Theme;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** px; `head`: breadth of the names */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly head: number;
}

/** px that the matrix is scrolled by */
export interface Shift {
  readonly x: number;
  readonly y: number;
}
