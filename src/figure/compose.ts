import { editedCaption, type FigureSpec, LEAST_SIDE, pageOf } from '../domain/figure.ts';
import type { FigureContent } from '../domain/figureContent.ts';
import { figureLook } from '../look/figureLook.ts';
import type { Box } from '../look/labelField.ts';
import { type Mark, px, type Scene, type TextStyle } from '../look/scene.ts';
import type { ActorPlace, Body, DrawnBody } from './body.ts';
import { captionWithNotes } from './captionPart.ts';
import type { FigureTools } from './content.ts';
import type { KeySection } from './key.ts';
import { ledgerBody } from './ledgerBody.ts';
import { networkBody } from './networkBody.ts';
import type { NotePlace } from './notes.ts';
import {
  LEAST_FRAME,
  leastHeight,
  type PagePlan,
  type PageTexts,
  type PageTools,
  planPage,
} from './page.ts';
import { pickupsBody } from './pickupsBody.ts';
import { LEAST_TYPE_PX, sheetFor, typeSteps } from './sheet.ts';
import { blockMarks, blockOf } from './text.ts';
import { timelineBody } from './timelineBody.ts';

export interface ComposedFigure {
  readonly fits: true;
  readonly scene: Scene;
  /** as it stands on the page */
  readonly caption: string;
  readonly isCaptionEdited: boolean;
  /** the picture's place on the page: annotations are given as shares of it */
  readonly frame: Box;
  readonly legend: 'right' | 'below' | 'none';
  /** ids of the actors whose name stands beside them, is numbered and listed, or stands nowhere */
  readonly named: readonly string[];
  readonly numbered: readonly string[];
  readonly unnamed: readonly string[];
  /** what `unnamed` counts, in the singular */
  readonly noun: string;
  /** where the analyst's notes stand, and what they may point at; in px of the page */
  readonly notes: readonly NotePlace[];
  readonly actors: readonly ActorPlace[];
  /** size of the smallest text as it is printed, in pt */
  readonly leastTypePt: number;
  /** what does not stand as it was asked for, in plain words */
  readonly warnings: readonly string[];
}

export interface TooSmall {
  readonly fits: false;
  /** a sentence for the user */
  readonly problem: string;
}

/**
 * The figure as a list of marks, in px: title, picture, legend, caption. No line of the caption is ever cut: the
 * picture gives way first, then the type down to 5.5 pt; then the answer is that the size is too small.
 */
export function composeFigure(
  spec: FigureSpec,
  content: FigureContent,
  tools: FigureTools,
): ComposedFigure | TooSmall {
  const page = pageOf(spec.size);
  const body = bodyOf(content, spec);
  if (!(page.width >= LEAST_SIDE && page.height >= LEAST_SIDE)) {
    return { fits: false, problem: `A figure is at least ${LEAST_SIDE} px wide and high.` };
  }
  const look = figureLook(spec.theme);
  const { sentences, isEdited } = editedCaption(captionWithNotes(spec, content), spec.captionEdits);
  const texts: PageTexts = {
    title: spec.title,
    subtitle: spec.subtitle,
    sentences,
    reserve: unnamedSentence(body.names, body.noun),
    sourceLine: content.sourceLine,
  };
  const sections = spec.legend === 'none' ? [] : body.key(look, tools);
  const toolsOf = (type: number): PageTools => ({
    ...{ spec, look, measure: tools.measure, sheet: sheetFor(page, type) },
  });
  const found = findPlan(texts, sections, typeSteps(page).map(toolsOf));
  if (!found) {
    const least = leastHeight(texts, toolsOf(LEAST_TYPE_PX / sheetFor(page).caption.size));
    return { fits: false, problem: tooSmallSentence(least, page.printed) };
  }
  const draw = (plan: PagePlan) => {
    const { sheet } = found.tools;
    return body.draw({ spec, sheet, look, tools, frame: plan.frame, list: plan.list });
  };
  const { plan, drawn } = withList(found, draw, texts, sections);
  const sentence = unnamedSentence(drawn.unnamed.length, body.noun);
  const words = [...sentences, sentence].filter((text) => text !== '').join(' ');
  const captionMarks = blockMarks(
    blockOf(words, found.tools.sheet.caption, plan.caption.width, tools.measure),
    plan.caption,
    { fill: look.ink2, layer: 'caption' },
  );
  const marks = [...plan.marks, ...drawn.marks, ...captionMarks].map(rounded);
  return {
    fits: true,
    scene: {
      ...{ width: px(page.width), height: px(page.height), printed: page.printed },
      ground: look.surface,
      marks,
    },
    caption: words,
    isCaptionEdited: isEdited,
    frame: plan.frame,
    legend: plan.key?.place ?? 'none',
    named: drawn.named,
    numbered: drawn.numbered,
    unnamed: drawn.unnamed,
    noun: body.noun ?? 'name',
    notes: drawn.notes,
    actors: drawn.actors,
    leastTypePt: leastTypePt(marks),
    warnings: warningsOf(sections.length > 0, plan, drawn),
  };
}

