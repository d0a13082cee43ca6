/** The network under one window and one least weight. */
export interface SensitivityCell {
  readonly windowMs: number;
  /** least weight of an edge */
  readonly threshold: number;
  readonly edges: number;
  /** edges with q at most the stated one; where nothing can be said of any, 0 */
  readonly significant: number;
  readonly clusters: number;
  /** actors in the largest part that hangs together */
  readonly largestComponent: number;
}

/** "stable" where a step of window or threshold leaves the network much as it is, else "fragile" (METHODS). */
export type Steadiness = 'stable' | 'fragile';
