import { stabilityWord } from '../../domain/stability.ts';
import { t } from '../../state/language.ts';

/** 0.8432 → "84 %". Rounded down, so that the number never says more than the word beside it. */
export function stabilityShare(stability: number): string {
  return t('{n} %', { n: Math.floor(stability * 100) });
}

/** "fairly stable" */
export function stabilityName(stability: number): string {
  const word = stabilityWord(stability);
  switch (word) {
    case 'stable':
      return t('stable');
    case 'fairly stable':
      return t('fairly stable');
    case 'fragile':
      return t('fragile');
    default:
      return word satisfies never;
  }
}

export function stabilityExplained(): string {
  return t(
    'The grouping starts at random. It was repeated from other starts (20 times, fewer in large networks): this is how often two members of this cluster were together again. From 90 % it is called stable, from 70 % fairly stable, below fragile.',
  );
}
