import { type MatchedPoint, NO_PICK_UPS, type PickUps } from '../../domain/pickup.ts';

/** Which statement each citation relays, and what the two share. */
export interface Statements {
  readonly pickUps: PickUps;
  /** rows of a citing post and of its statement */
  points(post: number, statement: number): readonly MatchedPoint[];
}

export const NO_STATEMENTS: Statements = { pickUps: NO_PICK_UPS, points: () => [] };
