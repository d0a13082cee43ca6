import { judgementOf, type Verdict } from '../../domain/judgement.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { EvidencePage, EvidenceRequest, EvidenceRow } from '../../workers/contract.ts';
import { aboutRow } from '../words/judgements.ts';
import { lagWords } from '../words/lag.ts';
import { day, dayOfMonth, postDayAt } from '../words/times.ts';

function sorts(): readonly { readonly value: EvidenceRequest['sort']; readonly label: string }[] {
  return [
    { value: 'newest', label: t('newest first') },
    { value: 'oldest', label: t('oldest first') },
    { value: 'lag', label: t('shortest lag first') },
    { value: 'score', label: t('highest score first') },
  ];
}

export function EvidenceList({ app, page }: { readonly app: App; readonly page: EvidencePage }) {
  const open = app.model.view.value?.evidence ?? 0;
  const isOneYear = new Set(page.rows.map((row) => yearOf(row))).size === 1;
  return (
    <section class="evidence" aria-label={t('Evidence')}>
      <div class="list-head">
        <h3>{t('Evidence')}</h3>
        <span class="faint">
          {t('{at, number} of {all, number}', {
            at: Math.min(open + 1, page.total),
            all: page.total,
          })}
          {checkedWords(app, page)}
        </span>
        <label>
          <span class="unseen">{t('Order of the evidence')}</span>
          <select
            class="select quiet"
            value={app.model.evidenceSort.value}
            onChange={(event) =>
              void app.actions.sortEvidence(event.currentTarget.value as EvidenceRequest['sort'])
            }
          >
            {sorts().map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ol
        class={isOneYear ? 'evidence-list' : 'evidence-list with-years'}
        onKeyDown={moveWithArrows}
      >
        {page.rows.map((row, index) => (
          <li key={index}>
            <button
              type="button"
              class="evidence-row"
              aria-current={index === open ? 'true' : undefined}
              onClick={() => void app.actions.openEvidence(index)}
            >
              <span class="evidence-day">{dayWords(row, isOneYear)}</span>
              <span class="evidence-text">{row.amplifier.post.text}</span>
              <span class="evidence-lag">{shortLag(row)}</span>
              <VerdictMark verdict={verdictOn(app, row)} />
            </button>
          </li>
        ))}
      </ol>
      {page.rows.length < page.total && (
        <button
          type="button"
          class="button quiet more"
          onClick={() => void app.actions.moreEvidence()}
        >
          {t('{n, number} more', { n: page.total - page.rows.length })}
        </button>
      )}
    </section>
  );
}

function yearOf(row: EvidenceRow): number {
  return new Date(postDayAt(row.amplifier.post)).getUTCFullYear();
}

function dayWords(row: EvidenceRow, isOneYear: boolean): string {
  const at = postDayAt(row.amplifier.post);
  return isOneYear ? dayOfMonth(at) : day(at);
}

function shortLag(row: EvidenceRow): string {
  const words = row.source ? lagWords(row) : t('source not in data');
  return row.common ? t('{lag} · not counted', { lag: words }) : words;
}

function verdictOn({ model }: App, row: EvidenceRow): Verdict | null {
  const about = aboutRow(row);
  return (about && judgementOf(model.overview.value?.judgements ?? [], about)?.verdict) ?? null;
}

/** " · 4 checked": of the rows that were read so far. */
function checkedWords(app: App, page: EvidencePage): string {
  const checked = page.rows.filter((row) => verdictOn(app, row) !== null).length;
  return checked > 0 ? ` · ${t('{n, number} checked', { n: checked })}` : '';
}

function markOf(verdict: Verdict): readonly [string, string] {
  switch (verdict) {
    case 'confirmed':
      return ['✓', t('confirmed by you')];
    case 'unsure':
      return ['?', t('unsure')];
    case 'rejected':
      return ['–', t('set aside by you')];
    case 'added':
      return ['+', t('added by you')];
    default:
      return verdict satisfies never;
  }
}

/** A sign with its words, never a colour. */
function VerdictMark({ verdict }: { readonly verdict: Verdict | null }) {
  if (verdict === null) return null;
  const [sign, words] = markOf(verdict);
  return (
    <span class="verdict-mark" title={words}>
      <span aria-hidden="true">{sign}</span>
      <span class="unseen">{words}</span>
    </span>
  );
}

function moveWithArrows(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (!(event.currentTarget instanceof HTMLElement)) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.evidence-row')];
  const at = rows.indexOf(event.target as HTMLElement);
  const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
}
