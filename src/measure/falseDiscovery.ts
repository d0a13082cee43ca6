/**
 * Benjamini & Hochberg (1995), Controlling the False Discovery Rate: A Practical and Powerful Approach to
 * Multiple Testing, doi:10.1111/j.2517-6161.1995.tb02031.x
 */

/**
 * q of each p: the least false discovery rate at which it would be reported. `family`: how many comparisons there
 * are in all; those that are not among `p` have p = 1, so that only their number is needed. NaN stays NaN: it was no
 * comparison that could be made, and is counted as one with p = 1.
 */
export function falseDiscoveryRates(p: Float64Array, family: number): Float64Array {
  // numbers alone sort many times as fast as places by their numbers; equal p have equal q
  const sorted = p.filter((value) => !Number.isNaN(value)).sort();
  const ofRank = new Float64Array(sorted.length);
  const comparisons = Math.max(family, p.length);
  let least = 1;
  for (let rank = sorted.length; rank > 0; rank -= 1) {
    least = Math.min(least, ((sorted[rank - 1] ?? 1) * comparisons) / rank);
    ofRank[rank - 1] = least;
  }
  return p.map((value) =>
    Number.isNaN(value) ? Number.NaN : (ofRank[placeOf(sorted, value)] ?? Number.NaN),
  );
}

/** The first place of a number in ascending ones. */
function placeOf(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
