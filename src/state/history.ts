import type { ActorEdit } from '../domain/actor.ts';
import type { FigureWords } from '../domain/figureSettings.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { FigureRecord } from '../domain/keptFigure.ts';
import type { Message } from '../domain/message.ts';
import type { View } from '../domain/view.ts';
import type { WordLists } from '../domain/wordLists.ts';

/** The kept figures, and what of them the composer shows. */
export interface FigureState {
  readonly figures: readonly FigureRecord[];
  readonly open: OpenFigure | null;
  readonly words: FigureWords;
  readonly view: View;
}

/** A kept figure in the composer; `renewed`: drawn from the data as they are, not as it was kept. */
export interface OpenFigure {
  readonly id: string;
  readonly renewed: boolean;
}

/** One step that can be taken back. `label` ends the sentence "Undo …". */
export type Change =
  | {
      readonly type: 'view';
      readonly label: Message;
      readonly before: View;
      readonly after: View;
      /** changes of one gesture carry the same key and melt into one step */
      readonly gesture: string | null;
      readonly at: number;
    }
  | {
      readonly type: 'figure';
      readonly label: Message;
      readonly before: FigureWords;
      readonly after: FigureWords;
      /** typing in one field without a pause is one step */
      readonly gesture: string | null;
      readonly at: number;
    }
  | {
      readonly type: 'figures';
      readonly label: Message;
      readonly before: FigureState;
      readonly after: FigureState;
    }
  | {
      readonly type: 'actors';
      readonly label: Message;
      readonly before: readonly ActorEdit[];
      readonly after: readonly ActorEdit[];
    }
  | {
      readonly type: 'judgements';
      readonly label: Message;
      /** the same with what was judged by name, for the list of what was done */
      readonly noted?: Message;
      readonly before: readonly Judgement[];
      readonly after: readonly Judgement[];
    }
  | {
      readonly type: 'words';
      readonly label: Message;
      readonly before: WordLists;
      readonly after: WordLists;
    }
  | {
      readonly type: 'rename';
      readonly label: Message;
      readonly caseId: string;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly type: 'import';
      readonly label: Message;
      /** as the store knows it */
      readonly importId: string;
    }
  | { readonly type: 'delete'; readonly label: Message; readonly caseId: string };

export interface History {
  readonly past: readonly Change[];
  readonly future: readonly Change[];
}

export const NO_HISTORY: History = { past: [], future: [] };

/** A gesture that pauses longer than this begins a new step. */
export const GESTURE_MS = 1_000;
const LONGEST = 200;

/** Adds a step; what had been undone is gone. */
export function recordChange(history: History, change: Change): History {
  const last = history.past.at(-1);
  const melted = last && meltedGesture(last, change);
  if (melted) return { past: [...history.past.slice(0, -1), melted], future: [] };
  return { past: [...history.past.slice(1 - LONGEST), change], future: [] };
}

/** The step to take back and the history after it; null where there is none. */
export function stepBack(history: History): { change: Change; history: History } | null {
  const change = history.past.at(-1);
  if (!change) return null;
  return {
    change,
    history: { past: history.past.slice(0, -1), future: [change, ...history.future] },
  };
}

/** The step to take again and the history after it; null where there is none. */
export function stepForward(history: History): { change: Change; history: History } | null {
  const [change, ...future] = history.future;
  if (!change) return null;
  return { change, history: { past: [...history.past, change], future } };
}

/** Both as one step where they belong to one gesture. */
function meltedGesture(last: Change, change: Change): Change | null {
  if (last.type === 'view' && change.type === 'view' && isOneGesture(last, change)) {
    return { ...change, before: last.before };
  }
  if (last.type === 'figure' && change.type === 'figure' && isOneGesture(last, change)) {
    return { ...change, before: last.before };
  }
  return null;
}

interface Gesture {
  readonly gesture: string | null;
  readonly at: number;
}

function isOneGesture(last: Gesture, next: Gesture): boolean {
  return next.gesture !== null && last.gesture === next.gesture && next.at - last.at < GESTURE_MS;
}
