import AR from '../../data/countries/ar.json' with { type: 'json' };
import CAPITALS from '../../data/countries/capital-rules.json' with { type: 'json' };
import CONTEXTS from '../../data/countries/contexts.json' with { type: 'json' };
import DE from '../../data/countries/de.json' with { type: 'json' };
import EN from '../../data/countries/en.json' with { type: 'json' };
import ES from '../../data/countries/es.json' with { type: 'json' };
import FA from '../../data/countries/fa.json' with { type: 'json' };
import FR from '../../data/countries/fr.json' with { type: 'json' };
import KK from '../../data/countries/kk.json' with { type: 'json' };
import RU from '../../data/countries/ru.json' with { type: 'json' };
import TR from '../../data/countries/tr.json' with { type: 'json' };
import UK from '../../data/countries/uk.json' with { type: 'json' };
import ZH from '../../data/countries/zh.json' with { type: 'json' };
import SHORT from '../../data/countries/zh-short.json' with { type: 'json' };
import type { GazetteerLanguage, GazetteerName, NameUse } from '../domain/countryNames.ts';
import type { ChineseShortForms, GazetteerData } from './gazetteerShape.ts';

/** One country in one language; `!` before a name: also an ordinary word; `~` after it: no women's form. */
interface CountryNames {
  readonly names?: readonly string[];
  readonly people?: readonly string[];
  readonly adjectives?: readonly string[];
  readonly capitals?: readonly string[];
  readonly traps?: readonly string[];
}

type CountryFile = Readonly<Record<string, CountryNames>>;

const FILES: Readonly<Record<GazetteerLanguage, CountryFile>> = {
  en: EN,
  ru: RU,
  zh: ZH,
  ar: AR,
  fa: FA,
  fr: FR,
  de: DE,
  es: ES,
  tr: TR,
  kk: KK,
  uk: UK,
};

const USES: readonly (readonly [keyof CountryNames, NameUse])[] = [
  ['names', 'name'],
  ['people', 'people'],
  ['adjectives', 'adjective'],
  ['capitals', 'capital'],
  ['traps', 'trap'],
];

/** Languages whose files hold names alone, as CLDR has them: proper names, so they are written with a capital. */
const CASED_NAMES: ReadonlySet<string> = new Set(['fr', 'de', 'es', 'tr', 'kk', 'uk']);

/** The gazetteer that the app ships; where each list comes from: data/countries/README.md. */
export const GAZETTEER: GazetteerData = {
  names: Object.entries(FILES).flatMap(([lang, file]) =>
    namesOfFile(lang as GazetteerLanguage, file),
  ),
  chinese: SHORT as ChineseShortForms,
  contexts: CONTEXTS,
  capitals: CAPITALS,
};

function namesOfFile(lang: GazetteerLanguage, file: CountryFile): GazetteerName[] {
  return Object.entries(file).flatMap(([country, lists]) =>
    USES.flatMap(([list, use]) =>
      (lists[list] ?? []).map((written) => nameOf(country, lang, written, use)),
    ),
  );
}

function nameOf(
  country: string,
  lang: GazetteerLanguage,
  written: string,
  use: NameUse,
): GazetteerName {
  const name = written.replace(/^!/, '').replace(/~$/, '');
  return {
    country,
    lang,
    name,
    use,
    ...(written.startsWith('!') || (CASED_NAMES.has(lang) && use !== 'trap')
      ? { ordinary: true }
      : {}),
    ...(written.endsWith('~') ? { noFeminine: true } : {}),
  };
}
