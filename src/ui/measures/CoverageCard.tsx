import type { CoverageReport, TruncatedSource } from '../../domain/measure.ts';
import type { App } from '../../state/app.ts';
import { commandOf, daysWords } from '../words/measures.ts';
import { count, counted } from '../words/numbers.ts';
import { Card } from './Card.tsx';
import { Chart } from './Chart.tsx';

const STRIPS = 14;
const NAMED = 4;
const HOW =
  'A strip an actor, darker on days with more posts; an empty place is a day without any post of that actor. Every number on this screen is of these days alone: a day without posts is not a day on which nothing was said.';

/** Which actors have posts on which days, and what is missing. */
export function CoverageCard({ app }: { readonly app: App }) {
  const report = app.model.measures.value.coverage;
  return (
    <Card
      title="What the data hold"
      {...(report?.range && {
        beside: `${counted(report.posts, 'post')} on ${count(report.days)} of ${counted(report.range.to - report.range.from + 1, 'day')}, ${daysWords(report.range)}`,
      })}
      how={HOW}
      command={commandOf(app, 'coverage', ['--format', 'csv'])}
      isWaiting={!report}
    >
      {report?.range && <Strips app={app} report={report} />}
      {report && <Missing report={report} />}
    </Card>
  );
}

function Strips({ app, report }: { readonly app: App; readonly report: CoverageReport }) {
  const { range } = report;
  if (!range) return null;
  const rows = report.actors
    .slice(0, STRIPS)
    .flatMap(({ label, state, perDay }) => (perDay ? [{ name: label, state, perDay }] : []));
  const left = report.actors.length - rows.length;
  return (
    <>
      <Chart
        app={app}
        data={{ range, rows }}
        title="Days with posts, by actor"
        caption={`${counted(report.posts, 'post')}, ${daysWords(range)} UTC. Empty: no posts in this data.`}
        load={async () => (await import('../../render/charts/coverageStrips.ts')).coverageStrips}
      />
      {left > 0 && <p class="faint">{counted(left, 'more actor')} with fewer posts.</p>}
    </>
  );
}

function Missing({ report }: { readonly report: CoverageReport }) {
  const lines = [
    ...gapLine(report),
    ...changeLines(report),
    ...report.truncated.map(truncatedLine),
  ];
  if (lines.length === 0) return <p class="faint">No gap, no change of actors, no cut files.</p>;
  return (
    <ul class="coverage-missing">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function gapLine({ gaps }: CoverageReport): string[] {
  if (gaps.length === 0) return [];
  const named = gaps.slice(0, NAMED).map(daysWords).join('; ');
  const more = gaps.length > NAMED ? ` and ${count(gaps.length - NAMED)} more` : '';
  return [`No post of anybody: ${named}${more}.`];
}

function changeLines({ changes }: CoverageReport): string[] {
  return (['begins', 'ends'] as const).flatMap((change) => {
    const ones = changes.filter((each) => each.change === change);
    if (ones.length === 0) return [];
    const named = ones
      .slice(0, NAMED)
      .map(({ label, day }) => `${label} (${daysWords({ from: day, to: day })})`);
    const more = ones.length > NAMED ? ` and ${count(ones.length - NAMED)} more` : '';
    const verb = change === 'begins' ? 'begin after the data do' : 'end before the data do';
    return [`${counted(ones.length, 'actor')} ${verb}: ${named.join(', ')}${more}.`];
  });
}

function truncatedLine({ file, what, length, posts, ofPosts }: TruncatedSource): string {
  return what === 'texts'
    ? `${file}: ${count(posts)} of ${counted(ofPosts, 'text')} end at ${count(length)} characters and look cut.`
    : `${file}: exactly ${counted(length, 'row')}; it may have been cut there.`;
}
