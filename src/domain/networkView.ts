/** How the network is shown: as what, joined by what, and what the analyst moved and grouped by hand. */
export const NETWORK_FORMS = ['network', 'matrix', 'periods', 'replay'] as const;
export type NetworkForm = (typeof NETWORK_FORMS)[number];

/** What several actors are drawn as one for. */
export const FOLDS = ['none', 'state', 'cluster'] as const;
export type Fold = (typeof FOLDS)[number];

export const MATRIX_ORDERS = ['weight', 'state', 'cluster'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

export const REPLAY_STEPS = ['day', 'week'] as const;
export type ReplayStep = (typeof REPLAY_STEPS)[number];

/** Several actors drawn as one: the analyst's grouping, not the software's. An actor is in one group at most. */
export interface ActorGroup {
  readonly name: string;
  /** actor ids, at least two */
  readonly members: readonly string[];
}

/** Where the analyst put an actor; network units, y up. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Half-open, UTC milliseconds. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export interface NetworkView {
  readonly form: NetworkForm;
  readonly fold: Fold;
  /** every actor was asked for, however many: else many edges are drawn by cluster at first */
  readonly oneByOne?: true;
  readonly order: MatrixOrder;
  readonly groups: readonly ActorGroup[];
  readonly pins: readonly Pin[];
  /** null: the halves of the time that is shown */
  readonly periods: { readonly a: Period; readonly b: Period } | null;
  readonly replayStep: ReplayStep;
  /** each step shows itself alone, not all up to it */
  readonly replayMoving: boolean;
  /** the time that the replay runs through; null: the time that was shown when it began */
  readonly replayOver: Period | null;
}

export const DEFAULT_NETWORK: NetworkView = {
  form: 'network',
  fold: 'none',
  order: 'weight',
  groups: [],
  pins: [],
  periods: null,
  replayStep: 'day',
  replayMoving: false,
  replayOver: null,
};

const SEEN_FROM = 0.01;

/** Places are kept to what can be seen, so that an address stays short. */
export function pinAt(id: string, x: number, y: number): Pin {
  const round = (value: number) => Math.round(value / SEEN_FROM) * SEEN_FROM;
  return { id, x: Number(round(x).toFixed(2)) + 0, y: Number(round(y).toFixed(2)) + 0 };
}

/** A group of that name with these members, who leave every other; groups of fewer than two are gone. */
export function withGroup(
  groups: readonly ActorGroup[],
  name: string,
  members: readonly string[],
): ActorGroup[] {
  const taken = new Set(members);
  const others = groups
    .filter((group) => group.name !== name)
    .map((group) => ({ ...group, members: group.members.filter((id) => !taken.has(id)) }));
  return [...others, { name, members: [...taken] }].filter((group) => group.members.length > 1);
}

/** The two halves of a period, to the full day where it has more than one. */
export function halves({ from, to }: Period, dayMs: number): { a: Period; b: Period } {
  const days = Math.floor((to - from) / dayMs);
  const middle = days > 1 ? from + Math.floor(days / 2) * dayMs : Math.floor((from + to) / 2);
  return { a: { from, to: middle }, b: { from: middle, to } };
}
