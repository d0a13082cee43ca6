import type { FigurePage } from '../domain/figure.ts';
import type { TextStyle } from '../look/scene.ts';

/** No text in any figure is smaller: 5.5 pt, in CSS px. */
export const LEAST_TYPE_PX = (5.5 * 96) / 72;

/** Type and measures of one page. All lengths in px. */
export interface Sheet {
  readonly page: FigurePage;
  readonly margin: number;
  readonly gap: number;
  /** of shapes and arrows, against the screen's */
  readonly mark: number;
  readonly title: TextStyle;
  readonly subtitle: TextStyle;
  readonly name: TextStyle;
  readonly region: TextStyle;
  readonly regionSize: TextStyle;
  readonly note: TextStyle;
  readonly heading: TextStyle;
  readonly entry: TextStyle;
  readonly caption: TextStyle;
  readonly small: TextStyle;
}

/** Width in px at which type has its smallest and its full size: one column of 88 mm, and the web's 1,200. */
const NARROW = 332;
const WIDE = 1200;

/** `type`: 1 as designed, less where the caption needs it; no style falls below the least size. */
export function sheetFor(page: FigurePage, type = 1): Sheet {
  const width = Math.min(page.width, page.height * 1.9);
  const share = Math.min(1, Math.max(0, (width - NARROW) / (WIDE - NARROW)));
  const between = (narrow: number, wide: number) => narrow + (wide - narrow) * share;
  const size = (narrow: number, wide: number) =>
    Math.round(Math.max(LEAST_TYPE_PX, between(narrow, wide) * type) * 100) / 100;
  const sans = (narrow: number, wide: number): TextStyle => ({
    family: 'sans',
    size: size(narrow, wide),
    weight: 400,
  });
  return {
    page,
    margin: Math.round(between(11, 32)),
    gap: Math.round(between(5, 12)),
    mark: between(0.6, 1),
    title: { family: 'serif', size: size(15, 30), weight: 600 },
    subtitle: sans(9.6, 16),
    name: sans(8.7, 12.5),
    region: { ...sans(8.7, 12.5), weight: 600, italic: true },
    regionSize: sans(8, 11.5),
    note: { ...sans(8.7, 13), italic: true, weight: 600 },
    heading: { ...sans(8.7, 13), weight: 600 },
    entry: sans(8.7, 13),
    caption: sans(8.7, 12),
    small: sans(8, 11),
  };
}

/** Type sizes to try, largest first, down to where the caption has the least size. */
export function typeSteps(page: FigurePage): number[] {
  const least = LEAST_TYPE_PX / sheetFor(page).caption.size;
  const steps = [1];
  while ((steps.at(-1) ?? 1) > least) {
    steps.push(Math.max(least, Math.round(((steps.at(-1) ?? 1) - 0.04) * 100) / 100));
  }
  return steps;
}

/** Height of a line of names and entries: what its letters ink in any script. */
export function lineOf({ size }: TextStyle): number {
  return size * 1.2;
}

/** From the top of such a line to its baseline. */
export function baselineOf({ size }: TextStyle): number {
  return size * 0.94;
}

/** Height of a line of running text. */
export function leadingOf({ size, family }: TextStyle): number {
  return size * (family === 'serif' ? 1.2 : 1.38);
}
