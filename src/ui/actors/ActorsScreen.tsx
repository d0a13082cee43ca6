import type { ActorEdit } from '../../domain/actor.ts';
import type { App } from '../../state/app.ts';
import { Icon } from '../icon/Icon.tsx';
import { ActorRow } from '../tables/ActorRow.tsx';
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
              <ActorRow key={hit.actor.id} app={app} actor={{ ...hit.actor, ...hit }}>
                <td class="reason">{hit.actor.labelled ? hit.actor.reason : 'not labelled'}</td>
              </ActorRow>
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
