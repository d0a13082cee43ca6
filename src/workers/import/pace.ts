/** Least time between two reports: more cannot be read, and crossing to the page costs. */
const BETWEEN_MS = 120;
/** Before this much time a guess at the rest would jump about. */
const SETTLED_MS = 1_000;

/**
 * Seconds left at the pace since the first report, null where it cannot be said yet; 'too soon' where nothing
 * need be reported. The end is always reported. What came before (hashing, finding duplicates) has another pace.
 */
export function createPace(
  ofBytes: number,
  now: () => number,
): (bytes: number) => number | null | 'too soon' {
  let began: { readonly at: number; readonly bytes: number } | null = null;
  let last = 0;
  return (bytes) => {
    const at = now();
    if (began === null) {
      began = { at, bytes };
      last = at;
      return null;
    }
    if (at - last < BETWEEN_MS && bytes < ofBytes) return 'too soon';
    last = at;
    const [spent, read] = [at - began.at, bytes - began.bytes];
    if (spent < SETTLED_MS || read === 0) return null;
    return Math.max(0, Math.round(((ofBytes - bytes) * spent) / read / 1000));
  };
}
