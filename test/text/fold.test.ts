import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCluster } from '../../src/text/fold.ts';
import { foldHomoglyphs } from '../../src/text/homoglyph.ts';
import { HARD, isSeparatorPair, unitClass, unitFold } from '../../src/text/plainUnits.ts';
import {
  APOSTROPHE,
  CYRILLIC,
  classOf,
  IGNORED,
  joinsPrevious,
  LATIN,
  MARK,
  OTHER_WORD,
  SEPARATOR,
  UNSPACED,
} from '../../src/text/script.ts';

const anyChar = fc.integer({ min: 0x20, max: 0xffff }).map((code) => String.fromCharCode(code));
const anyCluster = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 });

describe('foldCluster', () => {
  it.each([
    ['Ё', 'е'],
    ['ẞ', 'ss'],
    ['ﬁ', 'fi'],
    ['Ａ', 'a'],
    ['Σ', 'σ'],
    ['ς', 'σ'],
    ['國', '国'],
    ['嚐', '尝'],
    ['٤', '4'],
    ['۴', '4'],
    ['ي', 'ي'],
    ['ی', 'ي'],
    ['ک', 'ك'],
    ['أ', 'ا'],
    ['e\u0301', 'é'],
    ['é', 'é'],
    ['½', '1⁄2'],
    ['中', '中'],
    ['ㄱ', 'ᄀ'],
  ])('%s becomes %s', (given, folded) => {
    expect(foldCluster(given)).toBe(folded);
  });

  it('keeps letters apart that tell words apart', () => {
    for (const [one, other] of [
      ['й', 'и'],
      ['ö', 'o'],
      ['ñ', 'n'],
      ['ı', 'i'],
      ['中', '巾'],
    ] as const) {
      expect(foldCluster(one)).not.toBe(foldCluster(other));
    }
  });

  it('does not depend on case, nor on how a letter is composed', () => {
    fc.assert(
      fc.property(anyCluster, (cluster) => {
        const folded = foldCluster(cluster);
        expect(foldCluster(cluster.normalize('NFD'))).toBe(folded);
        expect(foldCluster(cluster.normalize('NFC'))).toBe(folded);
        expect(foldCluster(cluster.toLowerCase())).toBe(folded);
      }),
      { numRuns: 1_000 },
    );
  });

  it('changes nothing the second time, character by character', () => {
    fc.assert(
      fc.property(anyCluster, (cluster) => {
        const folded = foldCluster(cluster);
        expect(Array.from(folded, foldCluster).join('')).toBe(folded);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('foldHomoglyphs', () => {
  const latinOnly = 'fgnruvz';
  const cyrillicOnly = 'бгджзилпфцчшщыэюя';
  const pairs: readonly (readonly [string, string])[] = [...'aа cс eе oо pр xх yу'.split(' ')].map(
    (pair) => [pair.charAt(0), pair.charAt(1)],
  );

  it('gives back the word that was disguised, whatever letters were swapped', () => {
    const disguised = (letters: string, latin: boolean) =>
      fc
        .tuple(
          fc.constantFrom(...letters),
          fc.constantFrom(...letters),
          fc.array(fc.tuple(fc.constantFrom(...pairs), fc.boolean()), {
            minLength: 1,
            maxLength: 6,
          }),
        )
        .map(([first, last, middle]) => ({
          plain: first + middle.map(([pair]) => pair[latin ? 0 : 1]).join('') + last,
          seen: first + middle.map(([pair, swap]) => pair[Number(swap)]).join('') + last,
        }));
    for (const word of [disguised(latinOnly, true), disguised(cyrillicOnly, false)]) {
      fc.assert(
        fc.property(word, ({ plain, seen }) => {
          expect(foldHomoglyphs(seen)).toBe(plain);
        }),
        { numRuns: 300 },
      );
    }
  });

  it('changes nothing the second time, and never the number of letters', () => {
    const mixed = fc.array(fc.constantFrom(...'abcdeopxyабвгеорху'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(mixed, (letters) => {
        const once = foldHomoglyphs(letters.join(''));
        expect(foldHomoglyphs(once)).toBe(once);
        expect(once).toHaveLength(letters.length);
      }),
    );
  });
});

describe('what a character does', () => {
  it.each([
    ['a', LATIN],
    ['é', LATIN],
    ['ж', CYRILLIC],
    ['є', CYRILLIC],
    ['λ', OTHER_WORD],
    ['ش', OTHER_WORD],
    ['א', OTHER_WORD],
    ['7', OTHER_WORD],
    ['中', UNSPACED],
    ['カ', UNSPACED],
    ['ー', UNSPACED],
    ['한', UNSPACED],
    ['ไ', UNSPACED],
    ['\u0301', MARK],
    ['\u064e', IGNORED],
    ['ـ', IGNORED],
    ['\u200b', IGNORED],
    ['\ufe0f', IGNORED],
    ['’', APOSTROPHE],
    ["'", APOSTROPHE],
    [' ', SEPARATOR],
    ['—', SEPARATOR],
    ['。', SEPARATOR],
    ['_', SEPARATOR],
    ['🙂', SEPARATOR],
  ])('%s', (char, kind) => {
    expect(classOf(char)).toBe(kind);
  });

  it('joins the one before where it is a mark or part of a syllable', () => {
    expect(['\u0301', '\u1161', 'ﾞ'].map(joinsPrevious)).toEqual([true, true, true]);
    expect(['a', '한', 'カ', ' '].map(joinsPrevious)).toEqual([false, false, false, false]);
  });
});

describe('the quick table of units', () => {
  it('says of a unit what the slow way says of it, or leaves it to the slow way', () => {
    fc.assert(
      fc.property(anyChar, (char) => {
        const kind = unitClass(char.charCodeAt(0));
        if (kind === HARD) return;
        const folded = foldCluster(char);
        expect(new Set(Array.from(folded, classOf))).toEqual(new Set([kind]));
        if (kind !== SEPARATOR)
          expect(String.fromCharCode(unitFold(char.charCodeAt(0)))).toBe(folded);
      }),
      { numRuns: 3_000 },
    );
  });

  it('leaves the letters of the common scripts to itself, and marks and pairs to the slow way', () => {
    for (const char of 'azAZяЯёЁ中國にカ한شλ0٤ .,')
      expect(unitClass(char.charCodeAt(0))).not.toBe(HARD);
    for (const char of ['\u0301', 'Σ', '\ud83d', 'ﬁ'])
      expect(unitClass(char.charCodeAt(0))).toBe(HARD);
  });

  it('knows pairs that only end words', () => {
    expect(['🙂', '🇷', '👍'].map((char) => isSeparatorPair(char, 0))).toEqual([true, true, true]);
    expect(['𠮷', '𝐀', 'a'].map((char) => isSeparatorPair(char, 0))).toEqual([false, false, false]);
  });
});
