/** Names of offices and bodies take "the" inside a sentence; names of outlets, persons and accounts do not. */
const LAST_WORDS =
  /\b(?:ministry|government|embassy|consulate|consulate general|department|mission|administration|parliament|presidency|council|commission|secretariat|committee|agency|union|army|navy|armed forces|central bank|state department)$/i;
const WITH_OF =
  /\b(?:government|ministry|embassy|mission|department|office|parliament|council|bank|consulate(?: general)?) (?:of|to|in)\b/i;
const ALONE = new Set(
  'Kremlin,Pentagon,White House,State Duma,Duma,EU,UN,WHO,IMF,OSCE,CSTO,SCO,EEAS,IAEA,United Nations'.split(
    ',',
  ),
);
/** States whose own names take it: "Government of United Kingdom" as data name it. */
const STATES = /\b(of|to|in) (United (?:Kingdom|States|Arab Emirates)|Netherlands|Philippines)\b/g;

/** A label as it stands inside a sentence: "RT cites the Chinese foreign ministry". */
export function inSentence(label: string): string {
  const words = label.replace(STATES, '$1 the $2');
  return takesArticle(label) ? `the ${words}` : words;
}

/** The same at the head of a sentence: "The Russian foreign ministry cites Xinhua". */
export function atHead(label: string): string {
  const words = inSentence(label);
  return words.startsWith('the ') && !label.startsWith('the ') ? `T${words.slice(1)}` : words;
}

function takesArticle(label: string): boolean {
  return ALONE.has(label) || LAST_WORDS.test(label) || WITH_OF.test(label);
}
