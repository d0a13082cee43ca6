/** Questions of the measures screen: each part comes by itself, and only what a change touches is asked again. */
import type { DayRange } from '../domain/measure.ts';
import type { MeasuresView } from '../domain/measuresView.ts';
import type { RecordQuestion } from '../domain/record.ts';
import { DAY_MS, type TimeRange } from '../domain/time.ts';
import type { View } from '../domain/view.ts';
import type { PostsBehindRequest } from '../domain/wordAnswers.ts';
import type { LedgerEdgesRequest } from '../workers/contract.ts';
import type { Context } from './context.ts';
import { t } from './language.ts';
import type { MeasuresShown } from './measuresShown.ts';
import { newestOnly } from './newest.ts';

const POSTS_BEHIND = 50;

export interface MeasureQuestions {
  /** Asks what `after` shows and `before` did not; null before = all of it. */
  measures(before: View | null, after: View): Promise<void>;
  /** The narratives alone: when the codebook has changed. */
  narratives(view: View): Promise<void>;
  countryNames(country: string): Promise<void>;
  postsBehind(request: Omit<PostsBehindRequest, 'offset' | 'limit'>): Promise<void>;
  edgesBehind(request: LedgerEdgesRequest): Promise<void>;
}

export function createMeasureQuestions(context: Context): MeasureQuestions {
  const { model, ports } = context;
  const desk = ports.desks.caseDesk;
  const put = (part: Partial<MeasuresShown>) => {
    model.measures.value = { ...model.measures.peek(), ...part };
  };
  const failing = context.failing(() => t('The measures could not be worked out'));

  const coverage = newestOnly(
    () => desk.coverage(),
    (answer) => put({ coverage: answer }),
    failing,
  );
  const mentions = newestOnly(
    ({ measures: { country, beside, mentionsBy }, filters }: View) =>
      desk.mentions({ country, beside, by: mentionsBy, range: daysOf(filters.time) }),
    (answer) => put({ mentions: answer }),
    failing,
  );
  const surges = newestOnly(
    async ({ measures }: View) => {
      const baseline = baselineOf(measures, model.measures.peek());
      const { windowDays } = measures;
      return baseline && desk.surges({ windowDays, baseline, range: null });
    },
    (answer) => put({ surges: answer }),
    failing,
  );
  const record = newestOnly(
    async ({ measures }: View) => {
      const question = claimOf(measures, model.measures.peek());
      return question && desk.record(question);
    },
    (answer) => put({ record: answer }),
    failing,
  );
  const ledgers = newestOnly(
    (view: View) => desk.ledgers(periodsOf(view, model.measures.peek())),
    (answer) => put({ ledgers: answer }),
    failing,
  );
  const narratives = newestOnly(
    ({ measures: { narrative, narrativesBy }, filters }: View) =>
      desk.narratives({ narrative, by: narrativesBy, range: daysOf(filters.time) }),
    (answer) => put({ narratives: answer }),
    context.failing(() => t('The narratives could not be counted')),
  );
  const topics = newestOnly(
    ({ measures: { topicsOf }, filters }: View) =>
      desk.topics({
        ...(topicsOf !== null && { state: topicsOf || null }),
        range: daysOf(filters.time),
      }),
    (answer) => put({ topics: answer }),
    failing,
  );

  return {
    narratives,
    countryNames: newestOnly(
      (country: string) => desk.countryNames(country),
      (names) => {
        model.countryNames.value = names;
      },
      failing,
    ),
    async measures(before, after) {
      if (!model.measures.peek().coverage) await coverage(undefined);
      const changed = changes(before, after, model.measures.peek());
      await Promise.all([
        changed.mentions && mentions(after),
        changed.ledgers && ledgers(after),
        changed.surges && surges(after),
        changed.record && record(after),
        changed.narratives && narratives(after),
        changed.topics && topics(after),
      ]);
    },
    postsBehind: newestOnly(
      async (request: Omit<PostsBehindRequest, 'offset' | 'limit'>) => {
        const whole = { ...request, offset: 0, limit: POSTS_BEHIND };
        return { type: 'posts', request: whole, page: await desk.postsBehind(whole) } as const;
      },
      (behind) => {
        model.behind.value = behind;
      },
      failing,
    ),
    edgesBehind: newestOnly(
      async (request: LedgerEdgesRequest) =>
        ({ type: 'edges', request, edges: await desk.ledgerEdges(request) }) as const,
      (behind) => {
        model.behind.value = behind;
      },
      failing,
    ),
  };
}

