import type { FigureSettings } from '../domain/figureSettings.ts';
import type { PostRef } from '../domain/judgement.ts';
import type { MeasuresView } from '../domain/measuresView.ts';
import type { Message } from '../domain/message.ts';
import { ANYONE, type PickupView } from '../domain/pickupView.ts';
import type { TimeRange } from '../domain/time.ts';
import {
  type ColourOwner,
  DEFAULT_FILTERS,
  type Filters,
  type Screen,
  type Selection,
  type View,
} from '../domain/view.ts';
import type { PostsBehindRequest } from '../domain/wordAnswers.ts';
import type { EvidenceRequest, LedgerEdgesRequest } from '../workers/contract.ts';
import { createArrangementKeeper } from './arrangement.ts';
import type { Context } from './context.ts';
import { fragmentOf } from './fragment.ts';
import { recordChange } from './history.ts';
import { toSay } from './language.ts';
import type { Model } from './model.ts';
import { hasSameGrid, hasSamePickups, type Questions, sameSelection } from './questions.ts';

const CLOSED = { open: null, reading: null } as const;

export type ListFilter =
  | 'hiddenKinds'
  | 'hiddenStates'
  | 'hiddenActorKinds'
  | 'hiddenPlatforms'
  | 'hiddenLanguages';

export interface ViewActions {
  /** Puts a view in place without recording it: for undo, redo and links. */
  applyView(view: View): Promise<void>;
  /** A change that can be taken back; changes of one `gesture` are one step. */
  changeView(label: Message, part: Partial<View>, gesture?: string | null): Promise<void>;
  openScreen(screen: Screen): Promise<void>;
  /** Hides a value that is shown, or shows one that is hidden. */
  toggleHidden(list: ListFilter, value: string): Promise<void>;
  /** Hides all the named values but one; shows them all where only that one is left. */
  showOnly(list: ListFilter, value: string, all: readonly string[]): Promise<void>;
  setTime(range: TimeRange): Promise<void>;
  setWindow(windowMs: number | null): Promise<void>;
  setMinWeight(weight: number): Promise<void>;
  /** Counts the network under other windows and least weights. */
  countSensitivity(): Promise<void>;
  /** Hides edges of a larger q; `keepActs`: of co-occurrence only. Null shows all. */
  setChance(maxQ: number | null, keepActs: boolean): Promise<void>;
  clearFilters(names?: readonly (keyof Filters)[]): Promise<void>;
  setColour(colourBy: ColourOwner): Promise<void>;
  /** Chooses statements and relays; a choice of whose posts closes the statement that was open. */
  choosePickups(part: Partial<PickupView>): Promise<void>;
  /** Statements of those who relayed, relayed by those whose statements were shown. */
  swapPickups(): Promise<void>;
  /** Shows the relays of one statement one by one; the open one again closes it. */
  openStatement(statement: PostRef): Promise<void>;
  /** Reads a relay beside its statement; null goes back to the list. */
  readPair(statement: PostRef, reading: number | null): Promise<void>;
  morePickups(): Promise<void>;
  /** Chooses what the measures are of. */
  chooseMeasures(label: Message, part: Partial<MeasuresView>): Promise<void>;
  /** Chooses how the figure is drawn. */
  chooseFigure(label: Message, part: Partial<FigureSettings>): Promise<void>;
  /** The posts or edges behind a number; null closes the list. */
  showPostsBehind(request: Omit<PostsBehindRequest, 'offset' | 'limit'>): Promise<void>;
  showEdgesBehind(request: LedgerEdgesRequest): Promise<void>;
  closeBehind(): void;
  showInNetwork(selection: Selection): Promise<void>;
  select(selection: Selection | null): Promise<void>;
  openEvidence(index: number): Promise<void>;
  sortEvidence(sort: EvidenceRequest['sort']): Promise<void>;
  moreEvidence(): Promise<void>;
}

