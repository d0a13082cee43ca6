import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasInformativeCase,
  isWithinSentence,
  wordAfter,
  wordBefore,
} from '../../src/measure/gazetteerWords.ts';

const pieces = fc.constantFrom(
  'Talks',
  'МИД',
  'Ёлка',
  'don’t',
  "'tis",
  'first-ever',
  '-',
  '—',
  '«',
  '(',
  ', ',
  '. ',
  ' ',
  '\n',
  'é',
  'e\u0301',
  '中国',
  '🙂',
  '@Some_one',
  'https://a.B/c',
  's://',
);
const anyText = fc.array(pieces, { maxLength: 12 }).map((list) => list.join(''));

/** The same by one expression, slow and plain. */
function folded(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('’', "'")
    .replace(/^['-]+|['-]+$/g, '');
}

describe('the words around a name', () => {
  it.each([
    ['Talks with «Paris» today', 12, 'with'],
    ['Ёлки, Minsk: Всё', 6, ''],
    ['the UK’s first-ever visit', 9, "uk's"],
    ['anti-Russia', 5, 'anti'],
    ['Всё — Ёлки', 10, 'елки'],
    ['Russia', 0, ''],
  ])('%s, before %d: "%s"', (text, at, expected) => {
    expect(wordBefore(text, at).word).toBe(expected);
  });

  it.each([
    ['Talks with «Paris» today', 17, 'today'],
    ['Ёлки, Minsk: Всё', 11, ''],
    ['the UK’s first-ever visit', 8, 'first-ever'],
    ["Moscow's plan", 6, 's'],
    ['Minsk «Ёлки»', 5, 'елки'],
    ['Russia', 6, ''],
  ])('%s, after %d: "%s"', (text, at, expected) => {
    expect(wordAfter(text, at).word).toBe(expected);
  });

  it('are what one expression finds, wherever in whatever text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(80), (text, place) => {
        const at = Math.min(place, text.length);
        const [, word = '', gap = ''] =
          /([\p{L}\p{N}\p{M}'’-]*)([\s#*_«»"“”„'’‘([]*)$/u.exec(withoutPairs(text.slice(0, at))) ??
          [];
        const before = wordBefore(text, at);
        // quotes are of both classes: what ends the text is passed over first
        if (!/['’]/.test(gap)) {
          expect(before).toEqual({ word: folded(word), start: at - gap.length - word.length });
        }
        const [whole = '', next = ''] =
          /^[\s#*_«»"“”„'’‘([]*([\p{L}\p{N}\p{M}'’-]*)/u.exec(withoutPairs(text.slice(at))) ?? [];
        expect(wordAfter(text, at)).toEqual({ word: folded(next), end: at + whole.length });
      }),
      { numRuns: 500 },
    );
  });
});

/** Pairs of surrogates are no letters for a reader of single units. */
function withoutPairs(text: string): string {
  return text
    .replace(/[\ud800-\udfff]/gu, '\u0000')
    .replace(/\p{Cs}|[\u{10000}-\u{10ffff}]/gu, '\u0000\u0000');
}

describe('whether a text tells names by capitals', () => {
  it.each([
    ['Minsk and Kiev', true],
    ['minsk and kiev', false],
    ['MINSK AND KIEV', false],
    ['read https://t.co/AbC now', false],
    ['THANKS @someone', false],
    ['ok, see HTTPS://A.B/c', false],
    ['@Somebody said: Go', true],
  ])('%s: %s', (text, expected) => {
    expect(hasInformativeCase(text)).toBe(expected);
  });

  it('is said of the words alone, addresses taken out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = text.replace(/\S*:\/\/\S+|@[\p{L}\p{N}_]+/gu, '');
        expect(hasInformativeCase(text)).toBe(/\p{Lu}/u.test(words) && /\p{Ll}/u.test(words));
      }),
      { numRuns: 500 },
    );
  });
});

describe('whether a name stands within a sentence', () => {
  it.each([
    ['Said Чехов', 5, true],
    ['Said. Чехов', 6, false],
    ['Said «Чехов', 6, true],
    ['Said\nЧехов', 5, false],
    ['Чехов', 0, false],
  ])('%s at %d: %s', (text, at, expected) => {
    expect(isWithinSentence(text, at)).toBe(expected);
  });
});
