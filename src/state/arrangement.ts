/** Pins and groups: the case keeps them, an address that names its own goes before it. */
import { NO_ARRANGEMENT, sameArrangement } from '../domain/arrangement.ts';
import type { View } from '../domain/view.ts';
import type { CaseOverview } from '../workers/contract.ts';
import type { Context } from './context.ts';
import { t } from './language.ts';

/** The view with the case's pins and groups where it names none of its own. */
export function withKeptArrangement(view: View, { arrangement }: CaseOverview): View {
  const { groups, pins } = view.network;
  const network = {
    ...view.network,
    groups: groups.length > 0 ? groups : arrangement.groups,
    pins: pins.length > 0 ? pins : arrangement.pins,
  };
  return { ...view, network };
}

/** Whether a view shows pins or groups that are others than those which the case keeps. */
export function isArrangedElse({ network }: View, { arrangement }: CaseOverview): boolean {
  return !sameArrangement(arrangement, NO_ARRANGEMENT) && !sameArrangement(network, arrangement);
}

/** Keeps in the case what a change of the view did to pins and groups. */
export function createArrangementKeeper({ model, ports, failing }: Context) {
  return async (before: View | null, after: View): Promise<void> => {
    if (before?.caseId !== after.caseId || sameArrangement(before.network, after.network)) return;
    const { groups, pins } = after.network;
    const arrangement = { groups, pins };
    try {
      const record = await ports.desks.caseDesk.setArrangement(after.caseId, arrangement);
      const overview = model.overview.peek();
      if (!record || overview?.record.id !== record.id) return;
      model.overview.value = { ...overview, record, arrangement };
    } catch (error) {
      failing(() => t('Pins and groups could not be kept in the case'))(error);
    }
  };
}
