import { type DrawnAs, drawnAsKey, drawnAsOf } from '../domain/arrangement.ts';
import type { FigureAnnotation, FigurePlace } from '../domain/figure.ts';
import type { FigurePreview, FigureWords } from '../domain/figureSettings.ts';
import type { FigureQuestion } from '../domain/keptFigure.ts';
import type { View } from '../domain/view.ts';
import type { FigureJob } from '../workers/figureContract.ts';
import type { Context } from './context.ts';
import { recordChange } from './history.ts';
import { t, toSay } from './language.ts';
import type { FigureShown, Model } from './model.ts';
import { newestOnly } from './newest.ts';

export interface FigureActions {
  /** Composes the figure from what is drawn now, and shows it; the newest wins. */
  drawFigure(): Promise<void>;
  /** Ends the drawing under way; the picture stays as it was. */
  stopFigure(): void;
  /** `field` says whose words they are; typing in one field is one step to take back. */
  writeFigure(field: string, part: Partial<FigureWords>): void;
  /** The words of one open stretch of the caption; empty: as the data give them. */
  writeCaption(part: string, stretch: number, words: string): void;
  /** A note in the middle of the picture, for the user to write and move. */
  addNote(): void;
  changeNote(id: string, part: Partial<Omit<FigureAnnotation, 'id'>>): void;
  /** Shares of the picture's frame, from its upper left corner. */
  moveNote(id: string, at: FigurePlace): void;
  removeNote(id: string): void;
  chooseNote(id: string | null): void;
  previewFigure(preview: FigurePreview): void;
  /** Countries that a timeline may be of. */
  findFigureCountries(): Promise<void>;
}

/** Middle of the upper half: seldom on an actor, always in sight. */
const FIRST_PLACE: FigurePlace = { x: 0.5, y: 0.12 };

export function createFigureActions(context: Context): FigureActions {
  const { model, ports } = context;
  const failed = context.failing(() => t('The figure could not be drawn'));

  const draw = newestOnly(
    async (): Promise<FigureShown | null> => {
      model.figureBusy.value = 'counting what it shows';
      const job = await figureJob(context);
      if (!job) return null;
      model.figureBusy.value = 'placing names and arrows';
      const drawing = await ports.figures.draw(job, model.figurePreview.peek());
      return { drawing, image: drawing.image };
    },
    (shown) => {
      model.figureBusy.value = null;
      // the case may have been left while it was drawn
      if (model.view.peek()) model.figure.value = shown;
    },
    (error) => {
      model.figureBusy.value = null;
      if (!isEnded(error)) failed(error);
    },
  );

  function write(field: string, part: Partial<FigureWords>): void {
    const before = model.figureWords.peek();
    const after = { ...before, ...part };
    const at = ports.browser.now();
    const step = { type: 'figure', label: toSay('words of the figure'), before, after } as const;
    model.history.value = recordChange(model.history.peek(), { ...step, gesture: field, at });
    model.figureWords.value = after;
  }

  const notes = () => model.figureWords.peek().annotations;

  function changeNote(id: string, part: Partial<FigureAnnotation>, gesture: string): void {
    const annotations = notes().map((note) => (note.id === id ? { ...note, ...part } : note));
    write(gesture, { annotations });
  }

  return {
    drawFigure: () => draw(undefined),
    stopFigure: () => ports.figures.stop(),
    writeFigure: write,
    writeCaption(part, stretch, words) {
      const { captionEdits } = model.figureWords.peek();
      const written = [...(captionEdits[part] ?? [])];
      while (written.length < stretch) written.push('');
      written[stretch] = words;
      write(`wording of “${part}”`, { captionEdits: { ...captionEdits, [part]: written } });
    },
    addNote() {
      const id = crypto.randomUUID();
      const note = { id, text: 'Note', at: FIRST_PLACE, pointsTo: null };
      write(`note ${notes().length + 1}`, { annotations: [...notes(), note] });
      model.figureNote.value = id;
    },
    changeNote: (id, part) => changeNote(id, part, `note ${placeIn(notes(), id)}`),
    moveNote: (id, at) =>
      changeNote(id, { at: within(at) }, `place of note ${placeIn(notes(), id)}`),
    removeNote(id) {
      const step = `note ${placeIn(notes(), id)}, removed,`;
      write(step, { annotations: notes().filter((note) => note.id !== id) });
      if (model.figureNote.peek() === id) model.figureNote.value = null;
    },
    chooseNote(id) {
      model.figureNote.value = id;
    },
    previewFigure(preview) {
      model.figurePreview.value = preview;
    },
    async findFigureCountries() {
      if (model.figureCountries.peek()) return;
      try {
        const asked = { by: 'state', country: null, beside: null, range: null } as const;
        const { countries } = await ports.desks.caseDesk.mentions(asked);
        model.figureCountries.value = countries;
      } catch (error) {
        context.failing(() => t('The countries could not be listed'))(error);
      }
    },
  };
}

/** Thrown by the drawer where a drawing was stopped, or a newer one took its place. */
function isEnded(error: unknown): boolean {
  return error instanceof Error && error.name === 'DrawingEnded';
}

function placeIn(notes: readonly FigureAnnotation[], id: string): number {
  return notes.findIndex((note) => note.id === id) + 1;
}

function within({ x, y }: FigurePlace): FigurePlace {
  const share = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
  return { x: share(x), y: share(y) };
}

/** What the composer asks now; null while no case is open. */
export function figureQuestion(model: Model): FigureQuestion | null {
  const view = model.view.peek();
  if (!view) return null;
  const { filters, colourBy, figure: settings } = view;
  const pickups = { ...view.pickups, open: null, reading: null };
  const drawnAs = figureDrawnAs(model, view);
  return { filters, colourBy, pickups, settings, ...(drawnAs && { drawnAs }) };
}

/** A figure that is open stays drawn as it was kept, until it is renewed; else as the network is drawn now. */
function figureDrawnAs(model: Model, { network }: View): DrawnAs | undefined {
  const open = model.figureOpen.peek();
  const kept = model.overview.peek()?.figures.find(({ id }) => id === open?.id);
  if (kept && open && !open.renewed) return kept.question.drawnAs;
  const drawnAs = drawnAsOf(network);
  return drawnAsKey(drawnAs) === '' ? undefined : drawnAs;
}

/** All that the drawer needs; null while there is nothing to draw. */
export async function figureJob({ model, ports }: Context): Promise<FigureJob | null> {
  const question = figureQuestion(model);
  const overview = model.overview.peek();
  if (!question || !overview) return null;
  const open = model.figureOpen.peek();
  const words = model.figureWords.peek();
  const record = overview.figures.find(({ id }) => id === open?.id);
  const keptId = open && !open.renewed ? open.id : null;
  const source = await ports.desks.caseDesk.figureSource(question, keptId);
  const isAsKept =
    record !== undefined &&
    record.contentHash === source.contentHash &&
    sameFigure(record, { question, words });
  const command = isAsKept ? record.spec.command : null;
  return { source, question, words, title: overview.record.name, command };
}

/** Whether nothing was changed of a figure's looks and words. */
export function sameFigure(
  a: { readonly question: FigureQuestion; readonly words: FigureWords },
  b: { readonly question: FigureQuestion; readonly words: FigureWords },
): boolean {
  return JSON.stringify([a.question, a.words]) === JSON.stringify([b.question, b.words]);
}
