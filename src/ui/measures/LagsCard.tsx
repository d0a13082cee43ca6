import type { LagDistribution } from '../../domain/ledger.ts';
import type { DayRange } from '../../domain/measure.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { StateDot } from '../icon/ActorIcon.tsx';
import { lagSpan } from '../words/lag.ts';
import { sentences } from '../words/lists.ts';
import { daysWords, lagsCommand } from '../words/measures.ts';
import { count, counted } from '../words/numbers.ts';
import { stateName } from '../words/states.ts';
import { touchingWords } from '../words/touching.ts';
import { Card } from './Card.tsx';
import { Chart } from './Chart.tsx';
import { Firsts } from './Firsts.tsx';
import { codeOf } from './ledgerWords.ts';
import { Touching } from './Touching.tsx';

const SHOWN = 6;
const how = () =>
  t(
    'Each tick is a pair of posts, the amplifier’s and the one that it amplifies, where it can be said which was first. A time known to the day is an interval, so two posts of neighbouring days may not be orderable: those pairs have no tick, and a bar of their own below.',
  );

export function LagsCard({ app }: { readonly app: App }) {
  const answers = app.model.measures.value.ledgers;
  const isFirstOfTwo = (answers?.length ?? 0) > 1;
  const range = isFirstOfTwo ? answers?.[0]?.ledger.range : null;
  const touched = answers?.[0]?.ledger.range ?? null;
  const lags = (answers?.[0]?.lags ?? []).filter(isAcross).sort(byPairs);
  const drawn = lags.filter(({ minMs }) => minMs.length > 0).slice(0, SHOWN);
  return (
    <Card
      title={t('How long until the relay, and who was first')}
      beside={besideWords(range ?? null)}
      how={how()}
      command={lagsCommand(app, touched)}
      isWaiting={!answers}
    >
      {drawn.length > 0 && (
        <div class="lags">
          <ul class="lag-names">
            {drawn.map((lag) => (
              <li key={`${lag.amplifierState} ${lag.sourceState}`}>
                <Pair a={lag.amplifierState} b={lag.sourceState} />
                <span class="faint">{medianWords(lag)}</span>
              </li>
            ))}
          </ul>
          <Chart
            app={app}
            data={() => drawn}
            title={() => t('Lag of each relay behind its source, by pair of states')}
            caption={() =>
              sentences([
                ...drawn.map(captionOf),
                touchingWords(app.model.measures.value.coverage, touched),
              ])
            }
            load={async () => (await import('../../render/charts/lagTicks.ts')).lagTicks}
          />
        </div>
      )}
      {answers && drawn.length === 0 && (
        <p>{t('No pair of posts between two states can be ordered.')}</p>
      )}
      {answers && <Firsts app={app} firsts={answers[0]?.firsts ?? []} range={touched} />}
      {answers && <Touching app={app} range={touched} />}
    </Card>
  );
}

function besideWords(first: DayRange | null): string {
  return first
    ? t(
        'the first period, {days} · pairs that can be ordered · shaded: middle half · line: median',
        { days: daysWords(first) },
      )
    : t('pairs that can be ordered · shaded: middle half · line: median');
}

function isAcross({ amplifierState, sourceState }: LagDistribution): boolean {
  return amplifierState !== sourceState;
}

function byPairs(a: LagDistribution, b: LagDistribution): number {
  return b.minMs.length - a.minMs.length || b.unordered - a.unordered;
}

function Pair({ a, b }: { readonly a: string | null; readonly b: string | null }) {
  return (
    <span class="state-pair">
      <StateDot state={a} /> {codeOf(a)} → <StateDot state={b} /> {codeOf(b)}
    </span>
  );
}

function medianWords({ quartiles }: LagDistribution): string {
  return quartiles ? lagSpan(quartiles[1].minMs, quartiles[1].maxMs) : '—';
}

function captionOf(lag: LagDistribution): string {
  const { amplifierState, sourceState, minMs, unordered, withoutSource } = lag;
  const ends = `${stateName(amplifierState ?? '')} after ${stateName(sourceState ?? '')}`;
  return `${ends}: ${counted(minMs.length, 'pair')}, median ${medianWords(lag)}; ${count(unordered)} cannot be ordered, ${count(withoutSource)} without the source’s post.`;
}
