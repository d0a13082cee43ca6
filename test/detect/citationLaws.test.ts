import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import EN from '../../data/citation/en.json' with { type: 'json' };
import RU from '../../data/citation/ru.json' with { type: 'json' };
import ZH from '../../data/citation/zh.json' with { type: 'json' };
import { languageOf } from '../../src/detect/citationLanguage.ts';
import { postOf } from './directory.ts';
import { citationsIn, cited, read } from './registryCitations.ts';

const SENTENCES = [
  ...EN.frames.map(({ test }) => ['en', test] as const),
  ...EN.verbs.map(({ test }) => ['en', test] as const),
  ...RU.frames.map(({ test }) => ['ru', test] as const),
  ...RU.verbs.map(({ test }) => ['ru', test] as const),
  ...ZH.frames.map(({ test }) => ['zh', test] as const),
  ...ZH.verbs.map(({ test }) => ['zh', test] as const),
];
const sentence = fc.constantFrom(...SENTENCES);

/** Without names, words of speech or places that any registry could know. */
const PLAIN: Readonly<Record<string, string>> = {
  en: 'The water stood high over the old stones.',
  ru: 'Вода стояла высоко над старыми камнями.',
  zh: '水面很高，石头很旧。',
};

const UNKNOWN: Readonly<Record<string, string>> = {
  en: 'Qwrtzomba',
  ru: 'Щыврзумба',
  zh: '魍魉魑魅',
};

describe('laws of citations', () => {
  it('finds nothing where every name is replaced by an unknown one', () => {
    fc.assert(
      fc.property(sentence, ([lang, text]) => {
        const found = read(text, lang);
        let unknown = text;
        for (const { nameStart, nameEnd } of [...found].sort((a, b) => b.nameStart - a.nameStart)) {
          unknown = unknown.slice(0, nameStart) + (UNKNOWN[lang] ?? '') + unknown.slice(nameEnd);
        }
        expect(read(unknown, lang).map(({ nameStart }) => unknown.slice(nameStart))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('loses no citation when a sentence without cues is added', () => {
    fc.assert(
      fc.property(sentence, fc.boolean(), ([lang, text], isBefore) => {
        const plain = PLAIN[lang] ?? '';
        const stop = lang === 'zh' ? '。' : '. ';
        const longer = isBefore ? `${plain}\n${text}` : `${text}${stop}${plain}`;
        for (const id of cited(text, lang)) expect(cited(longer, lang)).toContain(id);
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of the posts', () => {
    const posts = SENTENCES.slice(0, 40).map(([lang, text], at) =>
      postOf({ id: `p${at}`, platform: 'web', handle: 'gazette.example', lang, text }),
    );
    const keysOf = (list: typeof posts) => {
      const { found, directory } = citationsIn(list);
      return found
        .map(({ post, actor, nameStart, cueStart }) =>
          [list[post]?.id, directory.actors[actor]?.id, nameStart, cueStart].join(' '),
        )
        .sort();
    };
    const straight = keysOf(posts);
    fc.assert(
      fc.property(fc.shuffledSubarray(posts, { minLength: posts.length }), (shuffled) => {
        expect(keysOf(shuffled)).toEqual(straight);
      }),
      { numRuns: 5 },
    );
  });

  it('keeps every span inside the text, and never cites the publisher', () => {
    for (const [lang, text] of SENTENCES) {
      for (const { nameStart, nameEnd, cueStart, cueEnd, actor, amplifier } of read(text, lang)) {
        expect(nameStart).toBeGreaterThanOrEqual(0);
        expect(nameEnd).toBeGreaterThan(nameStart);
        expect(cueEnd).toBeGreaterThan(cueStart);
        expect(Math.max(nameEnd, cueEnd)).toBeLessThanOrEqual(text.length);
        expect(actor).not.toBe(amplifier);
      }
    }
  });
});

describe('who is meant', () => {
  it('follows the day of the post', () => {
    const text = 'Chinese foreign minister says the bridge is whole';
    expect(cited(text, 'en', 'gazette.example', '2022-06-01')).toEqual(['chn-wang-yi']);
    expect(cited(text, 'en', 'gazette.example', '2023-03-01')).toEqual(['chn-qin-gang']);
    expect(
      cited('Президент США заявил, что мост цел', 'ru', 'gazette.example', '2022-06-01'),
    ).toEqual(['usa-biden']);
  });

  it('takes a named spokesman for himself, an unnamed one for the ministry', () => {
    const [named] = read(
      'Chinese Foreign Ministry spokesman Zhao Lijian said the bridge is whole',
      'en',
    );
    expect(named).toMatchObject({ id: 'chn-zhao' });
    expect(named?.speaksFor).toBeGreaterThanOrEqual(0);
    expect(cited('Chinese Foreign Ministry spokesman said the bridge is whole', 'en')).toEqual([
      'chn-mfa',
    ]);
  });

  it('takes another edition of the house for the publisher’s own voice', () => {
    expect(cited('The bridge is whole, CGTN reports', 'en', 'america.cgtn.com')).toEqual([]);
    expect(cited('The bridge is whole, CGTN reports', 'en', 'tass.com')).toEqual(['cgtn']);
  });

  it('lists denied and asked citations in English, marked', () => {
    expect(read('The Kremlin did not say that the bridge is whole', 'en')[0]).toMatchObject({
      negated: true,
    });
    expect(read('Has Beijing said so?', 'en')[0] ?? { questioned: true }).toMatchObject({
      questioned: true,
    });
    expect(read('The so-called Kremlin says the bridge is whole', 'en')[0]).toMatchObject({
      scareQuotes: true,
    });
  });

  it('says who relays whom in English', () => {
    const found = read('Lavrov says the bridge is whole, TASS reports', 'en');
    expect(found.find(({ id }) => id === 'rus-lavrov')?.relayedBy).toBe('tass');
  });
});

describe('the language of a text', () => {
  it('is that of its label, else of its letters', () => {
    expect(languageOf('zh-CN', 'hello')).toBe('zh');
    expect(languageOf('de', 'Beijing says')).toBeNull();
    expect(languageOf('', 'Beijing says')).toBe('en');
    expect(languageOf('', 'В Пекине заявили')).toBe('ru');
    expect(languageOf('', '俄方表示 OK')).toBe('zh');
    expect(languageOf('', 'ロシアは')).toBeNull();
    expect(languageOf('', '123')).toBeNull();
  });
});
