import type { FigureSpec } from '../domain/figure.ts';
import type { FigureLook } from '../look/figureLook.ts';
import type { Box } from '../look/labelField.ts';
import type { Mark, Measure } from '../look/scene.ts';
import { bandKey, columnKey, type KeySection } from './key.ts';
import { lineOf, type Sheet } from './sheet.ts';
import { type Block, blockMarks, blockOf } from './text.ts';

/** Texts around the picture. */
export interface PageTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly sentences: readonly string[];
  /** the longest sentence that may still have to be added */
  readonly reserve: string;
  readonly sourceLine: string;
}

/** Where everything stands on one page. */
export interface PagePlan {
  readonly frame: Box;
  readonly key: { readonly place: 'right' | 'below'; readonly at: Box } | null;
  /** what the key leaves of its column, or a strip kept below it */
  readonly list: Box | null;
  readonly marks: readonly Mark[];
  /** upper left corner and width of the caption */
  readonly caption: Box;
}

export interface PageTools {
  readonly spec: FigureSpec;
  readonly sheet: Sheet;
  readonly look: FigureLook;
  readonly measure: Measure;
}

/** The picture keeps at least this share of the page's height. */
export const LEAST_FRAME = 0.28;
const KEY_SHARE = 0.2;
export const MADE_WITH = 'Made with Antiphon';

interface Fixed {
  readonly inner: number;
  readonly top: number;
  readonly rule: number;
  readonly caption: Block;
  readonly marks: readonly Mark[];
}

/** Texts from above and below; between `top` and `rule` is what picture and key may share. */
function fixTexts(texts: PageTexts, { sheet, look, measure }: PageTools): Fixed {
  const { page, margin, gap } = sheet;
  const inner = page.width - 2 * margin;
  const title = blockOf(texts.title, sheet.title, inner, measure);
  const subtitle = blockOf(texts.subtitle, sheet.subtitle, inner, measure);
  const under = margin + title.height + (title.lines.length > 0 ? gap * 0.35 : 0);
  const top = under + subtitle.height + gap;
  const words = [...texts.sentences, texts.reserve].filter((text) => text !== '').join(' ');
  const caption = blockOf(words, sheet.caption, inner, measure);
  const made = measure(MADE_WITH, sheet.small);
  const source = blockOf(texts.sourceLine, sheet.small, inner - made - 2 * gap, measure);
  const foot = page.height - margin - Math.max(lineOf(sheet.small), source.height);
  const rule = foot - gap * 0.6 - caption.height - gap * 0.8;
  return {
    ...{ inner, top, rule, caption },
    marks: [
      ...blockMarks(title, { x: margin, y: margin }, { fill: look.ink, layer: 'title' }),
      ...blockMarks(subtitle, { x: margin, y: under }, { fill: look.ink2, layer: 'title' }),
      {
        ...{ type: 'path', layer: 'caption', stroke: look.rule, width: Math.max(0.6, sheet.mark) },
        d: `M${margin} ${round(rule)}L${round(page.width - margin)} ${round(rule)}`,
      },
      ...blockMarks(source, { x: margin, y: foot }, { fill: look.ink3, layer: 'caption' }),
      ...blockMarks(
        blockOf(MADE_WITH, sheet.small, inner, measure),
        { x: page.width - margin - made, y: foot },
        { fill: look.ink3, layer: 'caption' },
      ),
    ],
  };
}

/**
 * The page with its legend where it is wanted and finds room. Null: the picture would fall under its least height.
 * `strip`: height in px kept below the legend for numbered names.
 */
export function planPage(
  texts: PageTexts,
  sections: readonly KeySection[],
  place: 'right' | 'below' | 'none',
  strip: number,
  tools: PageTools,
): PagePlan | null {
  const { sheet } = tools;
  const { page, margin, gap } = sheet;
  const fixed = fixTexts(texts, tools);
  const height = fixed.rule - gap - fixed.top;
  const least = page.height * LEAST_FRAME;
  if (height < least || fixed.inner < 60) return null;
  const shared = { marks: fixed.marks, caption: captionBox(fixed, tools) };
  const whole = { x: margin, y: fixed.top, width: fixed.inner, height };
  if (place === 'none') return { ...shared, frame: whole, key: null, list: null };
  if (place === 'right') {
    const width = Math.max(page.width * KEY_SHARE, sheet.entry.size * 15);
    const at = { x: page.width - margin - width, y: fixed.top, width, height };
    const key = columnKey(sections, at, tools);
    const frame = { ...whole, width: fixed.inner - width - 2 * gap };
    if (key.height > height || frame.width < page.width * 0.45) return null;
    const below = key.height + sheet.entry.size * 1.1;
    const list = { ...at, y: at.y + below, height: height - below };
    return {
      marks: [...shared.marks, ...key.marks],
      caption: shared.caption,
      frame,
      key: { place, at },
      list: list.height > sheet.entry.size * 3 ? list : null,
    };
  }
  const wanted = bandKey(sections, { x: margin, y: 0, width: fixed.inner }, tools).height;
  const stripGap = strip > 0 ? gap : 0;
  const taken = wanted + gap + strip + stripGap;
  if (height - taken < least) return null;
  const y = fixed.top + height - wanted - strip - stripGap;
  const key = bandKey(sections, { x: margin, y, width: fixed.inner }, tools);
  return {
    marks: [...shared.marks, ...key.marks],
    caption: shared.caption,
    frame: { ...whole, height: height - taken },
    key: { place, at: { x: margin, y, width: fixed.inner, height: wanted } },
    list:
      strip > 0 ? { x: margin, y: y + wanted + stripGap, width: fixed.inner, height: strip } : null,
  };
}

function captionBox({ inner, rule, caption }: Fixed, { sheet }: PageTools): Box {
  const { margin, gap } = sheet;
  return { x: margin, y: rule + gap * 0.8, width: inner, height: caption.height };
}

/** Height in px that a page of this width would need for all its texts without a legend. */
export function leastHeight(texts: PageTexts, tools: PageTools): number {
  const { sheet } = tools;
  const { top, rule } = fixTexts(texts, tools);
  const texting = sheet.page.height - (rule - sheet.gap - top);
  return Math.ceil(texting / (1 - LEAST_FRAME));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
