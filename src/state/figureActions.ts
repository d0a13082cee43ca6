import type { FigurePreview, FigureWords } from '../domain/figureSettings.ts';
import type { Context } from './context.ts';
import { recordChange } from './history.ts';
import type { FigureShown } from './model.ts';
import { newestOnly } from './newest.ts';
import type { FigureDrawing } from './ports.ts';

export interface FigureActions {
  /** Composes the figure from what is drawn now, and shows it; the newest wins. */
  drawFigure(): Promise<void>;
  /** `field` says whose words they are; typing in one field is one step to take back. */
  writeFigure(field: string, part: Partial<FigureWords>): void;
  /** The words of one open stretch of the caption; empty: as the data give them. */
  writeCaption(part: string, stretch: number, words: string): void;
  previewFigure(preview: FigurePreview): void;
}

export function createFigureActions(context: Context): FigureActions {
  const { model, ports } = context;

  const draw = newestOnly(
    async (): Promise<FigureShown | null> => {
      const drawing = await composed(context);
      if (!drawing) return null;
      const preview = model.figurePreview.peek();
      const image = drawing.composed.fits ? await ports.figures.svg(drawing, preview) : null;
      return { drawing, image };
    },
    (shown) => {
      // the case may have been left while it was drawn
      if (model.view.peek()) model.figure.value = shown;
    },
    context.failing('The figure could not be drawn'),
  );

  function write(field: string, part: Partial<FigureWords>): void {
    const before = model.figureWords.peek();
    const after = { ...before, ...part };
    const at = ports.browser.now();
    const step = { type: 'figure', label: `${field} of the figure`, before, after } as const;
    model.history.value = recordChange(model.history.peek(), { ...step, gesture: field, at });
    model.figureWords.value = after;
  }

  return {
    drawFigure: () => draw(undefined),
    writeFigure: write,
    writeCaption(part, stretch, words) {
      const { captionEdits } = model.figureWords.peek();
      const written = [...(captionEdits[part] ?? [])];
      while (written.length < stretch) written.push('');
      written[stretch] = words;
      write(`wording of “${part}”`, { captionEdits: { ...captionEdits, [part]: written } });
    },
    previewFigure(preview) {
      model.figurePreview.value = preview;
    },
  };
}

/** The figure from what is drawn now; null while there is nothing to draw. */
export async function composed({ model, ports }: Context): Promise<FigureDrawing | null> {
  const remarks = await ports.desks.caseDesk.remarks();
  const view = model.view.peek();
  const overview = model.overview.peek();
  const picture = model.picture.peek();
  if (!view || !overview || !picture) return null;
  return ports.figures.draw({
    ...{ overview, picture, remarks },
    positions: model.positions.peek(),
    filters: view.filters,
    colourBy: view.colourBy,
    settings: view.figure,
    words: model.figureWords.peek(),
    now: ports.browser.now(),
  });
}
