/** What a stored figure is: all that is needed to draw it again, and to see that the data behind it have changed. */
import type { DrawnAs } from './arrangement.ts';
import type { ColourOwner, Filters } from './view.ts';

export const FIGURE_KINDS = ['network', 'ledger', 'timeline', 'pickups'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export const FIGURE_THEMES = ['light', 'dark', 'print', 'greyscale'] as const;
export type FigureTheme = (typeof FIGURE_THEMES)[number];

export const FIGURE_PRESETS = ['web', 'one-column', 'two-columns', 'square', 'a4'] as const;
export type FigurePreset = (typeof FIGURE_PRESETS)[number];

export type FigureUnit = 'px' | 'mm';

export type FigureSize =
  | { readonly preset: FigurePreset }
  | {
      readonly preset: 'free';
      readonly width: number;
      readonly height: number;
      readonly unit: FigureUnit;
    };

/** A page: how large it is drawn, in CSS px (96 an inch), and how large it is printed. */
export interface FigurePage {
  readonly width: number;
  readonly height: number;
  /** as it stands in the SVG's width and height: `1200`, `88mm` */
  readonly printed: { readonly width: string; readonly height: string };
  /** device pixels a px in the PNG: 2 on screens, 300 dpi in print */
  readonly pngScale: number;
}

const PX_PER_MM = 96 / 25.4;
const PRINT_SCALE = 300 / 96;

const PRESET_SIZES: Record<FigurePreset, readonly [number, number, FigureUnit]> = {
  web: [1200, 675, 'px'],
  'one-column': [88, 130, 'mm'],
  'two-columns': [180, 130, 'mm'],
  square: [1080, 1080, 'px'],
  a4: [297, 210, 'mm'],
};

/** Least and greatest side of a free size, in px. */
export const LEAST_SIDE = 200;
export const GREATEST_SIDE = 6000;

export function pageOf(size: FigureSize): FigurePage {
  const [width, height, unit] =
    size.preset === 'free' ? [size.width, size.height, size.unit] : PRESET_SIZES[size.preset];
  if (unit === 'px') {
    return { width, height, printed: { width: `${width}`, height: `${height}` }, pngScale: 2 };
  }
  return {
    width: width * PX_PER_MM,
    height: height * PX_PER_MM,
    printed: { width: `${width}mm`, height: `${height}mm` },
    pngScale: PRINT_SCALE,
  };
}

/** Which actors are named: `auto` the most amplified first, at most `most` of them (null = all that find room). */
export type FigureLabels =
  | { readonly mode: 'auto'; readonly most: number | null }
  | { readonly mode: 'chosen'; readonly ids: readonly string[] }
  | { readonly mode: 'none' };

/** A place as shares of the network's frame, so that it holds in any size. */
export interface FigurePlace {
  readonly x: number;
  readonly y: number;
}

export interface FigureAnnotation {
  readonly id: string;
  readonly text: string;
  /** middle of the text */
  readonly at: FigurePlace;
  readonly pointsTo:
    | { readonly type: 'node'; readonly id: string }
    | { readonly type: 'place'; readonly at: FigurePlace }
    | null;
}

/** `auto`: beside the picture where it is wide, else below. */
export const LEGEND_PLACES = ['auto', 'right', 'below', 'none'] as const;
export type LegendPlace = (typeof LEGEND_PLACES)[number];

/** What stands in the figure, whatever its size is. */
export interface FigureView {
  readonly filters: Filters;
  readonly colourBy: ColourOwner;
  /** who is drawn as one and where actors were put; absent: as the layout has them */
  readonly drawnAs?: DrawnAs;
  /** only these actors and what joins them; null = all under the filters */
  readonly drawn: readonly string[] | null;
  /** hex of the positions that it was made with; null: laid out by the seed */
  readonly positionsHash: string | null;
}

/** Words of a caption that the user wrote: by part, one text for each stretch that is open, in order. */
export type CaptionEdits = Readonly<Record<string, readonly string[]>>;

export interface FigureSpec {
  readonly id: string;
  readonly kind: FigureKind;
  readonly size: FigureSize;
  readonly theme: FigureTheme;
  readonly title: string;
  readonly subtitle: string;
  readonly labels: FigureLabels;
  /** clusters as named regions */
  readonly groups: boolean;
  readonly annotations: readonly FigureAnnotation[];
  readonly legend: LegendPlace;
  readonly captionEdits: CaptionEdits;
  /** null: written from the data */
  readonly altText: string | null;
  readonly view: FigureView;
  /** hex of all that the figure rests on; see `dataHash` of the figure's room */
  readonly dataHash: string;
  /** the command line that makes the same figure */
  readonly command: string;
  readonly createdAt: number;
  readonly changedAt: number;
}

/** A figure as it begins: on the web, in light, all names that find room. */
export function newFigure(
  given: Pick<FigureSpec, 'id' | 'kind' | 'title' | 'view' | 'dataHash' | 'command'>,
  now: number,
): FigureSpec {
  return {
    ...given,
    size: { preset: 'web' },
    theme: 'light',
    subtitle: '',
    labels: { mode: 'auto', most: null },
    groups: true,
    annotations: [],
    legend: 'auto',
    captionEdits: {},
    altText: null,
    createdAt: now,
    changedAt: now,
  };
}

/** Whether the data behind a stored figure are others than those at hand. */
export function dataHaveChanged(spec: Pick<FigureSpec, 'dataHash'>, dataHash: string): boolean {
  return spec.dataHash !== '' && spec.dataHash !== dataHash;
}

/** A stretch of a caption. Locked: numbers, null and limits, which nobody may rewrite. */
export interface CaptionStretch {
  readonly text: string;
  readonly locked: boolean;
}

/** One sentence of a caption; `id` says what it is about. */
export interface CaptionPart {
  readonly id: string;
  readonly stretches: readonly CaptionStretch[];
}

export const EDITED_MARK = 'Wording edited by the author.';

/** What was written instead of the open stretches; a stretch that was emptied keeps its own words. */
export function editedCaption(
  parts: readonly CaptionPart[],
  edits: CaptionEdits,
): { readonly sentences: readonly string[]; readonly isEdited: boolean } {
  let isEdited = false;
  const sentences = parts.map(({ id, stretches }) => {
    const written = Object.hasOwn(edits, id) ? (edits[id] ?? []) : [];
    let open = 0;
    return stretches
      .map((stretch) => {
        if (stretch.locked) return stretch.text;
        const words = written[open]?.trim();
        open += 1;
        if (!words || words === stretch.text.trim()) return stretch.text;
        isEdited = true;
        return inPlaceOf(stretch.text, words);
      })
      .join('');
  });
  return { sentences: isEdited ? [...sentences, EDITED_MARK] : sentences, isEdited };
}

/** Keeps the spaces at the ends, so that locked words on both sides stay apart. */
function inPlaceOf(text: string, words: string): string {
  const [lead = ''] = /^\s*/.exec(text) ?? [];
  const [tail = ''] = /\s*$/.exec(text) ?? [];
  return `${lead}${words}${tail}`;
}

/** Words above rung 3 of the claim ladder (METHODS §7): for an analyst with a source, never the software's. */
const BEYOND_LADDER =
  /\b(?:coordinat(?:e[sd]?|ing|ion)|bots?|botnets?|propagandas?|propagandists?|controll(?:ed|ing|s)?|orchestrated|puppets?)\b/giu;

/** Words in a title, note or caption that say more than the figure shows; for the composer to point at. */
export function wordsBeyondLadder(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(BEYOND_LADDER), ([word]) => word.toLowerCase()))];
}
