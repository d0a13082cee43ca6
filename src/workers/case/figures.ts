import type { CaseContents } from '../../domain/case.ts';
import type {
  FigureContent,
  PickupFigureRow,
  TimelineContent,
  TimelineSeries,
} from '../../domain/figureContent.ts';
import {
  type FigureQuestion,
  type FigureRecord,
  type KeptFigure,
  questionKey,
} from '../../domain/keptFigure.ts';
import type { DayRange } from '../../domain/measure.ts';
import {
  type ActorGroup,
  endText,
  type PickupEnd,
  type PickupSort,
} from '../../domain/pickupView.ts';
import { DAY_MS, isoTime, type TimeRange } from '../../domain/time.ts';
import { figureChanges } from '../../figure/changes.ts';
import {
  type ContentSource,
  ledgerContent,
  networkContent,
  pickupsContent,
  timelineContent,
} from '../../figure/contents.ts';
import { contentHash } from '../../figure/keptFault.ts';
import { coverageOf } from '../../graph/coverage.ts';
import { stateLabel } from '../../registry/label.ts';
import type { FigureSource, PickupPage, PickupRow } from '../contract.ts';
import { figureRemarks } from './captions.ts';
import type { MeasureDesk } from './measureDesk.ts';
import type { OpenCase } from './openCase.ts';
import type { PickupDesk } from './pickupDesk.ts';
import { pictureOf } from './picture.ts';

/** An open case, and the desks that count for its figures. */
export interface FigureGround {
  readonly open: OpenCase;
  readonly contents: CaseContents;
  readonly measures: MeasureDesk;
  readonly pickups: PickupDesk;
}

/** Contents that were handed out while this case is open, so that a figure can be kept by its hash alone. */
export interface FigureMemory {
  /** the content behind a question; of a kept figure the one it was kept with, where the question is the same */
  source(
    ground: FigureGround,
    question: FigureQuestion,
    keptId: string | null,
  ): Promise<FigureSource>;
  /** @throws Error where a content was never handed out */
  kept(ground: FigureGround, records: readonly FigureRecord[]): KeptFigure[];
}

/** Beyond the kept ones: enough for undo and redo of the last choices. */
const MOST_REMEMBERED = 40;

export function createFigureMemory(): FigureMemory {
  const recent = new Map<string, FigureContent>();
  const lasting = new Map<string, FigureContent>();
  const keep = ({ contents }: FigureGround) => {
    for (const figure of contents.figures ?? []) lasting.set(figure.contentHash, figure.content);
  };
  return {
    async source(ground, question, keptId) {
      keep(ground);
      const fresh = await contentOf(ground, question);
      const kept = ground.contents.figures?.find(({ id }) => id === keptId);
      const isSame = kept !== undefined && questionKey(kept.question) === questionKey(question);
      const content = isSame ? kept.content : fresh.content;
      const hash = contentHash(content);
      recent.delete(hash);
      recent.set(hash, content);
      const [oldest] = recent.keys();
      if (recent.size > MOST_REMEMBERED && oldest !== undefined) recent.delete(oldest);
      return {
        content: new TextEncoder().encode(JSON.stringify(content)),
        contentHash: hash,
        files: ground.contents.sources.map(({ file }) => file),
        of: fresh.of,
        changes: isSame ? figureChanges(kept.content, fresh.content) : null,
      };
    },
    kept(ground, records) {
      keep(ground);
      return records.map((record) => {
        const content = lasting.get(record.contentHash) ?? recent.get(record.contentHash);
        if (!content)
          throw new Error(`The figure “${record.name}” is not at hand any more: draw it again.`);
        lasting.set(record.contentHash, content);
        return { ...record, content };
      });
    },
  };
}

interface Counted {
  readonly content: FigureContent;
  /** of how many it shows a part: actors, or statements */
  readonly of: number;
}

async function contentOf(ground: FigureGround, question: FigureQuestion): Promise<Counted> {
  const source = sourceOf(ground);
  const { kind } = question.settings;
  switch (kind) {
    case 'network': {
      const { open, contents } = ground;
      const picture = pictureOf(open, question.filters, contents.positions);
      const { edgesOfAll } = picture.totals;
      const labelOf = (id: string) => picture.names?.[id] ?? id;
      return networkContent({ ...picture, edgesOfAll, labelOf }, question, source);
    }
    case 'ledger': {
      const [answer] = await ground.measures.ledgers([daysOf(question.filters.time, source)]);
      if (!answer) throw new Error('The table between states could not be counted.');
      return { content: ledgerContent(answer.ledger, source), of: answer.ledger.states.length };
    }
    case 'timeline': {
      const content = await timelineOf(ground, question, source);
      return { content, of: content.series.length };
    }
    case 'pickups':
      return pickupsOf(ground, question, source);
    default:
      return kind satisfies never;
  }
}

