import type { App } from '../../state/app.ts';
import { Icon } from '../icon/Icon.tsx';
import { bytes, count, counted } from '../words/numbers.ts';
import { span } from '../words/times.ts';
import { importingHere } from './importingHere.ts';
import { type LedgerRow, ledgerRows } from './ledgerRows.ts';
import { RowsBar, RowsBarKey } from './RowsBar.tsx';

export function Ledger({ app }: { readonly app: App }) {
  const rows = ledgerRows(importingHere(app), app.model.overview.value?.sources ?? []);
  if (rows.length === 0) {
    return <p class="empty-line">Drop files anywhere on this page, or choose them above.</p>;
  }
  return (
    <div class="table-frame">
      <table class="table ledger">
        <caption class="unseen">Files, and where each of their rows went</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Read as</th>
            <th scope="col" class="number">
              Size
            </th>
            <th scope="col">Who published</th>
            <th scope="col">Dates</th>
            <th scope="col" class="number">
              Rows
            </th>
            <th scope="col">
              <RowsBarKey />
            </th>
            <th scope="col" class="number">
              kept
            </th>
            <th scope="col" class="number">
              merged
            </th>
            <th scope="col" class="number">
              rejected
            </th>
            <th scope="col">
              <span class="unseen">State</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FileRow key={row.file} app={app} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FileRow({ app, row }: { readonly app: App; readonly row: LedgerRow }) {
  const importing = importingHere(app);
  const isOpen = importing?.openFile === row.file;
  return (
    <tr class={isOpen ? 'is-open' : ''}>
      <th scope="row">
        {row.plan && row.plan.columns.length > 0 && importing ? (
          <button
            type="button"
            class="row-button"
            aria-expanded={isOpen}
            title="Columns and time zone"
            onClick={() => app.actions.showColumns(isOpen ? null : row.file)}
          >
            {row.file}
          </button>
        ) : (
          row.file
        )}
      </th>
      <Described row={row} />
      <Counts row={row} />
    </tr>
  );
}

function Described({ row }: { readonly row: LedgerRow }) {
  const known = row.state === 'read' ? row.ledger : row.plan;
  return (
    <>
      <td>{known ? [known.format, known.encoding].filter(Boolean).join(', ') : '…'}</td>
      <td class="number">{known ? bytes(known.bytes) : ''}</td>
      {row.state === 'read' ? (
        <>
          <td>{row.ledger.publisher ?? counted(row.ledger.handles, 'handle')}</td>
          <td>
            {span(row.ledger.from, row.ledger.to)}
            {row.ledger.warnings.map((warning) => (
              <span key={warning} class="warning">
                {warning}
              </span>
            ))}
          </td>
        </>
      ) : (
        <td colSpan={2}>
          <Waiting row={row} />
        </td>
      )}
    </>
  );
}

function Waiting({ row }: { readonly row: Exclude<LedgerRow, { state: 'read' }> }) {
  switch (row.state) {
    case 'asks':
      return <strong>needs a column: {row.plan.missing.join(', ')}</strong>;
    case 'broken':
      return <span class="problem-words">{row.plan.problem}</span>;
    case 'reading':
      return <>reading…</>;
    case 'waits':
      return <>{row.plan ? 'ready to be read' : 'looking into it…'}</>;
    default:
      return row satisfies never;
  }
}

function Counts({ row }: { readonly row: LedgerRow }) {
  if (row.state === 'read') {
    const { ledger } = row;
    return (
      <>
        <td class="number">{count(ledger.rows)}</td>
        <td>
          <RowsBar ledger={ledger} />
        </td>
        <td class="number">{count(ledger.kept)}</td>
        <td class="number">{count(ledger.duplicates)}</td>
        <td class="number">{count(ledger.rejected)}</td>
        <td>
          <Icon name="check" />
          <span class="unseen">read</span>
        </td>
      </>
    );
  }
  if (row.state === 'reading') {
    return (
      <>
        <td class="number">{count(row.rows)}</td>
        <td>
          <progress
            class="file-progress"
            aria-label={`Reading ${row.file}`}
            value={row.bytes}
            max={Math.max(row.ofBytes, 1)}
          />
        </td>
        <td colSpan={3} class="number faint">
          {bytes(row.bytes)} of {bytes(row.ofBytes)}
        </td>
        <td>{timeLeft(row.secondsLeft)}</td>
      </>
    );
  }
  return (
    <>
      <td colSpan={5} />
      <td>{row.state === 'asks' && <strong>1 question</strong>}</td>
    </>
  );
}

function timeLeft(seconds: number | null): string {
  if (seconds === null) return '';
  return seconds < 90 ? `${Math.ceil(seconds)} s left` : `${Math.ceil(seconds / 60)} min left`;
}
