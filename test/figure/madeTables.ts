import type { Ledger, LedgerCell } from '../../src/domain/measure.ts';
import type { LedgerContent, TimelineContent } from '../../src/figure/content.ts';
import { ledgerCaption, timelineCaption } from '../../src/figure/tableCaptions.ts';
import { draws } from './madeFigure.ts';

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
