/**
 * How well a statement answers to a relay: BM25 over keys of all languages, how far it stands out among the source's
 * other days, and the lag, joined into one chance.
 * S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009. https://doi.org/10.1561/1500000019
 * The idea of a dictionary's words as one query term: A. Pirkola, SIGIR 1998. https://doi.org/10.1145/290941.290957
 */
import type { SameOccasion } from './pickupOccasion.ts';
import type { WhoseWords } from './pickupOwnWords.ts';
import { countOf, type RelayTerm, type StatementKeys } from './pickupReading.ts';
import type { SpeechGrade } from './pickupSpeech.ts';

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

/** What one mention of a key weighs: the more, the fewer of the source's statements have it. */
export function weightOf({ statements, of }: Rarity, key: number): number {
  const holding = of(key);
  return Math.log(1 + (statements - holding + 0.5) / (holding + 0.5));
}

export function weighed(
  terms: readonly RelayTerm[],
  rarity: Rarity,
  isHeard: (key: number) => boolean,
): WeighedTerm[] {
  const isKnown = (key: number) => rarity.of(key) > 0 || isHeard(key);
  return terms.map((term) => {
    const { share, isCountry } = term;
    const keys = askedKeys(term, isKnown);
    const weights = keys.map((key) => share * weightOf(rarity, key) * (isKnown(key) ? 1 : UNHEARD));
    const full = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
    return { keys, weights, full, isCountry };
  });
}

/** By which keys a term is looked for among a source's statements. */
function askedKeys({ keys, sound, isLoose }: RelayTerm, isKnown: (key: number) => boolean) {
  const known = keys.filter(isKnown);
  if (known.length === 0)
    return sound >= 0 && isKnown(sound) ? [sound] : keys.slice(0, isLoose ? 1 : undefined);
  return isLoose ? known : keys;
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
  /** whether its head names whose words are asked for */
  readonly whose: WhoseWords;
  /** what its head says that it carries */
  readonly speech: SpeechGrade;
  /** whether both name the same kind of occasion */
  readonly occasion: SameOccasion;
}

/**
 * Weights of the logistic function, rounded from fits on labelled relays of two collections (METHODS, pick-up). Each
 * has the sign that it must have.
 */
const WEIGHTS = { base: -5.6, covered: 2, standsOut: 0.9, lagDays: -1.3, isNamed: 0.5 } as const;
/** By whose words they are: somebody else's, not told, the office's, those of the very person that the relay names. */
const WHOSE: Readonly<Record<WhoseWords, number>> = { '-1': -0.5, 0: 0, 1: 0.8, 2: 2.8 };
/** By what the post is for, where the words are those asked for: no words, other words, words for the public. */
const SPEECH: Readonly<Record<SpeechGrade, number>> = { 0: 0, 1: 0.4, 2: 1.3 };
/** The named person spoke to the public that very day: what outlets pass on is mostly that, whatever they quote of it. */
const PUBLIC_THAT_DAY = 1.5;
/** Both name an occasion (a telephone call, an interview, talks): the same kind, or another. */
const OCCASION: Readonly<Record<SameOccasion, number>> = { '-1': -1, 0: 0, 1: 0.7 };
/** beyond this a match cannot be surer by standing out more */
const MOST_OUT = 6;

/** Two texts of one day that have a country and a word in common are on the same part of the world, not more. */
const LEAST_SHARED = 3;
const TOO_LITTLE = 0.5;

/** Below an even chance it is said that the data hold no statement. */
export const STATEMENT_THRESHOLD = 0.5;

export function chanceOf(facts: CandidateFacts): number {
  const { covered, standsOut, lagDays, isNamed, shared, whose } = facts;
  const sum =
    WEIGHTS.base +
    WEIGHTS.covered * Math.min(1, covered) +
    WEIGHTS.standsOut * Math.max(0, Math.min(MOST_OUT, standsOut)) +
    WEIGHTS.lagDays * lagDays +
    WEIGHTS.isNamed * Number(isNamed) +
    OCCASION[facts.occasion] +
    wordsOf(facts);
  const isTooLittle = shared < LEAST_SHARED && whose < 2;
  return (isTooLittle ? TOO_LITTLE : 1) / (1 + Math.exp(-sum));
}

/** What whose words they are and what they were said for adds. */
function wordsOf({ whose, speech, lagDays }: CandidateFacts): number {
  if (whose <= 0) return WHOSE[whose];
  const isPublicThatDay = whose === 2 && speech === 2 && lagDays === 0;
  return WHOSE[whose] + SPEECH[speech] + (isPublicThatDay ? PUBLIC_THAT_DAY : 0);
}
