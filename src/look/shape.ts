import type { ActorKind } from '../domain/actor.ts';
import type { Point } from './curve.ts';

/** What an actor is, as a shape: offices and persons have corners, outlets are hexagons (LOOK §5). */
export const FORMS = ['circle', 'square', 'diamond', 'triangle', 'hexagon'] as const;
export type Form = (typeof FORMS)[number];

/** How close an outlet is to a state: filled, white core, hollow. All other kinds are filled. */
export const CORES = ['filled', 'white core', 'hollow'] as const;
export type Core = (typeof CORES)[number];

export interface ActorShape {
  readonly form: Form;
  readonly core: Core;
}

const SHAPES: Record<ActorKind, ActorShape> = {
  ministry: { form: 'square', core: 'filled' },
  diplomat: { form: 'diamond', core: 'filled' },
  official: { form: 'triangle', core: 'filled' },
  'state outlet': { form: 'hexagon', core: 'filled' },
  'state-linked outlet': { form: 'hexagon', core: 'white core' },
  outlet: { form: 'hexagon', core: 'hollow' },
  account: { form: 'circle', core: 'filled' },
};

/** Of more actors than these nobody is told from the next by eye: clusters are, and stand apart. */
const CROWD_ABOVE = 4_000;

export function isCrowd(actors: number): boolean {
  return actors > CROWD_ABOVE;
}

export function actorShape(kind: ActorKind): ActorShape {
  return SHAPES[kind];
}

/** Radius in px of an actor that received that many pieces of evidence; shapes of one radius have one area. */
export function nodeRadius(amplified: number): number {
  const radius = 3.2 + 1.05 * Math.sqrt(Math.max(0, amplified));
  return radius <= LARGE_RADIUS ? radius : LARGE_RADIUS + (radius - LARGE_RADIUS) * BEYOND;
}

/** From here on (about 150 pieces) radii grow slowly: discs of hundreds of pieces would hide their neighbours. */
const LARGE_RADIUS = 16;
const BEYOND = 0.25;

/**
 * Distance of each form's corners from its centre, for radius 1: chosen so that every form has
 * the area of the circle of that radius. A triangle's centre is its centroid.
 */
export const CORNER_REACH: Record<Form, number> = {
  circle: 1,
  square: Math.sqrt(Math.PI / 2),
  diamond: Math.sqrt(Math.PI / 2),
  triangle: Math.sqrt((4 * Math.PI) / (3 * Math.sqrt(3))),
  hexagon: Math.sqrt((2 * Math.PI) / (3 * Math.sqrt(3))),
};

/** Corners of a form: how many, and the angle of the first one, clockwise from "right". */
const CORNERS: Record<Form, readonly [number, number]> = {
  circle: [40, 0],
  square: [4, Math.PI / 4],
  diamond: [4, 0],
  triangle: [3, -Math.PI / 2],
  hexagon: [6, 0],
};

/** A form by its sides, for radius 1; a circle has none. */
export interface FormSides {
  readonly sides: number;
  /** angle of the first corner, clockwise from "right" */
  readonly first: number;
  /** distance of a side from the middle */
  readonly apothem: number;
}

export function formSides(form: Form): FormSides {
  if (form === 'circle') return { sides: 0, first: 0, apothem: 1 };
  const [sides, first] = CORNERS[form];
  return { sides, first, apothem: CORNER_REACH[form] * Math.cos(Math.PI / sides) };
}

/** Width in px of the outline of a filled shape. */
export const OUTLINE_WIDTH = 1.2;

/** Radius of the white core, for a shape of radius 1. */
export const CORE_RADIUS = 0.42;

/** Width in px of the stroke of a hollow shape of that radius. */
export function hollowStroke(radius: number): number {
  return Math.min(3, 1.2 + radius * 0.16);
}

/** Corners of an actor's shape around 0, 0; y points down. `grow` moves every side outwards, in px. */
export function shapePath(kind: ActorKind, radius: number, grow = 0): Point[] {
  return formPath(actorShape(kind).form, radius, grow);
}

/** Corners of a form around 0, 0; y points down. `grow` moves every side outwards, in px. */
export function formPath(form: Form, radius: number, grow = 0): Point[] {
  const [corners, first] = CORNERS[form];
  // a side lies cos(π/n) of the corner's distance from the centre: moving sides moves corners by more
  const reach = radius * CORNER_REACH[form] + grow / Math.cos(Math.PI / corners);
  return Array.from({ length: corners }, (_, k) => {
    const angle = first + (2 * Math.PI * k) / corners;
    return { x: reach * Math.cos(angle), y: reach * Math.sin(angle) };
  });
}
