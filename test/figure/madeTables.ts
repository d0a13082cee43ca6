import type {
  LedgerContent,
  PickupsContent,
  TimelineContent,
} from '../../src/domain/figureContent.ts';
import type { Ledger, LedgerCell } from '../../src/domain/ledger.ts';
import { pickupsContent } from '../../src/figure/contents.ts';
import { ledgerCaption, timelineCaption } from '../../src/figure/tableCaptions.ts';
import { draws, stateName } from './madeFigure.ts';

const SOURCE = { files: ['rt.csv', 'mfa.csv'], remarks: [] };
/** 2022-01-01 */
const FROM = 18_993;

export function madeCell(given: Partial<LedgerCell>): LedgerCell {
  return {
    ...{ amplifierState: 'RUS', sourceState: 'CHN', kind: null, count: 1, amplifierPosts: 100 },
    ...{ per1000: 10, expected: 1, ratio: 1, low: 0.5, high: 2, pairs: 0, orderable: 0 },
    ...{ orderableShare: null, medianLagSeconds: null },
    ...{ lowerQuartileSeconds: null, upperQuartileSeconds: null },
    ...given,
  };
}

/** Seven states; the diagonal is what a state's actors do to each other. */
export function madeLedger(seed = 3): LedgerContent {
  const draw = draws(seed);
  const states = ['RUS', 'CHN', 'KAZ', 'IRN', 'BLR', 'USA', null];
  const cells = states.flatMap((amplifierState) =>
    states.flatMap((sourceState) => {
      if (draw() < 0.2) return [];
      const ratio = draw() < 0.15 ? null : 2 ** (6 * draw() - 2.5);
      const spread = 1.2 + draw();
      return madeCell({
        ...{ amplifierState, sourceState, ratio, count: Math.floor(400 * draw() ** 3) },
        low: ratio === null ? null : ratio / spread,
        high: ratio === null ? null : ratio * spread,
      });
    }),
  );
  const range = { from: FROM, to: FROM + 30 };
  const ledger: Ledger = { range, days: 31, states, cells, blockDays: 7, draws: 2000, seed: 1 };
  return {
    kind: 'ledger',
    ledger,
    caption: ledgerCaption(ledger, SOURCE),
    sourceLine: 'Made data',
  };
}

export function madeTimeline(): TimelineContent {
  const draw = draws(21);
  const series = (['Russia', 'China', 'Kazakhstan'] as const).map((label, k) => ({
    label,
    state: ['RUS', 'CHN', 'KAZ'][k] ?? null,
    values: Array.from({ length: 60 }, (_, day) => {
      if (day >= 22 && day <= 25) return null;
      const surge = day >= 4 && day <= 12 ? 500 / (1 + Math.abs(day - 7)) / (k + 1) : 0;
      return Math.round(surge + 60 * draw() + 20 * (3 - k));
    }),
  }));
  const facts = { unit: 'posts that name Kazakhstan', from: FROM, series };
  return {
    ...{ kind: 'timeline', ...facts, sourceLine: 'Made data' },
    caption: timelineCaption(facts, SOURCE),
  };
}

const STATEMENTS = [
  ['Cargo trains through Khorgos run as before', '2022-01-13'],
  ['Support for Kazakhstan was offered early and from the top', '2022-01-12'],
  ['No outside force may stir unrest; China and Russia see it alike', '2022-01-11'],
  ['Ministers spoke by telephone; China ready to give the support that is needed', '2022-01-10'],
  ['一切反对外部势力蓄意在哈萨克斯坦制造社会动荡和煽动暴力的行径', '2022-01-07'],
  ['Китай надеется на скорейшее восстановление стабильности в соседней стране', '2022-01-06'],
  ['Advice to Chinese citizens and firms in Almaty', '2022-01-05'],
] as const;

/** Seven statements, the last one relayed by nobody; every third relay is known to the day. */
export function madePickups(seed = 5): PickupsContent {
  const draw = draws(seed);
  const outlets = [
    ['RT', 'RUS'],
    ['TASS', 'RUS'],
    ['Sputnik', 'RUS'],
    ['BelTA', 'BLR'],
    ['Press TV', 'IRN'],
    ['Kazinform', 'KAZ'],
    ['account 7c1e', null],
  ] as const;
  const rows = STATEMENTS.map(([statement, at], k) => ({
    ...{ statement, at, actor: 'Chinese foreign ministry', state: 'CHN' },
    relays: Array.from({ length: k === 6 ? 0 : 1 + Math.floor(draw() * 7) }, (_, n) => {
      const [actor, state] = outlets[n % outlets.length] ?? outlets[0];
      const minMs = (draw() ** 2 * 70 - (n % 3 === 2 ? 9 : 0)) * 3_600_000;
      const maxMs = n % 3 === 2 ? minMs + 24 * 3_600_000 : minMs + 60_000;
      return { actor, state, minMs, maxMs, orderable: minMs > 0 };
    }),
  }));
  const counts = {
    ...{ statementsOf: 'ministries and officials of China', relayedBy: 'anyone' },
    ...{ about: 'Kazakhstan', statements: 38, relayed: 17, order: 'latest first' },
    medianLag: { minMs: 4 * 3_600_000, maxMs: 5 * 3_600_000 },
    most: { actors: 9, expected: 2.4 },
    withoutStatement: 12,
  };
  const coverage = { posts: 900, actors: 40, from: null, to: null, gaps: [], files: SOURCE.files };
  return pickupsContent(rows, counts, { coverage, remarks: [], stateName });
}