/** Which parts a change of the view touches; what has no answer yet is asked in any case. */
function changes(before: View | null, after: View, shown: MeasuresShown) {
  const keys = (view: View) => {
    const { country, beside, mentionsBy, windowDays, baseline, splitAfter } = view.measures;
    const { recordDays, recordOf, recordSubject, recordThan } = view.measures;
    const { narrative, narrativesBy, topicsOf } = view.measures;
    const { time } = view.filters;
    return {
      mentions: [country, beside, mentionsBy, time],
      surges: [windowDays, baseline],
      record: [recordDays, recordOf, recordSubject, recordThan],
      ledgers: [splitAfter, time],
      narratives: [narrative, narrativesBy, time],
      topics: [topicsOf, time],
    };
  };
  const [old, next] = [before && keys(before), keys(after)];
  const differs = (part: keyof typeof next) =>
    shown[part] === null || JSON.stringify(old?.[part]) !== JSON.stringify(next[part]);
  return {
    mentions: differs('mentions'),
    surges: differs('surges'),
    record: differs('record'),
    ledgers: differs('ledgers'),
    narratives: differs('narratives'),
    topics: differs('topics'),
  };
}

/** Whole days of a range of times; null = all days. */
export function daysOf({ from, to }: TimeRange): DayRange | null {
  if (from === null && to === null) return null;
  return {
    from: from === null ? 0 : Math.floor(from / DAY_MS),
    to: to === null ? FAR_DAY : Math.ceil(to / DAY_MS) - 1,
  };
}

/** Days after all data: 1 January 2200. */
const FAR_DAY = 84_006;

/** The chosen baseline, or the first half of the days that the data span; null where there is but one day. */
export function baselineOf({ baseline }: MeasuresView, shown: MeasuresShown): DayRange | null {
  if (baseline) return baseline;
  const range = shown.coverage?.range;
  if (!range || range.from === range.to) return null;
  return { from: range.from, to: range.from + Math.ceil((range.to - range.from + 1) / 2) - 1 };
}

/** The claim as it stands, with what was not chosen filled in; null where there are no posts of any state. */
export function claimOf(measures: MeasuresView, shown: MeasuresShown): RecordQuestion | null {
  const { recordDays, recordOf, recordSubject, recordThan } = measures;
  const state = recordOf ?? stateWithMostPosts(shown);
  if (state === null) return null;
  return {
    of: { states: [state], kinds: null },
    days: recordDays,
    subject: recordSubject,
    than: recordThan ?? state,
    range: null,
  };
}

function stateWithMostPosts({ coverage }: MeasuresShown): string | null {
  const states = coverage?.states.filter(({ state }) => state !== null) ?? [];
  return [...states].sort((a, b) => b.posts - a.posts)[0]?.state ?? null;
}

/** One period, or the two on either side of the chosen day. */
export function periodsOf(view: View, { coverage }: MeasuresShown): (DayRange | null)[] {
  const { splitAfter } = view.measures;
  const whole = daysOf(view.filters.time) ?? coverage?.range ?? null;
  if (!whole || splitAfter === null || splitAfter < whole.from || splitAfter >= whole.to) {
    return [daysOf(view.filters.time)];
  }
  return [
    { from: whole.from, to: splitAfter },
    { from: splitAfter + 1, to: whole.to },
  ];
}
