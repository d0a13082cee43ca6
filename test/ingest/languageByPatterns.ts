/** The language of a text by patterns over the whole text: slow, and easy to check by reading. */

const SCRIPTS: readonly (readonly [RegExp, (text: string) => string | undefined])[] = [
  [/[\u3040-\u30ff]/g, () => 'ja'],
  [/\p{Script=Han}/gu, () => 'zh'],
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [/\p{Script=Cyrillic}/gu, cyrillic],
  [/\p{Script=Arabic}/gu, arabic],
  [/\p{Script=Latin}/gu, latin],
  [/\p{Script=Greek}/gu, () => 'el'],
  [/\p{Script=Hebrew}/gu, () => 'he'],
  [/\p{Script=Devanagari}/gu, () => 'hi'],
  [/\p{Script=Thai}/gu, () => 'th'],
  [/\p{Script=Georgian}/gu, () => 'ka'],
  [/\p{Script=Armenian}/gu, () => 'hy'],
];
/** One Han character or kana says as much as about two letters. */
const WEIGHTS: Readonly<Record<number, number | undefined>> = { 0: 6, 1: 2 };
const NO_LANGUAGE = /(?:https?:\/\/|@)\S+/g;
const SAMPLE_LENGTH = 400;
/** One small word that no other language here has, or two that few have. */
const LEAST_SCORE = 0.9;

/** ISO 639-1, or undefined where the text does not tell. */
export function byPatterns(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE_LENGTH).replace(NO_LANGUAGE, ' ');
  // Most posts are written in ASCII alone: no need to count scripts.
  if (/^[\x20-\x7e\s]*$/.test(sample)) return latin(sample);
  let best = 0;
  let answer: ((text: string) => string | undefined) | undefined;
  SCRIPTS.forEach(([letters, language], index) => {
    const count = (sample.match(letters)?.length ?? 0) * (WEIGHTS[index] ?? 1);
    if (count > best) {
      best = count;
      answer = language;
    }
  });
  return answer?.(sample);
}

function cyrillic(text: string): string {
  if (/[ђћџљњј]/i.test(text)) return /[ѓќѕ]/i.test(text) ? 'mk' : 'sr';
  if (/[әғқңұһ]/i.test(text)) return 'kk';
  if (/ў/i.test(text)) return 'be';
  if (/[їєґ]/i.test(text) || (/і/i.test(text) && !/[ыэё]/i.test(text))) return 'uk';
  if (/[өү]/i.test(text)) return /[ңъ]/i.test(text) ? 'ky' : 'mn';
  if (/(?:^|\s)(?:със|във|който|това|ще)(?:\s|$)/i.test(text) && !/[ыэё]/i.test(text)) return 'bg';
  return 'ru';
}

function arabic(text: string): string {
  if (/[ٹڈڑےں]/.test(text)) return 'ur';
  return /[پچژگیک]/.test(text) ? 'fa' : 'ar';
}

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
const LANGUAGES_OF_WORD = new Map<string, string[]>();
for (const [language, words] of Object.entries(SMALL_WORDS)) {
  for (const word of words.split(' ')) {
    LANGUAGES_OF_WORD.set(word, [...(LANGUAGES_OF_WORD.get(word) ?? []), language]);
  }
}

/** The language whose small words occur most; a word that several languages have counts for little. */
function latin(text: string): string | undefined {
  const scores = new Map<string, number>();
  for (const word of text.toLowerCase().split(/[^\p{L}\p{M}]+/u)) {
    const languages = LANGUAGES_OF_WORD.get(word);
    if (languages === undefined) continue;
    for (const language of languages) {
      scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length);
    }
  }
  let best: string | undefined;
  let first = 0;
  let second = 0;
  for (const [language, score] of scores) {
    if (score > first) [best, first, second] = [language, score, first];
    else if (score > second) second = score;
  }
  return first >= LEAST_SCORE && first > second ? best : undefined;
}
