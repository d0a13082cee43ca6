import type { Kind } from '../domain/kind.ts';
import { contrast, shiftLightness } from './colour.ts';

/** Every colour of the app. Each hue stands for a state, a kind or a matched span, never for a control. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The greys: grounds, text, lines. `ink3` is the weakest text that may be read. */
export interface Inks {
  readonly bg: string;
  readonly surface: string;
  readonly sunken: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly line2: string;
  readonly control: string;
  /** dotted line around a cluster; its fill is `ink` at 3.5 % */
  readonly hull: string;
  /** nodes while kinds own the hue */
  readonly node: string;
  readonly nodeOutline: string;
}

export const INKS: Record<Theme, Inks> = {
  light: {
    bg: '#F3F4F6',
    surface: '#FFFFFF',
    sunken: '#EBEDF0',
    ink: '#14181D',
    ink2: '#434A53',
    ink3: '#626A74',
    line: '#E0E3E7',
    line2: '#C2C7CE',
    control: '#878E97',
    hull: '#A3AAB3',
    node: '#AEB4BC',
    nodeOutline: '#6B737D',
  },
  dark: {
    bg: '#0E1114',
    surface: '#15181C',
    sunken: '#0A0C0F',
    ink: '#ECEEF1',
    ink2: '#B7BDC5',
    ink3: '#9098A2',
    line: '#262B31',
    line2: '#3D444D',
    control: '#6C747E',
    hull: '#565E69',
    node: '#7A828C',
    nodeOutline: '#B7BDC5',
  },
};

/** Opacity of a cluster's fill, in `ink`. */
export const HULL_FILL_OPACITY = 0.035;

/** States that have a hue of their own, in the order of legends and filters. */
export const COLOURED_STATES = ['RUS', 'CHN', 'KAZ', 'IRN', 'BLR', 'USA', 'EU', 'UKR'] as const;
type ColouredState = (typeof COLOURED_STATES)[number];

const STATE_FILLS: Record<Theme, Record<ColouredState | 'other', string>> = {
  light: {
    RUS: '#3E6CC5',
    CHN: '#CF6B19',
    KAZ: '#E3D478',
    IRN: '#009B66',
    BLR: '#32A8EE',
    USA: '#624E78',
    EU: '#2E2173',
    UKR: '#DDA9CA',
    other: '#8A9097',
  },
  dark: {
    RUS: '#5893E3',
    CHN: '#D47A33',
    KAZ: '#FBE786',
    IRN: '#4ABB87',
    BLR: '#A3EBFF',
    USA: '#8D6597',
    EU: '#45459A',
    UKR: '#E6AEC1',
    other: '#868D95',
  },
};

/** Fills too pale to be a line on white: the colour of arrows, and of the stroke of hollow shapes. */
const PALE_ON_WHITE: Partial<Record<ColouredState, { line: string; stroke: string }>> = {
  KAZ: { line: '#B8A43A', stroke: '#9C8A1E' },
  UKR: { line: '#B97FA3', stroke: '#B97FA3' },
};

/** How far an outline's OKLCH lightness lies from its fill's. */
const OUTLINE_SHIFT: Record<Theme, number> = { light: -0.2, dark: 0.2 };

export interface StateColour {
  readonly fill: string;
  /** same hue, carries the contrast of 3 : 1 */
  readonly outline: string;
  /** arrows of that state's actors */
  readonly line: string;
  /** thick stroke of a hollow shape (an outlet) */
  readonly stroke: string;
}

/** Colours of a state; a state without a hue gets "other", none (null) the unlabelled look. */
export function stateColour(state: string | null, theme: Theme): StateColour {
  const key = `${theme} ${state ?? ''}`;
  const known = stateColours.get(key);
  if (known) return known;
  const colour = state === null ? unlabelled(theme) : labelled(state, theme);
  stateColours.set(key, colour);
  return colour;
}

const stateColours = new Map<string, StateColour>();

function unlabelled(theme: Theme): StateColour {
  const { surface, ink3 } = INKS[theme];
  return { fill: surface, outline: ink3, line: STATE_FILLS[theme].other, stroke: ink3 };
}

