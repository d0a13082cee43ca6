import type { MentionTotal } from '../../domain/measure.ts';
import type { MentionUnit } from '../../domain/measuresView.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { MentionsAnswer } from '../../workers/contract.ts';
import { unitName } from '../words/measures.ts';
import { actorKindName } from '../words/names.ts';
import { countryLabel } from '../words/pickups.ts';
import { Chart } from './Chart.tsx';
import { mentionBars, mentionBarsCaption } from './mentionBars.ts';
import { TotalsHead, TotalsRow } from './Totals.tsx';

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
            data={() => mentionBars(answer.totals, unit)}
            title={() =>
              t('Posts that name {country}, {unit}, by state and kind of actor', {
                country: countryLabel(answer.countries, answer.country ?? ''),
                unit: unitName(unit),
              })
            }
            caption={() => mentionBarsCaption(answer, unit, app.model.measures.value.coverage)}
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
  const { state, kind, country } = total;
  const open = () =>
    void app.actions.showPostsBehind({
      about: { type: 'country', country },
      label: countryLabel(answer.countries, country),
      state,
      actorKind: kind,
      range: app.model.measures.value.mentions?.range ?? null,
    });
  return <TotalsRow total={total} actors={kind && actorKindName(kind)} onOpen={open} />;
}
