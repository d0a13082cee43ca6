import type { TableOrder } from '../../state/model.ts';

interface Props<C extends string> {
  readonly column: C;
  readonly label: string;
  readonly order: TableOrder<C>;
  readonly isNumber?: boolean;
  onOrder(column: C): void;
}

/** A column head that sorts; the same again turns the order round. */
export function SortHeader<C extends string>(props: Props<C>) {
  const { column, label, order, isNumber = false, onOrder } = props;
  const isOn = order.column === column;
  const direction = order.descending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      class={isNumber ? 'number' : ''}
      {...(isOn && { 'aria-sort': direction as 'ascending' | 'descending' })}
    >
      <button type="button" class="sort-button" onClick={() => onOrder(column)}>
        {label}
        <span aria-hidden="true" class="sort-mark">
          {isOn ? (order.descending ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  );
}
