/** States with a colour of their own (LOOK §4), as legends name them. */
export const STATE_NAMES = {
  RUS: 'Russia',
  CHN: 'China',
  KAZ: 'Kazakhstan',
  BLR: 'Belarus',
  IRN: 'Iran',
  USA: 'US',
  EU: 'EU',
  UKR: 'Ukraine',
} as const;

/** Name for a legend; the code where the state has no colour of its own, "unlabelled" for the empty text. */
export function stateName(code: string): string {
  const named = Object.entries(STATE_NAMES).find(([each]) => each === code);
  return named?.[1] ?? (code || 'unlabelled');
}
