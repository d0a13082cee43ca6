/** What is chosen of the figure that is being composed, as far as it stands in the address. */
import {
  FIGURE_PRESETS,
  type FigureAnnotation,
  type FigureKind,
  type FigureSize,
  type FigureTheme,
  type FigureUnit,
  GREATEST_SIDE,
  type LegendPlace,
} from './figure.ts';

export interface FigureSettings {
  readonly kind: FigureKind;
  readonly size: FigureSize;
  readonly theme: FigureTheme;
  readonly legend: LegendPlace;
  /** how many actors are named at most, the most amplified first; null = all that find room, 0 = none */
  readonly names: number | null;
  /** clusters as named regions */
  readonly groups: boolean;
  /** how many actors are drawn at most: those with most evidence */
  readonly actors: number;
  /** of a timeline: the country that its posts name, alpha-3; null = all posts */
  readonly subject: string | null;
  /** of a pick-up list: how many statements stand in it at most */
  readonly rows: number;
}

/** How the finished figure looks to others, or on another printer; for looking at only. */
export const FIGURE_PREVIEWS = [
  'as it is',
  'grey',
  'deuteranopia',
  'protanopia',
  'tritanopia',
] as const;
export type FigurePreview = (typeof FIGURE_PREVIEWS)[number];

/** More names than a page holds make no picture. */
export const DEFAULT_FIGURE: FigureSettings = {
  kind: 'network',
  size: { preset: 'web' },
  theme: 'light',
  legend: 'auto',
  names: null,
  groups: true,
  actors: 60,
  subject: null,
  rows: 8,
};

/** Beyond it a figure is a grey ball. */
export const MOST_DRAWN = 1000;

/** More statements than a page holds make no list. */
export const MOST_ROWS = 40;

/** What the user wrote into the figure; null: as it comes from the case and the data. */
export interface FigureWords {
  readonly title: string | null;
  readonly subtitle: string;
  readonly captionEdits: Readonly<Record<string, readonly string[]>>;
  readonly altText: string | null;
  /** the analyst's own notes on the picture */
  readonly annotations: readonly FigureAnnotation[];
}

export const NO_WORDS: FigureWords = {
  title: null,
  subtitle: '',
  captionEdits: {},
  altText: null,
  annotations: [],
};

const MM_PER_PX = 25.4 / 96;

/** The longest side that a free size may have in this unit. */
export function greatestSide(unit: FigureUnit): number {
  return unit === 'px' ? GREATEST_SIDE : Math.floor(GREATEST_SIDE * MM_PER_PX);
}

/** A free size of whole units; null where a side is no positive number or beyond the greatest. */
export function freeSize(width: number, height: number, unit: FigureUnit): FigureSize | null {
  const most = greatestSide(unit);
  const isSide = (side: number) => Number.isInteger(side) && side >= 1 && side <= most;
  return isSide(width) && isSide(height) ? { preset: 'free', width, height, unit } : null;
}

/** `web`, `a4`, `800x600`, `120x90mm`: as the command line takes it. */
export function sizeText(size: FigureSize): string {
  if (size.preset !== 'free') return size.preset;
  return `${size.width}x${size.height}${size.unit === 'mm' ? 'mm' : ''}`;
}

/** null where the text is no size. */
export function sizeOf(text: string): FigureSize | null {
  const preset = FIGURE_PRESETS.find((each) => each === text);
  if (preset) return { preset };
  const [, width, height, unit] = /^(\d{1,5})x(\d{1,5})(mm)?$/.exec(text) ?? [];
  return freeSize(Number(width), Number(height), unit === 'mm' ? 'mm' : 'px');
}
