import { type Kind, OBJECT_KINDS } from '../../domain/kind.ts';
import type { ChanceFacts } from '../../domain/network.ts';
import { t } from '../../state/language.ts';
import type { EdgeChance, EvidencePage } from '../../workers/contract.ts';
import { piecesOf } from './kinds.ts';
import { windowWords } from './lag.ts';
import { decimal } from './numbers.ts';

/** "at most 2.1 of 42 co-occurrences by chance": the edges that rest on co-occurrence, summed up. */
export function chanceLine(chances: readonly ChanceFacts[]): string {
  const shuffled = chances.filter(({ kind }) => OBJECT_KINDS.has(kind));
  const comparable = sum(shuffled.map((facts) => facts.comparable));
  if (shuffled.length === 0) return t('no co-occurrence');
  if (comparable === 0) return t('by chance: cannot be said, the times tell nothing');
  const known = shuffled.filter(({ expected }) => expected !== null);
  if (known.length === 0) return t('by chance: too many pairs to work it out');
  const expected = sum(known.map((facts) => facts.expected ?? 0));
  const isBound = known.some((facts) => facts.isBound) || known.length < shuffled.length;
  const values = {
    expected: decimal(expected),
    all: sum(known.map((facts) => facts.comparable)),
  };
  return isBound
    ? t('at most {expected} of {all, number} co-occurrences by chance', values)
    : t('{expected} of {all, number} co-occurrences by chance', values);
}

/** What "expected" means on this edge, or why it is empty. */
export function expectedName(isShared: boolean, chance: EdgeChance | null): string {
  if (chance === null || chance.expected === null) {
    return isShared
      ? t('by chance: cannot be said, the times tell nothing')
      : t('by activity alone: cannot be said, no comparison actor');
  }
  return isShared ? t('expected by chance, times shuffled') : t('expected by activity alone');
}

/** "12 objects within 60 s, q = 0.01": a claim of synchrony stands with its number, window and q (METHODS §7). */
export function synchronyWords(kind: Kind, { weight, chance }: EvidencePage): string {
  const q = decimal(chance?.q ?? 1);
  const isBelow = q.startsWith('<');
  const values = {
    pieces: piecesOf(kind, weight),
    sign: isBelow ? '<' : '=',
    q: q.replace('<', ''),
  };
  if (!chance?.windowMs) return t('{pieces}, q {sign} {q}', values);
  const window = windowWords(chance.windowMs);
  return t('{pieces} within {window}, q {sign} {q}', { ...values, window });
}

/** "q, of 1,770,000 comparisons": how many there were belongs to the number. */
export function qName(chance: EdgeChance | null): string {
  if (chance === null || chance.q === null) return t('q: cannot be said');
  const n = chance.family;
  return chance.familyExact
    ? t('q, of {n, number} comparisons', { n })
    : t('q, of at most {n, number} comparisons', { n });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
