import type { ActorEdit } from '../../domain/actor.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { Icon } from '../icon/Icon.tsx';
import { ActorRow } from '../tables/ActorRow.tsx';
import { actorKindName } from '../words/names.ts';
import { count } from '../words/numbers.ts';
import { day } from '../words/times.ts';
import { ActorForm } from './ActorForm.tsx';

export function ActorsScreen({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const list = model.actorList.value;
  const rows = list?.hits.slice(0, model.rowsShown.value) ?? [];
  return (
    <main class="screen actors-screen" aria-labelledby="actors-title">
      <div class="screen-head">
        <div>
          <h1 id="actors-title">{t('Actors')}</h1>
          <p class="faint">
            {list
              ? t(
                  '{count, plural, one {# actor} other {# actors}}, most amplified first. Every label has a reason; corrections hold for this case.',
                  { count: list.hits.length },
                )
              : t('Reading')}
          </p>
        </div>
        <label class="search-box wide">
          <Icon name="search" />
          <span class="unseen">{t('Find an actor by name or handle')}</span>
          <input
            type="search"
            placeholder={t('Name or handle')}
            value={list?.words ?? ''}
            onInput={(event) => void actions.findActors(event.currentTarget.value)}
          />
        </label>
      </div>
      <details class="fold">
        <summary>{t('Add an actor')}</summary>
        <ActorForm app={app} actor={null} />
      </details>
      <Corrections app={app} />
      <div class="table-frame">
        <table class="table">
          <caption class="unseen">{t('Actors of this case')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('Actor')}</th>
              <th scope="col">{t('State')}</th>
              <th scope="col">{t('Kind')}</th>
              <th scope="col" class="number">
                {t('Posts')}
              </th>
              <th scope="col" class="number">
                {t('Amplifies')}
              </th>
              <th scope="col" class="number">
                {t('Amplified')}
              </th>
              <th scope="col">{t('Reason')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((hit) => (
              <ActorRow key={hit.actor.id} app={app} actor={{ ...hit.actor, ...hit }}>
                <td class="reason">{hit.actor.labelled ? hit.actor.reason : t('not labelled')}</td>
              </ActorRow>
            ))}
          </tbody>
        </table>
      </div>
      {list && rows.length < list.hits.length && (
        <button type="button" class="button more" onClick={actions.moreRows}>
          {t('Show more of {left}', { left: count(list.hits.length - rows.length) })}
        </button>
      )}
    </main>
  );
}

function Corrections({ app }: { readonly app: App }) {
  const edits = app.model.overview.value?.actorEdits ?? [];
  if (edits.length === 0) return null;
  return (
    <details class="fold">
      <summary>
        {t('{count, plural, one {# correction} other {# corrections}} in this case', {
          count: edits.length,
        })}
      </summary>
      <ol class="corrections">
        {edits.map((edit) => (
          <li key={edit.at}>
            {editWords(edit)}: {edit.reason} <span class="faint">{day(edit.at)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function editWords(edit: ActorEdit): string {
  if (edit.type !== 'put') return t('{id} merged into {into}', { id: edit.id, into: edit.into });
  const { label, kind, state } = edit.actor;
  return state
    ? t('{label} is {kind} of {state}', { label, kind: actorKindName(kind), state })
    : t('{label} is {kind} of no state', { label, kind: actorKindName(kind) });
}
