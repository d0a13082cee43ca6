import fc from 'fast-check';
import { ACTOR_KINDS } from '../../src/domain/actor.ts';
import {
  FIGURE_KINDS,
  FIGURE_PRESETS,
  FIGURE_THEMES,
  LEGEND_PLACES,
} from '../../src/domain/figure.ts';
import { type FigureSettings, MOST_DRAWN, MOST_ROWS } from '../../src/domain/figureSettings.ts';
import type { Focus } from '../../src/domain/focus.ts';
import { KINDS } from '../../src/domain/kind.ts';
import {
  LEDGER_ORDERS,
  MENTION_GROUPS,
  MENTION_UNITS,
  type MeasuresView,
  NARRATIVE_GROUPS,
} from '../../src/domain/measuresView.ts';
import {
  FOLDS,
  MATRIX_ORDERS,
  NETWORK_FORMS,
  type NetworkView,
  REPLAY_STEPS,
} from '../../src/domain/networkView.ts';
import {
  ACTOR_GROUPS,
  PICKUP_SORTS,
  type PickupEnd,
  type PickupView,
} from '../../src/domain/pickupView.ts';
import type { TimeRange } from '../../src/domain/time.ts';
import {
  COLOUR_OWNERS,
  type Filters,
  SCREENS,
  type Selection,
  type View,
} from '../../src/domain/view.ts';

const instant = fc.integer({ min: -60_000_000_000_000, max: 250_000_000_000_000 });
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });

const range: fc.Arbitrary<TimeRange> = fc
  .tuple(fc.option(instant), fc.option(instant))
  .map(([a, b]) =>
    a !== null && b !== null ? { from: Math.min(a, b), to: Math.max(a, b) } : { from: a, to: b },
  );

const focus: fc.Arbitrary<Focus> = fc.oneof(
  fc.record({
    type: fc.constant('around' as const),
    ids: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
    steps: fc.constantFrom(1 as const, 2 as const),
  }),
  fc.record({
    type: fc.constant('states' as const),
    from: fc.constantFrom('', 'RUS', 'other'),
    to: fc.constantFrom('', 'CHN', 'other'),
    bothWays: fc.boolean(),
  }),
  fc
    .uniqueArray(text, { minLength: 2, maxLength: 2 })
    .map(([from = 'a', to = 'b']) => ({ type: 'path' as const, from, to })),
);

const filters: fc.Arbitrary<Filters> = fc.record({
  time: range,
  hiddenKinds: fc.subarray([...KINDS]),
  hiddenStates: fc.uniqueArray(fc.constantFrom('', 'RUS', 'CHN', 'EU', 'TUR')),
  hiddenActorKinds: fc.subarray([...ACTOR_KINDS]),
  hiddenActors: fc.uniqueArray(text, { maxLength: 3 }),
  hiddenPlatforms: fc.uniqueArray(text, { maxLength: 3 }),
  hiddenLanguages: fc.uniqueArray(fc.constantFrom('', 'en', 'ru', 'zh')),
  windowMs: fc.option(fc.integer({ min: 1, max: 10_000_000_000 })),
  minWeight: fc.integer({ min: 1, max: 9_999 }),
  maxQ: fc.constantFrom(null, 0.01, 0.05, 0.2, 1),
  keepActs: fc.boolean(),
  focus: fc.option(focus),
});

const selection: fc.Arbitrary<Selection> = fc.oneof(
  fc.record({ type: fc.constant('actor' as const), id: text }),
  fc.record({ type: fc.constant('cluster' as const), index: fc.nat(500) }),
  fc.record({
    type: fc.constant('edge' as const),
    amplifier: text,
    source: text,
    kind: fc.constantFrom(...KINDS),
  }),
);

const end: fc.Arbitrary<PickupEnd> = fc.oneof(
  fc.constant({ type: 'any' as const }),
  fc.record({
    type: fc.constant('state' as const),
    state: fc.constantFrom('CHN', 'RUS', 'EU'),
    group: fc.option(fc.constantFrom(...ACTOR_GROUPS)),
  }),
  fc.record({ type: fc.constant('actor' as const), id: text }),
);

