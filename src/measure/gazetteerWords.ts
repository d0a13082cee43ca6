/** Words around a name, in lower case. Punctuation that ends a clause ends the search: '' is "no word". */

const WORD_CHAR = /[\p{L}\p{N}\p{M}'’-]/u;
/** what may stand between two words of one phrase */
const WITHIN = /[\s#*_«»"“”„'’‘([]/u;

/** The word that ends before `at`, and where it begins. */
export function wordBefore(text: string, at: number): { word: string; start: number } {
  let end = at;
  while (end > 0 && WITHIN.test(text.charAt(end - 1))) end -= 1;
  let start = end;
  while (start > 0 && WORD_CHAR.test(text.charAt(start - 1))) start -= 1;
  return { word: foldWord(text.slice(start, end)), start };
}

/** The word that begins after `at`, and where it ends. */
export function wordAfter(text: string, at: number): { word: string; end: number } {
  let start = at;
  while (start < text.length && WITHIN.test(text.charAt(start))) start += 1;
  let end = start;
  while (end < text.length && WORD_CHAR.test(text.charAt(end))) end += 1;
  return { word: foldWord(text.slice(start, end)), end };
}

function foldWord(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('’', "'")
    .replace(/^['-]+|['-]+$/g, '');
}

/** Whether a text uses capitals to tell names from words: it has letters of both cases, addresses aside. */
export function hasInformativeCase(text: string): boolean {
  const words = text.replace(/\S*:\/\/\S+|@[\p{L}\p{N}_]+/gu, '');
  return /\p{Lu}/u.test(words) && /\p{Ll}/u.test(words);
}

export function isUpperCase(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

/** Whether a name has a capital: "в Того", "the Netherlands", "Émirats arabes unis". */
export function isCapitalised(name: string): boolean {
  return /\p{Lu}/u.test(name);
}

/** Uk, Usa: what an abbreviation does not look like; such a word was cut off or is another one. */
export function isOnlyCapitalised(word: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word);
}

/** Whether a word stands inside a sentence: a letter, digit or comma goes before it, quotes and marks aside. */
export function isWithinSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && /[\s«»"“”„*_]/u.test(text.charAt(at))) at -= 1;
  return at >= 0 && /[\p{L}\p{N},;]/u.test(text.charAt(at)) && !/\n/.test(text.slice(at, start));
}

/** All words of a text as a set, for rules about the whole post. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
