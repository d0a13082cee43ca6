/**
 * A picture as it crosses to the page. Structured clone needs about a second for 100,000 edges as records, on both
 * sides together; columns cross for nothing. Edges that the page holds from an earlier picture don't cross again.
 */
import type { ActorKind } from '../../domain/actor.ts';
import type { Kind } from '../../domain/kind.ts';
import type { Picture } from '../contract.ts';

/** Records of text and numbers, column by column; numbers that are null are NaN. */
export interface PackedNodes {
  readonly ids: readonly string[];
  readonly labels: readonly string[];
  readonly states: readonly (string | null)[];
  readonly kinds: readonly ActorKind[];
  /** posts, amplifies, amplified, cluster, x and y, one after the other for each node */
  readonly numbers: Float64Array;
}

export interface PackedEdges {
  /** ids of all actors at an edge */
  readonly ids: readonly string[];
  /** amplifier, source, by place in `ids`, and kind, by place in `kinds`: three for each edge */
  readonly ends: Uint32Array;
  readonly kinds: readonly Kind[];
  /** weight, expected, p, q and median lag, one after the other for each edge */
  readonly numbers: Float64Array;
  /** first and last of each edge, all in one text, and where each ends in it */
  readonly times: string;
  readonly timeEnds: Uint32Array;
}

export interface PackedPicture extends Omit<Picture, 'nodes' | 'edges'> {
  readonly nodes: PackedNodes;
  /** what the chosen edges are of: all that were counted; null where the page holds them already */
  readonly counted: PackedEdges | null;
  /** names what was counted: the same number, the same edges in the same order */
  readonly countedAs: number;
  /** the edges of the picture by place among those counted */
  readonly chosen: Uint32Array;
}

export const NODE_NUMBERS = 6;
export const EDGE_NUMBERS = 5;
