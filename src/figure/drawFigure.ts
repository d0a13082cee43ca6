/** One way from a content and its looks to a picture: for the app, for kept figures, for the command line. */
import { type FigureSpec, newFigure } from '../domain/figure.ts';
import type { FigureContent } from '../domain/figureContent.ts';
import type { FigureSettings, FigureWords } from '../domain/figureSettings.ts';
import type { FigureQuestion } from '../domain/keptFigure.ts';
import { altText } from './altText.ts';
import { figureCommand } from './command.ts';
import { type ComposedFigure, composeFigure, type TooSmall } from './compose.ts';
import { dataHash } from './dataHash.ts';
import { measureByTable } from './letterWidths.ts';
import type { FigureFacts } from './svg.ts';

/** What was asked for, before anything is drawn. */
export interface FigureOrder {
  readonly question: FigureQuestion;
  readonly words: FigureWords;
  readonly content: FigureContent;
  /** stands where the user wrote no title */
  readonly title: string;
  readonly files: readonly string[];
  /** actors of which the network shows a part */
  readonly of: number;
  /** of a kept figure; null: written from what was asked for */
  readonly command: string | null;
}

export function specFor({ question, words, content, ...order }: FigureOrder): FigureSpec {
  const { settings, filters, colourBy, drawnAs } = question;
  const view = {
    ...{ filters, colourBy },
    ...(drawnAs && { drawnAs }),
    drawn: content.kind === 'network' ? content.nodes.map(({ id }) => id) : null,
    positionsHash: null,
  };
  const given = { id: '', kind: content.kind, title: words.title ?? order.title, view };
  const spec = {
    ...newFigure({ ...given, dataHash: dataHash(content), command: '' }, 0),
    ...looksOf(settings),
    ...{ subtitle: words.subtitle, captionEdits: words.captionEdits, altText: words.altText },
    annotations: words.annotations,
  };
  return { ...spec, command: order.command ?? commandOf(spec, order.files, order.of, settings) };
}

function looksOf({ size, theme, legend, groups, names }: FigureSettings) {
  const labels: FigureSpec['labels'] =
    names === 0 ? { mode: 'none' } : { mode: 'auto', most: names };
  return { size, theme, legend, groups, labels };
}

/** Figures of the other kinds rest on choices that the command line takes from a case alone. */
function commandOf(
  spec: FigureSpec,
  files: readonly string[],
  of: number,
  { actors }: FigureSettings,
): string {
  if (spec.kind === 'network') return figureCommand(spec, files, of > actors ? actors : null);
  return `antiphon figure # a ${spec.kind}: keep it in a case, then name it by --case and --figure`;
}

export interface DrawnFigure {
  readonly spec: FigureSpec;
  readonly composed: ComposedFigure | TooSmall;
  /** as the data give it */
  readonly altText: string;
}

/** Widths come from tables, so that the same order gives the same bytes on every machine. */
export function drawFigure(
  spec: FigureSpec,
  content: FigureContent,
  stateName: (code: string) => string,
): DrawnFigure {
  const composed = composeFigure(spec, content, { measure: measureByTable, stateName });
  return { spec, composed, altText: altText(content, stateName) };
}

/** What the file says of itself. */
export function factsOf(drawn: DrawnFigure, caption: string, version: string): FigureFacts {
  const { title, command, dataHash: hash, annotations } = drawn.spec;
  const notes = annotations.filter(({ text }) => text.trim() !== '').map(({ text }) => text.trim());
  const written = notes.length > 0 ? ` Notes of the analyst: ${notes.join('; ')}.` : '';
  const description = drawn.spec.altText ?? `${drawn.altText}${written}`;
  return { title, description, caption, command, dataHash: hash, version, annotations };
}
