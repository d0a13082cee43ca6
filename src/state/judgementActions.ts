import {
  countSame,
  isWhole,
  type Judgement,
  type JudgementAbout,
  judgementOf,
  NO_OPINION,
  type Opinion,
  withOpinion,
} from '../domain/judgement.ts';
import type { Message } from '../domain/message.ts';
import { aboutWords } from './activity.ts';
import type { CaseActions } from './caseActions.ts';
import type { Context } from './context.ts';
import { recordChange } from './history.ts';
import { said, t, toSay } from './language.ts';
import type { Questions } from './questions.ts';

export interface JudgementActions {
  /**
   * Changes what is held of a thing; what is not given stays. An opinion that needs a reason and has none changes
   * nothing. `label` ends the sentence "Undo …".
   */
  judge(about: JudgementAbout, part: Partial<Opinion>, label: Message): Promise<void>;
  /** Takes back all that is held of a thing. */
  forget(about: JudgementAbout, label: Message): Promise<void>;
  /** Replaces the whole list without recording it: for undo and redo. False: it did not work, and it was said. */
  applyJudgements(judgements: readonly Judgement[]): Promise<boolean>;
  /** Opens the form for one thing, by its judgement's id; null closes it. */
  openJudging(id: string | null): void;
}

export function createJudgementActions(
  { model, ports, failing, notes }: Context,
  cases: CaseActions,
  questions: Questions,
): JudgementActions {
  const held = () => model.overview.peek()?.judgements ?? [];

  async function applyJudgements(judgements: readonly Judgement[]): Promise<boolean> {
    const before = held();
    try {
      const overview = await ports.desks.caseDesk.setJudgements(judgements);
      if (model.overview.peek()?.record.id !== overview.record.id) return false;
      // notes and verdicts that count nothing leave the picture as it is
      if (countSame(before, judgements)) model.overview.value = overview;
      else await recount(overview);
      return true;
    } catch (error) {
      failing(() => t('What you hold of it could not be kept'))(error);
      return false;
    }
  }

  async function recount(overview: Parameters<CaseActions['showOverview']>[0]): Promise<void> {
    await cases.showOverview(overview);
    const view = model.view.peek();
    if (view?.screen === 'posts') await questions.posts(model.posts.peek()?.words ?? '');
  }

  async function change(
    about: JudgementAbout,
    after: readonly Judgement[],
    label: Message,
  ): Promise<void> {
    const before = held();
    model.judging.value = null;
    // an empty note on what was never judged
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    if (!(await applyJudgements(after))) return;
    const noted = toSay('{what}: {about}', { what: label, about: aboutWords(about, labelOf) });
    const step = { type: 'judgements', label, noted, before, after } as const;
    model.history.value = recordChange(model.history.peek(), step);
    model.notice.value = { text: t('Done: {what}.', { what: said(label) }), canUndo: true };
    await notes.note('judgement', noted);
  }

  /** The name that the reader sees; the id where it is not drawn. */
  function labelOf(id: string): string {
    return model.picture.peek()?.nodes.find((node) => node.id === id)?.label ?? id;
  }

  return {
    applyJudgements,
    async judge(about, part, label) {
      const opinion = { ...(judgementOf(held(), about) ?? NO_OPINION), ...part };
      if (!isWhole(opinion)) return;
      await change(about, withOpinion(held(), about, opinion, ports.browser.now()), label);
    },
    forget: (about, label) =>
      change(about, withOpinion(held(), about, NO_OPINION, ports.browser.now()), label),
    openJudging(id) {
      model.judging.value = id;
    },
  };
}
