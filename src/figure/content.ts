import type { Measure } from '../look/scene.ts';

/** What the engine needs of its caller. */
export interface FigureTools {
  /** widths as the texts will be set: a canvas in the app, tables of widths elsewhere */
  readonly measure: Measure;
  readonly stateName: (code: string) => string;
}
