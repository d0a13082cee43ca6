import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACCUSATIVE,
  ANY_CASE,
  DATIVE,
  foldRussian,
  GENITIVE,
  INSTRUMENTAL,
  NOMINATIVE,
  PREPOSITIONAL,
  russianForms,
  womansForms,
} from '../../src/text/russianCases.ts';

const CASES = [NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL, PREPOSITIONAL];
const names = fc.constantFrom(
  ...['Россия', 'Китай', 'Казахстан', 'Польша', 'Германия', 'Лавров', 'Захарова', 'Пекин'],
  ...[
    'министерство',
    'агентство',
    'посольство',
    'Сирия',
    'Беларусь',
    'Кремль',
    'Сергей',
    'Соловьёв',
  ],
);

describe('the forms of a Russian word', () => {
  it('hold the word itself in the nominative, and a form for each of the six cases', () => {
    fc.assert(
      fc.property(names, (word) => {
        const forms = russianForms(word);
        expect((forms.get(foldRussian(word)) ?? 0) & NOMINATIVE).toBe(NOMINATIVE);
        const all = [...forms.values()].reduce((sum, cases) => sum | cases, 0);
        expect(CASES.filter((one) => (all & one) === 0)).toEqual([]);
      }),
    );
  });

  it('are lower case without ё, begin as the word does, and stand for some case each', () => {
    fc.assert(
      fc.property(names, (word) => {
        for (const [form, cases] of russianForms(word)) {
          expect(form).toBe(foldRussian(form));
          expect(form.slice(0, 3)).toBe(foldRussian(word).slice(0, 3));
          expect(cases & ANY_CASE).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('do not depend on capitals', () => {
    fc.assert(
      fc.property(names, (word) => {
        expect(russianForms(word.toLowerCase())).toEqual(russianForms(word));
      }),
    );
  });

  it('decline the last part of a name with a hyphen alone', () => {
    fc.assert(
      fc.property(names, names, (first, last) => {
        const head = `${foldRussian(first)}-`;
        const parted = new Map(
          [...russianForms(last)].map(([form, cases]) => [head + form, cases]),
        );
        expect(russianForms(`${first}-${last}`)).toEqual(parted);
      }),
    );
  });

  it('of a woman are those of anybody where her name ends in a vowel, else the one form', () => {
    fc.assert(
      fc.property(names, (word) => {
        const isOpen = /[аяоеия]$/.test(foldRussian(word));
        expect(womansForms(word)).toEqual(
          isOpen ? russianForms(word) : new Map([[foldRussian(word), ANY_CASE]]),
        );
      }),
    );
  });

  it('leave abbreviations without a vowel, and other scripts, as they are', () => {
    for (const word of ['СССР', 'США', 'КНР', 'ТАСС']) {
      expect(russianForms(word).get(foldRussian(word))).toBe(ANY_CASE);
    }
    expect([...russianForms('BBC')]).toEqual([['bbc', ANY_CASE]]);
  });
});
