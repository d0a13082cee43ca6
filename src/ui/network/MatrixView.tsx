import { effect } from '@preact/signals';
import { Component } from 'preact';
import { drawnSelection } from '../../domain/folded.ts';
import { UNDIRECTED_KINDS } from '../../domain/kind.ts';
import { MATRIX_ORDERS, type MatrixOrder } from '../../domain/networkView.ts';
import { type MatrixHandle, mountMatrix } from '../../render/matrix.ts';
import type { CellPlace } from '../../render/matrixScene.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import { focusSoon, INSPECTOR_TITLE } from '../focus.ts';
import { Mounted } from '../parts/Mounted.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { selectionOf } from '../words/edges.ts';
import { kindName } from '../words/names.ts';
import { count } from '../words/numbers.ts';
import { cellAt, type Matrix, type MatrixCell, matrixOf } from './matrixRows.ts';

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const keyboardStop = () => ({
  tabIndex: 0,
  'aria-label': t(
    'Matrix. Rows amplify columns. Arrow keys go from cell to cell, with Control to the next that is filled; Enter reads the evidence. The tables hold the same.',
  ),
});

/** The same filtered edges as a table of actors by actors. */
export class MatrixView extends Component<
  { readonly app: App },
  { readonly cell: CellPlace | null }