export function createViewActions(context: Context, questions: Questions): ViewActions {
  const { model, ports } = context;

  const keepArrangement = createArrangementKeeper(context);

  async function applyView(view: View): Promise<void> {
    const before = model.view.peek();
    model.view.value = view;
    ports.browser.writeFragment(fragmentOf(view));
    await Promise.all([refresh(context, questions, before, view), keepArrangement(before, view)]);
  }

  /** Every change by the user goes through here, and can be taken back. */
  async function change(label: Message, part: Partial<View>, gesture: string | null = null) {
    const before = model.view.peek();
    if (!before) return;
    const after = { ...before, ...part };
    if (fragmentOf(before) === fragmentOf(after)) return;
    const at = ports.browser.now();
    const step = { type: 'view', label, before, after, gesture, at } as const;
    model.history.value = recordChange(model.history.peek(), step);
    await applyView(after);
    await context.notes.noteView(label, before, after);
  }

  const filter = (label: Message, part: Partial<Filters>, gesture: string | null = null) => {
    const view = model.view.peek();
    if (!view) return Promise.resolve();
    return change(label, { filters: { ...view.filters, ...part } }, gesture);
  };

  const pickUps = (label: Message, part: Partial<PickupView>, gesture: string | null = null) => {
    const view = model.view.peek();
    if (!view) return Promise.resolve();
    return change(label, { pickups: { ...view.pickups, ...part } }, gesture);
  };

  const hidden = (list: ListFilter): readonly string[] => model.view.peek()?.filters[list] ?? [];

  return {
    applyView,
    changeView: change,
    openScreen: (screen) => change(toSay('opening another screen'), { screen }),
    toggleHidden: (list, value) =>
      filter(toSay('filter {what}', { what: value || toSay('unlabelled') }), {
        [list]: toggled(hidden(list), value),
      }),
    showOnly: (list, value, all) => {
      const others = all.filter((item) => item !== value);
      const alone = !hidden(list).includes(value) && others.every((v) => hidden(list).includes(v));
      return filter(toSay('only {what}', { what: value || toSay('unlabelled') }), {
        [list]: alone ? [] : others,
      });
    },
    setTime: (time) => filter(toSay('time range'), { time }, 'time'),
    setWindow: (windowMs) => filter(toSay('window'), { windowMs }),
    setMinWeight: (minWeight) => filter(toSay('least weight'), { minWeight }, 'weight'),
    countSensitivity: async () => {
      const view = model.view.peek();
      if (view) await questions.sensitivity(view);
    },
    setChance: (maxQ, keepActs) => filter(toSay('chance'), { maxQ, keepActs }),
    clearFilters: (names) =>
      filter(toSay('clearing filters'), names ? defaults(names) : DEFAULT_FILTERS),
    setColour: (colourBy) => change(toSay('colour'), { colourBy }),
    choosePickups: (part) =>
      pickUps(toSay('choice of pick-ups'), 'sort' in part ? part : { ...part, ...CLOSED }),
    swapPickups: () => {
      const { statementsOf = ANYONE, relayedBy = ANYONE } = model.view.peek()?.pickups ?? {};
      return pickUps(toSay('direction of pick-ups'), {
        ...{ statementsOf: relayedBy, relayedBy: statementsOf },
        ...CLOSED,
      });
    },
    openStatement: (statement) => {
      const open = model.view.peek()?.pickups.open;
      const isOpen = open?.platform === statement.platform && open.id === statement.id;
      return pickUps(toSay('statement'), isOpen ? CLOSED : { open: statement, reading: null });
    },
    readPair: (open, reading) => pickUps(toSay('reading pairs'), { open, reading }, 'pair'),
    morePickups: async () => {
      const view = model.view.peek();
      if (view) await questions.morePickups(view);
    },
    showInNetwork: (selection) =>
      change(toSay('showing in the network'), { screen: 'network', selection, evidence: 0 }),
    select: async (selection) => {
      if (sameSelection(model.view.peek()?.selection ?? null, selection)) return;
      model.pane.value = 'evidence';
      await change(toSay('selection'), { selection, evidence: 0 });
    },
    openEvidence: (evidence) => change(toSay('piece of evidence'), { evidence }, 'evidence'),
    sortEvidence: async (sort) => {
      model.evidenceSort.value = sort;
      const view = model.view.peek();
      if (!view) return;
      if (view.evidence > 0) await applyView({ ...view, evidence: 0 });
      await questions.selection({ ...view, evidence: 0 });
    },
    chooseMeasures: (label, part) => {
      const view = model.view.peek();
      if (!view) return Promise.resolve();
      return change(label, { measures: { ...view.measures, ...part } });
    },
    chooseFigure: (label, part) => {
      const view = model.view.peek();
      if (!view) return Promise.resolve();
      return change(label, { figure: { ...view.figure, ...part } });
    },
    showPostsBehind: (request) => questions.postsBehind(request),
    showEdgesBehind: (request) => questions.edgesBehind(request),
    closeBehind: () => {
      model.behind.value = null;
    },
    moreEvidence: async () => {
      const view = model.view.peek();
      if (view) await questions.moreEvidence(view);
    },
  };
}

