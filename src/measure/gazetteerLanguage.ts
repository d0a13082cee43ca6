import { GAZETTEER_LANGUAGES, type GazetteerLanguage } from '../domain/countryNames.ts';

const LATIN: readonly GazetteerLanguage[] = ['en', 'fr', 'de', 'es', 'tr'];
const CYRILLIC: readonly GazetteerLanguage[] = ['ru', 'uk', 'kk'];
const OTHERS: readonly GazetteerLanguage[] = ['zh', 'ar', 'fa'];
const ENGLISH = /\b(?:the|of|and|to|with|by|on|as|has|is|for)\b/i;

/** Bit of a language; a set of languages is the sum of their bits. */
export function languageBit(lang: GazetteerLanguage): number {
  return 1 << GAZETTEER_LANGUAGES.indexOf(lang);
}

/**
 * The languages whose names are looked for in a text. A known language stands alone among those of its script, since
 * names of one are words of another (German Island, Turkish Fas). Where nothing is known of a text in Latin letters,
 * it is read as English when it has English small words, else in every language of the script.
 */
export function activeLanguages(text: string, lang: string): number {
  const known = lang.slice(0, 2).toLowerCase() as GazetteerLanguage;
  const latin = LATIN.includes(known) ? [known] : latinOf(text, lang);
  const cyrillic = CYRILLIC.includes(known) ? [known] : CYRILLIC;
  return bitsOf(latin) | bitsOf(cyrillic) | bitsOf(OTHERS);
}

function latinOf(text: string, lang: string): readonly GazetteerLanguage[] {
  return lang !== '' || ENGLISH.test(text) ? ['en'] : LATIN;
}

function bitsOf(languages: readonly GazetteerLanguage[]): number {
  return languages.reduce((bits, lang) => bits | languageBit(lang), 0);
}
