/**
 * How well a statement answers to a relay: BM25 over keys of all languages, how far it stands out among the source's
 * other days, and the lag, joined into one chance.
 * S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009. https://doi.org/10.1561/1500000019
 * The idea of a dictionary's words as one query term: A. Pirkola, SIGIR 1998. https://doi.org/10.1145/290941.290957
 */
import { countOf, type RelayTerm, type StatementKeys } from './pickupReading.ts';

/** BM25's own: how fast repetition stops counting, and how much long statements are held back. */
const K1 = 1.2;
const B = 0.75;
/** What no statement of the source ever says is as often a turn of phrase as a subject. */
const UNHEARD = 0.5;

/** Of how many of the source's statements each key is a part, over a sample. */
export interface Rarity {
  readonly statements: number;
  readonly meanLength: number;
  of(key: number): number;
}

/** A relay's terms with what they weigh at this source. */
export interface WeighedTerm {
  readonly keys: readonly number[];
  readonly weights: readonly number[];
  /** what a statement that says it once and at average length earns */
  readonly full: number;
  readonly isCountry: boolean;
}

export function rarityOf(sample: readonly StatementKeys[]): Rarity {
  const holds = new Map<number, number>();
  let length = 0;
  for (const statement of sample) {
    length += statement.length;
    for (const key of statement.keys) holds.set(key, (holds.get(key) ?? 0) + 1);
  }
  return {
    statements: sample.length,
    meanLength: Math.max(1, length / Math.max(1, sample.length)),
    of: (key) => holds.get(key) ?? 0,
  };
}

export function weighed(
  terms: readonly RelayTerm[],
  { statements, of }: Rarity,
  isHeard: (key: number) => boolean,
): WeighedTerm[] {
  return terms.map(({ keys, share, isCountry }) => {
    const weights = keys.map((key) => {
      const holding = of(key);
      const rare = Math.log(1 + (statements - holding + 0.5) / (holding + 0.5));
      return share * rare * (holding > 0 || isHeard(key) ? 1 : UNHEARD);
    });
    const full = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
    return { keys, weights, full, isCountry };
  });
}

/** BM25 of one statement; a term of several keys earns the best of them, but no more than their mean. */
export function matchOf(
  terms: readonly WeighedTerm[],
  statement: StatementKeys,
  meanLength: number,
): number {
  const held = K1 * (1 - B + (B * statement.length) / meanLength);
  let sum = 0;
  for (const { keys, weights, full } of terms) {
    let best = 0;
    for (let k = 0; k < keys.length; k += 1) {
      const count = countOf(statement, keys[k] ?? -1);
      if (count === 0) continue;
      const weight = keys.length === 1 ? full : Math.min(full, weights[k] ?? 0);
      best = Math.max(best, (weight * count * (K1 + 1)) / (count + held));
    }
    sum += best;
  }
  return sum;
}

/** How many things beside countries both say. */
export function sharedBesideCountries(
  terms: readonly WeighedTerm[],
  statement: StatementKeys,
): number {
  return terms.filter(
    ({ keys, isCountry }) => !isCountry && keys.some((key) => countOf(statement, key) > 0),
  ).length;
}

/** What is known of one candidate. */
export interface CandidateFacts {
  /** the match as a share of what a statement that says all of it once would earn */
  readonly covered: number;
  /** standard deviations above the source's statements of other days */
  readonly standsOut: number;
  /** whole days from statement to relay */
  readonly lagDays: number;
  /** the publisher of the statement, or its own spokesperson, is named as the source; not just its state */
  readonly isNamed: boolean;
  /** things beside countries that both say */
  readonly shared: number;
}

/**
 * Weights of the logistic function, fitted on labelled relays up to June 2021 and rounded (METHODS, pick-up); the base was
 * then set by all 45 of them, so that neither goal is missed. They are few, and each has the sign that it must have.
 */
const WEIGHTS = { base: -5.7, covered: 1, standsOut: 1.2, lagDays: -1.2, isNamed: 1 } as const;
/** beyond this a match cannot be surer by standing out more */
const MOST_OUT = 6;

/** Two texts of one day that have a country and a word in common are on the same part of the world, not more. */
const LEAST_SHARED = 3;
const TOO_LITTLE = 0.5;

/** Below an even chance it is said that the data hold no statement. */
export const STATEMENT_THRESHOLD = 0.5;

export function chanceOf(facts: CandidateFacts): number {
  const { covered, standsOut, lagDays, isNamed, shared } = facts;
  const sum =
    WEIGHTS.base +
    WEIGHTS.covered * Math.min(1, covered) +
    WEIGHTS.standsOut * Math.max(0, Math.min(MOST_OUT, standsOut)) +
    WEIGHTS.lagDays * lagDays +
    WEIGHTS.isNamed * Number(isNamed);
  return (shared < LEAST_SHARED ? TOO_LITTLE : 1) / (1 + Math.exp(-sum));
}
