import type { Actor, ActorEdit } from '../domain/actor.ts';
import type { Message } from '../domain/message.ts';
import type { View } from '../domain/view.ts';
import type { CaseActions } from './caseActions.ts';
import type { Context } from './context.ts';
import { recordChange } from './history.ts';
import { said, t, toSay } from './language.ts';
import type { Questions } from './questions.ts';

export interface ActorActions {
  /** Adds or corrects an actor. The reason is kept with the case; without one nothing changes. */
  putActor(actor: Actor, reason: string): Promise<void>;
  /** Gives the handles and names of one actor to another. */
  mergeActors(id: string, into: string, reason: string): Promise<void>;
  /** Replaces the whole list without recording it: for undo and redo. False: it did not work, and it was said. */
  applyActorEdits(edits: readonly ActorEdit[]): Promise<boolean>;
}

export function createActorActions(
  context: Context,
  cases: CaseActions,
  questions: Questions,
): ActorActions {
  const { model, ports } = context;

  async function applyActorEdits(edits: readonly ActorEdit[]): Promise<boolean> {
    model.busy.value = { step: t('finding amplifications again'), done: 0, total: null };
    try {
      const overview = await ports.desks.caseDesk.setActorEdits(edits, context.onProgress);
      await cases.showOverview(overview);
      return true;
    } catch (error) {
      context.failing(() => t('The actor could not be changed'))(error);
      return false;
    }
  }

  async function add(edit: ActorEdit, label: Message): Promise<boolean> {
    const before = model.overview.peek()?.actorEdits ?? [];
    const after = [...before, edit];
    if (!(await applyActorEdits(after))) return false;
    const change = { type: 'actors', label, before, after } as const;
    model.history.value = recordChange(model.history.peek(), change);
    await context.notes.note('actors', label);
    model.notice.value = { text: t('Done: {what}.', { what: said(label) }), canUndo: true };
    return true;
  }

  /** The name that the reader sees; the id where it is not drawn. */
  function labelOf(id: string): string {
    return model.picture.peek()?.nodes.find((node) => node.id === id)?.label ?? id;
  }

  return {
    applyActorEdits,
    async putActor(actor, reason) {
      if (!reason.trim()) return;
      const at = ports.browser.now();
      await add(
        { type: 'put', actor, reason: reason.trim(), at },
        toSay('correcting {actor}', { actor: actor.label }),
      );
    },
    async mergeActors(id, into, reason) {
      if (!reason.trim() || id === into || !into) return;
      const at = ports.browser.now();
      const label = toSay('merging {actor} into {into}', {
        actor: labelOf(id),
        into: labelOf(into),
      });
      if (!(await add({ type: 'merge', id, into, reason: reason.trim(), at }, label))) return;
      const view = model.view.peek();
      if (view?.selection?.type === 'actor' && view.selection.id === id) {
        const next: View = { ...view, selection: { type: 'actor', id: into } };
        model.view.value = next;
        await questions.selection(next);
      }
    },
  };
}
