import type { ActorKind } from '../../domain/actor.ts';

/** One end of an arrow, as it is drawn and named. */
export interface End {
  readonly id: string;
  readonly label: string;
  readonly kind: ActorKind;
  readonly state: string | null;
}
