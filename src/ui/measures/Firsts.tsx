import type { FirstOfPair } from '../../domain/ledger.ts';
import type { DayRange } from '../../domain/measure.ts';
import type { NamedBar, NamedBars } from '../../render/charts/namedBars.ts';
import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import { StateDot } from '../icon/ActorIcon.tsx';
import { sentences } from '../words/lists.ts';
import { daysWords } from '../words/measures.ts';
import { count } from '../words/numbers.ts';
import { stateName } from '../words/states.ts';
import { touchingWords } from '../words/touching.ts';
import { Chart } from './Chart.tsx';
import { codeOf } from './ledgerWords.ts';

/** Pairs of states beyond these are left to the command. */
const SHOWN = 4;

interface Props {
  readonly app: App;
  readonly firsts: readonly FirstOfPair[];
  readonly range: DayRange | null;
}

/** Whose post was first, a bar for either state and one for pairs that cannot be ordered, with the table behind. */
export function Firsts({ app, firsts, range }: Props) {
  const shown = firsts.filter(isCompared).slice(0, SHOWN);
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{t('Whose post was first')}</h3>
      <Chart
        app={app}
        data={() => barsOf(shown)}
        title={() => t('Whose post was first, by pair of states')}
        caption={() =>
          sentences([
            range ? `${daysWords(range)} UTC.` : '',
            'Pairs of posts in either direction. Times known to the day alone cannot be ordered within a day. First in these data is not the origin.',
            touchingWords(app.model.measures.value.coverage, range),
          ])
        }
        load={async () => (await import('../../render/charts/namedBars.ts')).namedBars}
      />
      <FirstsTable shown={shown} />
    </>
  );
}

function isCompared({ aFirst, bFirst, unordered }: FirstOfPair): boolean {
  return aFirst + bFirst + unordered > 0;
}

function barsOf(shown: readonly FirstOfPair[]): NamedBars {
  return { bars: shown.flatMap(barsOfPair), digits: 0 };
}

function barsOfPair({ a, b, aFirst, bFirst, unordered }: FirstOfPair): NamedBar[] {
  const first = (state: string | null) => t('{state} first', { state: stateName(state ?? '') });
  return [
    {
      name: t('{first} · {second}', {
        first: stateName(a ?? ''),
        second: stateName(b ?? ''),
      }),
      value: null,
    },
    { name: first(a), value: aFirst, state: a },
    { name: first(b), value: bFirst, state: b },
    { name: t('cannot be ordered'), value: unordered },
  ];
}

function FirstsTable({ shown }: { readonly shown: readonly FirstOfPair[] }) {
  return (
    <table class="measure-table firsts">
      <caption class="unseen">{t('Whose post was first')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('States')}</th>
          <th scope="col" class="number">
            {t('the first state')}
          </th>
          <th scope="col" class="number">
            {t('the second')}
          </th>
          <th scope="col" class="number">
            {t('cannot be ordered')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((pair) => (
          <tr key={`${pair.a} ${pair.b}`}>
            <td>
              <StateDot state={pair.a} /> {codeOf(pair.a)} · <StateDot state={pair.b} />{' '}
              {codeOf(pair.b)}
            </td>
            <td class="number">{count(pair.aFirst)}</td>
            <td class="number">{count(pair.bFirst)}</td>
            <td class="number">{count(pair.unordered)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
