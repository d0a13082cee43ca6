import type { EvidenceTable } from './evidence.ts';

/** What detection found among the posts of a case. */
export interface Detection {
  /** sorted by kind, amplifier id, source id, time of the amplifier's post */
  readonly evidence: EvidenceTable;
  /** actor index of each post */
  readonly actorOfPost: Uint32Array;
  /** pieces in which an actor amplifies itself: counted, never drawn */
  readonly selfAmplifications: number;
}
