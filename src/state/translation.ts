/** The browser's own translation, on the device; a help for reading, never evidence, never kept. */
export interface Translation {
  /** ISO 639-1 of what is translated into */
  readonly target: string;
  /** Rejects with a sentence where the browser cannot do this pair of languages. */
  translate(text: string, from: string): Promise<string>;
}

/** The parts of the browser's Translator that are used; see the Translator API of the W3C's WebML group. */
interface TranslatorFactory {
  availability(pair: LanguagePair): Promise<string>;
  create(pair: LanguagePair): Promise<{ translate(text: string): Promise<string> }>;
}

interface LanguagePair {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

/** Null where the browser offers none. `language`: of the reader, as the browser names it. */
export function browserTranslation(scope: object, language: string): Translation | null {
  const factory = (scope as { readonly Translator?: TranslatorFactory }).Translator;
  if (!factory) return null;
  const target = language.split('-')[0]?.toLowerCase() || 'en';
  return {
    target,
    async translate(text, from) {
      const pair = { sourceLanguage: from, targetLanguage: target };
      if ((await factory.availability(pair)) === 'unavailable')
        throw new Error(`This browser does not translate from “${from}” into “${target}”.`);
      return (await factory.create(pair)).translate(text);
    },
  };
}
