/**
 * Which words name which country (METHODS §5). The names are data: the app ships a list, and a case holds what the
 * analyst changed of it.
 */
export const GAZETTEER_LANGUAGES = [
  'en',
  'ru',
  'zh',
  'ar',
  'fa',
  'fr',
  'de',
  'es',
  'tr',
  'kk',
  'uk',
] as const;

export type GazetteerLanguage = (typeof GAZETTEER_LANGUAGES)[number];

/**
 * `name`, `people`, `adjective` count wherever they stand; `capital` only where it acts as a government;
 * a `trap` holds the words of a name and means something else: it takes its words and names nothing.
 */
export const NAME_USES = ['name', 'people', 'adjective', 'capital', 'trap'] as const;

export type NameUse = (typeof NAME_USES)[number];

export interface GazetteerName {
  /** ISO 3166-1 alpha-3; XKX for Kosovo */
  readonly country: string;
  readonly lang: GazetteerLanguage;
  /** in its basic form, cased as it is written; the other forms are made by rule */
  readonly name: string;
  readonly use: NameUse;
  /** also an ordinary word (turkey, того): counts only where case or context makes it clear */
  readonly ordinary?: boolean;
  /** its women's form made by rule would be another word (кубинка): leave it out */
  readonly noFeminine?: boolean;
}

/**
 * What an analyst changed in one case; applied in order. `remove` takes out the name in all its uses; a name is
 * corrected by taking it out and adding what it should be.
 */
export type GazetteerEdit =
  | {
      readonly type: 'add';
      readonly name: GazetteerName;
      readonly reason: string;
      readonly at: number;
    }
  | {
      readonly type: 'remove';
      readonly country: string;
      readonly lang: GazetteerLanguage;
      readonly name: string;
      readonly reason: string;
      readonly at: number;
    };

/** What is wrong with an edit, as a sentence; null where nothing is. */
export function problemOfNameEdit(edit: GazetteerEdit): string | null {
  const { country, lang } = edit.type === 'add' ? edit.name : edit;
  const name = edit.type === 'add' ? edit.name.name : edit.name;
  if (!/^[A-Z]{3}$/.test(country)) {
    return `expected an ISO alpha-3 code such as KAZ, found "${country}"`;
  }
  if (!GAZETTEER_LANGUAGES.includes(lang)) {
    return `expected one of ${GAZETTEER_LANGUAGES.join(', ')}, found "${lang}"`;
  }
  if (!/[\p{L}\p{N}]/u.test(name)) return `expected a name with a letter, found "${name}"`;
  if (edit.type === 'add' && !NAME_USES.includes(edit.name.use)) {
    return `expected one of ${NAME_USES.join(', ')}, found "${edit.name.use}"`;
  }
  return null;
}