function labelled(state: string, theme: Theme): StateColour {
  const coloured = (COLOURED_STATES as readonly string[]).includes(state);
  const key = coloured ? (state as ColouredState) : 'other';
  const fill = STATE_FILLS[theme][key];
  const outline = shiftLightness(fill, OUTLINE_SHIFT[theme]);
  const pale = theme === 'light' && key !== 'other' ? PALE_ON_WHITE[key] : undefined;
  // a stroke has no outline around it that could carry the contrast in its place
  const faint = contrast(fill, INKS[theme].surface) < 3;
  const stroke = pale?.stroke ?? (faint ? outline : fill);
  return { fill, outline, line: pale?.line ?? (theme === 'dark' ? stroke : fill), stroke };
}

/**
 * Colours of a cluster while clusters own the hue: the states' fills again, largest cluster first,
 * "other" from the ninth on. They say nothing of states then; the legend has to say so.
 */
export function clusterColour(index: number, theme: Theme): StateColour {
  return stateColour(COLOURED_STATES[index] ?? 'other', theme);
}

export const KIND_FAMILIES = [
  'passes on',
  'points to',
  'names as speaker',
  'repeats words',
  'same object',
] as const;
export type KindFamily = (typeof KIND_FAMILIES)[number];

const FAMILY_COLOURS: Record<Theme, Record<KindFamily, string>> = {
  light: {
    'passes on': '#2D5AB1',
    'points to': '#00755A',
    'names as speaker': '#9D5700',
    'repeats words': '#6F1057',
    'same object': '#7B828A',
  },
  dark: {
    'passes on': '#43ACFB',
    'points to': '#50E5D6',
    'names as speaker': '#EBAE78',
    'repeats words': '#A957A3',
    'same object': '#868D95',
  },
};

export type Dash = 'solid' | 'dash' | 'dots';

/** Hue shows the family, the dash its member; an undirected kind has no head. */
export interface KindStyle {
  readonly family: KindFamily;
  readonly colour: string;
  readonly dash: Dash;
  readonly head: boolean;
}

const KIND_MEMBERS: Record<Kind, readonly [KindFamily, Dash]> = {
  repost: ['passes on', 'solid'],
  quote: ['passes on', 'dash'],
  reply: ['passes on', 'dots'],
  link: ['points to', 'solid'],
  mention: ['points to', 'dots'],
  citation: ['names as speaker', 'solid'],
  copy: ['repeats words', 'solid'],
  passage: ['repeats words', 'dash'],
  'co-share': ['same object', 'solid'],
};

export function kindStyle(kind: Kind, theme: Theme): KindStyle {
  const [family, dash] = KIND_MEMBERS[kind];
  return { family, colour: FAMILY_COLOURS[theme][family], dash, head: family !== 'same object' };
}

/** Lengths of ink and gap in px for a line of that width; empty = solid. Canvas and SVG take it as it is. */
export function dashLengths(dash: Dash, width: number): readonly number[] {
  switch (dash) {
    case 'solid':
      return [];
    case 'dash':
      return [5 + width, 3 + width];
    case 'dots':
      return [Math.max(1.2, width), 2 + width];
    default:
      return dash satisfies never;
  }
}

export interface SpanColour {
  readonly tint: string;
  readonly underline: string;
}

/** Matched spans 1, 2, 3: the same number marks the same words on both sides. Higher ones start again. */
export function spanColour(mark: number, theme: Theme): SpanColour {
  const spans = SPANS[theme];
  return spans[(Math.max(1, mark) - 1) % spans.length] ?? spans[0];
}

const SPANS: Record<Theme, readonly [SpanColour, SpanColour, SpanColour]> = {
  light: [
    { tint: '#FCE9BC', underline: '#A97400' },
    { tint: '#D6E9F8', underline: '#2B76A9' },
    { tint: '#E3E1E8', underline: '#3B1F4E' },
  ],
  dark: [
    { tint: '#463713', underline: '#E0B04A' },
    { tint: '#143449', underline: '#6DB6E6' },
    { tint: '#3B3A42', underline: '#F0E1FA' },
  ],
};
