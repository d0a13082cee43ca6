import {
  type Judgement,
  type JudgementAbout,
  judgementId,
  judgementOf,
  type Verdict,
} from '../../domain/judgement.ts';
import type { Message } from '../../domain/message.ts';
import type { App } from '../../state/app.ts';
import { said, t, toSay } from '../../state/language.ts';
import { Icon, type IconName } from '../icon/Icon.tsx';
import { explanationName, verdictLine } from '../words/judgements.ts';
import { listOf } from '../words/lists.ts';
import { NoteForm } from './NoteForm.tsx';
import { ReasonForm } from './ReasonForm.tsx';

interface Props {
  readonly app: App;
  readonly about: JudgementAbout;
  /** what is judged, in a sentence: "this citation", "RT" */
  readonly what: string | Message;
}

interface Choice {
  readonly verdict: Verdict;
  readonly label: string;
  /** in "Undo …", of what was judged */
  doing(what: string | Message): Message;
  readonly icon?: IconName;
}

function choices(): readonly Choice[] {
  return [
    {
      verdict: 'confirmed',
      label: t('Confirm'),
      doing: (what) => toSay('confirming {what}', { what }),
      icon: 'check',
    },
    { verdict: 'unsure', label: t('Unsure'), doing: (what) => toSay('doubting {what}', { what }) },
    {
      verdict: 'rejected',
      label: t('Reject'),
      doing: (what) => toSay('rejecting {what}', { what }),
    },
  ];
}

/** Verdict, reason and note of the analyst on one thing: three buttons, one line of what is held, one form at a time. */
export function JudgementPanel({ app, about, what }: Props) {
  const held = judgementOf(app.model.overview.value?.judgements ?? [], about);
  const id = judgementId(about);
  const open = app.model.judging.value;
  return (
    <section class="judgement" aria-label={said(toSay('What you hold of {what}', { what }))}>
      {held && <Held app={app} held={held} what={what} />}
      <p class="judgement-buttons">
        {choices().map((choice) => (
          <VerdictButton key={choice.verdict} {...{ app, about, what, held, choice }} />
        ))}
        <button
          type="button"
          class="button quiet note-button"
          aria-expanded={open === noteForm(id)}
          onClick={() => toggle(app, noteForm(id))}
        >
          <Icon name="note" /> {held?.note || held?.tags.length ? t('Edit note') : t('Add note')}
        </button>
      </p>
      {open === reasonForm(id) && <ReasonForm {...{ app, about, what, held }} />}
      {open === noteForm(id) && <NoteForm {...{ app, about, what, held }} />}
    </section>
  );
}

function VerdictButton({
  app,
  about,
  what,
  held,
  choice: { verdict, label, doing, icon },
}: Props & { readonly held: Judgement | null; readonly choice: Choice }) {
  const isHeld = held?.verdict === verdict;
  const form = reasonForm(judgementId(about));
  const needsForm = verdict === 'rejected' && !isHeld;
  return (
    <button
      type="button"
      class={isHeld ? 'button filled' : 'button'}
      aria-pressed={isHeld}
      {...(needsForm && { 'aria-expanded': app.model.judging.value === form })}
      onClick={() => {
        if (needsForm) toggle(app, form);
        else if (isHeld) void app.actions.judge(about, NO_VERDICT, takingBack(what));
        else void app.actions.judge(about, { verdict, reason: '' }, doing(what));
      }}
    >
      {icon && <Icon name={icon} />}
      {about.type === 'citation' && verdict === 'rejected' ? t('Disagree') : label}
    </button>
  );
}

const NO_VERDICT = { verdict: null, reason: '' } as const;

function takingBack(what: string | Message): Message {
  return toSay('taking back the verdict on {what}', { what });
}

function Held({
  app,
  held,
  what,
}: {
  readonly app: App;
  readonly held: Judgement;
  readonly what: string | Message;
}) {
  return (
    <div class="held">
      <p>
        {verdictLine(held)}
        {held.verdict !== null && (
          <button
            type="button"
            class="text-button"
            onClick={() => void app.actions.judge(held.about, NO_VERDICT, takingBack(what))}
          >
            {held.about.type === 'citation' && held.verdict === 'rejected'
              ? t('Count it again')
              : t('Take back')}
          </button>
        )}
      </p>
      {held.note && <p class="held-note">{held.note}</p>}
      {held.explanations.length > 0 && (
        <p class="faint">
          {t('May also be: {reasons}', { reasons: listOf(held.explanations.map(explanationName)) })}
        </p>
      )}
      {held.tags.length > 0 && (
        <p class="faint">{t('Tags: {tags}', { tags: listOf(held.tags) })}</p>
      )}
    </div>
  );
}

function reasonForm(id: string): string {
  return `reason ${id}`;
}

function noteForm(id: string): string {
  return `note ${id}`;
}

function toggle({ model, actions }: App, form: string): void {
  actions.openJudging(model.judging.peek() === form ? null : form);
}
