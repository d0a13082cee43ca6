import { type Dichromacy, seenWith } from './dichromacy.ts';
import { greyOf } from './greyscale.ts';
import type { Mark, Scene } from './scene.ts';

/** How a finished figure looks to others, or on another printer. */
export const PREVIEWS = ['as it is', 'grey', 'deuteranopia', 'protanopia', 'tritanopia'] as const;
export type Preview = (typeof PREVIEWS)[number];

/** The same scene with every colour as it is then seen. For looking at only: it is not what is saved. */
export function previewScene(scene: Scene, preview: Preview): Scene {
  if (preview === 'as it is') return scene;
  const seen = colourIn(preview);
  return {
    ...scene,
    ground: seen(scene.ground),
    marks: scene.marks.map((mark) => inSight(mark, seen)),
  };
}

function colourIn(preview: 'grey' | Dichromacy): (hex: string) => string {
  const known = new Map<string, string>();
  return (hex) => {
    const there = known.get(hex);
    if (there !== undefined) return there;
    const colour = preview === 'grey' ? greyOf(hex) : seenWith(hex, preview);
    known.set(hex, colour);
    return colour;
  };
}

function inSight(mark: Mark, seen: (hex: string) => string): Mark {
  if (mark.type === 'text') {
    return {
      ...mark,
      fill: seen(mark.fill),
      ...(mark.halo !== undefined && { halo: seen(mark.halo) }),
    };
  }
  return {
    ...mark,
    ...(mark.fill !== undefined && { fill: seen(mark.fill) }),
    ...(mark.stroke !== undefined && { stroke: seen(mark.stroke) }),
  };
}
