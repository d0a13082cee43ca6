/** 0.8432 → "84 %". Rounded down, so that the number never says more than the word beside it. */
export function stabilityShare(stability: number): string {
  return `${Math.floor(stability * 100)} %`;
}

export const STABILITY_EXPLAINED =
  'The grouping starts at random. It was repeated from other starts (20 times, fewer in large networks): this is ' +
  'how often two members of this cluster were together again. From 90 % it is called stable, from 70 % fairly ' +
  'stable, below fragile.';
