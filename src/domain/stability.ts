export const STABILITY_WORDS = ['stable', 'fairly stable', 'fragile'] as const;
export type StabilityWord = (typeof STABILITY_WORDS)[number];

/** The word for a cluster's stability: "stable" from 0.9, "fairly stable" from 0.7, else "fragile". */
export function stabilityWord(stability: number): StabilityWord {
  if (stability >= 0.9) return 'stable';
  return stability >= 0.7 ? 'fairly stable' : 'fragile';
}
