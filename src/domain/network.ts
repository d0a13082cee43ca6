import type { ActorKind } from './actor.ts';
import type { Kind } from './kind.ts';
import type { DetectSettings } from './settings.ts';

/** JSON keys of the command line's `network` (DESIGN §5). */
export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  readonly state: string | null;
  readonly kind: ActorKind;
  readonly posts: number;
  /** pieces of evidence in which it is the amplifier, and in which it is the source; directed kinds only */
  readonly amplifies: number;
  readonly amplified: number;
  /** 0 is the largest cluster; a changed window keeps the numbers that it finds */
  readonly cluster: number;
  readonly x: number;
  readonly y: number;
}

export interface NetworkEdge {
  /** actor ids */
  readonly amplifier: string;
  readonly source: string;
  readonly kind: Kind;
  readonly weight: number;
  /** what chance would give, its tail and its false discovery rate; null until estimated (METHODS §1) */
  readonly expected: number | null;
  readonly p: number | null;
  readonly q: number | null;
  /** over orderable pairs only */
  readonly medianLagSeconds: number | null;
  /** ISO times of the first and last amplifying post; days where only the day is known */
  readonly first: string;
  readonly last: string;
}

export interface Cluster {
  readonly index: number;
  readonly size: number;
  /** "Around X and Y": the two most amplified */
  readonly label: string;
  /** most typical words, at most five */
  readonly words: readonly string[];
  /**
   * How often two of its members are together when the grouping is repeated from other seeds, 0 to 1;
   * null where it has one member or was not repeated
   */
  readonly stability: number | null;
}

/** What chance says of the edges of one kind. */
export interface ChanceFacts {
  readonly kind: Kind;
  /** edges that the least weight and the greatest q leave */
  readonly edges: number;
  /** those of them that can be compared with chance */
  readonly comparable: number;
  /** comparable edges that chance alone would give; null for directed kinds, or where it was too much to compute */
  readonly expected: number | null;
  /** `expected` is at most this many, not just this many */
  readonly isBound: boolean;
  /** comparisons that q takes into account; not exact: an upper bound */
  readonly family: number;
  readonly familyExact: boolean;
}

export interface Coverage {
  readonly posts: number;
  readonly actors: number;
  readonly from: string | null;
  readonly to: string | null;
  /** days between the first and last post on which the data hold no post at all */
  readonly gaps: readonly { readonly from: string; readonly to: string }[];
  readonly files: readonly string[];
}

export interface NetworkSettings extends DetectSettings {
  readonly minWeight: number;
  readonly maxQ: number | null;
  /** directed kinds stay whatever their q */
  readonly keepActs: boolean;
  readonly seed: number;
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly clusters: readonly Cluster[];
  readonly settings: NetworkSettings;
  readonly coverage: Coverage;
  /** in files of the app, where several actors are drawn as one: who, and a sentence that says so */
  readonly drawnAs?: {
    readonly note: string;
    readonly fold: string;
    readonly nodes: readonly {
      readonly id: string;
      readonly label: string;
      readonly members: readonly string[];
    }[];
  };
}
