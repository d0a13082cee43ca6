import type {
  GazetteerEdit,
  GazetteerLanguage,
  GazetteerName,
  NameUse,
} from '../../domain/countryNames.ts';
import { type Language, languageNow, t } from '../../state/language.ts';

const LANGUAGE_NAMES: Readonly<Record<Language, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames(['en'], { type: 'language' }),
  ru: new Intl.DisplayNames(['ru'], { type: 'language' }),
  zh: new Intl.DisplayNames(['zh'], { type: 'language' }),
};

export function useName(use: NameUse): string {
  switch (use) {
    case 'name':
      return t('the country');
    case 'people':
      return t('its people');
    case 'adjective':
      return t('adjective');
    case 'capital':
      return t('capital, where it acts as the government');
    case 'trap':
      return t('trap: these words mean something else');
    default:
      return use satisfies never;
  }
}

/** Beside the name itself. */
export function shortUse(use: Exclude<NameUse, 'name'>): string {
  switch (use) {
    case 'people':
      return t('people');
    case 'adjective':
      return t('adjective');
    case 'capital':
      return t('capital');
    case 'trap':
      return t('trap: not counted');
    default:
      return use satisfies never;
  }
}

export function languageName(lang: GazetteerLanguage): string {
  return LANGUAGE_NAMES[languageNow()].of(lang) ?? lang;
}

export function changeWords(edit: GazetteerEdit): string {
  const values = { name: wordOf(edit), reason: edit.reason };
  return edit.type === 'add'
    ? t('added <b>{name}</b> <faint>because: {reason}</faint>', values)
    : t('switched off <b>{name}</b> <faint>because: {reason}</faint>', values);
}

/** Tells the names of one country apart. */
export function keyOf({ lang, use, name }: GazetteerName): string {
  return `${lang} ${use} ${name}`;
}

export function countryOf(edit: GazetteerEdit): string {
  return edit.type === 'add' ? edit.name.country : edit.country;
}

export function wordOf(edit: GazetteerEdit): string {
  return edit.type === 'add' ? edit.name.name : edit.name;
}
