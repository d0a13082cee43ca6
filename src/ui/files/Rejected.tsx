import type { RowProblem } from '../../domain/source.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { count } from '../words/numbers.ts';
import { importingHere } from './importingHere.ts';

/** Rows that were not kept, by reason, and the first of them as it stands in its file. */
export function Rejected({ app }: { readonly app: App }) {
  const report = importingHere(app)?.report;
  if (!report) return <div class="rejected-rows" />;
  const first = report.problems[0];
  const rejected = report.sources.reduce((sum, ledger) => sum + ledger.rejected, 0);
  const rows = report.sources.reduce((sum, ledger) => sum + ledger.rows, 0);
  return (
    <section class="rejected-rows" aria-label={t('Rejected rows')}>
      <h2 class="list-head">
        {t('Rejected rows')}
        <span class="faint">
          {t('{done} of {all}', { done: count(rejected), all: count(rows) })}
        </span>
      </h2>
      <ul class="reason-list">
        {grouped(report.problems).map(({ reason, file, times }) => (
          <li key={`${file} ${reason}`}>
            <strong class="number">{count(times)}</strong> <span>{reason}</span>
            <span class="faint">{file}</span>
          </li>
        ))}
      </ul>
      {report.conflicts > 0 && (
        <p class="faint">
          {t(
            '{count, plural, one {# row has} other {# rows have}} the id of another row and another text: the first was kept.',
            { count: report.conflicts },
          )}
        </p>
      )}
      {first && (
        <>
          <h3>{t('First rejected row')}</h3>
          <div class="first-rejected">
            <p>
              {first.row > 0 ? `${t('row {row}', { row: count(first.row) })} · ` : ''}
              <strong>{first.reason}</strong>
            </p>
            <p class="excerpt">{first.excerpt}</p>
          </div>
          <button type="button" class="button" onClick={() => void app.actions.saveProblems()}>
            {t('Save all as CSV')}
          </button>
        </>
      )}
      {!first && <p class="faint">{t('Every row was kept or merged.')}</p>}
    </section>
  );
}

interface Group {
  readonly reason: string;
  readonly file: string;
  readonly times: number;
}

function grouped(problems: readonly RowProblem[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { reason, file } of problems) {
    const key = JSON.stringify([file, reason]);
    groups.set(key, { reason, file, times: (groups.get(key)?.times ?? 0) + 1 });
  }
  return [...groups.values()].sort((a, b) => b.times - a.times);
}
