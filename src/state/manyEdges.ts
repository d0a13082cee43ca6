import { DEFAULT_FILTERS, type Filters } from '../domain/view.ts';
import type { Picture } from '../workers/contract.ts';
import type { Context } from './context.ts';
import { fragmentOf } from './fragment.ts';

/** From so many arrows on nothing can be read of actors one by one, and clusters are drawn until they are asked for. */
const FOLDED_FROM = 20_000;

export function isMany(picture: Picture | null): boolean {
  return (picture?.totals.edges ?? 0) >= FOLDED_FROM;
}

/**
 * The first sight of a large case: its clusters, unless the address or the analyst says what to draw. It is no step
 * that could be taken back; the address tells it.
 */
export function foldMany({ model, ports }: Context, whole: Picture): void {
  const view = model.view.peek();
  if (!view || !isMany(whole) || view.network.oneByOne) return;
  const { network, filters } = view;
  if (network.fold !== 'none' || network.groups.length > 0 || narrows(filters)) return;
  model.view.value = { ...view, network: { ...network, fold: 'cluster' } };
  ports.browser.writeFragment(fragmentOf(model.view.peek()));
}

/** Whether less is drawn than of the whole; how sure an edge must be is no choice of a part. */
function narrows({ maxQ: _, keepActs: __, ...filters }: Filters): boolean {
  const { maxQ: ___, keepActs: ____, ...whole } = DEFAULT_FILTERS;
  return JSON.stringify(filters) !== JSON.stringify(whole);
}
