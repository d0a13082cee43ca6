import type { NarrativeTotal } from '../../domain/narrativeAnswer.ts';
import type { NarrativesAnswer } from '../../domain/wordAnswers.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import { StateDot } from '../icon/ActorIcon.tsx';
import { count, decimal } from '../words/numbers.ts';
import { stateName } from '../words/states.ts';
import { codeOf } from './ledgerWords.ts';
import { perThousand } from './series.ts';

const MOST_STATES = 6;

/** Every narrative by state: posts, and how many that is of 1,000. A number opens its posts. */
export function NarrativeTable(props: { readonly app: App; readonly answer: NarrativesAnswer }) {
  const { app, answer } = props;
  const states = statesOf(answer.totals).slice(0, MOST_STATES);
  if (states.length === 0) return null;
  return (
    <div class="ledger-frame">
      <table class="measure-table">
        <caption>{t('All narratives: posts, and per 1,000 posts of the state’s actors')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Narrative')}</th>
            {states.map((state) => (
              <th key={state ?? ''} scope="col" class="number">
                <StateDot state={state} /> {codeOf(state)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.codebook.map(({ name }) => (
            <tr key={name}>
              <th scope="row">
                <button
                  type="button"
                  class="number-button"
                  onClick={() =>
                    void app.actions.chooseMeasures(toSay('narrative'), { narrative: name })
                  }
                >
                  {name}
                </button>
              </th>
              {states.map((state) => (
                <Cell
                  key={state ?? ''}
                  app={app}
                  answer={answer}
                  total={answer.totals.find((one) => one.narrative === name && one.state === state)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell(props: {
  readonly app: App;
  readonly answer: NarrativesAnswer;
  readonly total: NarrativeTotal | undefined;
}) {
  const { app, answer, total } = props;
  if (!total) return <td class="number faint">0</td>;
  const { narrative, state, posts } = total;
  const open = () =>
    void app.actions.showPostsBehind({
      about: { type: 'narrative', narrative },
      ...{ label: narrative, state, actorKind: null, range: answer.range },
    });
  return (
    <td class="number">
      <button
        type="button"
        class="number-button"
        aria-label={t('{n, number} of {state}, {narrative}', {
          ...{ n: posts, state: stateName(state ?? ''), narrative },
        })}
        onClick={open}
      >
        {count(posts)}
      </button>{' '}
      <span class="faint">{decimal(perThousand(total))}</span>
    </td>
  );
}

/** Those with most posts of any narrative first; null last. */
function statesOf(totals: readonly NarrativeTotal[]): (string | null)[] {
  const posts = new Map<string | null, number>();
  for (const { state, posts: number } of totals) posts.set(state, (posts.get(state) ?? 0) + number);
  return [...posts]
    .sort(([a, x], [b, y]) => Number(a === null) - Number(b === null) || y - x)
    .map(([state]) => state);
}
