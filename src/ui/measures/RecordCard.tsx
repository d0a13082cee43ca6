import type { DayRange } from '../../domain/measure.ts';
import type { MeasuresView } from '../../domain/measuresView.ts';
import { ANY_OTHER, type RecordAnswer, type RecordReport } from '../../domain/record.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import { claimOf } from '../../state/measureQuestions.ts';
import { Rich } from '../parts/Rich.tsx';
import { listOf, listOfLists, sentences } from '../words/lists.ts';
import { basisWords, commandOf, daysWords } from '../words/measures.ts';
import { countryName } from '../words/pickups.ts';
import { stateName } from '../words/states.ts';
import { Card } from './Card.tsx';
import { Chart } from './Chart.tsx';
import { countryOptions, withCountry } from './countryOptions.ts';
import { Touching } from './Touching.tsx';

const DAYS = [1, 3, 7, 14, 30];
const GAPS_NAMED = 3;
const how = () =>
  t(
    'Every window of so many days is looked at, the earliest first. A bar above the line is a window in which the first country is named by more posts than the second. Windows that a day without posts touches are shaded: any of them may have come first, so that a claim about “the first” is then made only from the day after the gap.',
  );

export function RecordCard({ app }: { readonly app: App }) {
  const shown = app.model.measures.value;
  const view = app.model.view.value?.measures;
  const claim = view && claimOf(view, shown);
  const report = shown.record;
  return (
    <Card
      title={t('Record')}
      {...(report?.searched && {
        beside: t('searched {days}', { days: daysWords(report.searched) }),
      })}
      how={how()}
      command={
        claim
          ? commandOf(app, 'records', [
              '--days',
              String(claim.days),
              '--of',
              claim.of.states.join(','),
              '--subject',
              claim.subject,
              '--than',
              claim.than,
            ])
          : null
      }
      isWaiting={!report && claim !== null}
    >
      {!claim && <p>{t('No labelled actor has posts here.')}</p>}
      {claim && <Sentence app={app} report={report} />}
      {report?.searched && (
        <>
          <p class="faint">{basisWords(report.basis)}</p>
          <Touching app={app} range={report.searched} states={report.question.of.states} />
        </>
      )}
      {report && report.margins.length > 0 && (
        <Chart
          app={app}
          data={() => report}
          title={() => claimWords(app, report)}
          caption={() =>
            `Searched ${report.searched ? daysWords(report.searched) : 'no days'}, ${basisWords(report.basis)}. ${report.answers.map((answer) => answerWords(app, answer, report)).join(' ')}`
          }
          load={async () => (await import('../../render/charts/recordMargins.ts')).recordMargins}
        />
      )}
      {report && (
        <div class="record-answers">
          {report.answers.map((answer) => (
            <Answer
              key={`${answer.searched.from} ${answer.holds}`}
              app={app}
              answer={answer}
              report={report}
            />
          ))}
        </div>
      )}
    </Card>
  );
}

/** The claim as a sentence of choices. */
function Sentence({ app, report }: { readonly app: App; readonly report: RecordReport | null }) {
  const { actions, model } = app;
  const view = model.view.value?.measures;
  const claim = view && claimOf(view, model.measures.value);
  if (!view || !claim) return null;
  const states = model.measures.value.coverage?.states ?? [];
  const own = claim.of.states[0] ?? '';
  const choose = (part: Partial<MeasuresView>) => void actions.chooseMeasures(toSay('claim'), part);
  return (
    <p class="record-claim" data-searched={report?.searched ? '' : undefined}>
      <Rich
        text={t(
          'First <days></days> in which <of></of> name <subject></subject> more than <than></than>',
        )}
        parts={{
          days: () => (
            <Select
              label={t('Length of the window')}
              value={String(view.recordDays)}
              options={DAYS.map((days) => [String(days), dayCount(days)])}
              onChange={(value) => choose({ recordDays: Number(value) })}
            />
          ),
          of: () => (
            <Select
              label={t('Whose posts')}
              value={own}
              options={states.flatMap(({ state }) =>
                state === null
                  ? []
                  : [[state, t('actors of {state}', { state: stateName(state) })]],
              )}
              onChange={(recordOf) => choose({ recordOf })}
            />
          ),
          subject: () => (
            <Select
              label={t('The country that is named more')}
              value={view.recordSubject}
              options={[[ANY_OTHER, t('another country')], ...countryOptions(app)]}
              onChange={(recordSubject) => choose({ recordSubject })}
            />
          ),
          than: () => (
            <Select
              label={t('The country that is named less')}
              value={claim.than}
              options={withCountry(countryOptions(app), claim.than, stateName(claim.than))}
              onChange={(recordThan) => choose({ recordThan })}
            />
          ),
        }}
      />
    </p>
  );
}

