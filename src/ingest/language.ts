/** A cheap guess at the language: by script, by letters that only one language has, by small words. */

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
export function detectLanguage(text: string): string | undefined {
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

const NAMES: Readonly<Record<string, string | undefined>> = {
  english: 'en',
  russian: 'ru',
  chinese: 'zh',
  'simplified chinese': 'zh',
  'traditional chinese': 'zh',
  mandarin: 'zh',
  ukrainian: 'uk',
  german: 'de',
  french: 'fr',
  spanish: 'es',
  italian: 'it',
  portuguese: 'pt',
  arabic: 'ar',
  persian: 'fa',
  'farsi (persian)': 'fa',
  farsi: 'fa',
  turkish: 'tr',
  japanese: 'ja',
  korean: 'ko',
  polish: 'pl',
  dutch: 'nl',
  kazakh: 'kk',
  belarusian: 'be',
  serbian: 'sr',
  bulgarian: 'bg',
  romanian: 'ro',
  czech: 'cs',
  slovak: 'sk',
  slovenian: 'sl',
  croatian: 'hr',
  hungarian: 'hu',
  greek: 'el',
  hebrew: 'he',
  hindi: 'hi',
  urdu: 'ur',
  bengali: 'bn',
  indonesian: 'id',
  malay: 'ms',
  vietnamese: 'vi',
  thai: 'th',
  swedish: 'sv',
  norwegian: 'no',
  danish: 'da',
  finnish: 'fi',
  estonian: 'et',
  latvian: 'lv',
  lithuanian: 'lt',
  albanian: 'sq',
  macedonian: 'mk',
  icelandic: 'is',
  catalan: 'ca',
  somali: 'so',
  pushto: 'ps',
  pashto: 'ps',
  kurdish: 'ku',
  uzbek: 'uz',
  'tagalog (filipino)': 'tl',
  gujarati: 'gu',
  tamil: 'ta',
  telugu: 'te',
  malayalam: 'ml',
  kannada: 'kn',
  русский: 'ru',
  английский: 'en',
  китайский: 'zh',
  украинский: 'uk',
  中文: 'zh',
  英语: 'en',
  英文: 'en',
  俄语: 'ru',
  俄文: 'ru',
  eng: 'en',
  rus: 'ru',
  zho: 'zh',
  chi: 'zh',
  ukr: 'uk',
  deu: 'de',
  ger: 'de',
  fra: 'fr',
  fre: 'fr',
  spa: 'es',
  ara: 'ar',
  in: 'id',
  iw: 'he',
  ji: 'yi',
  cn: 'zh',
};
/** What X writes where it knows none: undetermined, media only, hashtags only … */
const NONE = new Set([
  'und',
  'zxx',
  'art',
  'qam',
  'qct',
  'qht',
  'qme',
  'qst',
  'lang_view',
  'uncategorized',
]);

/** Files write few languages, and each on many rows. */
const known = new Map<string, string | undefined>();
const MOST_KNOWN = 1_000;

/** ISO 639-1 of what a source writes (`English`, `zh-cn`, `eng`); undefined where it means none. */
export function normalLanguage(written: string): string | undefined {
  const before = known.get(written);
  if (before !== undefined || known.has(written)) return before;
  const language = readLanguage(written);
  if (known.size < MOST_KNOWN) known.set(`${written} `.slice(0, -1), language);
  return language;
}

function readLanguage(written: string): string | undefined {
  const first =
    written
      .trim()
      .toLowerCase()
      .replace(/^\[?['"]?/, '')
      .split(/['"\],;|]/)[0] ?? '';
  if (first === '' || NONE.has(first)) return undefined;
  const named = NAMES[first];
  if (named !== undefined) return named;
  const code = first.split(/[-_]/)[0] ?? '';
  if (NONE.has(code)) return undefined;
  return NAMES[code] ?? (/^[a-z]{2}$/.test(code) ? code : undefined);
}
