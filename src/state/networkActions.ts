/** What is done to the picture of the network itself: what is looked at, hidden, moved, joined. */
import type { Focus } from '../domain/focus.ts';
import type { Filters } from '../domain/view.ts';
import type { Context } from './context.ts';
import type { ViewActions } from './viewActions.ts';

export interface NetworkActions {
  /** Looks at one part of the network; null looks at all of it again. */
  focusOn(focus: Focus | null): Promise<void>;
  hideActor(id: string): Promise<void>;
  /** Shows one hidden actor again; without an id all of them. */
  showActor(id?: string): Promise<void>;
}

export function createNetworkActions({ model }: Context, views: ViewActions): NetworkActions {
  const filter = async (label: string, part: Partial<Filters>) => {
    const filters = model.view.peek()?.filters;
    if (filters) await views.changeView(label, { filters: { ...filters, ...part } });
  };
  const hidden = () => model.view.peek()?.filters.hiddenActors ?? [];

  return {
    focusOn: (focus) => filter(focus ? 'focus' : 'taking the focus off', { focus }),
    async hideActor(id) {
      const hiddenActors = [...hidden().filter((each) => each !== id), id];
      const view = model.view.peek();
      if (!view) return;
      const { selection } = view;
      const isGone = selection?.type === 'actor' && selection.id === id;
      await views.changeView('hiding an actor', {
        filters: { ...view.filters, hiddenActors },
        ...(isGone && { selection: null }),
      });
    },
    showActor: (id) =>
      filter('showing hidden actors', {
        hiddenActors: id === undefined ? [] : hidden().filter((each) => each !== id),
      }),
  };
}
