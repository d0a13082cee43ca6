import type { NetworkNode } from '../../domain/network.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { ActorColumn } from '../../state/model.ts';
import { focusSoon, INSPECTOR_TITLE } from '../focus.ts';
import { ActorRow } from './ActorRow.tsx';
import { orderedNodes } from './order.ts';
import { SortHeader } from './SortHeader.tsx';

const columns = (): readonly { column: ActorColumn; label: string; isNumber?: boolean }[] => [
  { column: 'label', label: t('Actor') },
  { column: 'state', label: t('State') },
  { column: 'kind', label: t('Kind') },
  { column: 'posts', label: t('Posts'), isNumber: true },
  { column: 'amplifies', label: t('Amplifies'), isNumber: true },
  { column: 'amplified', label: t('Amplified'), isNumber: true },
];

export function ActorTable({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const picture = model.picture.value;
  const order = model.actorOrder.value;
  const rows = orderedNodes(picture?.nodes ?? [], order).slice(0, model.rowsShown.value);
  const groups = new Map(picture?.clusters.map((cluster) => [cluster.index, cluster.label]));
  return (
    <table class="table">
      <caption class="unseen">{t('Actors that are drawn')}</caption>
      <thead>
        <tr>
          {columns().map((column) => (
            <SortHeader
              key={column.column}
              {...column}
              order={order}
              onOrder={actions.orderActors}
            />
          ))}
          <th scope="col">{t('Cluster')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((node) => (
          <ActorRow key={node.id} app={app} actor={node}>
            <Group app={app} node={node} label={groups.get(node.cluster)} />
          </ActorRow>
        ))}
      </tbody>
    </table>
  );
}

interface GroupProps {
  readonly app: App;
  readonly node: NetworkNode;
  readonly label: string | undefined;
}

function Group({ app, node, label }: GroupProps) {
  return (
    <td>
      {label && (
        <button
          type="button"
          class="row-button plain"
          onClick={() => {
            void app.actions.select({ type: 'cluster', index: node.cluster });
            focusSoon(INSPECTOR_TITLE);
          }}
        >
          {label}
        </button>
      )}
    </td>
  );
}
