import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUnitHashes, hashUnits, isCharCode } from '../../src/text/unitHashes.ts';
import { visitUnits, WORD_UNIT } from '../../src/text/units.ts';

const hashesOf = (text: string) => {
  const into = createUnitHashes();
  hashUnits(text, into);
  return [...into.codes.subarray(0, into.length)];
};

const unitsOf = (text: string) => {
  const units: { unit: string; isChar: boolean }[] = [];
  visitUnits(text, (unit, _start, _end, kind) => units.push({ unit, isChar: kind !== WORD_UNIT }));
  return units;
};

/** Texts that no character-by-character reading can take are read by `visitUnits`: an accent makes it so. */
const slow = (unit: string, isChar: boolean) =>
  hashesOf(isChar ? `e\u0301 ${unit}` : `e\u0301 ${unit} `).slice(1);

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'The',
      'Ёлка',
      'don’t',
      "п'ять",
      'ﬁne',
      'Kремль',
      'ΣΑΣ',
      'Straße',
      'İt',
      '外交部',
      '發言人',
    ],
    ...[
      '한국어',
      'ｶﾞ',
      'ＡＢＣ',
      '١٢٣',
      'وزارة',
      'ى',
      'café',
      'cafe\u0301',
      'и\u0306',
      '№5',
      '…',
      '½',
    ],
    ...[
      '❤\ufe0f',
      '🇷🇺',
      '👩\u200d💻',
      'a\u200bb',
      'x\ufe0fy',
      '𠮷',
      '𝐀𝐁',
      '@user',
      '#tag',
      "'",
      '’',
    ],
    ...['https://t.co/x', 'rt.com/news', '\u00ad', '\u0307', '\u0301', '  ', '\n', '-', '_', '文'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const anyText = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', '', ', ', '，')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));

describe('hashUnits', () => {
  it('gives one number a unit, the same for the same unit whatever stands around it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const units = unitsOf(text);
        const hashes = hashesOf(text);
        expect(hashes.length).toBe(units.length);
        expect(hashes.map(isCharCode)).toEqual(units.map(({ isChar }) => isChar));
        // the text with an accent before it takes the other way: both must agree
        expect(hashesOf(`e\u0301 ${text}`).slice(1)).toEqual(hashes);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['rt.com/news@user ', '@a@b@c '])(
    'reads %s alike by itself and behind an accent',
    (text) => {
      expect(hashesOf(`e\u0301 ${text}`).slice(1)).toEqual(hashesOf(text));
    },
  );

  it.each([
    ['The MINISTRY, don’t!', 'the ministry dont'],
    ['Ёлка в Kремле', 'елка в кремле'],
    ['發言人：「反對」', '发言人 反对'],
    ['ＡＢＣ　１２', 'abc 12'],
    ['hello 🇷🇺 ❤\ufe0f world', 'hello world'],
    ['see https://t.co/x @user now #tag', 'see now'],
  ])('reads %s as %s', (text, normal) => {
    expect(hashesOf(text)).toEqual(hashesOf(normal));
  });

  it('tells different words apart, and words from characters', () => {
    expect(new Set(hashesOf('one two three 一 二 三')).size).toBe(6);
    expect(hashesOf('one 一').map(isCharCode)).toEqual([false, true]);
    expect(hashesOf('one one')[0]).toBe(slow('one', false)[0]);
    expect(hashesOf('一')[0]).toBe(slow('一', true)[0]);
  });

  it('appends, however much there is', () => {
    const into = createUnitHashes();
    hashUnits('one', into);
    hashUnits('two '.repeat(5_000), into);
    expect(into.length).toBe(5_001);
    expect(into.codes[0]).toBe(hashesOf('one')[0]);
    expect(into.codes[5_000]).toBe(hashesOf('two')[0]);
  });
});
