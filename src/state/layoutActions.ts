import { positionsOf } from '../domain/drawnPlaces.ts';
import { DEFAULT_FILTERS } from '../domain/view.ts';
import type { Picture } from '../workers/contract.ts';
import type { Context } from './context.ts';
import { t } from './language.ts';
import { layoutInputOf, needsLayout } from './layout.ts';
import { foldMany } from './manyEdges.ts';

export interface LayoutActions {
  /** Finds a place for every actor of the whole, unfiltered case; many edges are drawn by cluster at first. */
  place(whole: Picture): Promise<void>;
  continueLayout(): Promise<void>;
  pauseLayout(): Promise<void>;
}

export function createLayoutActions(context: Context): LayoutActions {
  const { model, ports } = context;
  const { caseDesk, layoutDesk } = ports.desks;

  return {
    async place(whole) {
      const caseId = model.view.peek()?.caseId ?? '';
      foldMany(context, whole);
      if (!needsLayout(whole.nodes)) {
        model.positions.value = positionsOf(whole.nodes);
        return;
      }
      const settled = await layoutDesk.settle(layoutInputOf(whole), context.onProgress);
      if (model.view.peek()?.caseId !== caseId) return;
      model.positions.value = settled;
      await caseDesk.savePositions(caseId, settled);
    },
    async continueLayout() {
      const fail = context.failing(() => t('The layout stopped'));
      try {
        model.layoutRunning.value = true;
        const whole = await caseDesk.picture(DEFAULT_FILTERS);
        await layoutDesk.start(layoutInputOf(whole), model.positions.peek(), (positions) => {
          if (model.layoutRunning.peek()) model.positions.value = positions;
        });
      } catch (error) {
        model.layoutRunning.value = false;
        fail(error);
      }
    },
    async pauseLayout() {
      if (!model.layoutRunning.peek()) return;
      model.layoutRunning.value = false;
      try {
        await layoutDesk.pause();
        await caseDesk.savePositions(model.view.peek()?.caseId ?? '', model.positions.peek());
      } catch (error) {
        context.failing(() => t('The places of the actors could not be kept'))(error);
      }
    },
  };
}
