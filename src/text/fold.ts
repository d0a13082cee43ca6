/// <reference path="./opencc.d.ts" />
import traditionalPairs from 'opencc-js/dict/TSCharacters';

/**
 * Characters that are written differently and read the same (METHODS §3), after NFKC and lower case.
 * Only the comparison uses them; what is shown is always the text as it stands.
 */
const FOLDS = new Map<string, string>([
  ['ё', 'е'],
  ['ß', 'ss'],
  ['ς', 'σ'],
  // Arabic and Persian keyboards write the same letter with different characters
  ['ی', 'ي'],
  ['ى', 'ي'],
  ['ې', 'ي'],
  ['ک', 'ك'],
  ['ڪ', 'ك'],
  ['ہ', 'ه'],
  ['ە', 'ه'],
  ['ۀ', 'ه'],
  ['ة', 'ه'],
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ٱ', 'ا'],
]);

addDigits(0x0660);
addDigits(0x06f0);

/** Arabic-Indic and Persian digits; NFKC leaves them alone. */
function addDigits(zero: number): void {
  for (let digit = 0; digit < 10; digit += 1) {
    FOLDS.set(String.fromCodePoint(zero + digit), String(digit));
  }
}

let simplified: Map<string, string> | null = null;

/**
 * The simplified form of a traditional character; undefined for characters that have none. Its table is built when the
 * first Han character comes along: most data never need it.
 */
export function simplifiedOf(char: string): string | undefined {
  simplified ??= new Map(
    traditionalPairs.split('|').map((pair) => {
      const [from = '', to = from] = pair.split(' ');
      return [from, to];
    }),
  );
  const once = simplified.get(char);
  // a few targets are themselves folded further: 嚐 → 嘗 → 尝
  return once === undefined || once === char ? once : (simplifiedOf(once) ?? once);
}

function foldChar(char: string): string {
  const folded = FOLDS.get(char);
  if (folded !== undefined) return folded;
  return (char >= '\u3400' && simplifiedOf(char)) || char;
}

/**
 * Folds one character with the marks that belong to it: NFKC, lower case, then the table above and
 * traditional to simplified Chinese. May give several characters (`ﬁ` → `fi`).
 */
export function foldCluster(cluster: string): string {
  const lower = cluster.normalize('NFKC').toLowerCase().normalize('NFKC');
  if (lower.length === 1) return foldChar(lower);
  let folded = '';
  for (const char of lower) folded += foldChar(char);
  return folded;
}
