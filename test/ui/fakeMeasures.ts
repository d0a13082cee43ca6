/** Measures of a made case, small enough to be counted by hand. */
import type { CoverageReport, SurgeReport } from '../../src/domain/measure.ts';
import { ANY_OTHER, type RecordQuestion, type RecordReport } from '../../src/domain/record.ts';
import type { PostsBehindRequest } from '../../src/domain/wordAnswers.ts';
import type {
  LedgerAnswer,
  LedgerEdge,
  MentionsAnswer,
  MentionsRequest,
  PostCard,
} from '../../src/workers/contract.ts';
import { EDGES } from './fakeCase.ts';

/** 1 January 2022 */
export const DAY = 18_993;
const RANGE = { from: DAY, to: DAY + 3 };

const RUSSIA = { state: 'RUS', kind: null } as const;

export const COVERAGE: CoverageReport = {
  range: RANGE,
  posts: 20,
  days: 3,
  gaps: [{ from: DAY + 2, to: DAY + 2 }],
  actors: [
    {
      id: 'rt',
      label: 'RT',
      state: 'RUS',
      kind: 'state outlet',
      posts: 20,
      days: 3,
      range: RANGE,
      gaps: [{ from: DAY + 2, to: DAY + 2 }],
      perDay: Uint32Array.of(8, 6, 0, 6),
    },
  ],
  states: [
    {
      state: 'RUS',
      posts: 20,
      actors: 1,
      days: 3,
      range: RANGE,
      gaps: [],
      perDay: Uint32Array.of(8, 6, 0, 6),
      actorsPerDay: Uint32Array.of(1, 1, 0, 1),
    },
  ],
  changes: [],
  truncated: [{ file: 'rt.csv', what: 'texts', length: 60, posts: 19, ofPosts: 20 }],
};

export function mentionsUnder({ country, beside, by }: MentionsRequest): MentionsAnswer {
  const shown = country ?? 'KAZ';
  const series = (one: string, posts: number[]) => ({
    ...RUSSIA,
    ...(by === 'state and kind' && { kind: 'state outlet' as const }),
    country: one,
    range: RANGE,
    posts: Uint32Array.from(posts),
    ofPosts: Uint32Array.of(8, 6, 0, 6),
  });
  return {
    country: shown,
    range: RANGE,
    countries: [
      { value: 'KAZ', count: 9, label: 'Kazakhstan' },
      { value: 'UKR', count: 2, label: 'Ukraine' },
    ],
    series: [series(shown, [1, 4, 0, 4])],
    besideSeries: beside ? [series(beside, [1, 0, 0, 1])] : [],
    totals: [
      {
        state: 'RUS',
        kind: 'state outlet',
        country: shown,
        posts: shown === 'KAZ' ? 9 : 2,
        ofPosts: 20,
        actors: 1,
        days: 3,
        ofDays: 4,
      },
    ],
  };
}

export const SURGES: SurgeReport = {
  baseline: { from: DAY, to: DAY },
  windowDays: 2,
  unequalWindows: true,
  looked: 6,
  rows: [
    {
      ...RUSSIA,
      country: 'KAZ',
      window: { from: DAY + 1, to: DAY + 2 },
      inWindow: { posts: 4, ofPosts: 6, days: 1, perDay: 4, per1000: 666.7 },
      inBaseline: { posts: 1, ofPosts: 8, days: 1, perDay: 1, per1000: 125 },
      actors: 1,
      dispersion: 1,
      ratio: 5.3,
      low: 0.8,
      high: 40,
      p: 0.02,
      q: 0.12,
    },
  ],
  unsaid: [],
};

export function recordUnder(question: RecordQuestion): RecordReport {
  return {
    question,
    searched: RANGE,
    basis: { ofPosts: 20, actors: 1, days: 3, ofDays: 4 },
    gaps: [{ from: DAY + 2, to: DAY + 2 }],
    answers: [
      {
        holds: 'yes',
        searched: { from: DAY + 3, to: DAY + 3 },
        window: {
          range: { from: DAY + 3, to: DAY + 3 },
          country: question.subject === ANY_OTHER ? 'KAZ' : question.subject,
          posts: 4,
          thanPosts: 1,
          ofPosts: 6,
        },
        runnerUp: null,
        gaps: [],
      },
      {
        holds: 'cannot be said',
        searched: RANGE,
        window: null,
        runnerUp: null,
        gaps: [{ from: DAY + 2, to: DAY + 2 }],
      },
    ],
    margins: Float64Array.of(-2, 3, Number.NaN, 3),
  };
}

export const LEDGER: LedgerAnswer = {
  ledger: {
    range: RANGE,
    days: 3,
    states: ['RUS', 'CHN'],
    cells: [
      {
        amplifierState: 'RUS',
        sourceState: 'CHN',
        kind: null,
        count: 14,
        amplifierPosts: 20,
        per1000: 700,
        expected: 7,
        ratio: 2,
        low: 1.2,
        high: 3.3,
        pairs: 10,
        orderable: 6,
        orderableShare: 0.6,
        medianLagSeconds: 28_800,
        lowerQuartileSeconds: 14_400,
        upperQuartileSeconds: 43_200,
      },
    ],
    blockDays: 1,
    draws: 400,
    seed: 1,
  },
  lags: [
    {
      amplifierState: 'RUS',
      sourceState: 'CHN',
      kind: null,
      minMs: Float64Array.of(3_600_000, 28_800_000),
      maxMs: Float64Array.of(3_600_000, 28_800_000),
      quartiles: [
        { minMs: 3_600_000, maxMs: 3_600_000 },
        { minMs: 28_800_000, maxMs: 28_800_000 },
        { minMs: 28_800_000, maxMs: 28_800_000 },
      ],
      unordered: 4,
      withoutSource: 3,
    },
  ],
  firsts: [{ a: 'CHN', b: 'RUS', aFirst: 2, bFirst: 0, unordered: 4 }],
};

export function ledgerEdges(): LedgerEdge[] {
  return EDGES.slice(0, 1).map((edge) => ({
    edge,
    amplifierLabel: 'RT',
    sourceLabel: 'Chinese foreign ministry',
  }));
}

export function postsBehindUnder(
  cards: readonly PostCard[],
  { offset, limit }: PostsBehindRequest,
) {
  return { rows: cards.slice(offset, offset + limit), total: cards.length };
}
