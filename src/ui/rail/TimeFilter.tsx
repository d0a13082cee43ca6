import { effect } from '@preact/signals';
import { DAY_MS } from '../../domain/time.ts';
import { mountHistogram } from '../../render/histogram.ts';
import type { HistogramWords } from '../../render/histogramDrawing.ts';
import type { App } from '../../state/app.ts';
import { languageNow, t } from '../../state/language.ts';
import type { CaseOverview } from '../../workers/contract.ts';
import { Mounted } from '../parts/Mounted.tsx';
import { clock, day, dayOfMonth, monthOfYear, rangeWords, span } from '../words/times.ts';

/** Drag over the bars, or type the dates. */
export function TimeFilter({ app }: { readonly app: App }) {
  const overview = app.model.overview.value;
  return (
    <section class="rail-part" aria-label={t('Time')}>
      <h2 class="rail-title">{t('Time')}</h2>
      <span class="rail-note">{headWords(app, overview)}</span>
      {overview && overview.histogram.counts.length > 0 && (
        <>
          <Mounted
            key={`${overview.record.id} ${languageNow()}`}
            class="histogram"
            mount={(element) =>
              mountHistogram(element, {
                onBrush: (range) => void app.actions.setTime(range),
                ...(languageNow() !== 'en' && { words: histogramWords() }),
              })
            }
            follow={(handle) =>
              effect(() => {
                const histogram = app.model.overview.value?.histogram;
                const range = app.model.view.value?.filters.time;
                if (histogram && range) handle.show({ ...histogram, range });
              })
            }
          />
          <Gaps overview={overview} />
          <Dates app={app} />
        </>
      )}
    </section>
  );
}

function histogramWords(): HistogramWords {
  return {
    name: t('Posts over time'),
    sides: { first: t('Start of the time range'), end: t('End of the time range') },
    tick: (time, isLong) => (isLong ? monthOfYear(time) : dayOfMonth(time)),
    moment: (time, binMs) =>
      binMs < DAY_MS ? t('{date}, {time} UTC', { date: day(time), time: clock(time) }) : day(time),
  };
}

function headWords(app: App, overview: CaseOverview | null): string {
  if (!overview) return '';
  const range = app.model.view.value?.filters.time;
  const { from, to } = overview.coverage;
  const isWhole = !range || (range.from === null && range.to === null);
  const dates = isWhole ? span(from, to) : rangeWords(range);
  const posts = app.model.picture.value?.totals.posts ?? overview.coverage.posts;
  return t('{dates} · {posts, number} posts', { dates, posts });
}

function Gaps({ overview }: { readonly overview: CaseOverview }) {
  const { gaps } = overview.coverage;
  const first = gaps[0];
  if (!first) return null;
  const dates = span(first.from, first.to);
  const more = gaps.length - 1;
  return (
    <p class="gaps">
      <svg class="hatch" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
        <path d="M0 10 10 0M-3 5 5-3M5 13l8-8" />
      </svg>
      {more > 0
        ? t('no data {dates} and {more, number} more', { dates, more })
        : t('no data {dates}', { dates })}
    </p>
  );
}

function Dates({ app }: { readonly app: App }) {
  const range = app.model.view.value?.filters.time ?? { from: null, to: null };
  const { actions } = app;
  return (
    <details class="rail-fold">
      <summary>{t('Set dates')}</summary>
      <div class="dates">
        <label>
          {t('from')}
          <input
            type="date"
            class="field"
            value={isoDay(range.from)}
            onChange={(event) =>
              void actions.setTime({ ...range, from: dayStart(event.currentTarget.value) })
            }
          />
        </label>
        <label>
          {t('to')}
          <input
            type="date"
            class="field"
            value={isoDay(range.to === null ? null : range.to - 1)}
            onChange={(event) => {
              const last = dayStart(event.currentTarget.value);
              void actions.setTime({ ...range, to: last === null ? null : last + DAY_MS });
            }}
          />
        </label>
        <button
          type="button"
          class="button quiet"
          onClick={() => void actions.setTime({ from: null, to: null })}
        >
          {t('All dates')}
        </button>
      </div>
    </details>
  );
}

function isoDay(at: number | null): string {
  return at === null ? '' : new Date(at).toISOString().slice(0, 10);
}

function dayStart(value: string): number | null {
  const at = Date.parse(`${value}T00:00:00Z`);
  return Number.isNaN(at) ? null : at;
}
