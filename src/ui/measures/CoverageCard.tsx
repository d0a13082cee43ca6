import type {
  ActorSetChange,
  CoverageReport,
  DayRange,
  TruncatedSource,
} from '../../domain/measure.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { listOf, listOfLists } from '../words/lists.ts';
import { commandOf, daysWords } from '../words/measures.ts';
import { counted } from '../words/numbers.ts';
import { Card } from './Card.tsx';
import { Chart } from './Chart.tsx';

const STRIPS = 14;
const NAMED = 4;
const how = () =>
  t(
    'A strip an actor, darker on days with more posts; an empty place is a day without any post of that actor. Every number on this screen is of these days alone: a day without posts is not a day on which nothing was said.',
  );

/** Which actors have posts on which days, and what is missing. */
export function CoverageCard({ app }: { readonly app: App }) {
  const report = app.model.measures.value.coverage;
  return (
    <Card
      title={t('What the data hold')}
      {...(report?.range && {
        beside: heldWords(report, report.range),
      })}
      how={how()}
      command={commandOf(app, 'coverage', ['--format', 'csv'])}
      isWaiting={!report}
    >
      {report?.range && <Strips app={app} report={report} />}
      {report && <Missing report={report} />}
    </Card>
  );
}

function heldWords({ posts, days }: CoverageReport, range: DayRange): string {
  return t(
    '{posts, plural, one {# post} other {# posts}} on {days, number} of {ofDays, plural, one {# day} other {# days}}, {range}',
    { posts, days, ofDays: range.to - range.from + 1, range: daysWords(range) },
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
        data={() => ({ range, rows })}
        title={() => t('Days with posts, by actor')}
        caption={() =>
          `${counted(report.posts, 'post')}, ${daysWords(range)} UTC. Empty: no posts in this data.`
        }
        load={async () => (await import('../../render/charts/coverageStrips.ts')).coverageStrips}
      />
      {left > 0 && (
        <p class="faint">
          {t('{n, plural, one {# more actor} other {# more actors}} with fewer posts.', {
            n: left,
          })}
        </p>
      )}
    </>
  );
}

function Missing({ report }: { readonly report: CoverageReport }) {
  const lines = [
    ...gapLine(report),
    ...changeLines(report),
    ...report.truncated.map(truncatedLine),
  ];
  if (lines.length === 0)
    return <p class="faint">{t('No gap, no change of actors, no cut files.')}</p>;
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
  const days = listOfLists(gaps.slice(0, NAMED).map(daysWords));
  const more = gaps.length - NAMED;
  return more > 0
    ? [t('No post of anybody: {days} and {more, number} more.', { days, more })]
    : [t('No post of anybody: {days}.', { days })];
}

function changeLines({ changes }: CoverageReport): string[] {
  return (['begins', 'ends'] as const).flatMap((change) => {
    const ones = changes.filter((each) => each.change === change);
    return ones.length === 0 ? [] : [changeLine(change, ones)];
  });
}

function changeLine(change: ActorSetChange['change'], ones: readonly ActorSetChange[]): string {
  const n = ones.length;
  const actors = listOf(
    ones
      .slice(0, NAMED)
      .map(({ label: actor, day }) =>
        t('{actor} ({day})', { actor, day: daysWords({ from: day, to: day }) }),
      ),
  );
  const more = n - NAMED;
  if (more <= 0) {
    return change === 'begins'
      ? t('{n, plural, one {# actor} other {# actors}} begin after the data do: {actors}.', {
          n,
          actors,
        })
      : t('{n, plural, one {# actor} other {# actors}} end before the data do: {actors}.', {
          n,
          actors,
        });
  }
  return change === 'begins'
    ? t(
        '{n, plural, one {# actor} other {# actors}} begin after the data do: {actors} and {more, number} more.',
        { n, actors, more },
      )
    : t(
        '{n, plural, one {# actor} other {# actors}} end before the data do: {actors} and {more, number} more.',
        { n, actors, more },
      );
}

function truncatedLine({ file, what, length, posts, ofPosts }: TruncatedSource): string {
  return what === 'texts'
    ? t(
        '{file}: {posts, number} of {ofPosts, plural, one {# text} other {# texts}} end at {length, number} characters and look cut.',
        { file, posts, ofPosts, length },
      )
    : t(
        '{file}: exactly {length, plural, one {# row} other {# rows}}; it may have been cut there.',
        { file, length },
      );
}