function bodyOf(content: FigureContent, spec: FigureSpec): Body {
  switch (content.kind) {
    case 'network':
      return networkBody(content, spec);
    case 'ledger':
      return ledgerBody(content);
    case 'timeline':
      return timelineBody(content);
    case 'pickups':
      return pickupsBody(content);
    default:
      return content satisfies never;
  }
}

interface Found {
  readonly plan: PagePlan;
  readonly tools: PageTools;
}

/** Full type and a legend come first; the legend is given up before the caption would be. */
function findPlan(
  texts: PageTexts,
  sections: readonly KeySection[],
  steps: readonly PageTools[],
): Found | null {
  const withLegend = sections.length > 0 ? steps.flatMap((tools) => placesOf(tools)) : [];
  const without = steps.map((tools) => ({ tools, place: 'none' as const }));
  for (const { tools, place } of [...withLegend, ...without]) {
    const plan = planPage(texts, sections, place, 0, tools);
    if (plan) return { plan, tools };
  }
  return null;
}

const KEY_TYPES = [1, 0.94, 0.88] as const;

function withKeyType(tools: PageTools, type: number): PageTools {
  const { sheet } = tools;
  const smaller = (style: TextStyle): TextStyle => ({
    ...style,
    size: px(Math.max(LEAST_TYPE_PX, style.size * type)),
  });
  return {
    ...tools,
    sheet: { ...sheet, heading: smaller(sheet.heading), entry: smaller(sheet.entry) },
  };
}

/** A page that is much wider than high has its legend at the side. */
function placesOf(tools: PageTools): { tools: PageTools; place: 'right' | 'below' }[] {
  const { spec, sheet } = tools;
  const at = (...places: ('right' | 'below')[]) => places.map((place) => ({ tools, place }));
  if (spec.legend === 'right' || spec.legend === 'below') return at(spec.legend);
  const { width, height } = sheet.page;
  if (width < height * 1.2 || width < 560) return at('below', 'right');
  // a legend that is set a little smaller keeps its column
  const tighter = KEY_TYPES.map((type) => ({
    tools: withKeyType(tools, type),
    place: 'right' as const,
  }));
  return [...tighter, ...at('below')];
}

/** A strip for numbered names takes at most this share of the picture's height. */
const MOST_LIST = 0.45;
/** Share of the names that a list has to bring. */
const LEAST_GAIN = 0.1;

/** Draws; where names found no room and the legend lies below, once more with a strip to list them in. */
function withList(
  { plan, tools }: Found,
  draw: (plan: PagePlan) => DrawnBody,
  texts: PageTexts,
  sections: readonly KeySection[],
): { readonly plan: PagePlan; readonly drawn: DrawnBody } {
  const drawn = draw(plan);
  if (drawn.wantedList === 0 || plan.list || plan.key?.place !== 'below') return { plan, drawn };
  const { page, gap } = tools.sheet;
  const spare = plan.frame.height - page.height * LEAST_FRAME - 1.1 * gap;
  const strip = Math.min(drawn.wantedList, plan.frame.height * MOST_LIST, spare);
  if (strip <= 0) return { plan, drawn };
  const listed = planPage(texts, sections, 'below', strip, tools);
  if (!listed) return { plan, drawn };
  const again = draw(listed);
  // a smaller picture has to be worth it
  const worth = Math.max(2, LEAST_GAIN * (drawn.named.length + drawn.unnamed.length));
  const isBetter = again.unnamed.length + worth <= drawn.unnamed.length;
  return isBetter ? { plan: listed, drawn: again } : { plan, drawn };
}

function unnamedSentence(count: number, noun = 'name'): string {
  if (count === 0) return '';
  return `${count.toLocaleString('en')} ${count === 1 ? noun : `${noun}s`} not shown.`;
}

function tooSmallSentence(
  leastHeightPx: number,
  { width, height }: { readonly width: string; readonly height: string },
): string {
  const isPrinted = height.endsWith('mm');
  const least = isPrinted ? `${Math.ceil((leastHeightPx * 25.4) / 96)} mm` : `${leastHeightPx} px`;
  const size = isPrinted ? `${width} × ${height}` : `${width} × ${height} px`;
  return `${size} is too small for the caption: at this width the figure needs about ${least} of height. The caption is never cut.`;
}

function leastTypePt(marks: readonly Mark[]): number {
  const sizes = marks.flatMap((mark) => (mark.type === 'text' ? [mark.style.size] : []));
  const least = sizes.reduce((found, size) => Math.min(found, size), Number.POSITIVE_INFINITY);
  return Number.isFinite(least) ? Math.round(least * 0.75 * 100) / 100 : 0;
}

function warningsOf(wantsKey: boolean, plan: PagePlan, drawn: DrawnBody): string[] {
  const warnings: string[] = [];
  if (wantsKey && plan.key === null) {
    warnings.push('The legend does not fit this size and is left out.');
  }
  if (drawn.notesLeft.length > 0) {
    const notes =
      drawn.notesLeft.length === 1 ? 'One note has' : `${drawn.notesLeft.length} notes have`;
    warnings.push(`${notes} no room and cannot be seen.`);
  }
  return warnings;
}

function rounded(mark: Mark): Mark {
  if (mark.type === 'path') return mark;
  return { ...mark, x: px(mark.x), y: px(mark.y) };
}
