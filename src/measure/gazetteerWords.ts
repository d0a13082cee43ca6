/** Words around a name, in lower case. Punctuation that ends a clause ends the search: '' is "no word". */

const WORD_CHAR = /[\p{L}\p{N}\p{M}'’-]/u;
/** what may stand between two words of one phrase */
const WITHIN = /[\s#*_«»"“”„'’‘([]/u;
/** characters that a word does not keep in the middle or at its ends */
const FOLDED = /[ёЁ’'-]/;

const IS_WORD = 1;
const IS_WITHIN = 2;
const IS_FOLDED = 4;
const UNMET = 255;

/** Which of the classes above a UTF-16 unit is of; half a pair is of none. Asked some ten times a name, so kept. */
const classes = new Uint8Array(0x10000).fill(UNMET);

function classOf(unit: number): number {
  const known = classes[unit] ?? 0;
  if (known !== UNMET) return known;
  const char = String.fromCharCode(unit);
  const found =
    (WORD_CHAR.test(char) ? IS_WORD : 0) |
    (WITHIN.test(char) ? IS_WITHIN : 0) |
    (FOLDED.test(char) ? IS_FOLDED : 0);
  classes[unit] = found;
  return found;
}

/** The word that ends before `at`, and where it begins. */
export function wordBefore(text: string, at: number): { word: string; start: number } {
  let end = at;
  while (end > 0 && classOf(text.charCodeAt(end - 1)) & IS_WITHIN) end -= 1;
  let start = end;
  let met = 0;
  while (start > 0) {
    const found = classOf(text.charCodeAt(start - 1));
    if (!(found & IS_WORD)) break;
    met |= found;
    start -= 1;
  }
  return { word: foldWord(text.slice(start, end), met), start };
}

/** The word that begins after `at`, and where it ends. */
export function wordAfter(text: string, at: number): { word: string; end: number } {
  let start = at;
  while (start < text.length && classOf(text.charCodeAt(start)) & IS_WITHIN) start += 1;
  let end = start;
  let met = 0;
  while (end < text.length) {
    const found = classOf(text.charCodeAt(end));
    if (!(found & IS_WORD)) break;
    met |= found;
    end += 1;
  }
  return { word: foldWord(text.slice(start, end), met), end };
}

function foldWord(word: string, met: number): string {
  const lower = word.toLowerCase();
  if (!(met & IS_FOLDED)) return lower;
  return lower
    .replaceAll('ё', 'е')
    .replaceAll('’', "'")
    .replace(/^['-]+|['-]+$/g, '');
}

/** Whether a text uses capitals to tell names from words: it has letters of both cases, addresses aside. */
export function hasInformativeCase(text: string): boolean {
  if (hasBothCases(text.slice(0, addressAt(text)))) return true;
  return hasBothCases(text.replace(/\S*:\/\/\S+|@[\p{L}\p{N}_]+/gu, ''));
}

function hasBothCases(text: string): boolean {
  return /\p{Lu}/u.test(text) && /\p{Ll}/u.test(text);
}

/** Where the first address may begin at the earliest: what stands before it is words. */
function addressAt(text: string): number {
  const handle = text.indexOf('@');
  let scheme = text.indexOf('://');
  if (scheme < 0) return handle < 0 ? text.length : handle;
  while (scheme > 0 && !/\s/.test(text.charAt(scheme - 1))) scheme -= 1;
  return handle < 0 ? scheme : Math.min(handle, scheme);
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
