import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCluster } from '../../src/text/fold.ts';
import { foldHomoglyphs } from '../../src/text/homoglyph.ts';
import { normaliseText } from '../../src/text/normalise.ts';
import { classOf, joinsPrevious } from '../../src/text/script.ts';
import { stemRussian } from '../../src/text/stemRussian.ts';
import { tokensOf } from '../../src/text/tokens.ts';

const wordOf = (letters: string, minLength = 1) =>
  fc.array(fc.constantFrom(...letters), { minLength, maxLength: 9 }).map((list) => list.join(''));
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';
const HAN = '外交部发言人表示反对干涉内政中方国';
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

const latin = wordOf(LATIN);
const russian = wordOf(CYRILLIC);
const anyWord = fc.oneof(latin, russian, wordOf(HAN), wordOf(ARABIC));
const anyWords = fc.array(anyWord, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

/** What leaves no trace on the screen. */
const INVISIBLE = [
  ...[
    '\u00ad',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u200f',
    '\u2060',
    '\ufeff',
    '\u202e',
    '\u2066',
  ],
  '\ufe0f',
];

describe('laws of disguises', () => {
  it('invisible characters anywhere change no word', () => {
    const places = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...INVISIBLE)), { maxLength: 8 });
    fc.assert(
      fc.property(anyWords, places, (text, added) => {
        const chars = [...text];
        for (const [place, sign] of added) chars.splice(place % (chars.length + 1), 0, sign);
        expect(tokensOf(chars.join(''))).toEqual(tokensOf(text));
      }),
      { numRuns: 500 },
    );
  });

  it('case changes no word', () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        expect(tokensOf(text.toUpperCase())).toEqual(tokensOf(text));
      }),
    );
  });

  it('fullwidth forms change no word', () => {
    const wide = (char: string) =>
      char > ' ' && char < '\u007f' ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char;
    const text = fc
      .array(fc.oneof(latin, wordOf('0123456789'), wordOf(HAN)), { maxLength: 5 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, (plain) => {
        expect(tokensOf([...plain].map(wide).join(''))).toEqual(tokensOf(plain));
      }),
    );
  });

  it('ё for е changes no word', () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        expect(tokensOf(text.replaceAll('е', 'ё'))).toEqual(tokensOf(text));
      }),
    );
  });

  it('letters on another keyboard change no Arabic or Persian word', () => {
    const swapped: Readonly<Record<string, string>> = { ي: 'ی', ك: 'ک', ه: 'ة', ا: 'أ' };
    fc.assert(
      fc.property(fc.array(wordOf(ARABIC), { maxLength: 5 }), (words) => {
        const text = words.join(' ');
        const other = text.replace(/[يكها]/g, (letter) => `${swapped[letter]}\u064e`);
        expect(tokensOf(other)).toEqual(tokensOf(text));
      }),
    );
  });
});

/** Small letters of Latin and what looks like them in Cyrillic, in the same order. */
const ALIKE_LATIN = 'aceopxyisj';
const ALIKE_CYRILLIC = 'асеорхуіѕј';
const toCyrillic = (char: string) => ALIKE_CYRILLIC[ALIKE_LATIN.indexOf(char)] ?? char;
const toLatin = (char: string) => ALIKE_LATIN[ALIKE_CYRILLIC.indexOf(char)] ?? char;
const swapSome = (word: string, which: readonly boolean[], swap: (char: string) => string) =>
  [...word].map((char, k) => (which[k] ? swap(char) : char)).join('');
const anyChoice = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });

describe('letters that look alike', () => {
  it('within a Latin word are read as Latin', () => {
    // two letters that only Latin has, so that it is a Latin word to the eye
    const word = fc.tuple(latin, wordOf('bdfghklmnqrtuvwz', 1)).map(([a, b]) => `r${a}w${b}`);
    fc.assert(
      fc.property(word, anyChoice, (plain, which) => {
        const swapped = swapSome(plain, which, toCyrillic);
        const only = [...swapped].filter((char) => /[bdfghklmnqrtuvwz]/.test(char)).length;
        // ѕ and ј tell of neither script
        fc.pre(only >= 2);
        expect(tokensOf(swapped)).toEqual([plain]);
      }),
    );
  });

  it('within a Cyrillic word are read as Cyrillic', () => {
    const word = fc.tuple(russian, russian).map(([a, b]) => `ж${a}ы${b}щ`);
    fc.assert(
      fc.property(word, anyChoice, (plain, which) => {
        // i, s and j look like no letter of Russian
        const swapped = swapSome(plain, which, (char) =>
          /[асеорху]/.test(char) ? toLatin(char) : char,
        );
        fc.pre([...swapped].filter((char) => /[жыщбгдзийлпфцчшъьэюя]/.test(char)).length >= 3);
        expect(tokensOf(swapped)).toEqual([plain]);
      }),
    );
  });

  it('are folded once and for all, to as many letters', () => {
    const letters = wordOf(LATIN + CYRILLIC + ALIKE_CYRILLIC);
    fc.assert(
      fc.property(letters, (word) => {
        const folded = foldHomoglyphs(word);
        expect([...folded]).toHaveLength([...word].length);
        expect(foldHomoglyphs(folded)).toBe(folded);
      }),
    );
  });
});

describe('laws of folding', () => {
  it('a character folds to something that folds to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), (char) => {
        const folded = foldCluster(char);
        const again = Array.from(folded, foldCluster).join('');
        expect(Array.from(again, foldCluster).join('')).toBe(again);
      }),
      { numRuns: 500 },
    );
  });

  it('every character has one class, a mark joins what stands before it, and emoji only separate', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (char) => {
        const kind = classOf(char);
        expect(kind === 0 || Number.isInteger(Math.log2(kind))).toBe(true);
        if (/\p{M}/u.test(char)) expect(joinsPrevious(char)).toBe(true);
        if (/\p{Extended_Pictographic}/u.test(char)) expect(kind).toBe(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('normal text has no capitals, no double spaces, no space at an end, and the same tokens', () => {
    const anyText = fc.array(fc.oneof(anyWord, fc.string({ maxLength: 3 })), { maxLength: 8 });
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join(' ').replace(/[@#:/.]/g, '');
        const normal = normaliseText(text);
        expect(normal).toBe(normal.trim().replace(/ {2,}/g, ' '));
        expect(normal).toBe(normal.toLowerCase());
        expect(tokensOf(normal)).toEqual(tokensOf(text));
      }),
    );
  });
});

describe('laws of Russian stems', () => {
  it('a stem is the beginning of its word, and never empty', () => {
    fc.assert(
      fc.property(russian, (word) => {
        const stem = stemRussian(word);
        expect(word.startsWith(stem)).toBe(true);
        expect(stem.length).toBeGreaterThan(0);
      }),
    );
  });
});
