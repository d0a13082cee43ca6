/**
 * Upper tail of the hypergeometric distribution, also for a population that is no whole number.
 * Johnson, Kemp & Kotz (2005), Univariate Discrete Distributions, doi:10.1002/0471715816, ch. 6;
 * ln Γ after Lanczos (1964), doi:10.1137/0701008.
 */

/**
 * P(at least `count` of `drawn` are of the `marked` ones) out of `population` ≥ max(drawn, marked). Where the population
 * is smaller than drawn + marked, fewer than drawn + marked − population cannot come out.
 */
export function hypergeometricTail(
  count: number,
  drawn: number,
  marked: number,
  population: number,
): number {
  const most = Math.min(drawn, marked);
  const least = Math.max(0, Math.ceil(drawn + marked - population - 1e-9));
  if (count <= least) return 1;
  if (count > most) return 0;
  const rest = population - drawn - marked;
  const ratio = (k: number) => ((drawn - k) * (marked - k)) / ((k + 1) * (rest + k + 1));
  // each term as a share of the term at `count`: none overflows, and the sum needs no constant
  let above = 1;
  let term = 1;
  for (let k = count; k < most; k += 1) {
    term *= ratio(k);
    above += term;
    if (term < above * 1e-17) break;
  }
  let below = 0;
  term = 1;
  for (let k = count - 1; k >= least; k -= 1) {
    term /= ratio(k);
    below += term;
    if (term < below * 1e-17) break;
  }
  // not above / (above + below): either sum may be too large for a number
  return 1 / (1 + below / above);
}
