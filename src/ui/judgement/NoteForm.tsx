import {
  EXPLANATIONS,
  type Explanation,
  type Judgement,
  type JudgementAbout,
} from '../../domain/judgement.ts';
import type { Message } from '../../domain/message.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import { explanationName } from '../words/judgements.ts';
import { FormButtons, focusOnce } from './ReasonForm.tsx';

interface Props {
  readonly app: App;
  readonly about: JudgementAbout;
  readonly what: string | Message;
  readonly held: Judgement | null;
}

/** Note, tags, and what else may explain that two say the same. */
export function NoteForm({ app, about, what, held }: Props) {
  const mayBeExplained = about.type === 'edge' || about.type === 'citation';
  return (
    <form
      class="form judgement-form"
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        const explanations = fields.getAll('explanation') as Explanation[];
        const note = String(fields.get('note') ?? '');
        const tags = String(fields.get('tags') ?? '').split(',');
        void app.actions.judge(
          about,
          { note, tags, explanations },
          toSay('the note on {what}', { what }),
        );
        app.actions.openJudging(null);
      }}
    >
      <label>
        {t('Note')}
        <textarea
          name="note"
          class="field"
          rows={3}
          defaultValue={held?.note ?? ''}
          ref={focusOnce}
        />
      </label>
      <label>
        {t('Tags, with commas between')}
        <input name="tags" class="field" defaultValue={held?.tags.join(', ') ?? ''} />
      </label>
      {mayBeExplained && (
        <fieldset class="explanations">
          <legend>{t('What else may explain it')}</legend>
          {EXPLANATIONS.map((each) => (
            <label key={each}>
              <input
                type="checkbox"
                class="tick"
                name="explanation"
                value={each}
                defaultChecked={held?.explanations.includes(each) ?? false}
              />
              {explanationName(each)}
            </label>
          ))}
        </fieldset>
      )}
      <FormButtons app={app} save={t('Keep the note')} />
    </form>
  );
}
