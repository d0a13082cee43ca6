/** Least time between two reports: more cannot be read, and crossing to the page costs. */
const BETWEEN_MS = 120;
/** Before this much time a guess at the rest would jump about. */
const SETTLED_MS = 1_000;

/**
 * Seconds left at the pace so far, null where it cannot be said yet; 'too soon' where nothing need be
 * reported. The end is always reported.
 */
export function createPace(
  ofBytes: number,
  now: () => number,
): (bytes: number) => number | null | 'too soon' {
  const began = now();
  let last = began;
  return (bytes) => {
    const at = now();
    if (at - last < BETWEEN_MS && bytes < ofBytes) return 'too soon';
    last = at;
    const spent = at - began;
    if (spent < SETTLED_MS || bytes === 0) return null;
    return Math.max(0, Math.round(((ofBytes - bytes) * spent) / bytes / 1000));
  };
}
