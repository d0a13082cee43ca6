import type { Judgement, JudgementAbout } from '../../domain/judgement.ts';
import type { Message } from '../../domain/message.ts';
import type { App } from '../../state/app.ts';
import { said, t, toSay } from '../../state/language.ts';

interface Props {
  readonly app: App;
  readonly about: JudgementAbout;
  readonly what: string | Message;
  readonly held: Judgement | null;
}

/** A rejection stands only with its reason. */
export function ReasonForm({ app, about, what, held }: Props) {
  const isCitation = about.type === 'citation';
  return (
    <form
      class="form judgement-form"
      onSubmit={(event) => {
        event.preventDefault();
        const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
        const label = isCitation
          ? toSay('setting {what} aside', { what })
          : toSay('rejecting {what}', { what });
        void app.actions.judge(about, { verdict: 'rejected', reason }, label);
      }}
    >
      <label>
        {isCitation ? t('Why this is no citation') : said(toSay('Why you reject {what}', { what }))}
        <input
          name="reason"
          class="field"
          required
          pattern=".*\S.*"
          title={t('A few words')}
          defaultValue={held?.reason ?? ''}
          ref={focusOnce}
        />
      </label>
      {isCitation && (
        <p class="faint">
          {t('It stays in the list with your reason, and is not counted in the network any more.')}
        </p>
      )}
      <FormButtons app={app} save={isCitation ? t('Set it aside') : t('Reject')} />
    </form>
  );
}

export function FormButtons({ app, save }: { readonly app: App; readonly save: string }) {
  return (
    <p class="buttons">
      <button type="submit" class="button filled">
        {save}
      </button>
      <button type="button" class="button quiet" onClick={() => app.actions.openJudging(null)}>
        {t('Cancel')}
      </button>
    </p>
  );
}

/** A form that was just asked for begins where one writes. */
export function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}
