import { DEFAULT_FIGURE, NO_WORDS } from '../domain/figureSettings.ts';
import { type FigureRecord, freeName } from '../domain/keptFigure.ts';
import type { Message } from '../domain/message.ts';
import { NO_FILTERS, type View } from '../domain/view.ts';
import { keptCommand } from '../figure/command.ts';
import type { Context } from './context.ts';
import type { FigureActions } from './figureActions.ts';
import { figureQuestion } from './figureActions.ts';
import { type FigureState, recordChange } from './history.ts';
import { t, toSay } from './language.ts';
import { fileName } from './saveActions.ts';
import type { ViewActions } from './viewActions.ts';

export interface KeptFigureActions {
  /** Keeps what is composed as a new figure of the case. */
  keepFigure(): Promise<void>;
  /** Writes what was changed into the kept figure that is open. */
  updateFigure(): Promise<void>;
  /** Shows a kept figure exactly as it was kept. */
  openFigure(id: string): Promise<void>;
  /** Begins anew, under the filters as they stand. */
  beginFigure(): Promise<void>;
  renameFigure(id: string, name: string): Promise<void>;
  deleteFigure(id: string): Promise<void>;
  /** Draws the kept figure that is open from the data as they are, and keeps it so. */
  renewFigure(): Promise<void>;
  applyFigures(state: FigureState): Promise<void>;
}

export function createKeptFigureActions(
  context: Context,
  views: ViewActions,
  { drawFigure }: FigureActions,
): KeptFigureActions {
  const { model, ports } = context;
  const list = () => model.overview.peek()?.figures ?? [];

  function state(view: View): FigureState {
    return {
      ...{ figures: list(), open: model.figureOpen.peek() },
      ...{ words: model.figureWords.peek(), view },
    };
  }

  async function applyFigures(next: FigureState): Promise<void> {
    if (JSON.stringify(next.figures) !== JSON.stringify(list())) {
      model.overview.value = await ports.desks.caseDesk.setFigures(next.figures);
    }
    model.figureOpen.value = next.open;
    model.figureWords.value = next.words;
    model.figureNote.value = null;
    await views.applyView(next.view);
  }

  /** One step that can be taken back; says what happened where it cannot be done. */
  async function change(label: Message, part: Partial<FigureState>): Promise<void> {
    const view = model.view.peek();
    if (!view) return;
    const before = state(view);
    const after = { ...before, ...part };
    try {
      await applyFigures(after);
      const step = { type: 'figures', label, before, after } as const;
      model.history.value = recordChange(model.history.peek(), step);
      if (part.figures) await context.notes.note('figure', label);
    } catch (error) {
      context.failing(() => t('The figures of the case could not be changed'))(error);
    }
  }

  /** What is composed, as a record; null while it is not drawn or does not fit. */
  function recordNow(id: string, name: string, createdAt: number): FigureRecord | null {
    const drawing = model.figure.peek()?.drawing;
    const question = figureQuestion(model);
    if (!drawing?.composed.fits || !question) return null;
    const command = commandFor(name);
    const now = ports.browser.now();
    return {
      ...{ id, name, question, thumbnail: drawing.thumbnail, contentHash: drawing.contentHash },
      words: { ...model.figureWords.peek(), title: drawing.spec.title },
      spec: { ...drawing.spec, id, command, createdAt, changedAt: now },
    };
  }

  function commandFor(name: string): string {
    const caseName = fileName(model.overview.peek()?.record.name ?? 'case');
    return keptCommand(`${caseName}.antiphon.zip`, name);
  }

  async function update(label: Message): Promise<void> {
    // what is shown may be older than the last key that was pressed
    await drawFigure();
    const old = list().find(({ id }) => id === model.figureOpen.peek()?.id);
    const record = old && recordNow(old.id, old.name, old.spec.createdAt);
    if (!record) return;
    const figures = list().map((each) => (each.id === record.id ? record : each));
    await change(label, { figures, words: record.words, open: { id: record.id, renewed: false } });
  }

  return {
    applyFigures,
    async keepFigure() {
      await drawFigure();
      const title = model.figure.peek()?.drawing.spec.title ?? '';
      const names = list().map(({ name }) => name);
      const name = freeName(title, names);
      const record = recordNow(crypto.randomUUID(), name, ports.browser.now());
      if (!record) return;
      const figures = [...list(), record];
      const open = { id: record.id, renewed: false };
      await change(toSay('keeping “{name}”', { name }), { figures, open, words: record.words });
      model.notice.value = { text: t('Kept “{name}” in the case.', { name }), canUndo: true };
    },
    updateFigure: () => update(toSay('changes of the figure')),
    async openFigure(id) {
      const view = model.view.peek();
      const record = list().find((each) => each.id === id);
      if (!view || !record) return;
      const { filters, colourBy, pickups, settings } = record.question;
      await change(toSay('opening “{name}”', { name: record.name }), {
        open: { id, renewed: false },
        words: { ...NO_WORDS, ...record.words },
        view: {
          ...{ ...view, screen: 'figures', colourBy, pickups },
          filters: { ...NO_FILTERS, ...filters },
          figure: { ...DEFAULT_FIGURE, ...settings },
        },
      });
    },
    async beginFigure() {
      const view = model.view.peek();
      if (!view) return;
      await change(toSay('new figure'), {
        open: null,
        words: NO_WORDS,
        view: { ...view, figure: DEFAULT_FIGURE },
      });
    },
    async renameFigure(id, wanted) {
      const others = list().filter((each) => each.id !== id);
      const name = freeName(
        wanted,
        others.map((each) => each.name),
      );
      const figures = list().map((each) =>
        each.id === id
          ? { ...each, name, spec: { ...each.spec, command: commandFor(name) } }
          : each,
      );
      await change(toSay('name of the figure'), { figures });
    },
    async deleteFigure(id) {
      const gone = list().find((each) => each.id === id);
      if (!gone) return;
      const open = model.figureOpen.peek();
      const figures = list().filter((each) => each.id !== id);
      await change(toSay('deleting “{name}”', { name: gone.name }), {
        figures,
        open: open?.id === id ? null : open,
      });
      model.notice.value = {
        text: t('Deleted the figure “{name}”.', { name: gone.name }),
        canUndo: true,
      };
    },
    async renewFigure() {
      const open = model.figureOpen.peek();
      if (!open) return;
      model.figureOpen.value = { ...open, renewed: true };
      await update(toSay('renewing the figure'));
    },
  };
}
