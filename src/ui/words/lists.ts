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

/** "RT, TASS, Xinhua" */
export function listOf(items: readonly string[]): string {
  return items.join(languageNow() === 'zh' ? '、' : ', ');
}
