import type { View } from '../domain/view.ts';
import type { CaseActions } from './caseActions.ts';
import type { Context } from './context.ts';
import { freshView } from './fragment.ts';
import type { ImportActions } from './importActions.ts';
import type { HelpPage } from './model.ts';
import type { ViewActions } from './viewActions.ts';

export interface HelpActions {
  openHelp(page: HelpPage): void;
  closeHelp(): void;
  /** A step of the tour: the demonstration case as it shows what the step is about. */
  showTour(step: number, part: Partial<View>): Promise<void>;
}

export function createHelpActions(
  { model }: Context,
  cases: CaseActions,
  imports: ImportActions,
  views: ViewActions,
): HelpActions {
  /** Opens the demonstration case unless it is open already. */
  async function openDemonstration(): Promise<void> {
    if (model.overview.peek()?.record.demonstration) return;
    const kept = model.cases.peek()?.find((record) => record.demonstration);
    await (kept ? cases.openCase(kept.id) : imports.openDemonstration());
  }

  return {
    openHelp(page) {
      model.activityShown.value = false;
      model.help.value = page;
    },
    closeHelp() {
      model.help.value = null;
    },
    async showTour(step, part) {
      model.tourStep.value = step;
      await openDemonstration();
      const view = model.view.peek();
      if (view) await views.applyView({ ...freshView(view.caseId), ...part });
    },
  };
}
