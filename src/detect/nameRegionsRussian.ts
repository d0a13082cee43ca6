// Regions, companies and all else that has a "ministry" or a "president" without being a state.

import { RUSSIAN } from './citationCuesRussian.ts';
import { isWord, keyAt, type Tokens } from './citationTokens.ts';

/** «Минздрав Приморья», «Минздрав Омской области» */
export function isOfRegion(tokens: Tokens, end: number): boolean {
  return isRegion(keyAt(tokens, end)) || OF_A_REGION.has(keyAt(tokens, end + 1));
}

/** «президент компании», «премьер Баварии»: of something that is no state. */
export function isOfSomethingElse(tokens: Tokens, at: number): boolean {
  if (!isWord(tokens, at)) return false;
  const word = keyAt(tokens, at);
  if (isRegion(word)) return true;
  if (tokens.shapes[at] === 'lower') return NOUN_IN_GENITIVE.test(word) && !RUSSIAN.verbs.has(word);
  // «президент Абхазии»: an unknown name in the genitive, while a person's name stands in the nominative
  return /(?:ии|ы|ской|ского)$/.test(word);
}

function isRegion(word: string): boolean {
  return OF_A_REGION.has(word) || REGION.test(word);
}

const OF_A_REGION: ReadonlySet<string> = new Set(
  'республики страны королевства региона края области города округа штата земли провинции автономии района'.split(
    ' ',
  ),
);

/** Regions that have ministries of their own. */
const REGION =
  /^(?:приморья|башкирии|татарстана|подмосковья|кузбасса|крыма|дагестана|чечни|бурятии|якутии|карелии|коми|чувашии|мордовии|удмуртии|адыгеи|ингушетии|калмыкии|хакасии|тувы|алтая|югры|ямала|кубани|приднестровья|абхазии|петербурга|севастополя|марий|ставрополья|забайкалья|прикамья|поволжья|сибири|баварии|ленобласти|днр|лнр)$/;

const NOUN_IN_GENITIVE =
  /(?:ии|ции|ании|ации|ства|ости|ета|иза|уба|анка|онда|ова|енной|ского|ской|ого)$/;
