/** Small words tell languages of the Latin script apart: a word that several of them have counts for little. */

const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is for with on that are by from at this will has was not says over after as it his have be its who you your we they about more what how new us why my i he she but or an',
  es: 'el los las del que en y por con para una un se su al es como más no lo sus este pero',
  fr: 'le les des du et en que pour une un dans sur par est au aux pas plus ce qui avec se sont la',
  de: 'der die das und den von zu mit ist im für auf nicht ein eine dem des sich auch als nach wie bei',
  pt: 'o os as da do dos das em que e por com para uma um não no na se ao mais foi como',
  it: 'il lo gli della di che e in un una per con non del dei sono al è da nel alla anche',
  nl: 'de het een van en in is op te dat voor met niet zijn aan er om ook als',
  pl: 'w i na z do się nie że jest to o jak po za od przez dla są',
  tr: 've bir bu için ile da de olarak çok daha en ne gibi kadar sonra',
  id: 'yang dan di untuk dengan ini dari pada itu tidak akan dalam ke adalah',
  sv: 'och att det som en på är av för med till den har inte om ett',
  cs: 'se na že je do za pro od po jako ale byl jsem podle aby',
  ro: 'și în de la cu pe nu este care din pentru mai sau prin',
  vi: 'của và là có không cho được trong với các người những này',
};
const LANGUAGES = Object.keys(SMALL_WORDS);
/** languages of each word, by their index */
const BY_WORD = new Map<string, readonly number[]>();
LANGUAGES.forEach((language, index) => {
  for (const word of (SMALL_WORDS[language] ?? '').split(' '))
    BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), index]);
});
/** One small word that no other language here has, or two that few have. */
const LEAST_SCORE = 0.9;

/** Five bits a letter: longer words do not fit into a whole number, and are no small words. */
const LETTER_BITS = 5;
export const MOST_LETTERS = 6;
const LETTERS_AND_CASE = 0x1f;
const SLOTS = 1_024;
const MIX = 0x9e3779b1;
const SLOT_SHIFT = 22;

/** The number of a word with one more ASCII letter, whatever its case; words of more than six letters go astray. */
export function withLetter(packed: number, letter: number): number {
  return (packed << LETTER_BITS) | (letter & LETTERS_AND_CASE);
}

/* An open hash table: packed words, and the languages of the word in the same slot. */
const packedWords = new Int32Array(SLOTS);
const packedLanguages: (readonly number[])[] = new Array(SLOTS).fill([]);
for (const [word, languages] of BY_WORD) {
  if (!/^[a-z]{1,6}$/.test(word)) continue;
  const packed = [...word].reduce((sum, char) => withLetter(sum, char.charCodeAt(0)), 0);
  const slot = slotOf(packed);
  packedWords[slot] = packed;
  packedLanguages[slot] = languages;
}

/** Where the word stands, or a free place. */
function slotOf(packed: number): number {
  let slot = Math.imul(packed, MIX) >>> SLOT_SHIFT;
  while (packedWords[slot] !== 0 && packedWords[slot] !== packed) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

/** Counts small words. */
export interface WordCount {
  clear(): void;
  /** in lower case */
  add(word: string): void;
  /** a word of one to six ASCII letters, as `withLetter` puts it together */
  addPacked(packed: number): void;
  /** The language whose words occur most; undefined where two are even, or hardly any word was met. */
  language(): string | undefined;
}

export function createWordCount(): WordCount {
  const scores = new Float64Array(LANGUAGES.length);
  function score(languages: readonly number[]): void {
    const { length } = languages;
    for (let k = 0; k < length; k += 1) {
      const language = languages[k] as number;
      scores[language] = (scores[language] as number) + 1 / length;
    }
  }
  return {
    clear: () => scores.fill(0),
    add(word) {
      const languages = BY_WORD.get(word);
      if (languages !== undefined) score(languages);
    },
    addPacked(packed) {
      const slot = slotOf(packed);
      if (packedWords[slot] === packed) score(packedLanguages[slot] as readonly number[]);
    },
    language() {
      let best = 0;
      let first = 0;
      let second = 0;
      for (let k = 0; k < scores.length; k += 1) {
        const sum = scores[k] as number;
        if (sum > second) second = sum;
        if (sum <= first) continue;
        second = first;
        first = sum;
        best = k;
      }
      return first >= LEAST_SCORE && first > second ? LANGUAGES[best] : undefined;
    },
  };
}
