/** Names of languages as sources write them. */

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
