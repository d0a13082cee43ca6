import type { NetworkNode } from '../../domain/network.ts';
import type { App } from '../../state/app.ts';
import type { ActorColumn } from '../../state/model.ts';
import { focusSoon, INSPECTOR_TITLE } from '../focus.ts';
import { ActorIcon } from '../icon/ActorIcon.tsx';
import { count } from '../words/numbers.ts';
import { orderedNodes } from './order.ts';
import { SortHeader } from './SortHeader.tsx';

const COLUMNS: readonly { column: ActorColumn; label: string; isNumber?: boolean }[] = [
  { column: 'label', label: 'Actor' },
  { column: 'state', label: 'State' },
  { column: 'kind', label: 'Kind' },
  { column: 'posts', label: 'Posts', isNumber: true },
  { column: 'amplifies', label: 'Amplifies', isNumber: true },
  { column: 'amplified', label: 'Amplified', isNumber: true },
];

export function ActorTable({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const picture = model.picture.value;
  const order = model.actorOrder.value;
  const rows = orderedNodes(picture?.nodes ?? [], order).slice(0, model.rowsShown.value);
  const groups = new Map(picture?.clusters.map((cluster) => [cluster.index, cluster.label]));
  return (
    <table class="table">
      <caption class="unseen">Actors that are drawn</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <SortHeader
              key={column.column}
              {...column}
              order={order}
              onOrder={actions.orderActors}
            />
          ))}
          <th scope="col">Cluster</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((node) => (
          <ActorRow key={node.id} app={app} node={node} group={groups.get(node.cluster)} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly app: App;
  readonly node: NetworkNode;
  readonly group: string | undefined;
}

function ActorRow({ app, node, group }: RowProps) {
  const selection = app.model.view.value?.selection;
  const isOpen = selection?.type === 'actor' && selection.id === node.id;
  const open = () => {
    void app.actions.select({ type: 'actor', id: node.id });
    focusSoon(INSPECTOR_TITLE);
  };
  return (
    <tr class={isOpen ? 'is-open' : ''}>
      <th scope="row">
        <button
          type="button"
          class="row-button"
          aria-current={isOpen ? 'true' : undefined}
          onClick={open}
        >
          <ActorIcon kind={node.kind} state={node.state} />
          {node.label}
        </button>
      </th>
      <td>{node.state ?? '—'}</td>
      <td>{node.kind}</td>
      <td class="number">{count(node.posts)}</td>
      <td class="number">{count(node.amplifies)}</td>
      <td class="number">{count(node.amplified)}</td>
      <td>
        {group && (
          <button
            type="button"
            class="row-button plain"
            onClick={() => {
              void app.actions.select({ type: 'cluster', index: node.cluster });
              focusSoon(INSPECTOR_TITLE);
            }}
          >
            {group}
          </button>
        )}
      </td>
    </tr>
  );
}
