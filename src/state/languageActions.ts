import type { Context } from './context.ts';
import { type Catalogue, type Language, languageOf, speak } from './language.ts';

const LANGUAGE_CHOICE = 'language';

export interface LanguageActions {
  /** Loads its words, says everything in it, and keeps it for the next time. */
  setLanguage(language: Language): Promise<void>;
  /** The language that was kept; English until one was chosen. */
  startLanguage(): Promise<void>;
}

export function createLanguageActions(context: Context): LanguageActions {
  const { browser } = context.ports;
  let asked = 0;

  async function use(language: Language): Promise<boolean> {
    asked += 1;
    const mine = asked;
    try {
      const catalogue = await catalogueOf(language);
      if (mine !== asked) return false;
      speak(language, catalogue);
      return true;
    } catch (error) {
      context.failing('The words of this language could not be loaded')(error);
      return false;
    }
  }

  return {
    async setLanguage(language) {
      if (await use(language)) browser.keepChoice(LANGUAGE_CHOICE, language);
    },
    async startLanguage() {
      const kept = languageOf(browser.readChoice(LANGUAGE_CHOICE));
      if (kept && kept !== 'en') await use(kept);
    },
  };
}

async function catalogueOf(language: Language): Promise<Catalogue | undefined> {
  switch (language) {
    case 'en':
      return undefined;
    case 'ru':
      return (await import('./catalogues/ru.ts')).RUSSIAN;
    case 'zh':
      return (await import('./catalogues/zh.ts')).CHINESE;
    default:
      return language satisfies never;
  }
}
