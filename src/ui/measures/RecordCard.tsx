import { ANY_OTHER, type RecordAnswer, type RecordReport } from '../../domain/measure.ts';
import type { App } from '../../state/app.ts';
import { claimOf } from '../../state/measureQuestions.ts';
import { basisWords, commandOf, daysWords } from '../words/measures.ts';
import { count, counted } from '../words/numbers.ts';
import { stateName } from '../words/states.ts';
import { Card } from './Card.tsx';
import { Chart } from './Chart.tsx';
import { Touching } from './Touching.tsx';

const DAYS = [1, 3, 7, 14, 30];
const GAPS_NAMED = 3;
const HOW =
  'Every window of so many days is looked at, the earliest first. A bar above the line is a window in which the first country is named by more posts than the second. Windows that a day without posts touches are shaded: any of them may have come first, so that a claim about “the first” is then made only from the day after the gap.';

export function RecordCard({ app }: { readonly app: App }) {
  const shown = app.model.measures.value;
  const view = app.model.view.value?.measures;
  const claim = view && claimOf(view, shown);
  const report = shown.record;
  return (
    <Card
      title="Record"
      {...(report?.searched && { beside: `searched ${daysWords(report.searched)}` })}
      how={HOW}
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
      {!claim && <p>No labelled actor has posts here.</p>}
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
          data={report}
          title={claimWords(app, report)}
          caption={`Searched ${report.searched ? daysWords(report.searched) : 'no days'}, ${basisWords(report.basis)}. ${report.answers.map((answer) => answerWords(app, answer, report)).join(' ')}`}
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
  return (
    <p class="record-claim" data-searched={report?.searched ? '' : undefined}>
      First{' '}
      <Select
        label="Length of the window"
        value={String(view.recordDays)}
        options={DAYS.map((days) => [String(days), counted(days, 'day')])}
        onChange={(value) => void actions.chooseMeasures('claim', { recordDays: Number(value) })}
      />{' '}
      in which{' '}
      <Select
        label="Whose posts"
        value={own}
        options={states.flatMap(({ state }) =>
          state === null ? [] : [[state, `actors of ${stateName(state)}`]],
        )}
        onChange={(recordOf) => void actions.chooseMeasures('claim', { recordOf })}
      />{' '}
      name{' '}
      <Select
        label="The country that is named more"
        value={view.recordSubject}
        options={[[ANY_OTHER, 'another country'], ...countryOptions(app)]}
        onChange={(recordSubject) => void actions.chooseMeasures('claim', { recordSubject })}
      />{' '}
      more than{' '}
      <Select
        label="The country that is named less"
        value={claim.than}
        options={withOption(countryOptions(app), claim.than)}
        onChange={(recordThan) => void actions.chooseMeasures('claim', { recordThan })}
      />
    </p>
  );
}

type Option = readonly [value: string, label: string];

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

function countryOptions(app: App): Option[] {
  const countries = app.model.measures.value.mentions?.countries ?? [];
  return countries.map(({ value, label }) => [value, label] as const);
}

function withOption(options: readonly Option[], value: string): readonly Option[] {
  return options.some(([one]) => one === value) ? options : [[value, stateName(value)], ...options];
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
  const from =
    searched.from === report.searched?.from
      ? 'From the start'
      : `From ${daysWords({ from: searched.from, to: searched.from })} on`;
  if (holds === 'yes' && window) return `${from}: ${daysWords(window.range)}`;
  return `${from}: ${holds === 'no' ? 'no such window' : 'cannot be said'}`;
}

function answerWords(app: App, answer: RecordAnswer, report: RecordReport): string {
  const { window, runnerUp, gaps } = answer;
  const than = nameOf(app, report.question.than);
  const parts: string[] = [];
  if (window) {
    parts.push(
      `${nameOf(app, window.country)} in ${counted(window.posts, 'post')}, ${than} in ${count(window.thanPosts)}.`,
    );
  }
  if (runnerUp) {
    const short = runnerUp.thanPosts - runnerUp.posts;
    parts.push(
      `${window ? 'Nearest before' : 'Nearest'}: ${nameOf(app, runnerUp.country)}, ${daysWords(runnerUp.range)}, ${counted(short, 'post')} short.`,
    );
  }
  if (gaps.length > 0) {
    const named = gaps.slice(0, GAPS_NAMED).map(daysWords).join('; ');
    const rest = gaps.length > GAPS_NAMED ? ` and ${count(gaps.length - GAPS_NAMED)} more` : '';
    parts.push(`No posts on ${named}${rest}: any window with those days could have come first.`);
  }
  return parts.join(' ');
}

function nameOf(app: App, country: string | null): string {
  if (country === null) return 'No country';
  const found = app.model.measures.value.mentions?.countries.find(({ value }) => value === country);
  return found?.label ?? stateName(country);
}

function claimWords(app: App, { question }: RecordReport): string {
  const what = question.subject === ANY_OTHER ? 'another country' : nameOf(app, question.subject);
  return `Posts of ${question.of.states.map((state) => stateName(state ?? '')).join(', ')} that name ${what} minus those that name ${nameOf(app, question.than)}, windows of ${counted(question.days, 'day')}`;
}
