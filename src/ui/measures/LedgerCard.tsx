import { isKind, KINDS, type Kind } from '../../domain/kind.ts';
import type { Ledger, LedgerCell } from '../../domain/ledger.ts';
import { LEDGER_ORDERS, type LedgerOrder, type MeasuresView } from '../../domain/measuresView.ts';
import type { App } from '../../state/app.ts';
import { t, toSay } from '../../state/language.ts';
import type { LedgerAnswer } from '../../workers/contract.ts';
import { StateDot } from '../icon/ActorIcon.tsx';
import { Rich } from '../parts/Rich.tsx';
import { daysWords, ledgerCommand, timesWords } from '../words/measures.ts';
import { kindName } from '../words/names.ts';
import { count } from '../words/numbers.ts';
import { Card } from './Card.tsx';
import { Choice } from './Choice.tsx';
import { DayField } from './DayField.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { orderedStates } from './ledgerOrder.ts';
import { codeOf, detailsOf, endsOf, keyOf, orderName, wordsOf } from './ledgerWords.ts';
import { Touching } from './Touching.tsx';

/** States beyond these are in the table below. */
const MOST_STATES = 9;
const how = () =>
  t(
    'Rows amplify columns: the number counts pieces of evidence of all directed kinds, the second line says how many times what activity alone would give. Chance keeps how much every actor amplifies and is amplified, and no actor amplifies itself; each kind is compared by itself. A cell is tinted only where the 95 % interval, drawn from days in blocks, leaves out 1. The diagonal is what a state’s actors do to each other.',
  );

export function LedgerCard({ app }: { readonly app: App }) {
  const answers = app.model.measures.value.ledgers;
  const measures = app.model.view.value?.measures;
  const kind = measures?.ledgerKind ?? null;
  return (
    <Card
      title={t('Who amplifies whom, state by state')}
      beside={t(
        'Pieces of evidence, and how many times the number expected by chance. Rows amplify columns.',
      )}
      how={how()}
      command={ledgerCommand(app, answers ?? [], kind)}
      isWaiting={!answers}
    >
      {answers && <Split app={app} />}
      {answers && measures && <Arrange app={app} measures={measures} answers={answers} />}
      {answers && (
        <div class="ledger-periods">
          {answers.map((answer) => (
            <Matrix
              key={rangeKey(answer.ledger)}
              app={app}
              answer={answer}
              kind={kind}
              order={measures?.ledgerOrder ?? 'most together'}
            />
          ))}
        </div>
      )}
      {answers && <Scale />}
      {answers && (
        <LedgerTable app={app} ledgers={answers.map(({ ledger }) => ledger)} kind={kind} />
      )}
    </Card>
  );
}

function rangeKey({ range }: Ledger): string {
  return range ? `${range.from} ${range.to}` : '';
}

/** Two periods side by side, parted after a day. */
function Split({ app }: { readonly app: App }) {
  const { coverage } = app.model.measures.value;
  const splitAfter = app.model.view.value?.measures.splitAfter ?? null;
  const range = coverage?.range;
  if (!range || range.from === range.to) return null;
  const set = (day: number | null) =>
    void app.actions.chooseMeasures(toSay('two periods'), { splitAfter: day });
  const middle = range.from + Math.floor((range.to - range.from) / 2);
  return (
    <p class="measure-choices">
      <label class="choice">
        <input
          type="checkbox"
          checked={splitAfter !== null}
          onChange={({ currentTarget: { checked } }) => set(checked ? middle : null)}
        />
        {t('Two periods')}
      </label>
      {splitAfter !== null && (
        <DayField
          name={t('the first ends on')}
          day={splitAfter}
          from={range.from}
          to={range.to - 1}
          onChange={set}
        />
      )}
    </p>
  );
}