function Select(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly string[])[];
  onChange(value: string): void;
}) {
  return (
    <select
      class="select chip-select"
      aria-label={props.label}
      value={props.value}
      onChange={({ currentTarget: { value } }) => props.onChange(value)}
    >
      {props.options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Answer(props: {
  readonly app: App;
  readonly answer: RecordAnswer;
  readonly report: RecordReport;
}) {
  const { app, answer, report } = props;
  const mark = { yes: '✓', no: '✕', 'cannot be said': '?' }[answer.holds];
  return (
    <div class={`record-answer is-${answer.holds.replaceAll(' ', '-')}`}>
      <p>
        <strong>
          <span aria-hidden="true">{mark}</span> {headOf(answer, report)}
        </strong>
      </p>
      <p>{answerWords(app, answer, report)}</p>
    </div>
  );
}

function headOf({ holds, searched, window }: RecordAnswer, report: RecordReport): string {
  if (searched.from === report.searched?.from) {
    if (holds === 'yes' && window)
      return t('From the start: {days}', { days: daysWords(window.range) });
    return holds === 'no'
      ? t('From the start: no such window')
      : t('From the start: cannot be said');
  }
  const day = daysWords({ from: searched.from, to: searched.from });
  if (holds === 'yes' && window)
    return t('From {day} on: {days}', { day, days: daysWords(window.range) });
  return holds === 'no'
    ? t('From {day} on: no such window', { day })
    : t('From {day} on: cannot be said', { day });
}

function answerWords(app: App, answer: RecordAnswer, report: RecordReport): string {
  return sentences([
    windowWords(app, answer, report),
    nearestWords(app, answer),
    gapWords(answer.gaps),
  ]);
}

function windowWords(app: App, { window }: RecordAnswer, { question }: RecordReport): string {
  if (!window) return '';
  return t(
    '{country} in {n, plural, one {# post} other {# posts}}, {than} in {thanPosts, number}.',
    {
      ...{ country: nameOf(app, window.country), than: nameOf(app, question.than) },
      ...{ n: window.posts, thanPosts: window.thanPosts },
    },
  );
}

function nearestWords(app: App, { window, runnerUp }: RecordAnswer): string {
  if (!runnerUp) return '';
  const values = {
    country: nameOf(app, runnerUp.country),
    days: daysWords(runnerUp.range),
    n: runnerUp.thanPosts - runnerUp.posts,
  };
  return window
    ? t(
        'Nearest before: {country}, {days}, {n, plural, one {# post} other {# posts}} short.',
        values,
      )
    : t('Nearest: {country}, {days}, {n, plural, one {# post} other {# posts}} short.', values);
}

function gapWords(gaps: readonly DayRange[]): string {
  if (gaps.length === 0) return '';
  const days = listOfLists(gaps.slice(0, GAPS_NAMED).map(daysWords));
  const more = gaps.length - GAPS_NAMED;
  return more > 0
    ? t(
        'No posts on {days} and {more, number} more: any window with those days could have come first.',
        { days, more },
      )
    : t('No posts on {days}: any window with those days could have come first.', { days });
}

function nameOf(app: App, country: string | null): string {
  if (country === null) return t('No country');
  const found = app.model.measures.value.mentions?.countries.find(({ value }) => value === country);
  return found ? countryName(country, found.label) : stateName(country);
}

function claimWords(app: App, { question }: RecordReport): string {
  const { subject, than, of, days: n } = question;
  const values = {
    states: listOf(of.states.map((state) => stateName(state ?? ''))),
    than: nameOf(app, than),
    n,
  };
  return subject === ANY_OTHER
    ? t(
        'Posts of {states} that name another country minus those that name {than}, windows of {n, plural, one {# day} other {# days}}',
        values,
      )
    : t(
        'Posts of {states} that name {country} minus those that name {than}, windows of {n, plural, one {# day} other {# days}}',
        { ...values, country: nameOf(app, subject) },
      );
}

function dayCount(n: number): string {
  return t('{n, plural, one {# day} other {# days}}', { n });
}
