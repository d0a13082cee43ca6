import type { Context } from './context.ts';
import {
  type Catalogue,
  type Language,
  languageOf,
  type StateNames,
  speak,
  t,
} from './language.ts';

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
      const words = await wordsOf(language);
      if (mine !== asked) return false;
      speak(language, ...words);
      return true;
    } catch (error) {
      context.failing(() => t('The words of this language could not be loaded'))(error);
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

async function wordsOf(language: Language): Promise<[Catalogue?, StateNames?]> {
  switch (language) {
    case 'en':
      return [];
    case 'ru': {
      const { RUSSIAN, RUSSIAN_STATES } = await import('./catalogues/ru.ts');
      return [RUSSIAN, RUSSIAN_STATES];
    }
    case 'zh': {
      const { CHINESE, CHINESE_STATES } = await import('./catalogues/zh.ts');
      return [CHINESE, CHINESE_STATES];
    }
    default:
      return language satisfies never;
  }
}