/** One kind or all together, and the order of the states. */
function Arrange(props: {
  readonly app: App;
  readonly measures: MeasuresView;
  readonly answers: readonly LedgerAnswer[];
}) {
  const { app, measures, answers } = props;
  const cells = answers.flatMap(({ ledger }) => ledger.cells);
  const found = KINDS.filter((kind) => cells.some((cell) => cell.kind === kind && cell.count > 0));
  return (
    <p class="measure-choices">
      <Choice
        label={t('Kind')}
        value={measures.ledgerKind ?? ''}
        options={[
          ['', t('all that have a direction')],
          ...found.map((kind) => [kind, kindName(kind)] as const),
        ]}
        onChange={(value) =>
          void app.actions.chooseMeasures(toSay('kind'), {
            ledgerKind: isKind(value) ? value : null,
          })
        }
      />
      <Choice
        label={t('States by')}
        value={measures.ledgerOrder}
        options={LEDGER_ORDERS.map((order) => [order, orderName(order)] as const)}
        onChange={(value) =>
          void app.actions.chooseMeasures(toSay('order of states'), {
            ledgerOrder: LEDGER_ORDERS.find((order) => order === value) ?? 'most together',
          })
        }
      />
    </p>
  );
}

function Matrix(props: {
  readonly app: App;
  readonly answer: LedgerAnswer;
  readonly kind: Kind | null;
  readonly order: LedgerOrder;
}) {
  const { app, answer, kind: shown, order } = props;
  const { ledger } = answer;
  const states = orderedStates(ledger, order).slice(0, MOST_STATES);
  const rest = ledger.states.length - states.length;
  const cells = new Map(
    ledger.cells
      .filter(({ kind }) => kind === shown)
      .map((cell) => [keyOf(cell.amplifierState, cell.sourceState), cell]),
  );
  if (states.length === 0) return <p>{t('Nobody here amplifies anybody.')}</p>;
  return (
    <div class="ledger-frame">
      {ledger.range && (
        <p class="faint">
          {t('{range}, {n, plural, one {# day} other {# days}} with data', {
            range: daysWords(ledger.range),
            n: ledger.days,
          })}
        </p>
      )}
      <Touching app={app} range={ledger.range} />
      <table class="state-ledger">
        <caption class="unseen">{t('State by state: rows amplify columns')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{t('Amplifier')}</span>
            </th>
            {states.map((state) => (
              <th key={state ?? ''} scope="col">
                <StateDot state={state} /> {codeOf(state)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {states.map((amplifier) => (
            <tr key={amplifier ?? ''}>
              <th scope="row">
                <StateDot state={amplifier} /> {codeOf(amplifier)}
              </th>
              {states.map((source) => (
                <Cell
                  key={source ?? ''}
                  app={app}
                  ledger={ledger}
                  cell={cells.get(keyOf(amplifier, source)) ?? null}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p class="faint">{t('{n, number} more states: see the table.', { n: rest })}</p>}
    </div>
  );
}

function Cell(props: {
  readonly app: App;
  readonly ledger: Ledger;
  readonly cell: LedgerCell | null;
}) {
  const { app, ledger, cell } = props;
  if (!cell) return <td class="ledger-cell is-empty">0</td>;
  const { amplifierState, sourceState, kind, count: number, ratio } = cell;
  const open = () =>
    void app.actions.showEdgesBehind({ amplifierState, sourceState, kind, range: ledger.range });
  return (
    <td class={`ledger-cell ${tintOf(cell)}`} title={wordsOf(cell)}>
      <button type="button" disabled={number === 0} onClick={open}>
        <span class="unseen">{t('{ends}:', { ends: endsOf(cell) })} </span>
        {count(number)}
        <small>{timesWords(ratio)}</small>
        <span class="unseen">{detailsOf(cell)}</span>
      </button>
    </td>
  );
}

/** Seven steps, and none where the interval holds 1 or there is nothing to compare with. */
function tintOf({ ratio, low, high }: LedgerCell): string {
  if (ratio === null || low === null || high === null || (low <= 1 && high >= 1)) return '';
  const steps = Math.min(
    3,
    Math.max(1, Math.ceil(Math.abs(Math.log2(Math.max(ratio, 0.05))) / 0.8)),
  );
  return ratio > 1 ? `more-${steps}` : `fewer-${steps}`;
}

function Scale() {
  return (
    <p class="ledger-scale faint">
      <Rich
        text={t('fewer <scale></scale> more than chance · no fill: the 95 % interval includes 1')}
        parts={{ scale: () => <Steps /> }}
      />
    </p>
  );
}

function Steps() {
  return (
    <span class="ledger-steps" aria-hidden="true">
      {['fewer-3', 'fewer-2', 'fewer-1', '', 'more-1', 'more-2', 'more-3'].map((step) => (
        <span key={step} class={`ledger-cell ${step}`} />
      ))}
    </span>
  );
}
