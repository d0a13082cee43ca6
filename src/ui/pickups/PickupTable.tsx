import type { App } from '../../state/app.ts';
import { t } from '../../state/language.ts';
import type { PickupPage, PickupRow } from '../../workers/contract.ts';
import { focusSoon, INSPECTOR_TITLE } from '../focus.ts';
import { ActorIcon, StateDot } from '../icon/ActorIcon.tsx';
import { Icon } from '../icon/Icon.tsx';
import { count } from '../words/numbers.ts';
import { actorsByState, orderSentence, relayLag } from '../words/pickups.ts';
import { day, dayOfMonth, postDayAt, postTime } from '../words/times.ts';
import { AxisHead, Timeline } from './Timeline.tsx';

export function PickupTable({ app, page }: { readonly app: App; readonly page: PickupPage }) {
  const left = page.total - page.rows.length;
  const isOneYear = new Set(page.rows.map(yearOf)).size <= 1;
  return (
    <>
      <table class="pickup-table">
        <caption class="unseen">{t('Statements and who relayed them')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Day')}</th>
            <th scope="col">{t('Statement')}</th>
            <th scope="col">{t('Relayed by, actors')}</th>
            <th scope="col" class="axis-cell">
              <span class="unseen">{t('Lag of each relay')}</span>
              <AxisHead />
            </th>
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <Row key={keyOf(row)} app={app} row={row} isOneYear={isOneYear} />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <button type="button" class="button more" onClick={() => void app.actions.morePickups()}>
          {t('Show 50 more of {n, number}', { n: left })}
        </button>
      )}
    </>
  );
}

interface RowProps {
  readonly app: App;
  readonly row: PickupRow;
  readonly isOneYear: boolean;
}

function Row({ app, row, isOneYear }: RowProps) {
  const { post } = row.statement;
  const open = app.model.view.value?.pickups.open;
  const isOpen = open?.platform === post.platform && open.id === post.id;
  const at = postDayAt(post);
  return (
    <tr class={isOpen ? 'is-open' : ''}>
      <td class="pickup-day">{isOneYear ? dayOfMonth(at) : day(at)}</td>
      <td class="pickup-statement">
        <Statement app={app} row={row} isOpen={isOpen} />
      </td>
      <td class="pickup-actors">
        <ActorsOf row={row} />
      </td>
      <td class="axis-cell">
        <Timeline row={row} isOpen={isOpen} />
      </td>
    </tr>
  );
}

const HAN = /\p{Script=Han}/u;

function Statement({
  app,
  row,
  isOpen,
}: Omit<RowProps, 'isOneYear'> & { readonly isOpen: boolean }) {
  const { statement, relays } = row;
  const { post } = statement;
  const lang = post.lang ?? (HAN.test(post.text) ? 'zh' : undefined);
  return (
    <>
      <button
        type="button"
        class="statement-button"
        aria-expanded={isOpen}
        onClick={() => void app.actions.openStatement({ platform: post.platform, id: post.id })}
      >
        <span
          class={HAN.test(post.text) ? 'statement-text han' : 'statement-text'}
          {...(lang && { lang })}
        >
          {post.text}
        </span>
        <Icon name={isOpen ? 'down' : 'right'} />
      </button>
      <p class="statement-by">
        <ActorIcon kind={statement.actorKind} state={statement.state} />
        {statement.actorLabel}
        {isOpen && <span class="faint">{postTime(post)}</span>}
      </p>
      {isOpen && relays.length > 0 && <Opened app={app} row={row} />}
    </>
  );
}

/** What can be said of the order, the relays one by one where the axis is not shown, and what to do with them. */
function Opened({ app, row }: Omit<RowProps, 'isOneYear'>) {
  const { statement, relays } = row;
  const { platform, id } = statement.post;
  return (
    <div class="pickup-open">
      <p class="pickup-order-words">{orderSentence(row)}</p>
      <div class="open-axis" aria-hidden="true">
        <AxisHead />
        <Timeline row={row} isOpen={false} />
      </div>
      <ol class="relay-list">
        {relays.map(({ card, lag }, k) => (
          <li key={k}>
            <ActorIcon kind={card.actorKind} state={card.state} />
            {card.actorLabel} <span class="faint">{relayLag({ lag })}</span>
          </li>
        ))}
      </ol>
      <p class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => {
            void app.actions.readPair({ platform, id }, 0);
            focusSoon(INSPECTOR_TITLE);
          }}
        >
          {t('Read the {n, plural, =1 {pair} other {# pairs}}', { n: relays.length })}
        </button>
        <button
          type="button"
          class="button quiet"
          onClick={() => void app.actions.showInNetwork(selectionFor(row))}
        >
          {t('Show in network')}
        </button>
      </p>
    </div>
  );
}

/** The arrow where one actor relayed; else whoever was relayed. */
function selectionFor({ statement, relays }: PickupRow) {
  const [first] = relays;
  const isOne = new Set(relays.map(({ card, cited }) => `${card.actorId} ${cited}`)).size === 1;
  if (!first || !isOne) return { type: 'actor', id: statement.actorId } as const;
  const { card, cited } = first;
  return { type: 'edge', amplifier: card.actorId, source: cited, kind: 'citation' } as const;
}

function ActorsOf({ row }: { readonly row: PickupRow }) {
  if (row.actors === 0) {
    return (
      <p class="actor-count none">
        <strong>0</strong> {t('none')}
      </p>
    );
  }
  return (
    <div class="actor-count">
      <strong>{count(row.actors)}</strong>
      <ul>
        {actorsByState(row).map(({ state, actors }) => (
          <li key={state ?? ''}>
            <StateDot state={state} /> {state ?? t('unlabelled')} <b>{count(actors)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

function yearOf({ statement }: PickupRow): number {
  return new Date(postDayAt(statement.post)).getUTCFullYear();
}

function keyOf({ statement }: PickupRow): string {
  return `${statement.post.platform} ${statement.post.id}`;
}
