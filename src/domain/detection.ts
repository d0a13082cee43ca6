import type { EvidenceTable } from './evidence.ts';
import type { DetectSettings } from './settings.ts';

/** The kinds that rest on co-occurrence. */
export type ObjectKind = 'copy' | 'passage' | 'co-share';

/**
 * Who shared what: what the null of METHODS §1 shuffles. Only objects that two different actors share and that
 * count: common stock and hot objects stand outside.
 */
export interface ShareTable {
  /** name of each object, as it stands in the evidence */
  readonly objects: readonly string[];
  /** the posts that share object o, in order of time: `posts[starts[o]] ..< posts[starts[o + 1]]` */
  readonly starts: Uint32Array;
  readonly posts: Uint32Array;
}

/** An object with more pairs within the window than evidence can be held of: counted, not drawn. */
export interface HotObject {
  readonly kind: ObjectKind;
  readonly object: string;
  readonly posts: number;
  /** pairs of posts of different actors that are, or may be, within the window; exact */
  readonly pairs: number;
  /**
   * the largest of ever halved windows under which all objects of the kind could be held; null where not even
   * a second is short enough, absent where it was not looked for
   */
  readonly fittingWindowMs?: number | null;
}

/** What detection found among the posts of a case. */
export interface Detection {
  /** sorted by kind, amplifier id, source id, time of the amplifier's post */
  readonly evidence: EvidenceTable;
  /** actor index of each post */
  readonly actorOfPost: Uint32Array;
  /** pieces in which an actor amplifies itself: counted, never drawn */
  readonly selfAmplifications: number;
  /** what it was told */
  readonly settings: DetectSettings;
  /** of each kind of co-occurrence that was looked for */
  readonly shares: Readonly<Partial<Record<ObjectKind, ShareTable>>>;
  readonly hot: readonly HotObject[];
}