/** Asks again for what the change touches, and for nothing else. */
async function refresh(
  { model }: Context,
  questions: Questions,
  before: View | null,
  after: View,
): Promise<void> {
  const filtersChanged = before?.filters !== after.filters;
  const selectionChanged = !sameSelection(before?.selection ?? null, after.selection);
  if (!before || !hasSameGrid(before, after)) model.sensitivity.value = null;
  const asked: Promise<void>[] = [];
  if (filtersChanged) asked.push(questions.picture(after));
  if (filtersChanged || selectionChanged) asked.push(questions.selection(after));
  if (after.screen === 'posts' && (filtersChanged || !model.posts.peek())) {
    asked.push(questions.posts(model.posts.peek()?.words ?? ''));
  }
  if (comparesAnew(before, after)) asked.push(questions.periods(after));
  if (after.screen === 'measures') {
    asked.push(questions.measures(before, after));
  }
  if (after.screen === 'pickups') asked.push(refreshPickups(model, questions, before, after));
  if (after.screen === 'actors' && !model.actorList.peek()) asked.push(questions.actors(''));
  await Promise.all(asked);
}

/** Whether two periods are on the screen that were not, or that other posts now belong to. */
function comparesAnew(before: View | null, after: View): boolean {
  if (after.screen !== 'network' || after.network.form !== 'periods') return false;
  const isShown = before?.screen === 'network' && before.network.form === 'periods';
  return (
    !isShown ||
    before.filters !== after.filters ||
    JSON.stringify(before.network.periods) !== JSON.stringify(after.network.periods)
  );
}

async function refreshPickups(
  model: Model,
  questions: Questions,
  before: View | null,
  after: View,
): Promise<void> {
  const isListed = before && hasSamePickups(before, after) && model.pickups.peek();
  const isAtHand =
    after.pickups.reading === null || isRead(model.pickupPairs.peek(), after.pickups);
  await Promise.all([
    isListed ? null : questions.pickups(after),
    isAtHand ? null : questions.pickupPairs(after),
  ]);
}

/** Whether the relays that are at hand are those of the open statement. */
function isRead(
  shown: Model['pickupPairs']['value'],
  { open, relayedBy }: View['pickups'],
): boolean {
  return JSON.stringify([shown?.statement, shown?.relayedBy]) === JSON.stringify([open, relayedBy]);
}

function toggled<T extends string>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((item) => item !== value) : [...list, value];
}

function defaults(names: readonly (keyof Filters)[]): Partial<Filters> {
  return Object.fromEntries(names.map((name) => [name, DEFAULT_FILTERS[name]]));
}
