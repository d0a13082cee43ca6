import { describe, expect, it } from 'vitest';
import { browserTranslation } from '../../src/state/translation.ts';

const asked: unknown[] = [];
const scope = {
  Translator: {
    availability: async (pair: { readonly sourceLanguage: string }) =>
      pair.sourceLanguage === 'kk' ? 'unavailable' : 'downloadable',
    create: async (pair: unknown) => {
      asked.push(pair);
      return { translate: async (text: string) => text.toUpperCase() };
    },
  },
};

describe("the browser's translation", () => {
  it('is not there where the browser has none', () => {
    expect(browserTranslation({}, 'en-GB')).toBeNull();
  });

  it("goes into the reader's language", async () => {
    const translation = browserTranslation(scope, 'ru-RU');
    expect(translation?.target).toBe('ru');
    expect(await translation?.translate('abc', 'zh')).toBe('ABC');
    expect(asked).toEqual([{ sourceLanguage: 'zh', targetLanguage: 'ru' }]);
  });

  it('says which pair of languages it cannot do', async () => {
    await expect(browserTranslation(scope, 'en')?.translate('abc', 'kk')).rejects.toThrow(
      'This browser does not translate from “kk” into “en”.',
    );
  });
});
