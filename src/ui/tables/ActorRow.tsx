import type { ComponentChildren } from 'preact';
import type { ActorKind } from '../../domain/actor.ts';
import type { App } from '../../state/app.ts';
import { focusSoon, INSPECTOR_TITLE } from '../focus.ts';
import { ActorIcon } from '../icon/ActorIcon.tsx';
import { actorKindName } from '../words/names.ts';
import { count } from '../words/numbers.ts';

interface ActorLine {
  readonly id: string;
  readonly label: string;
  readonly state: string | null;
  readonly kind: ActorKind;
  readonly posts: number;
  readonly amplifies: number;
  readonly amplified: number;
}

interface Props {
  readonly app: App;
  readonly actor: ActorLine;
  /** the last cell, which differs from table to table */
  readonly children: ComponentChildren;
}

/** An actor and its numbers; the name opens it beside the table. */
export function ActorRow({ app, actor, children }: Props) {
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
      <td>{actorKindName(actor.kind)}</td>
      <td class="number">{count(actor.posts)}</td>
      <td class="number">{count(actor.amplifies)}</td>
      <td class="number">{count(actor.amplified)}</td>
      {children}
    </tr>
  );
}
