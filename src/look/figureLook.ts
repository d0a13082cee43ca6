import type { FigureTheme } from '../domain/figure.ts';
import type { Kind } from '../domain/kind.ts';
import { arrowOpacity } from './arrow.ts';
import { contrast, hexOfLinear, linearOfHex } from './colour.ts';
import { type GreyMark, greyKind, greyState } from './greyscale.ts';
import {
  COLOURED_STATES,
  clusterColour,
  dashLengths,
  HULL_FILL_OPACITY,
  INKS,
  kindStyle,
  stateColour,
  type Theme,
} from './palette.ts';

/** WCAG 2.2: what text and what marks need against their ground. */
export const TEXT_CONTRAST = 4.5;
export const MARK_CONTRAST = 3;

/** How one actor is drawn. */
export interface ActorLook {
  readonly fill: string;
  readonly outline: string;
  /** its arrows */
  readonly line: string;
  /** thick stroke of a hollow shape */
  readonly stroke: string;
  /** inside the shape, where hue may not tell states apart */
  readonly mark: GreyMark;
  readonly markColour: string;
}

export interface KindLook {
  readonly colour: string;
  readonly dash: (width: number) => readonly number[];
  readonly head: boolean;
}

/** Every colour of a figure in one theme. Text has 4.5 : 1 against `surface`, every mark 3 : 1. */
export interface FigureLook {
  readonly theme: FigureTheme;
  readonly surface: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly rule: string;
  readonly hull: string;
  /** opacity of `ink` inside a region; 0 where a tint would be lost in print */
  readonly hullFill: number;
  /** state null: nobody has labelled it */
  readonly state: (state: string | null) => ActorLook;
  readonly cluster: (index: number) => ActorLook;
  readonly kind: (kind: Kind) => KindLook;
  /** shapes of the key and actors while kinds own the hue */
  readonly plain: ActorLook;
  /** co-share lines while states own the hue */
  readonly undirected: string;
  /** of an arrow, never so low that it has less than 3 : 1 */
  readonly opacity: (weight: number, colour: string) => number;
}

export function figureLook(theme: FigureTheme): FigureLook {
  switch (theme) {
    case 'light':
    case 'dark':
      return screenLook(theme);
    case 'print':
      return printLook();
    case 'greyscale':
      return greyLook();
    default:
      return theme satisfies never;
  }
}

function screenLook(theme: Theme): FigureLook {
  const { surface, ink, ink2, ink3, line2, node, nodeOutline } = INKS[theme];
  const standing = (
    colour: Pick<ActorLook, 'fill' | 'outline' | 'line' | 'stroke'>,
  ): ActorLook => ({
    fill: colour.fill,
    outline: contrasting(colour.outline, surface, ink),
    line: contrasting(colour.line, surface, ink),
    stroke: contrasting(colour.stroke, surface, ink),
    mark: 'none',
    markColour: ink,
  });
  return {
    ...{ theme, surface, ink, ink2, ink3, rule: line2, hullFill: HULL_FILL_OPACITY },
    hull: contrasting(INKS[theme].hull, surface, ink),
    state: (state) => standing(stateColour(state, theme)),
    cluster: (index) => standing(clusterColour(index, theme)),
    kind: (kind) => {
      const { colour, dash, head } = kindStyle(kind, theme);
      const seen = contrasting(colour, surface, ink);
      return { colour: seen, dash: (width) => dashLengths(dash, width), head };
    },
    plain: standing({ fill: node, outline: nodeOutline, line: node, stroke: nodeOutline }),
    undirected: contrasting(ink3, surface, ink),
    opacity: (weight, colour) => Math.max(arrowOpacity(weight), leastOpacity(colour, surface)),
  };
}

/** White paper, black ink, no tint that a press would lose. */
function printLook(): FigureLook {
  const light = screenLook('light');
  return {
    ...light,
    theme: 'print',
    ...{ ink: '#000000', ink2: '#1E2226', ink3: '#3F454C', rule: '#3F454C', hull: '#6B737D' },
    hullFill: 0,
    undirected: '#3F454C',
    opacity: (weight, colour) => Math.max(0.6, light.opacity(weight, colour)),
  };
}

function greyLook(): FigureLook {
  const ink = '#000000';
  const surface = '#FFFFFF';
  const outline = '#1F1F1F';
  const line = '#5A5A5A';
  const actor = (fill: string, mark: GreyMark): ActorLook => ({
    ...{ fill, outline, stroke: outline, mark },
    // the shade of the amplifier's own fill where it can be seen as a line
    line: contrast(fill, surface) >= MARK_CONTRAST ? fill : line,
    markColour: contrast(fill, surface) > contrast(fill, ink) ? surface : ink,
  });
  return {
    ...{ theme: 'greyscale', surface, ink, ink2: '#1F1F1F', ink3: '#454545', rule: '#454545' },
    ...{ hull: '#6E6E6E', hullFill: 0 },
    state: (state) => {
      if (state === null) return actor(surface, 'none');
      const { fill, mark } = greyState(state);
      return actor(fill, mark);
    },
    cluster: (index) => {
      const { fill, mark } = greyState(COLOURED_STATES[index] ?? 'other');
      return actor(fill, mark);
    },
    kind: (kind) => {
      const { colour, dash } = greyKind(kind);
      return { colour, dash: () => dash, head: kindStyle(kind, 'light').head };
    },
    plain: actor('#B8B8B8', 'none'),
    undirected: line,
    opacity: (weight, colour) => Math.max(0.6, arrowOpacity(weight), leastOpacity(colour, surface)),
  };
}

const STEP = 0.02;

/** The colour, moved towards the ink until it can be seen on the ground. */
function contrasting(colour: string, ground: string, ink: string): string {
  for (let share = 0; share < 1; share += STEP) {
    const mixed = mix(colour, ink, share);
    if (contrast(mixed, ground) >= MARK_CONTRAST) return mixed;
  }
  return ink;
}

const opacities = new Map<string, number>();

function leastOpacity(colour: string, ground: string): number {
  const key = `${colour} ${ground}`;
  const known = opacities.get(key);
  if (known !== undefined) return known;
  let opacity = STEP;
  while (opacity < 1 && contrast(blended(colour, ground, opacity), ground) < MARK_CONTRAST) {
    opacity += STEP;
  }
  opacity = Math.min(1, Math.round(opacity * 100) / 100);
  opacities.set(key, opacity);
  return opacity;
}

/** What is seen of a colour that lies over a ground: screens mix the encoded channels. */
export function blended(colour: string, ground: string, opacity: number): string {
  const [over, under] = [channels(colour), channels(ground)];
  const mixed = over.map((value, k) =>
    Math.round(value * opacity + (under[k] ?? 0) * (1 - opacity)),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0').toUpperCase()).join('')}`;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

function mix(a: string, b: string, share: number): string {
  if (share === 0) return a;
  const [from, to] = [linearOfHex(a), linearOfHex(b)];
  const at = (k: 0 | 1 | 2) => from[k] * (1 - share) + to[k] * share;
  return hexOfLinear([at(0), at(1), at(2)]);
}
