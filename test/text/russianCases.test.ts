import { describe, expect, it } from 'vitest';
import {
  ANY_CASE,
  DATIVE,
  GENITIVE,
  INSTRUMENTAL,
  NOMINATIVE,
  PREPOSITIONAL,
  russianForms,
  womansForms,
} from '../../src/text/russianCases.ts';

describe('forms of Russian names', () => {
  it.each([
    ['Лавров', 'лаврова', GENITIVE],
    ['Лавров', 'лавровым', INSTRUMENTAL],
    ['Захарова', 'захаровой', GENITIVE],
    ['Сергей', 'сергеем', INSTRUMENTAL],
    ['Дмитрий', 'дмитрии', PREPOSITIONAL],
    ['Россия', 'россией', INSTRUMENTAL],
    ['Китай', 'китаю', DATIVE],
    ['Пекин', 'пекине', PREPOSITIONAL],
    ['Кремль', 'кремля', GENITIVE],
    ['Министерство', 'министерством', INSTRUMENTAL],
    ['российский', 'российского', GENITIVE],
    ['российская', 'российской', DATIVE],
    ['власти', 'властей', GENITIVE],
    ['Павел', 'павлу', DATIVE],
    ['МИД', 'миде', PREPOSITIONAL],
    ['Нью-Йорк', 'нью-йорке', PREPOSITIONAL],
    ['Управление', 'управлении', PREPOSITIONAL],
  ])('%s: %s', (word, form, wanted) => {
    expect((russianForms(word).get(form) ?? 0) & wanted).toBe(wanted);
  });

  it('keeps the nominative apart from the genitive', () => {
    expect((russianForms('Лавров').get('лавров') ?? 0) & GENITIVE).toBe(0);
    expect((russianForms('Лавров').get('лаврова') ?? 0) & NOMINATIVE).toBe(0);
  });

  it('does not decline abbreviations without vowels, words in Latin and women’s names in a consonant', () => {
    expect([...russianForms('США')]).toEqual([['сша', ANY_CASE]]);
    expect([...russianForms('Reuters')]).toEqual([['reuters', ANY_CASE]]);
    expect([...womansForms('Меркель')]).toEqual([['меркель', ANY_CASE]]);
    expect(womansForms('Захарова').get('захаровой')).toBeDefined();
  });

  it('writes ё as е', () => {
    expect(russianForms('Соловьёв').get('соловьева')).toBeDefined();
  });
});
