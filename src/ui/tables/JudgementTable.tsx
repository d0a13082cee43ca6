import type { Judgement } from '../../domain/judgement.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import { labelsOf } from '../words/edges.ts';
import { aboutWords } from '../words/judgements.ts';
import { day } from '../words/times.ts';

/** Everything that the analyst holds, newest first; each can be opened and taken back. */
export function JudgementTable({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const all = [...(model.overview.value?.judgements ?? [])].sort((a, b) => b.at - a.at);
  if (all.length === 0) {
    return (
      <div class="empty in-flow">
        <p>
          {t(
            'Nothing is judged yet. Open a piece of evidence to confirm it or to disagree; your reason is kept with the case.',
          )}
        </p>
      </div>
    );
  }
  return (
    <>
      <p class="table-action">
        <button
          type="button"
          class="button"
          onClick={() => void actions.saveTable('judgements-csv')}
        >
          {t('Export CSV')}
        </button>
      </p>
      <table class="table">
        <caption class="unseen">
          {t('What you hold of citations, edges, actors, posts and groups')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('When')}</th>
            <th scope="col">{t('What')}</th>
            <th scope="col">{t('Verdict')}</th>
            <th scope="col">{t('Reason and note')}</th>
            <th scope="col">
              <span class="unseen">{t('Take back')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.slice(0, model.rowsShown.value).map((judgement) => (
            <Row key={judgement.id} app={app} judgement={judgement} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ app, judgement }: { readonly app: App; readonly judgement: Judgement }) {
  const { about, verdict, reason, note, tags, explanations, at } = judgement;
  const words = aboutWords(about, labelsOf(app.model.picture.value));
  const remarks = [reason, note, tags.join(', '), explanations.join(', ')].filter(Boolean);
  return (
    <tr>
      <td class="nowrap">{day(at)}</td>
      <th scope="row">
        {about.type === 'edge' || about.type === 'actor' ? (
          <button
            type="button"
            class="row-button plain"
            onClick={() =>
              void app.actions.select(
                about.type === 'edge' ? about : { type: 'actor', id: about.actor },
              )
            }
          >
            {words}
          </button>
        ) : (
          words
        )}
        <span class="faint"> {about.type}</span>
      </th>
      <td>{verdict === 'rejected' && about.type === 'citation' ? t('set aside') : verdict}</td>
      <td class="reason">{remarks.join(' · ')}</td>
      <td>
        <button
          type="button"
          class="text-button"
          aria-label={t('Take back: {what}', { what: words })}
          onClick={() =>
            void app.actions.forget(
              about,
              toSay('taking back what you held of {what}', { what: words }),
            )
          }
        >
          {t('Take back')}
        </button>
      </td>
    </tr>
  );
}
