import { type Kind, OBJECT_KINDS } from '../../domain/kind.ts';
import type { ChanceFacts } from '../../domain/network.ts';
import type { EdgeChance, EvidencePage } from '../../workers/contract.ts';
import { kindWords } from './kinds.ts';
import { windowWords } from './lag.ts';
import { count, counted, decimal } from './numbers.ts';

/** "at most 2.1 of 42 co-occurrences by chance": the edges that rest on co-occurrence, summed up. */
export function chanceLine(chances: readonly ChanceFacts[]): string {
  const shuffled = chances.filter(({ kind }) => OBJECT_KINDS.has(kind));
  const comparable = sum(shuffled.map((facts) => facts.comparable));
  if (shuffled.length === 0) return 'no co-occurrence';
  if (comparable === 0) return 'by chance: cannot be said, the times tell nothing';
  const known = shuffled.filter(({ expected }) => expected !== null);
  if (known.length === 0) return 'by chance: too many pairs to work it out';
  const expected = sum(known.map((facts) => facts.expected ?? 0));
  const isBound = known.some((facts) => facts.isBound) || known.length < shuffled.length;
  const of = count(sum(known.map((facts) => facts.comparable)));
  return `${isBound ? 'at most ' : ''}${decimal(expected)} of ${of} co-occurrences by chance`;
}

/** What "expected" means on this edge, or why it is empty. */
export function expectedName(isShared: boolean, chance: EdgeChance | null): string {
  if (chance === null || chance.expected === null) {
    return isShared
      ? 'by chance: cannot be said, the times tell nothing'
      : 'by activity alone: cannot be said, no comparison actor';
  }
  return isShared ? 'expected by chance, times shuffled' : 'expected by activity alone';
}

/** "12 objects within 60 s, q = 0.01": a claim of synchrony stands with its number, window and q (METHODS §7). */
export function synchronyWords(kind: Kind, { weight, chance }: EvidencePage): string {
  const window = chance?.windowMs ? ` within ${windowWords(chance.windowMs)}` : '';
  const q = decimal(chance?.q ?? 1);
  const isBelow = q.startsWith('<');
  return `${counted(weight, kindWords(kind).piece)}${window}, q ${isBelow ? '<' : '='} ${q.replace('<', '')}`;
}

/** "q, of 1,770,000 comparisons": how many there were belongs to the number. */
export function qName(chance: EdgeChance | null): string {
  if (chance === null || chance.q === null) return 'q: cannot be said';
  return `q, of ${chance.familyExact ? '' : 'at most '}${count(chance.family)} comparisons`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
