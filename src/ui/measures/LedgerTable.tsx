import { signal } from '@preact/signals';
import { Component } from 'preact';
import type { Kind } from '../../domain/kind.ts';
import type { Ledger, LedgerCell } from '../../domain/ledger.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { StateDot } from '../icon/ActorIcon.tsx';
import { daysWords, timesWords } from '../words/measures.ts';
import { count, decimal, fixed } from '../words/numbers.ts';
import { codeOf, endsOf, keyOf, lagWords } from './ledgerWords.ts';

type Column = 'count' | 'per 1,000' | 'expected' | 'times' | 'lag' | 'orderable';

const VALUES: Readonly<Record<Column, (cell: LedgerCell) => number | null>> = {
  count: (cell) => cell.count,
  'per 1,000': (cell) => cell.per1000,
  expected: (cell) => cell.expected,
  times: (cell) => cell.ratio,
  lag: (cell) => cell.medianLagSeconds,
  orderable: (cell) => cell.orderableShare,
};
const COLUMNS = Object.keys(VALUES) as Column[];

function columnName(column: Column): string {
  switch (column) {
    case 'count':
      return t('count');
    case 'per 1,000':
      return t('per 1,000');
    case 'expected':
      return t('expected');
    case 'times':
      return t('times');
    case 'lag':
      return t('lag');
    case 'orderable':
      return t('orderable');
    default:
      return column satisfies never;
  }
}

interface Props {
  readonly app: App;
  /** one, or two periods side by side */
  readonly ledgers: readonly Ledger[];
  readonly kind: Kind | null;
}

/** The numbers behind the matrix, a row a pair of states, two periods side by side; sorted by any column. */
export class LedgerTable extends Component<Props> {
  private readonly by = signal<Column>('count');

  render() {
    const { ledgers } = this.props;
    return (
      <details class="as-chart">
        <summary>
          {ledgers.length > 1 ? t('As a table, both periods side by side') : t('As a table')}
        </summary>
        <div class="ledger-frame">
          <table class="measure-table ledger-table">
            <caption class="unseen">{t('Who amplifies whom, state by state')}</caption>
            <thead>
              {ledgers.length > 1 && (
                <tr>
                  <td />
                  {ledgers.map(({ range }, k) => (
                    <th key={k} scope="colgroup" colSpan={COLUMNS.length}>
                      {range ? daysWords(range) : t('no days')}
                    </th>
                  ))}
                </tr>
              )}
              <tr>
                <th scope="col">{t('Amplifier → source')}</th>
                {ledgers.map((_, k) => COLUMNS.map((column) => this.head(column, k)))}
              </tr>
            </thead>
            <tbody>{this.rows()}</tbody>
          </table>
        </div>
      </details>
    );
  }

  private head(column: Column, k: number) {
    const isSorted = this.by.value === column;
    return (
      <th
        key={`${column} ${k}`}
        scope="col"
        class="number"
        aria-sort={isSorted && k === 0 ? 'descending' : 'none'}
      >
        <button
          type="button"
          class="number-button"
          onClick={() => {
            this.by.value = column;
          }}
        >
          {columnName(column)}
          {isSorted && k === 0 && ' ↓'}
        </button>
      </th>
    );
  }

  private rows() {
    const { app, ledgers, kind } = this.props;
    const value = VALUES[this.by.value];
    const maps = ledgers.map(
      ({ cells }) =>
        new Map(
          cells
            .filter((cell) => cell.kind === kind)
            .map((cell) => [keyOf(cell.amplifierState, cell.sourceState), cell]),
        ),
    );
    const first = new Map([...maps].reverse().flatMap((map) => [...map]));
    const rank = (key: string) => {
      const cell = maps[0]?.get(key);
      return cell ? (value(cell) ?? -1) : -2;
    };
    return [...first]
      .sort(([a], [b]) => rank(b) - rank(a) || (a < b ? -1 : 1))
      .map(([key, cell]) => (
        <tr key={key}>
          <th scope="row" title={endsOf(cell)}>
            <StateDot state={cell.amplifierState} /> {codeOf(cell.amplifierState)} →{' '}
            <StateDot state={cell.sourceState} /> {codeOf(cell.sourceState)}
          </th>
          {ledgers.map((ledger, k) => (
            <Cells key={k} app={app} ledger={ledger} cell={maps[k]?.get(key) ?? null} />
          ))}
        </tr>
      ));
  }
}

function Cells(props: {
  readonly app: App;
  readonly ledger: Ledger;
  readonly cell: LedgerCell | null;
}) {
  const { app, ledger, cell } = props;
  if (!cell) return <td class="number faint" colSpan={COLUMNS.length} />;
  const { amplifierState, sourceState, kind } = cell;
  const { range } = ledger;
  return (
    <>
      <td class="number">
        {cell.count === 0 ? (
          '0'
        ) : (
          <button
            type="button"
            class="number-button"
            aria-label={t('{n}: {ends}', { n: count(cell.count), ends: endsOf(cell) })}
            onClick={() =>
              void app.actions.showEdgesBehind({ amplifierState, sourceState, kind, range })
            }
          >
            {count(cell.count)}
          </button>
        )}
      </td>
      <td class="number">{maybe(cell.per1000)}</td>
      <td class="number">{maybe(cell.expected)}</td>
      <td class="number">
        {timesWords(cell.ratio)} <span class="faint">{interval(cell)}</span>
      </td>
      <td class="number">{lagWords(cell.medianLagSeconds)}</td>
      <td class="number">
        {cell.orderableShare === null
          ? '–'
          : t('{n} %', { n: Math.round(cell.orderableShare * 100) })}
      </td>
    </>
  );
}

function maybe(value: number | null): string {
  return value === null ? '–' : decimal(value);
}

function interval({ low, high }: LedgerCell): string {
  return low === null || high === null ? '' : `${fixed(low, 2)}–${fixed(high, 2)}`;
}
