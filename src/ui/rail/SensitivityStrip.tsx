import type { SensitivityCell } from '../../domain/sensitivity.ts';
import type { App } from '../../state/app.ts';
import type { SensitivityReport } from '../../workers/contract.ts';
import { windowWords } from '../words/lag.ts';
import { count } from '../words/numbers.ts';

/** How much hangs on window and least weight: the edges of co-occurrence under others of them. */
export function SensitivityStrip({ app }: { readonly app: App }) {
  const report = app.model.sensitivity.value;
  return (
    <details
      class="rail-fold"
      onToggle={(event) => {
        if (event.currentTarget.open && !report) void app.actions.countSensitivity();
      }}
    >
      <summary>How much hangs on this choice?</summary>
      {report === 'counting' && <p class="faint">Counting under other windows …</p>}
      {report !== 'counting' && report !== null && <Grid report={report} />}
      {report === null && (
        <button type="button" class="button" onClick={() => void app.actions.countSensitivity()}>
          Count under other windows
        </button>
      )}
    </details>
  );
}

function Grid({ report }: { readonly report: SensitivityReport }) {
  const windows = [...new Set(report.cells.map(({ windowMs }) => windowMs))];
  const thresholds = [...new Set(report.cells.map(({ threshold }) => threshold))];
  const most = Math.max(1, ...report.cells.map(({ edges }) => edges));
  return (
    <>
      <table class="sensitivity">
        <caption>
          Edges of co-occurrence by window and least weight; in brackets with q ≤ 0.05
        </caption>
        <thead>
          <tr>
            <th scope="col">weight</th>
            {windows.map((windowMs) => (
              <th key={windowMs} scope="col">
                {windowWords(windowMs)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {thresholds.map((threshold) => (
            <tr key={threshold}>
              <th scope="row">≥ {threshold}</th>
              {report.cells
                .filter((cell) => cell.threshold === threshold)
                .map((cell) => (
                  <Cell key={cell.windowMs} cell={cell} most={most} chosen={report.chosen} />
                ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="rail-note">{verdict(report)}</p>
    </>
  );
}

interface CellProps {
  readonly cell: SensitivityCell;
  readonly most: number;
  readonly chosen: SensitivityReport['chosen'];
}

/** Shaded on a logarithm: what counts is by what factor the cells differ. */
function Cell({ cell, most, chosen }: CellProps) {
  const isChosen = cell.windowMs === chosen.windowMs && cell.threshold === chosen.threshold;
  const shade = Math.round((4 * Math.log1p(cell.edges)) / Math.log1p(most));
  return (
    <td
      class={`shade-${shade}${isChosen ? ' is-chosen' : ''}`}
      title={`${count(cell.clusters)} clusters, largest part ${count(cell.largestComponent)} actors`}
    >
      {count(cell.edges)} <span class="faint">({count(cell.significant)})</span>
      {isChosen && <span class="unseen"> your choice</span>}
    </td>
  );
}

function verdict({ steadiness }: SensitivityReport): string {
  switch (steadiness) {
    case 'stable':
      return 'Stable: a step of window or weight leaves edges and largest part within half to double.';
    case 'fragile':
      return 'Fragile: a step of window or weight halves or doubles the edges or the largest part. Say so with any finding.';
    case null:
      return 'The choice lies outside this grid, so nothing is said of it.';
    default:
      return steadiness satisfies never;
  }
}
