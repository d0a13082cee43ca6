import type { ActorEdit } from '../../domain/actor.ts';
import type { App } from '../../state/app.ts';
import type { ActorHit } from '../../workers/contract.ts';
import { focusSoon, INSPECTOR_TITLE } from '../focus.ts';
import { ActorIcon } from '../icon/ActorIcon.tsx';
import { Icon } from '../icon/Icon.tsx';
import { count, counted } from '../words/numbers.ts';
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
          <h1 id="actors-title">Actors</h1>
          <p class="faint">
            {list ? counted(list.hits.length, 'actor') : 'Reading'}, most amplified first. Every
            label has a reason; corrections hold for this case.
          </p>
        </div>
        <label class="search-box wide">
          <Icon name="search" />
          <span class="unseen">Find an actor by name or handle</span>
          <input
            type="search"
            placeholder="Name or handle"
            value={list?.words ?? ''}
            onInput={(event) => void actions.findActors(event.currentTarget.value)}
          />
        </label>
      </div>
      <details class="fold">
        <summary>Add an actor</summary>
        <ActorForm app={app} actor={null} />
      </details>
      <Corrections app={app} />
      <div class="table-frame">
        <table class="table">
          <caption class="unseen">Actors of this case</caption>
          <thead>
            <tr>
              <th scope="col">Actor</th>
              <th scope="col">State</th>
              <th scope="col">Kind</th>
              <th scope="col" class="number">
                Posts
              </th>
              <th scope="col" class="number">
                Amplifies
              </th>
              <th scope="col" class="number">
                Amplified
              </th>
              <th scope="col">Reason</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((hit) => (
              <ActorRow key={hit.actor.id} app={app} hit={hit} />
            ))}
          </tbody>
        </table>
      </div>
      {list && rows.length < list.hits.length && (
        <button type="button" class="button more" onClick={actions.moreRows}>
          Show more of {count(list.hits.length - rows.length)}
        </button>
      )}
    </main>
  );
}

function ActorRow({ app, hit }: { readonly app: App; readonly hit: ActorHit }) {
  const { actor } = hit;
  const selection = app.model.view.value?.selection;
  const isOpen = selection?.type === 'actor' && selection.id === actor.id;
  return (
    <tr class={isOpen ? 'is-open' : ''}>
      <th scope="row">
        <button
          type="button"
          class="row-button"
          aria-current={isOpen ? 'true' : undefined}
          onClick={() => {
            void app.actions.select({ type: 'actor', id: actor.id });
            focusSoon(INSPECTOR_TITLE);
          }}
        >
          <ActorIcon kind={actor.kind} state={actor.state} />
          {actor.label}
        </button>
      </th>
      <td>{actor.state ?? '—'}</td>
      <td>{actor.kind}</td>
      <td class="number">{count(hit.posts)}</td>
      <td class="number">{count(hit.amplifies)}</td>
      <td class="number">{count(hit.amplified)}</td>
      <td class="reason">{actor.labelled ? actor.reason : 'not labelled'}</td>
    </tr>
  );
}

function Corrections({ app }: { readonly app: App }) {
  const edits = app.model.overview.value?.actorEdits ?? [];
  if (edits.length === 0) return null;
  return (
    <details class="fold">
      <summary>{counted(edits.length, 'correction')} in this case</summary>
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
  return edit.type === 'put'
    ? `${edit.actor.label} is ${edit.actor.kind} of ${edit.actor.state ?? 'no state'}`
    : `${edit.id} merged into ${edit.into}`;
}
