/** Invented statements and relays for tests of the pick-ups screen. */
import { isMeant, type PickupEnd, type PickupView } from '../../src/domain/pickupView.ts';
import type { Precision } from '../../src/domain/time.ts';
import { lagBounds } from '../../src/domain/time.ts';
import type { PickupPage, PickupRelay, PickupRow } from '../../src/workers/contract.ts';
import { cardOf, NODES, postOf, START } from './fakeCase.ts';

const HOUR = 3_600_000;

interface Seed {
  readonly id: string;
  readonly day: number;
  readonly text: string;
  /** actor, hours after the statement, precision */
  readonly relays: readonly (readonly [string, number, Precision])[];
}

const SEEDS: readonly Seed[] = [
  {
    ...{ id: 'mfa-12', day: 12, text: '第一时间表达支持。' },
    relays: [
      ['xinhua', 5, 'minute'],
      ['tengri', 14, 'minute'],
      ['rt', 19, 'minute'],
    ],
  },
  {
    ...{ id: 'mfa-11', day: 11, text: '中方反对外部势力在哈制造动荡。' },
    relays: [
      ['tass', 1.6, 'minute'],
      ['belta', 9, 'minute'],
      ['mission', 11.5, 'minute'],
      ['presstv', 21, 'minute'],
      ['rt', 15, 'day'],
      ['gazeta', -10, 'day'],
      ['tengri', 31, 'minute'],
    ],
  },
  { ...{ id: 'mfa-5', day: 5, text: '提醒在哈中国公民和企业注意安全。' }, relays: [] },
];

function rowOf({ id, day, text, relays }: Seed): PickupRow {
  const at = START + day * 24 * HOUR + 7 * HOUR;
  const statement = cardOf(
    'chn-mfa',
    postOf(id, text, { at, precision: 'minute', lang: 'zh', handle: 'fmprc' }),
  );
  const found = relays.map(([actor, hours, precision], k): PickupRelay => {
    const post = postOf(`${id}-${k}`, `${actor} relays ${id}`, {
      at: at + hours * HOUR,
      precision,
    });
    const lag = lagBounds(post.at, precision, at, 'minute');
    return {
      card: cardOf(actor, post),
      cited: 'chn-mfa',
      lag: { ...lag, orderable: lag.minMs > 0 },
      byAnalyst: k === 0,
      score: k === 0 ? null : 0.7,
    };
  });
  return { statement, relays: found, actors: found.length };
}

const CHINA: PickupEnd = { type: 'state', state: 'CHN', group: 'offices' };
const RUSSIA: PickupEnd = { type: 'state', state: 'RUS', group: 'outlets' };

export function pickupPageUnder({ relayedBy, statementsOf, sort }: PickupView): PickupPage {
  const all = SEEDS.map(rowOf).map((row) => {
    const relays = row.relays.filter(({ card }) => {
      const node = NODES.find(({ id }) => id === card.actorId);
      return node !== undefined && isMeant(relayedBy, node);
    });
    return { ...row, relays, actors: relays.length };
  });
  const ministry = NODES.find(({ id }) => id === 'chn-mfa');
  const rows = ministry && isMeant(statementsOf, ministry) ? all : [];
  const relayed = rows.filter(({ actors }) => actors > 0).length;
  return {
    rows: sort === 'most relayed' ? [...rows].sort((a, b) => b.actors - a.actors) : rows,
    total: rows.length,
    relayed,
    medianLag: relayed > 0 ? { minMs: 4 * HOUR, maxMs: 4 * HOUR + 600_000 } : null,
    most: relayed > 0 ? { actors: 7, expected: 2.4 } : null,
    withoutStatement: 12,
    statementChoices: [
      { end: CHINA, label: 'China', state: 'CHN', kind: null, relays: 10 },
      {
        end: { type: 'actor', id: 'chn-mfa' },
        ...{ label: 'Chinese foreign ministry', state: 'CHN', kind: 'ministry', relays: 10 },
      },
    ],
    relayChoices: [
      { end: RUSSIA, label: 'Russia', state: 'RUS', kind: null, relays: 4 },
      {
        end: { type: 'actor', id: 'tass' },
        ...{ label: 'TASS', state: 'RUS', kind: 'state outlet', relays: 1 },
      },
    ],
    countries: [{ value: 'KAZ', label: 'Kazakhstan', count: 3 }],
    pairings: [{ statementsOf: CHINA, relayedBy: RUSSIA, relays: 4 }],
    years: [2021, 2022],
  };
}