const pickups: fc.Arbitrary<PickupView> = fc
  .record({
    statementsOf: end,
    about: fc.option(fc.constantFrom('KAZ', 'USA')),
    relayedBy: end,
    sort: fc.constantFrom(...PICKUP_SORTS),
    open: fc.option(fc.record({ platform: text, id: text })),
    reading: fc.option(fc.nat(500)),
  })
  .map((view) => (view.open ? view : { ...view, reading: null }));

const day = fc.integer({ min: 1, max: 40_000 });

const measures: fc.Arbitrary<MeasuresView> = fc.record({
  country: fc.option(fc.constantFrom('KAZ', 'USA')),
  beside: fc.option(fc.constantFrom('UKR', 'USA')),
  unit: fc.constantFrom(...MENTION_UNITS),
  windowDays: fc.integer({ min: 1, max: 60 }),
  baseline: fc.option(
    fc.tuple(day, day).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  ),
  recordDays: fc.integer({ min: 1, max: 60 }),
  recordOf: fc.option(fc.constantFrom('RUS', 'CHN')),
  recordSubject: fc.constantFrom('any-other', 'KAZ'),
  recordThan: fc.option(fc.constantFrom('RUS', 'CHN')),
  splitAfter: fc.option(day),
  mentionsBy: fc.constantFrom(...MENTION_GROUPS),
  ledgerKind: fc.option(fc.constantFrom('citation', 'repost')),
  ledgerOrder: fc.constantFrom(...LEDGER_ORDERS),
  narrative: fc.option(fc.constantFrom('foreign hand', 'биолаборатории & co')),
  narrativesBy: fc.constantFrom(...NARRATIVE_GROUPS),
  topicsOf: fc.option(fc.constantFrom('', 'RUS')),
});

const side = fc.integer({ min: 1, max: 1500 });

const figure: fc.Arbitrary<FigureSettings> = fc.record({
  kind: fc.constantFrom(...FIGURE_KINDS),
  subject: fc.option(fc.constantFrom('KAZ', 'UKR')),
  rows: fc.integer({ min: 1, max: MOST_ROWS }),
  size: fc.oneof(
    fc.record({ preset: fc.constantFrom(...FIGURE_PRESETS) }),
    fc.record({
      preset: fc.constant('free' as const),
      width: side,
      height: side,
      unit: fc.constantFrom('px' as const, 'mm' as const),
    }),
  ),
  theme: fc.constantFrom(...FIGURE_THEMES),
  legend: fc.constantFrom(...LEGEND_PLACES),
  names: fc.option(fc.nat(500)),
  groups: fc.boolean(),
  actors: fc.integer({ min: 2, max: MOST_DRAWN }),
});

const place = fc.integer({ min: -100_000, max: 100_000 }).map((value) => value / 100);
const period = fc
  .tuple(instant, fc.integer({ min: 1, max: 10_000_000_000 }))
  .map(([from, ms]) => ({ from, to: from + ms }));

const anyNetwork: fc.Arbitrary<NetworkView> = fc.record({
  form: fc.constantFrom(...NETWORK_FORMS),
  fold: fc.constantFrom(...FOLDS),
  order: fc.constantFrom(...MATRIX_ORDERS),
  groups: fc
    .uniqueArray(text, { minLength: 6, maxLength: 6 })
    .chain(([one = '', two = '', ...ids]) =>
      fc.subarray([
        { name: one, members: ids.slice(0, 2) },
        { name: two, members: ids.slice(2) },
      ]),
    ),
  pins: fc.uniqueArray(fc.record({ id: text, x: place, y: place }), {
    maxLength: 3,
    selector: ({ id }) => id,
  }),
  periods: fc.option(fc.record({ a: period, b: period })),
  replayStep: fc.constantFrom(...REPLAY_STEPS),
  replayMoving: fc.boolean(),
  replayOver: fc.option(period),
});

const network: fc.Arbitrary<NetworkView> = fc
  .tuple(anyNetwork, fc.boolean())
  .map(([one, asked]) => (one.fold === 'none' && asked ? { ...one, oneByOne: true } : one));

/** Any view that the app can be in. */
export const anyView: fc.Arbitrary<View> = fc.record({
  caseId: text,
  screen: fc.constantFrom(...SCREENS),
  filters,
  colourBy: fc.constantFrom(...COLOUR_OWNERS),
  selection: fc.option(selection),
  evidence: fc.nat(100_000),
  network,
  pickups,
  measures,
  figure,
});
