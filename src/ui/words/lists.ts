import { type Language, languageNow } from '../../state/language.ts';

/** British English puts no comma before "and". */
const AND: Readonly<Record<Language, Intl.ListFormat>> = {
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  ru: new Intl.ListFormat('ru', { type: 'conjunction' }),
  zh: new Intl.ListFormat('zh', { type: 'conjunction' }),
};

/** "RT, TASS and Xinhua" */
export function listWithAnd(items: readonly string[]): string {
  return AND[languageNow()].format(items);
}

/** Of items that hold commas themselves: "3 Jan 2022; 5–11 Jan 2022" */
export function listOfLists(items: readonly string[]): string {
  return items.join(languageNow() === 'zh' ? '；' : '; ');
}

/** One after the other; Chinese puts no space between. */
export function sentences(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(languageNow() === 'zh' ? '' : ' ');
}

/** "RT, TASS, Xinhua" */
export function listOf(items: readonly string[]): string {
  return items.join(languageNow() === 'zh' ? '、' : ', ');
}
