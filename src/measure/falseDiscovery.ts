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
  const order = Uint32Array.from(p.keys()).filter((at) => !Number.isNaN(p[at]));
  order.sort((a, b) => (p[a] ?? 1) - (p[b] ?? 1));
  const q = new Float64Array(p.length).fill(Number.NaN);
  const comparisons = Math.max(family, p.length);
  let least = 1;
  for (let rank = order.length; rank > 0; rank -= 1) {
    const at = order[rank - 1] ?? 0;
    least = Math.min(least, ((p[at] ?? 1) * comparisons) / rank);
    q[at] = least;
  }
  return q;
}
