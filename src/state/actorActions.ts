import type { Actor, ActorEdit } from '../domain/actor.ts';
import type { CaseActions } from './caseActions.ts';
import type { Context } from './context.ts';
import { recordChange } from './history.ts';

export interface ActorActions {
  /** Adds or corrects an actor. The reason is kept with the case; without one nothing changes. */
  putActor(actor: Actor, reason: string): Promise<void>;
  /** Gives the handles and names of one actor to another. */
  mergeActors(id: string, into: string, reason: string): Promise<void>;
  /** Replaces the whole list without recording it: for undo and redo. */
  applyActorEdits(edits: readonly ActorEdit[]): Promise<void>;
}

export function createActorActions(context: Context, cases: CaseActions): ActorActions {
  const { model, ports } = context;

  async function applyActorEdits(edits: readonly ActorEdit[]): Promise<void> {
    model.busy.value = { step: 'finding amplifications again', done: 0, total: null };
    try {
      const overview = await ports.desks.caseDesk.setActorEdits(edits, context.onProgress);
      await cases.showOverview(overview);
    } catch (error) {
      context.failing('The actor could not be changed')(error);
    }
  }

  async function add(edit: ActorEdit, label: string): Promise<void> {
    const before = model.overview.peek()?.actorEdits ?? [];
    const after = [...before, edit];
    await applyActorEdits(after);
    const change = { type: 'actors', label, before, after } as const;
    model.history.value = recordChange(model.history.peek(), change);
    model.notice.value = { text: `Done: ${label}.`, canUndo: true };
  }

  return {
    applyActorEdits,
    async putActor(actor, reason) {
      if (!reason.trim()) return;
      const at = ports.browser.now();
      await add({ type: 'put', actor, reason: reason.trim(), at }, `correcting ${actor.label}`);
    },
    async mergeActors(id, into, reason) {
      if (!reason.trim() || id === into || !into) return;
      const at = ports.browser.now();
      const label = `merging ${id} into ${into}`;
      await add({ type: 'merge', id, into, reason: reason.trim(), at }, label);
      const view = model.view.peek();
      if (view?.selection?.type === 'actor' && view.selection.id === id) {
        model.view.value = { ...view, selection: { type: 'actor', id: into } };
      }
    },
  };
}
