/**
 * Latin and Cyrillic letters that look alike, in capitals or small, as lower case. Somebody who swaps
 * letters to get past a filter swaps what looks the same on the screen: T for Т becomes т here.
 */
const PAIRS = 'aа bв cс eе hн iі kк mм oо pр sѕ tт xх yу jј dԁ qԛ wԝ lӏ';

const toCyrillic = new Map<string, string>();
const toLatin = new Map<string, string>([['һ', 'h']]);
for (const [latin = '', cyrillic = ''] of PAIRS.split(' ')) {
  toCyrillic.set(latin, cyrillic);
  toLatin.set(cyrillic, latin);
}

/** Their Cyrillic look-alikes (ѕ ԁ ԛ ԝ ӏ) hardly occur: seeing one of these means a Latin word. */
const CLEARLY_LATIN = new Set('sdqwl');

/**
 * A word of mixed Latin and Cyrillic, in one script where its look-alikes allow it: the script that has
 * more letters which only it can show, else the one that has more letters, else Latin.
 */
export function foldHomoglyphs(word: string): string {
  let only = 0;
  let letters = 0;
  for (const char of word) {
    const side = sideOf(char);
    letters += side;
    if (side > 0 && (CLEARLY_LATIN.has(char) || !toCyrillic.has(char))) only += 1;
    if (side < 0 && !toLatin.has(char)) only -= 1;
  }
  const table = (only || letters) >= 0 ? toLatin : toCyrillic;
  let folded = '';
  for (const char of word) folded += table.get(char) ?? char;
  return folded;
}

function sideOf(char: string): number {
  if (/\p{Script=Latin}/u.test(char)) return 1;
  return /\p{Script=Cyrillic}/u.test(char) ? -1 : 0;
}
