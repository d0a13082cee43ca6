/** What a figure shows, counted and in words: all that it rests on, whatever its looks are. */
import type { CaptionPart } from './figure.ts';
import type { Ledger } from './ledger.ts';
import type { ChanceFacts, Cluster, NetworkEdge, NetworkNode } from './network.ts';
import type { Fold } from './networkView.ts';

interface Content {
  /** of `captionParts`, or of the other kinds' own */
  readonly caption: readonly CaptionPart[];
  /** foot of the page: where it comes from, in a few words; may be empty */
  readonly sourceLine: string;
}

export interface NetworkContent extends Content {
  readonly kind: 'network';
  /** what is drawn, with places in network units (y up) */
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly clusters: readonly Cluster[];
  /** edges before any filter, and what chance says of each kind */
  readonly edgesOfAll: number;
  readonly chances: readonly ChanceFacts[];
  /** who is drawn as one; absent where every actor stands for itself */
  readonly joined?: {
    readonly fold: Fold;
    readonly nodes: readonly JoinedNode[];
    /** edges between actors that the arrows stand for, and those within one node, which are not drawn */
    readonly edges: number;
    readonly inside: number;
  };
}

/** A drawn node that stands for several actors. */
export interface JoinedNode {
  readonly id: string;
  readonly label: string;
  /** actor ids */
  readonly members: readonly string[];
}

/** State × state: who amplifies whom. */
export interface LedgerContent extends Content {
  readonly kind: 'ledger';
  readonly ledger: Pick<Ledger, 'states' | 'cells' | 'range' | 'days'>;
}

/** Posts a day: one line a series, on one axis. */
export interface TimelineContent extends Content {
  readonly kind: 'timeline';
  /** what is counted, in words: "posts that name Kazakhstan" */
  readonly unit: string;
  /** first day, as whole days since 1970-01-01 */
  readonly from: number;
  readonly series: readonly TimelineSeries[];
}

export interface TimelineSeries {
  readonly label: string;
  /** for its colour; null: unlabelled */
  readonly state: string | null;
  /** one a day; null: no data on that day, which is not a zero */
  readonly values: readonly (number | null)[];
}

/** Statements and how soon each was relayed. */
export interface PickupsContent extends Content {
  readonly kind: 'pickups';
  /** in the order in which they stand */
  readonly rows: readonly PickupFigureRow[];
  /** statements under the choices; the rows may be fewer */
  readonly statements: number;
}

export interface PickupFigureRow {
  readonly statement: string;
  readonly actor: string;
  readonly state: string | null;
  /** ISO day of the statement */
  readonly at: string;
  readonly relays: readonly {
    readonly actor: string;
    readonly state: string | null;
    readonly minMs: number;
    readonly maxMs: number;
    readonly orderable: boolean;
  }[];
}

export type FigureContent = NetworkContent | LedgerContent | TimelineContent | PickupsContent;
