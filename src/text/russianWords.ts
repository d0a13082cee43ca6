import { stemRussian } from './stemRussian.ts';

/** A word list as it is stored, one entry a line: `Russian words: English words`; see data/gloss/README.md. */
export interface RussianWordsAsset {
  readonly lines: readonly string[];
}

/** English words for the stem of a Russian word (lower case, ё as е); null where the list has none. */
export type RussianWords = (stem: string) => readonly string[] | null;

export function createRussianWords({ lines }: RussianWordsAsset): RussianWords {
  const byStem = new Map<string, readonly string[]>();
  for (const line of lines) {
    const [heads = '', meanings = ''] = line.split(': ');
    for (const head of heads.split(' ')) {
      const stem = stemRussian(head);
      const both = [...(byStem.get(stem) ?? []), ...meanings.split(' ')];
      byStem.set(stem, [...new Set(both)]);
    }
  }
  return (stem) => byStem.get(stem) ?? null;
}
