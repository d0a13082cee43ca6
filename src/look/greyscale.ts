// States and kinds without any hue: told apart by grey, by the mark inside the shape, and by dashes.
import type { Kind } from '../domain/kind.ts';
import { hexOfLinear, linearOfHex, type Triple } from './colour.ts';

/** The mark inside a shape. */
export const GREY_MARKS = [
  'none',
  'bar',
  'post',
  'cross',
  'dot',
  'slash',
  'backslash',
  'saltire',
  'ring',
] as const;
export type GreyMark = (typeof GREY_MARKS)[number];

export interface GreyState {
  readonly fill: string;
  readonly mark: GreyMark;
}

const GREY_STATES: Readonly<Record<string, GreyState>> = {
  RUS: { fill: '#4A4A4A', mark: 'none' },
  CHN: { fill: '#D9D9D9', mark: 'bar' },
  KAZ: { fill: '#F2F2F2', mark: 'dot' },
  IRN: { fill: '#6B6B6B', mark: 'post' },
  BLR: { fill: '#BDBDBD', mark: 'cross' },
  USA: { fill: '#262626', mark: 'saltire' },
  EU: { fill: '#5C5C5C', mark: 'ring' },
  UKR: { fill: '#E6E6E6', mark: 'slash' },
};

const OTHER: GreyState = { fill: '#C8C8C8', mark: 'backslash' };

export function greyState(state: string): GreyState {
  return (Object.hasOwn(GREY_STATES, state) ? GREY_STATES[state] : undefined) ?? OTHER;
}

/** Grey and dash of each kind, for a line of that width; no two are alike. */
const GREY_KINDS: Record<Kind, { colour: string; dash: readonly number[] }> = {
  repost: { colour: '#1F1F1F', dash: [] },
  quote: { colour: '#1F1F1F', dash: [6, 4] },
  reply: { colour: '#1F1F1F', dash: [1.5, 3] },
  link: { colour: '#6E6E6E', dash: [] },
  mention: { colour: '#6E6E6E', dash: [1.5, 3] },
  citation: { colour: '#454545', dash: [9, 3, 2, 3] },
  copy: { colour: '#454545', dash: [14, 4] },
  passage: { colour: '#6E6E6E', dash: [9, 3, 2, 3, 2, 3] },
  'co-share': { colour: '#8A8A8A', dash: [3, 2] },
};

export function greyKind(kind: Kind): {
  readonly colour: string;
  readonly dash: readonly number[];
} {
  return GREY_KINDS[kind];
}

/** A colour as a printer without colour gives it: its luminance. */
export function greyOf(hex: string): string {
  const [r, g, b] = linearOfHex(hex);
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const grey: Triple = [luminance, luminance, luminance];
  return hexOfLinear(grey);
}
