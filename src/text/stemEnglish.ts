/**
 * English words without their endings: "sanctions", "sanctioned" and "sanctioning" become one.
 * M. F. Porter, An algorithm for suffix stripping, Program 14(3), 1980. https://doi.org/10.1108/eb046814
 * Words are lower case; what is not made of a–z comes back as it is.
 */

const CONSONANT = '[^aeiou]';
const VOWEL = '[aeiouy]';
const RUN_C = `${CONSONANT}[^aeiouy]*`;
const RUN_V = `${VOWEL}[aeiou]*`;

/** m > 0, m = 1, m > 1 in the paper's words: how many times a vowel run is followed by a consonant run */
const ANY = new RegExp(`^(?:${RUN_C})?${RUN_V}${RUN_C}`);
const ONE = new RegExp(`^(?:${RUN_C})?${RUN_V}${RUN_C}(?:${RUN_V})?$`);
const MORE = new RegExp(`^(?:${RUN_C})?${RUN_V}${RUN_C}${RUN_V}${RUN_C}`);
const HAS_VOWEL = new RegExp(`^(?:${RUN_C})?${VOWEL}`);
const SHORT = new RegExp(`^${RUN_C}${VOWEL}[^aeiouwxy]$`);
const DOUBLE = /([^aeiouylsz])\1$/;

const STEP_2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
];

const STEP_3: readonly (readonly [string, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];

const STEP_4 =
  /^(.+?)(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/;

export function stemEnglish(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  return tidied(withoutSuffix(mapped(mapped(ended(withoutPast(singular(word))), STEP_2), STEP_3)));
}

/** step 1a */
function singular(word: string): string {
  if (/(?:ss|i)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** step 1b */
function withoutPast(word: string): string {
  if (word.endsWith('eed')) return ANY.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const cut = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  const stem = word.slice(0, word.length - cut);
  if (cut === 0 || !HAS_VOWEL.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (DOUBLE.test(stem)) return stem.slice(0, -1);
  return SHORT.test(stem) ? `${stem}e` : stem;
}

/** step 1c */
function ended(word: string): string {
  return word.endsWith('y') && HAS_VOWEL.test(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

/** steps 2 and 3: the longest suffix that fits */
function mapped(word: string, table: readonly (readonly [string, string])[]): string {
  for (const [suffix, instead] of table) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    return ANY.test(stem) ? stem + instead : word;
  }
  return word;
}

/** step 4 */
function withoutSuffix(word: string): string {
  const found = STEP_4.exec(word)?.[1];
  if (found !== undefined) return MORE.test(found) ? found : word;
  const stem = word.slice(0, -3);
  return /[st]ion$/.test(word) && MORE.test(stem) ? stem : word;
}

/** step 5 */
function tidied(word: string): string {
  let stem = word;
  if (word.endsWith('e')) {
    const cut = word.slice(0, -1);
    if (MORE.test(cut) || (ONE.test(cut) && !SHORT.test(cut))) stem = cut;
  }
  return stem.endsWith('ll') && MORE.test(stem) ? stem.slice(0, -1) : stem;
}
