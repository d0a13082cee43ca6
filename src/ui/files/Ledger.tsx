import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { Icon } from '../icon/Icon.tsx';
import { bytes, count } from '../words/numbers.ts';
import { span } from '../words/times.ts';
import { importingHere } from './importingHere.ts';
import { type LedgerRow, ledgerRows } from './ledgerRows.ts';
import { RowsBar, RowsBarKey } from './RowsBar.tsx';

export function Ledger({ app }: { readonly app: App }) {
  const rows = ledgerRows(importingHere(app), app.model.overview.value?.sources ?? []);
  if (rows.length === 0) {
    return <p class="empty-line">{t('Drop files anywhere on this page, or choose them above.')}</p>;
  }
  return (
    <div class="table-frame">
      <table class="table ledger">
        <caption class="unseen">{t('Files, and where each of their rows went')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('File')}</th>
            <th scope="col">{t('Read as')}</th>
            <th scope="col" class="number">
              {t('Size')}
            </th>
            <th scope="col">{t('Who published')}</th>
            <th scope="col">{t('Dates')}</th>
            <th scope="col" class="number">
              {t('Rows')}
            </th>
            <th scope="col">
              <RowsBarKey />
            </th>
            <th scope="col" class="number">
              {t('kept')}
            </th>
            <th scope="col" class="number">
              {t('merged')}
            </th>
            <th scope="col" class="number">
              {t('rejected')}
            </th>
            <th scope="col">
              <span class="unseen">{t('State of reading')}</span>
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
            title={t('Columns and time zone')}
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
          <td>
            {row.ledger.publisher ??
              t('{count, plural, one {# handle} other {# handles}}', { count: row.ledger.handles })}
          </td>
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
      return (
        <strong>{t('needs a column: {columns}', { columns: row.plan.missing.join(', ') })}</strong>
      );
    case 'broken':
      return <span class="problem-words">{row.plan.problem}</span>;
    case 'reading':
      return <>{t('reading…')}</>;
    case 'waits':
      return <>{row.plan ? t('ready to be read') : t('looking into it…')}</>;
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
          <span class="unseen">{t('read')}</span>
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
            aria-label={t('Reading {file}', { file: row.file })}
            value={row.hashed ?? row.bytes}
            max={Math.max(row.ofBytes, 1)}
          />
        </td>
        <td colSpan={3} class="number faint">
          {progressWords(row)}
        </td>
        <td>{timeLeft(row.secondsLeft)}</td>
      </>
    );
  }
  return (
    <>
      <td colSpan={5} />
      <td>{row.state === 'asks' && <strong>{t('1 question')}</strong>}</td>
    </>
  );
}

/** A gigabyte is hashed for some seconds before its first row is read. */
function progressWords({ hashed, ...row }: LedgerRow & { readonly state: 'reading' }): string {
  const all = bytes(row.ofBytes);
  return hashed === undefined
    ? t('{done} of {all}', { done: bytes(row.bytes), all })
    : t('fingerprint: {done} of {all}', { done: bytes(hashed), all });
}

function timeLeft(seconds: number | null): string {
  if (seconds === null) return '';
  return seconds < 90
    ? t('{seconds} s left', { seconds: Math.ceil(seconds) })
    : t('{minutes} min left', { minutes: Math.ceil(seconds / 60) });
}