function sourceOf({ open, contents }: FigureGround): ContentSource {
  const files = contents.sources.map(({ file }) => file);
  return {
    coverage: coverageOf(open.posts, contents.record.actors, files),
    remarks: figureRemarks(open, contents),
    stateName: stateLabel,
  };
}

/** Whole days within a time range; null: all days. */
function daysOf({ from, to }: TimeRange, { coverage }: ContentSource): DayRange | null {
  if (from === null && to === null) return null;
  const first = from ?? Date.parse(coverage.from ?? '');
  const last = to === null ? Date.parse(coverage.to ?? '') : to - 1;
  if (Number.isNaN(first) || Number.isNaN(last)) return null;
  return { from: Math.floor(first / DAY_MS), to: Math.floor(last / DAY_MS) };
}

async function timelineOf(
  ground: FigureGround,
  { filters, settings: { subject } }: FigureQuestion,
  source: ContentSource,
): Promise<TimelineContent> {
  const range = daysOf(filters.time, source);
  if (subject === null) return postsOverTime(ground, range, source);
  const { series } = await ground.measures.mentions({
    ...{ by: 'state', country: subject, beside: null, range },
  });
  const lines = series.map(
    ({ state, posts, ofPosts }): TimelineSeries => ({
      ...{ state, label: stateName(state) },
      values: Array.from(posts, (count, day) => (ofPosts[day] === 0 ? null : count)),
    }),
  );
  const from = series[0]?.range.from ?? 0;
  return timelineContent(`posts that name ${stateLabel(subject)}`, from, lines, source);
}

async function postsOverTime(
  { measures }: FigureGround,
  range: DayRange | null,
  source: ContentSource,
): Promise<TimelineContent> {
  const { states, range: all } = await measures.coverage();
  const from = Math.max(all?.from ?? 0, range?.from ?? Number.NEGATIVE_INFINITY);
  const to = Math.min(all?.to ?? -1, range?.to ?? Number.POSITIVE_INFINITY);
  const lines = states.map(
    ({ state, perDay }): TimelineSeries => ({
      ...{ state, label: stateName(state) },
      values: Array.from({ length: Math.max(0, to - from + 1) }, (_, day) => {
        const count = perDay[from + day - (all?.from ?? 0)] ?? 0;
        return count === 0 ? null : count;
      }),
    }),
  );
  return timelineContent('posts', from, lines, source);
}

function stateName(state: string | null): string {
  return state === null ? 'no state' : stateLabel(state);
}

async function pickupsOf(
  { pickups: desk }: FigureGround,
  { filters, pickups, settings }: FigureQuestion,
  source: ContentSource,
): Promise<Counted> {
  const request = { pickups: { ...pickups, open: null, reading: null }, time: filters.time };
  const page = await desk.page({ ...request, offset: 0, limit: settings.rows });
  const counts = {
    statementsOf: endWords(pickups.statementsOf, page),
    relayedBy: endWords(pickups.relayedBy, page),
    about: pickups.about === null ? null : stateLabel(pickups.about),
    statements: page.total,
    relayed: page.relayed,
    order: ORDERS[pickups.sort],
    medianLag: page.medianLag,
    most: page.most,
    withoutStatement: page.withoutStatement,
  };
  return { content: pickupsContent(page.rows.map(rowOf), counts, source), of: page.total };
}

const ORDERS: Record<PickupSort, string> = {
  newest: 'latest relay first',
  day: 'latest statement first',
  'most relayed': 'most relayed first',
  fastest: 'shortest lag first',
};

const GROUPS: Record<ActorGroup, string> = {
  offices: 'ministries and officials',
  outlets: 'outlets',
  accounts: 'other accounts',
};

function endWords(end: PickupEnd, { statementChoices, relayChoices }: PickupPage): string {
  switch (end.type) {
    case 'any':
      return 'anyone';
    case 'state':
      return `${end.group ? GROUPS[end.group] : 'actors'} of ${stateLabel(end.state)}`;
    case 'actor': {
      const choices = [...statementChoices, ...relayChoices];
      return choices.find((choice) => endText(choice.end) === endText(end))?.label ?? end.id;
    }
    default:
      return end satisfies never;
  }
}

/** Enough to know the statement by; the whole stands in the case. */
const MOST_LETTERS = 160;

function rowOf({ statement, relays }: PickupRow): PickupFigureRow {
  const { post, actorLabel, state } = statement;
  const words = Array.from(post.text.replace(/\s+/gu, ' ').trim());
  const isLong = words.length > MOST_LETTERS;
  return {
    statement: isLong ? `${words.slice(0, MOST_LETTERS).join('')}…` : words.join(''),
    ...{ actor: actorLabel, state, at: isoTime(post.at, post.precision).slice(0, 10) },
    relays: relays.map(({ card, lag: { minMs, maxMs, orderable } }) => ({
      ...{ actor: card.actorLabel, state: card.state, minMs, maxMs, orderable },
    })),
  };
}
