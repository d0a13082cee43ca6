import type { MentionTotal } from '../../domain/measure.ts';
import type { MentionUnit } from '../../domain/measuresView.ts';
import type { NamedBars } from '../../render/charts/namedBars.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { MentionsAnswer } from '../../workers/contract.ts';
import { StateDot } from '../icon/ActorIcon.tsx';
import { sentences } from '../words/lists.ts';
import { basisWords, daysWords, unitName } from '../words/measures.ts';
import { actorKindName } from '../words/names.ts';
import { count, decimal } from '../words/numbers.ts';
import { countryLabel } from '../words/pickups.ts';
import { stateName } from '../words/states.ts';
import { touchingWords } from '../words/touching.ts';
import { Chart } from './Chart.tsx';
import { TotalsHead } from './TotalsHead.tsx';

/** Bars beyond these are left to the table. */
const MOST_BARS = 12;

interface Props {
  readonly app: App;
  readonly answer: MentionsAnswer;
  readonly unit: MentionUnit;
}

/** Who names the country how much over the whole time, by state and kind: bars, and the table behind them. */
export function MentionTotals({ app, answer, unit }: Props) {
  return (
    <>
      {answer.totals.length > 0 && (
        <>
          <h3>{t('By state and kind of actor')}</h3>
          <Chart
            app={app}
            data={() => barsOf(answer, unit)}
            title={() =>
              t('Posts that name {country}, {unit}, by state and kind of actor', {
                country: countryLabel(answer.countries, answer.country ?? ''),
                unit: unitName(unit),
              })
            }
            caption={() => captionOf(app, answer)}
            load={async () => (await import('../../render/charts/namedBars.ts')).namedBars}
          />
        </>
      )}
      <table class="measure-table">
        <caption class="unseen">{t('Posts that name it, by state and kind of actor')}</caption>
        <TotalsHead actors={t('Actors')} />
        <tbody>
          {answer.totals.map((total) => (
            <TotalRow
              key={`${total.state} ${total.kind}`}
              app={app}
              answer={answer}
              total={total}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

function TotalRow(props: {
  readonly app: App;
  readonly answer: MentionsAnswer;
  readonly total: MentionTotal;
}) {
  const { app, answer, total } = props;
  const { state, kind, posts, country } = total;
  const open = () =>
    void app.actions.showPostsBehind({
      about: { type: 'country', country },
      label: countryLabel(answer.countries, country),
      state,
      actorKind: kind,
      range: app.model.measures.value.mentions?.range ?? null,
    });
  return (
    <tr>
      <td>
        <StateDot state={state} /> {stateName(state ?? '')}
      </td>
      <td>{kind && actorKindName(kind)}</td>
      <td class="number">
        <button type="button" class="number-button" onClick={open}>
          {count(posts)}
        </button>
      </td>
      <td class="number">{decimal(per1000(total))}</td>
      <td class="faint">{basisWords(total)}</td>
    </tr>
  );
}

function per1000({ posts, ofPosts }: MentionTotal): number {
  return (1000 * posts) / ofPosts;
}

/** The largest first. */
function barsOf({ totals }: MentionsAnswer, unit: MentionUnit): NamedBars {
  const amount = (total: MentionTotal) => (unit === 'posts' ? total.posts : per1000(total));
  const bars = totals
    .map((total) => ({ name: nameOf(total), value: amount(total), state: total.state }))
    .sort((a, b) => b.value - a.value)
    .slice(0, MOST_BARS);
  return { bars, digits: unit === 'posts' ? 0 : 1 };
}

function nameOf({ state, kind }: MentionTotal): string {
  const first = stateName(state ?? '');
  return kind === null ? first : t('{first}, {second}', { first, second: actorKindName(kind) });
}

function captionOf(app: App, { totals, range }: MentionsAnswer): string {
  const left = totals.length - MOST_BARS;
  return sentences([
    range ? `${daysWords(range)} UTC.` : '',
    ...totals
      .slice(0, MOST_BARS)
      .map((total) => `${nameOf(total)}: ${count(total.posts)} ${basisWords(total)}.`),
    left > 0 ? `${count(left)} more with fewer.` : '',
    touchingWords(app.model.measures.value.coverage, range),
    'Names are found by a list of names in eleven languages. Does not show intent or effect.',
  ]);
}
