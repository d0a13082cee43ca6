import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../src/measure/gazetteer.ts';
import { GAZETTEER } from '../../src/measure/gazetteerData.ts';

const gazetteer = createGazetteer(GAZETTEER);

function named(text: string, lang: string): string[] {
  return [...new Set(gazetteer.mentionsOf(text, lang).map(({ country }) => country))].sort();
}

/** Sentences that name what they name whatever stands before or after them. */
const SENTENCES = [
  ['en', 'Kazakhstan thanked its neighbours.', ['KAZ']],
  ['en', 'Chinese and Russian officials met.', ['CHN', 'RUS']],
  ['en', 'The U.S. and Japan agreed.', ['JPN', 'USA']],
  ['en', 'Nothing happened.', []],
  ['en', 'The South China Sea is calm.', []],
  ['ru', 'Казахстан благодарит соседей.', ['KAZ']],
  ['ru', 'Представители России и Китая встретились.', ['CHN', 'RUS']],
  ['ru', 'Ничего не случилось.', []],
  ['zh', '哈萨克斯坦表示感谢。', ['KAZ']],
  ['zh', '中俄关系稳定。', ['CHN', 'RUS']],
  ['zh', '发展中国家反对。', []],
] as const;

const FILLERS = {
  en: ['Yes', 'and so on', '—', '“quoted”', '2022', '🙂', '#tag', '@someone', 'https://t.co/China'],
  ru: ['Да', 'и так далее', '—', '«слово»', '2022', '🙂', '@someone', 'https://t.co/Россия'],
  zh: ['是的', '等等', '，', '“话”', '2022', '🙂', '@someone'],
} as const;

const anySentence = fc.constantFrom(...SENTENCES);
const union = (lists: readonly (readonly string[])[]) => [...new Set(lists.flat())].sort();

describe('countries named in a text', () => {
  it('are those of its sentences, in whatever order they stand', () => {
    const ofOneLanguage = fc.constantFrom('en', 'ru', 'zh').chain((lang) =>
      fc.shuffledSubarray(
        SENTENCES.filter(([one]) => one === lang),
        { minLength: 1 },
      ),
    );
    fc.assert(
      fc.property(ofOneLanguage, (sentences) => {
        const [[lang] = ['en']] = sentences;
        const text = sentences.map(([, sentence]) => sentence).join(' ');
        expect(named(text, lang)).toEqual(union(sentences.map(([, , countries]) => countries)));
      }),
      { numRuns: 200 },
    );
  });

  it('are the same whatever says nothing around them', () => {
    const around = anySentence.chain((sentence) => {
      const filler = fc.array(fc.constantFrom(...FILLERS[sentence[0]]), { maxLength: 4 });
      return fc.tuple(fc.constant(sentence), filler, filler);
    });
    fc.assert(
      fc.property(around, ([[lang, sentence, countries], before, after]) => {
        const text = `${before.join(' ')}. ${sentence} ${after.join(' ')}`;
        expect(named(text, lang)).toEqual(countries);
      }),
      { numRuns: 500 },
    );
  });

  it('stand where they are said to stand: in order, apart, and what is there names them', () => {
    fc.assert(
      fc.property(fc.array(anySentence, { maxLength: 6 }), (sentences) => {
        const text = sentences.map(([, sentence]) => sentence).join(' ');
        let last = 0;
        for (const { start, end } of gazetteer.mentionsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toMatch(/^\s|\s$/);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('do not depend on what was read before', () => {
    fc.assert(
      fc.property(fc.array(anySentence, { minLength: 1, maxLength: 8 }), (sentences) => {
        for (const [lang, sentence, countries] of sentences) {
          expect(named(sentence, lang)).toEqual(countries);
        }
        // a text much longer than any before it, and a short one after it
        const long = 'Nothing happened. '.repeat(400);
        expect(named(`${long}Kazakhstan thanked its neighbours.`, 'en')).toEqual(['KAZ']);
        expect(named('Nothing', 'en')).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('are found in fullwidth letters, traditional characters and decomposed accents', () => {
    expect(named('Ｋａｚａｋｈｓｔａｎ thanked', 'en')).toEqual(['KAZ']);
    expect(named('哈薩克斯坦與中國', 'zh')).toEqual(['CHN', 'KAZ']);
    fc.assert(
      fc.property(anySentence, ([lang, sentence, countries]) => {
        expect(named(sentence.normalize('NFD'), lang)).toEqual(countries);
      }),
    );
  });

  it('never come out of an address or a handle', () => {
    const name = fc.constantFrom('china', 'Russia', 'Kazakhstan', 'iran', 'UKRAINE');
    fc.assert(
      fc.property(name, name, (one, other) => {
        for (const text of [
          `see https://example.org/${one}/${other}`,
          `by @${one}_${other}`,
          `at www.${one.toLowerCase()}.com/${other}`,
          `from ${one.toLowerCase()}-${other.toLowerCase()}.org`,
        ]) {
          expect([text, named(text, 'en')]).toEqual([text, []]);
        }
      }),
    );
  });
});
