/** Stirling's series: Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 6.1.41. */
const LEAST = 10;
const HALF_LN_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** ln Γ(x) for x > 0, to about 1e-12 of itself. */
export function lnGamma(x: number): number {
  let at = x;
  let shift = 0;
  // the series is good only for larger numbers: Γ(x) = Γ(x + 1) / x
  while (at < LEAST) {
    shift -= Math.log(at);
    at += 1;
  }
  const inverse = 1 / at;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
  return shift + (at - 0.5) * Math.log(at) - at + HALF_LN_TWO_PI + series;
}
