import type { SensitivityCell } from '../../domain/sensitivity.ts';
import { DAY_MS } from '../../domain/time.ts';
import { DEFAULT_FILTERS } from '../../domain/view.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { SensitivityReport } from '../../workers/contract.ts';
import { windowWords } from '../words/lag.ts';
import { count } from '../words/numbers.ts';

/** The longest window that is asked for; what joins too many pairs is left out of the report. */
const LONGEST_MS = 3 * DAY_MS;

/** How much hangs on window and least weight: the edges of co-occurrence under others of them. */
export function SensitivityStrip({ app }: { readonly app: App }) {
  const report = app.model.sensitivity.value;
  const maxQ = app.model.view.value?.filters.maxQ ?? DEFAULT_FILTERS.maxQ ?? 0;
  return (
    <details
      class="rail-fold"
      onToggle={(event) => {
        if (event.currentTarget.open && !report) void app.actions.countSensitivity();
      }}
    >
      <summary>{t('How much hangs on this choice?')}</summary>
      {report === 'counting' && <p class="faint">{t('Counting under other windows…')}</p>}
      {report !== 'counting' && report !== null && <Grid report={report} maxQ={maxQ} />}
      {report === null && (
        <button type="button" class="button" onClick={() => void app.actions.countSensitivity()}>
          {t('Count under other windows')}
        </button>
      )}
    </details>
  );
}

function Grid({ report, maxQ }: { readonly report: SensitivityReport; readonly maxQ: number }) {
  const windows = [...new Set(report.cells.map(({ windowMs }) => windowMs))];
  const thresholds = [...new Set(report.cells.map(({ threshold }) => threshold))];
  const most = Math.max(1, ...report.cells.map(({ edges }) => edges));
  return (
    <>
      <table class="sensitivity">
        <caption>
          {t(
            'Co-share, copy and passage edges by window and least weight; in brackets those with q ≤ {q}',
            { q: String(maxQ) },
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('weight')}</th>
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
      <p class="rail-words">
        {verdict(report)}
        {Math.max(...windows) < LONGEST_MS &&
          ` ${t('Longer windows join more pairs of posts than can be counted here.')}`}
      </p>
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
      title={t(
        '{clusters, number} clusters; {actors, number} actors in the largest connected part',
        { clusters: cell.clusters, actors: cell.largestComponent },
      )}
    >
      {count(cell.edges)} <span class="faint">({count(cell.significant)})</span>
      {isChosen && <span class="unseen"> {t('your choice')}</span>}
    </td>
  );
}

function verdict({ cells, steadiness }: SensitivityReport): string {
  if (cells.every(({ edges }) => edges === 0)) {
    return t('No two actors here share an object or a text under any of these windows.');
  }
  switch (steadiness) {
    case 'stable':
      return t(
        'Stable: one step of window or weight neither halves nor doubles the edges or the largest connected part.',
      );
    case 'fragile':
      return t(
        'Fragile: one step of window or weight halves or doubles the edges or the largest connected part. Say so with any finding.',
      );
    case null:
      return t('Your window and weight lie outside this table, so nothing is said of them.');
    default:
      return steadiness satisfies never;
  }
}
