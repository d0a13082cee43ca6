/** Reads single values of the address; what is unknown or broken is null or undefined, never an error. */

/** At least `least`; null where it is none. */
export function wholeNumber(text: string | null, least: number): number | null {
  if (text === null || !/^\d{1,15}$/.test(text)) return null;
  const value = Number(text);
  return value >= least ? value : null;
}

export function oneOf<T extends string>(allowed: readonly T[], text: string | null): T | undefined {
  return allowed.find((value) => value === text);
}