> {
  override state: { readonly cell: CellPlace | null } = { cell: null };
  private matrix: Matrix | null = null;
  private handle: MatrixHandle | null = null;

  private readonly mount = (element: HTMLElement) => {
    const handle = mountMatrix(element, { onPick: (cell) => this.go(cell, true) });
    this.handle = handle;
    return handle;
  };

  private readonly follow = (handle: MatrixHandle) => {
    const { model } = this.props.app;
    const stops = [
      effect(() => {
        const matrix = this.matrixNow();
        if (!matrix) return;
        const names = matrix.actors.map(({ label, state }) => ({ label, state }));
        const cells = [...matrix.cells.values()];
        handle.show({ names, cells, most: matrix.most, theme: model.theme.value });
      }),
      effect(() => {
        const matrix = this.matrixNow();
        const selection = model.view.value?.selection ?? null;
        const drawn = model.drawn.value;
        if (!matrix || !drawn) return;
        const cell = cellOf(matrix, drawnSelection(drawn, selection));
        if (cell) this.setState({ cell });
        handle.mark(cell ?? (selection ? null : this.state.cell));
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  };

  private matrixNow(): Matrix | null {
    const { model } = this.props.app;
    const drawn = model.drawn.value;
    const order = model.view.value?.network.order ?? 'weight';
    this.matrix = drawn && remembered(drawn, order);
    return this.matrix;
  }

  /** Stands on a cell; `opens`: and shows its evidence. */
  private go(place: CellPlace, opens: boolean): void {
    this.setState({ cell: place });
    this.handle?.mark(place);
    const found = this.matrix && cellAt(this.matrix, place.row, place.column);
    const [edge] = found?.edges ?? [];
    if (opens && edge) void this.props.app.actions.select(selectionOf(edge));
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const { matrix } = this;
    if (!matrix || matrix.actors.length === 0 || event.altKey || event.metaKey) return;
    const at = this.state.cell ?? { row: 0, column: 0 };
    if (event.key === 'Enter') {
      this.go(at, true);
      return focusSoon(INSPECTOR_TITLE);
    }
    const way = WAYS[event.key];
    if (!way) return;
    event.preventDefault();
    if (!this.state.cell) return this.go(at, false);
    this.go(event.ctrlKey ? nextFilled(matrix, at, way) : beside(matrix, at, way), false);
  };

  render() {
    const { app } = this.props;
    const matrix = this.matrixNow();
    const { cell } = this.state;
    const order = app.model.view.value?.network.order ?? 'weight';
    return (
      <div class="matrix-view">
        <div class="matrix-head">
          <p>
            <strong>{t('Rows amplify columns.')}</strong>{' '}
            {matrix?.hasUndirected &&
              `${t('Co-shares have no direction: they stand in both cells.')} `}
            {matrix &&
              matrix.leftOut > 0 &&
              t('The {n, number} with most weight; {more, number} more are left out.', {
                n: matrix.actors.length,
                more: matrix.leftOut,
              })}
          </p>
          <Segmented
            legend={t('In order of')}
            showLegend
            name="order"
            options={MATRIX_ORDERS.map((each) => ({ value: each, label: orderName(each) }))}
            value={order}
            onChange={(value) =>
              void app.actions.arrange(toSay('order of the matrix'), { order: value })
            }
          />
        </div>
        <div class="matrix-place" role="application" {...keyboardStop()} onKeyDown={this.onKey}>
          <Mounted class="network" mount={this.mount} follow={this.follow} />
        </div>
        <p class="matrix-cell" aria-live="polite">
          {matrix && cell && <CellWords app={app} matrix={matrix} place={cell} />}
          {!cell && t('Choose a cell to read what stands behind it.')}
        </p>
      </div>
    );
  }
}

/** "RT amplifies the ministry: 17 pieces of evidence", and a button for each kind. */
function CellWords(props: {
  readonly app: App;
  readonly matrix: Matrix;
  readonly place: CellPlace;
}) {
  const { app, matrix, place } = props;
  const [from, to] = [matrix.actors[place.row], matrix.actors[place.column]];
  const cell = cellAt(matrix, place.row, place.column);
  if (!from || !to) return null;
  return (
    <>
      <span>{cellSentence(from.label, to.label, cell)}</span>
      {cell?.edges.map((edge) => (
        <button
          key={`${edge.amplifier} ${edge.kind}`}
          type="button"
          class="chip"
          onClick={() => void app.actions.select(selectionOf(edge))}
        >
          {kindName(edge.kind)} {count(edge.weight)}
        </button>
      ))}
    </>
  );
}

function cellSentence(from: string, to: string, cell: MatrixCell | null): string {
  if (cell === null) return t('{from} amplifies {to}: nothing', { from, to });
  const values = { from, to, n: cell.weight };
  return isOneWay(cell)
    ? t('{from} amplifies {to}: {n, plural, one {# piece} other {# pieces}} of evidence', values)
    : t('{from} and {to}: {n, plural, one {# piece} other {# pieces}} of evidence', values);
}

function isOneWay({ edges }: MatrixCell): boolean {
  return edges.some(({ kind }) => !UNDIRECTED_KINDS.has(kind));
}

function orderName(order: MatrixOrder): string {
  switch (order) {
    case 'weight':
      return t('weight');
    case 'state':
      return t('state');
    case 'cluster':
      return t('cluster');
    default:
      return order satisfies never;
  }
}

function cellOf(matrix: Matrix, selection: ReturnType<typeof drawnSelection>): CellPlace | null {
  if (selection?.type !== 'edge') return null;
  const row = matrix.actors.findIndex(({ id }) => id === selection.amplifier);
  const column = matrix.actors.findIndex(({ id }) => id === selection.source);
  return row < 0 || column < 0 ? null : { row, column };
}

function beside(
  { actors }: Matrix,
  { row, column }: CellPlace,
  [down, right]: readonly [number, number],
): CellPlace {
  const within = (at: number) => Math.min(actors.length - 1, Math.max(0, at));
  return { row: within(row + down), column: within(column + right) };
}

/** The next filled cell that way; where there is none, the cell stays. */
function nextFilled(matrix: Matrix, from: CellPlace, way: readonly [number, number]): CellPlace {
  let at = from;
  for (;;) {
    const next = beside(matrix, at, way);
    if (next.row === at.row && next.column === at.column) return from;
    if (cellAt(matrix, next.row, next.column)) return next;
    at = next;
  }
}

/** One matrix for as long as what it is made of stays. */
let last: { readonly of: Parameters<typeof matrixOf>; readonly matrix: Matrix } | null = null;

function remembered(...of: Parameters<typeof matrixOf>): Matrix {
  if (last?.of[0] !== of[0] || last.of[1] !== of[1]) last = { of, matrix: matrixOf(...of) };
  return last.matrix;
}
