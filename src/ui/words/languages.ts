import type { Language } from '../../state/language.ts';

/** Each in its own words, so that whoever reads it finds it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  ru: 'Русский',
  zh: '中文',
};
