/** Which part of the network is looked at. It hides the rest and changes no number (METHODS §11). */
export type Focus =
  /** these actors, all within so many steps of them in any direction, and the edges among all of them */
  | { readonly type: 'around'; readonly ids: readonly string[]; readonly steps: 1 | 2 }
  /** edges from one state to another, or both ways; states as the filters name them, '' = unlabelled */
  | {
      readonly type: 'states';
      readonly from: string;
      readonly to: string;
      readonly bothWays: boolean;
    }
  /** every shortest path along amplification, from who amplifies to who is amplified in the end */
  | { readonly type: 'path'; readonly from: string; readonly to: string };

/** Ids of the actors that a focus names. */
export function namedInFocus(focus: Focus | null): readonly string[] {
  switch (focus?.type) {
    case 'around':
      return focus.ids;
    case 'path':
      return [focus.from, focus.to];
    default:
      return [];
  }
}

/** "Around RT, one step": as chips, captions and announcements say it. */
export function focusWords(
  focus: Focus,
  labelOf: (id: string) => string,
  stateOf: (code: string) => string,
): string {
  switch (focus.type) {
    case 'around': {
      const steps = focus.steps === 1 ? 'one step' : 'two steps';
      return `${steps} around ${focus.ids.map(labelOf).join(', ')}`;
    }
    case 'states': {
      const arrow = focus.bothWays ? '↔' : '→';
      return `${stateOf(focus.from)} ${arrow} ${stateOf(focus.to)}`;
    }
    case 'path':
      return `shortest paths from ${labelOf(focus.from)} to ${labelOf(focus.to)}`;
    default:
      return focus satisfies never;
  }
}
