/**
 * The exact chance of directed acts among three: with both margins kept and nobody amplifying itself, one act more
 * from a to b, b to c and c to a takes one from b to a, c to b and a to c; so all tables can be listed.
 * Conditional distribution given the margins: Agresti (1992), doi:10.1214/ss/1177011454, § 2.
 */

/** Acts from `amplifier` to `source`, by places 0, 1, 2. */
export type ActsAmongThree = (amplifier: number, source: number) => number;

/** P(at least `count` acts from `amplifier` to `source`), by places. */
export type TailAmongThree = (amplifier: number, source: number, count: number) => number;

/** The cells round one way, then those round the other. */
const ROUND = [
  [0, 1],
  [1, 2],
  [2, 0],
] as const;

/** Lists all tables with the margins of these acts; time and memory grow with the number of tables. */
export function tailsAmongThree(acts: ActsAmongThree): TailAmongThree {
  const there = ROUND.map(([a, b]) => acts(a, b));
  const back = ROUND.map(([a, b]) => acts(b, a));
  // the table with the fewest acts round the one way comes first
  const fewest = Math.min(...there);
  const first = {
    there: there.map((count) => count - fewest),
    back: back.map((count) => count + fewest),
  };
  const sums = sumsOf(weightsFrom(first.there, first.back));
  return (amplifier, source, count) => {
    const isThere = (amplifier + 1) % 3 === source;
    if (isThere) return fromOn(sums, count - (first.there[amplifier] ?? 0));
    return upTo(sums, (first.back[source] ?? 0) - count);
  };
}

/** Weights ∏ 1/n! of the tables, the largest being 1. Step by step: ln Γ of large counts would cost digits. */
function weightsFrom(there: readonly number[], back: readonly number[]): Float64Array {
  const tables = Math.min(...back) + 1;
  const weights = new Float64Array(tables);
  let most = 0;
  for (let t = 1; t < tables; t += 1) {
    let step = 0;
    for (const count of back) step += Math.log(count - t + 1);
    for (const count of there) step -= Math.log(count + t);
    const logarithm = (weights[t - 1] ?? 0) + step;
    weights[t] = logarithm;
    if (logarithm > most) most = logarithm;
  }
  for (let t = 0; t < tables; t += 1) weights[t] = Math.exp((weights[t] ?? 0) - most);
  return weights;
}

/** `below[t]`: weight of the tables before t; `above[t]`: of t and those after it. */
interface Sums {
  readonly below: Float64Array;
  readonly above: Float64Array;
}

function sumsOf(weights: Float64Array): Sums {
  const below = new Float64Array(weights.length + 1);
  const above = new Float64Array(weights.length + 1);
  for (let t = 0; t < weights.length; t += 1) below[t + 1] = (below[t] ?? 0) + (weights[t] ?? 0);
  for (let t = weights.length - 1; t >= 0; t -= 1)
    above[t] = (above[t + 1] ?? 0) + (weights[t] ?? 0);
  return { below, above };
}

function fromOn(sums: Sums, table: number): number {
  return share(sums, table, sums.above, sums.below);
}

function upTo(sums: Sums, table: number): number {
  return share(sums, table + 1, sums.below, sums.above);
}

function share({ below }: Sums, table: number, wanted: Float64Array, other: Float64Array): number {
  const at = Math.min(Math.max(table, 0), below.length - 1);
  const found = wanted[at] ?? 0;
  return found / (found + (other[at] ?? 0));
}
