import type { NetworkEdge } from '../../domain/network.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { EdgeColumn } from '../../state/model.ts';
import { focusSoon, INSPECTOR_TITLE } from '../focus.ts';
import { KindLine } from '../icon/KindLine.tsx';
import { isSelected, labelsOf, selectionOf } from '../words/edges.ts';
import { edgeSentence } from '../words/kinds.ts';
import { medianWords } from '../words/lag.ts';
import { kindName } from '../words/names.ts';
import { count, decimal } from '../words/numbers.ts';
import { day } from '../words/times.ts';
import { orderedEdges } from './order.ts';
import { SortHeader } from './SortHeader.tsx';

interface Column {
  readonly column: EdgeColumn;
  readonly label: string;
  readonly isNumber?: boolean;
}

const columns = (): readonly Column[] => [
  { column: 'amplifier', label: t('Amplifier') },
  { column: 'source', label: t('Source') },
  { column: 'kind', label: t('Kind') },
  { column: 'weight', label: t('Weight'), isNumber: true },
  { column: 'lag', label: t('Median lag'), isNumber: true },
  { column: 'first', label: t('First'), isNumber: true },
  { column: 'last', label: t('Last'), isNumber: true },
];
/** Columns that stand before the two by which nothing is sorted. */
const BEFORE_CHANCE = 4;

export function EdgeTable({ app }: { readonly app: App }) {
  const { model, actions } = app;
  const picture = model.picture.value;
  const labels = labelsOf(picture);
  const order = model.edgeOrder.value;
  const rows = orderedEdges(picture?.edges ?? [], labels, order).slice(0, model.rowsShown.value);
  const head = (column: Column) => (
    <SortHeader key={column.column} {...column} order={order} onOrder={actions.orderEdges} />
  );
  return (
    <table class="table">
      <caption class="unseen">
        {t('Edges that are drawn; the amplifier’s name opens the posts')}
      </caption>
      <thead>
        <tr>
          {columns().slice(0, BEFORE_CHANCE).map(head)}
          <th scope="col" class="number">
            {t('By chance')}
          </th>
          <th scope="col" class="number">
            q
          </th>
          {columns().slice(BEFORE_CHANCE).map(head)}
        </tr>
      </thead>
      <tbody>
        {rows.map((edge) => (
          <EdgeRow
            key={`${edge.amplifier} ${edge.source} ${edge.kind}`}
            app={app}
            edge={edge}
            labels={labels}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly app: App;
  readonly edge: NetworkEdge;
  readonly labels: ReadonlyMap<string, string>;
}

function EdgeRow({ app, edge, labels }: RowProps) {
  const amplifier = labels.get(edge.amplifier) ?? edge.amplifier;
  const source = labels.get(edge.source) ?? edge.source;
  const isOpen = isSelected(edge, app.model.view.value?.selection);
  return (
    <tr class={isOpen ? 'is-open' : ''}>
      <th scope="row">
        <button
          type="button"
          class="row-button"
          aria-current={isOpen ? 'true' : undefined}
          aria-label={edgeSentence(edge.kind, amplifier, source)}
          onClick={() => {
            void app.actions.select(selectionOf(edge));
            focusSoon(INSPECTOR_TITLE);
          }}
        >
          {amplifier}
        </button>
      </th>
      <td>{source}</td>
      <td class="kind-cell">
        <KindLine kind={edge.kind} /> {kindName(edge.kind)}
      </td>
      <td class="number">{count(edge.weight)}</td>
      <td class="number">{edge.expected === null ? '—' : decimal(edge.expected)}</td>
      <td class="number">{edge.q === null ? '—' : decimal(edge.q)}</td>
      <td class="number">{medianWords(edge.medianLagSeconds) || '—'}</td>
      <td class="number">{day(Date.parse(edge.first))}</td>
      <td class="number">{day(Date.parse(edge.last))}</td>
    </tr>
  );
}
