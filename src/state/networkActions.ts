/** What is done to the picture of the network itself: what is looked at, hidden, moved, joined. */

import type { Focus } from '../domain/focus.ts';
import { groupId } from '../domain/foldNames.ts';
import type { Message } from '../domain/message.ts';
import { type NetworkView, type Period, pinAt, withGroup } from '../domain/networkView.ts';
import type { Filters, Selection } from '../domain/view.ts';
import type { Context } from './context.ts';
import { toSay } from './language.ts';
import { isMany } from './manyEdges.ts';
import type { Questions } from './questions.ts';
import type { ViewActions } from './viewActions.ts';

export interface NetworkActions {
  /** Looks at one part of the network; null looks at all of it again. */
  focusOn(focus: Focus | null): Promise<void>;
  hideActor(id: string): Promise<void>;
  /** Shows one hidden actor again; without an id all of them. */
  showActor(id?: string): Promise<void>;
  /** Keeps an actor, or a group, at this place; network units. */
  pin(id: string, x: number, y: number): Promise<void>;
  /** Gives an actor back to the layout; without an id all of them. */
  unpin(id?: string): Promise<void>;
  /** Draws actors as one under a name; who was in another group leaves it. */
  groupActors(name: string, members: readonly string[]): Promise<void>;
  ungroup(name: string): Promise<void>;
  /** Chooses while travelling with the keys: many steps are one to undo, and the picture stays in front. */
  travelTo(selection: Selection | null): Promise<void>;
  /** Draws one step of a replay; the address stays until it stops. */
  replayFrame(frame: Period): Promise<void>;
  /** The step becomes the time that is shown; `over`: what the replay runs through. */
  replayStop(frame: Period, over: Period): Promise<void>;
  /** Changes how the network is shown. */
  arrange(label: Message, part: Partial<NetworkView>, gesture?: string): Promise<void>;
}

export function createNetworkActions(
  { model }: Context,
  views: ViewActions,
  questions: Questions,
): NetworkActions {
  const filter = async (label: Message, part: Partial<Filters>) => {
    const filters = model.view.peek()?.filters;
    if (filters) await views.changeView(label, { filters: { ...filters, ...part } });
  };
  const arrange: NetworkActions['arrange'] = async (label, part, gesture) => {
    const network = model.view.peek()?.network;
    if (!network) return;
    await views.changeView(label, { network: asked({ ...network, ...part }) }, gesture);
  };
  /** Who takes actors as they are where there are very many is asked no more. */
  const asked = ({ oneByOne: _, ...network }: NetworkView): NetworkView =>
    network.fold === 'none' && isMany(model.picture.peek())
      ? { ...network, oneByOne: true }
      : network;
  const hidden = () => model.view.peek()?.filters.hiddenActors ?? [];
  const pins = () => model.view.peek()?.network.pins ?? [];
  const groups = () => model.view.peek()?.network.groups ?? [];

  return {
    focusOn: (focus) => filter(focus ? toSay('focus') : toSay('taking the focus off'), { focus }),
    async hideActor(id) {
      const view = model.view.peek();
      if (!view) return;
      const { selection } = view;
      const isGone = selection?.type === 'actor' && selection.id === id;
      await views.changeView(toSay('hiding an actor'), {
        filters: { ...view.filters, hiddenActors: [...hidden().filter((each) => each !== id), id] },
        ...(isGone && { selection: null }),
      });
    },
    showActor: (id) =>
      filter(toSay('showing hidden actors'), {
        hiddenActors: id === undefined ? [] : hidden().filter((each) => each !== id),
      }),
    pin: (id, x, y) =>
      arrange(
        toSay('moving an actor'),
        { pins: [...pins().filter((each) => each.id !== id), pinAt(id, x, y)] },
        `pin ${id}`,
      ),
    unpin: (id) =>
      arrange(toSay('unpinning'), {
        pins: id === undefined ? [] : pins().filter((each) => each.id !== id),
      }),
    async groupActors(name, members) {
      const network = model.view.peek()?.network;
      const called = name.trim();
      if (!network || called === '' || new Set(members).size < 2) return;
      await views.changeView(toSay('grouping as “{name}”', { name: called }), {
        network: { ...network, groups: withGroup(groups(), called, members) },
        selection: { type: 'actor', id: groupId(called) },
      });
    },
    async ungroup(name) {
      const view = model.view.peek();
      if (!view) return;
      const { selection } = view;
      const isGone = JSON.stringify(selection).includes(JSON.stringify(groupId(name)));
      await views.changeView(toSay('taking “{name}” apart', { name }), {
        network: { ...view.network, groups: groups().filter((group) => group.name !== name) },
        ...(isGone && { selection: null }),
      });
    },
    travelTo: (selection) =>
      views.changeView(toSay('travel'), { selection, evidence: 0 }, 'travel'),
    async replayFrame(time) {
      const view = model.view.peek();
      if (view) await questions.picture({ ...view, filters: { ...view.filters, time } });
    },
    async replayStop(time, over) {
      const view = model.view.peek();
      if (!view) return;
      const network = { ...view.network, replayOver: over };
      const filters = { ...view.filters, time };
      await views.changeView(toSay('replay'), { filters, network }, 'replay');
      // what was played may have left another step on the screen than the one that is chosen again
      await questions.picture({ ...view, filters, network });
    },
    arrange,
  };
}
