import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../src/text/normalise.ts';

/** Texts that read the same to a reader of the language. */
const SAME: readonly (readonly [string, string, string])[] = [
  ['case and compatibility forms', 'ＭＯＳＣＯＷ ﬁles', 'Moscow files'],
  ['composed and decomposed letters', 'Cafe\u0301', 'café'],
  ['ё and е', 'Ёлки ещЁ', 'елки еще'],
  ['й in two ways', 'Китаи\u0306', 'Китай'],
  ['Cyrillic in a Latin word', 'Spоkespersоn оf СhinА', 'Spokesperson оf China'],
  ['Latin in a Cyrillic word', 'Kpемль, Mосквa', 'Кремль, Москва'],
  ['zero-width characters and soft hyphens', 'co\u200boper\u00ada\ufefftion', 'cooperation'],
  ['traditional and simplified', '中華人民共和國外交部發言人', '中华人民共和国外交部发言人'],
  ['fullwidth forms', '中国，２０２２年', '中国, 2022年'],
  ['half-width kana', 'ｶﾞｲﾑｼｮｳ', 'ガイムショウ'],
  ['Hangul letters and syllables', '\u1112\u1161\u11ab\u1100\u116e\u11a8', '한국'],
  ['Arabic and Persian letters', 'وزارت خارجه ایران کشور', 'وزارت خارجه ايران كشور'],
  ['tatweel and vowel signs', 'الخـــارجيّةُ', 'الخارجية'],
  ['alef with and without hamza', 'أمريكا إيران آسيا', 'امريكا ايران اسيا'],
  ['digits of Arabic and Persian', '٢٠٢٢ ۲۰۲۲', '2022 2022'],
  ['apostrophes', 'Russia’s don\u02bct', "Russia's don't"],
  ['German ß and Greek final sigma', 'STRASSE ΟΔΟΣ', 'Straße οδος'],
];

describe('normaliseText', () => {
  it.each(SAME)('reads over %s', (_what, left, right) => {
    expect(normaliseText(left)).toBe(normaliseText(right));
    expect(normaliseText(left)).not.toBe('');
  });

  it('gives folded words with single spaces, unspaced runs in one piece', () => {
    expect(normaliseText(' “Beijing”:  中國外交部, ok! ')).toBe('beijing 中国外交部 ok');
  });

  it('leaves words of one script alone', () => {
    expect(normaliseText('сор cop ТАСС')).toBe('сор cop тасс');
  });

  it('keeps diacritics that tell words apart', () => {
    expect(normaliseText('schön й и')).toBe('schön й и');
  });

  it('changes nothing the second time', () => {
    const words = fc.constantFrom(
      'Ёж',
      'ﬁ',
      '㈱',
      '½',
      '嚐',
      '乾隆',
      'ИЙ',
      'ǅ',
      'K',
      'ϓ',
      'ﷺ',
      'ｶﾞ',
      'ТАSS',
      'ẞ',
    );
    const text = fc.array(fc.oneof(words, fc.string({ unit: 'grapheme' })), { maxLength: 8 });
    fc.assert(
      fc.property(text, (parts) => {
        const once = normaliseText(parts.join(' '));
        expect(normaliseText(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
