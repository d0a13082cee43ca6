import type { GazetteerEdit } from './countryNames.ts';
import type { Codebook } from './narrative.ts';

/** The lists of words that an analyst edits in a case, beside those that the app ships. */
export interface WordLists {
  /** null: the narratives that the app ships */
  readonly codebook: Codebook | null;
  /** changes of the names of countries, in order */
  readonly nameEdits: readonly GazetteerEdit[];
}

export const SHIPPED_WORDS: WordLists = { codebook: null, nameEdits: [] };
