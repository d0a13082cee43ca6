import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTexts, sharedWords } from '../../src/text/align.ts';
import { normaliseText } from '../../src/text/normalise.ts';
import { blankReferences } from '../../src/text/references.ts';
import { stemEnglish } from '../../src/text/stemEnglish.ts';
import { stemRussian } from '../../src/text/stemRussian.ts';
import { tokensOf, tokensWithSpans } from '../../src/text/tokens.ts';
import { FIRST_CHAR, GLUED_CHAR, visitUnits, WORD_UNIT } from '../../src/text/units.ts';

interface Unit {
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  readonly kind: number;
}

function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  visitUnits(text, (unit, start, end, kind) => {
    units.push({ unit, start, end, kind });
  });
  return units;
}

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 4 }),
  fc.constantFrom(
    ...[
      'Москва',
      'moscow',
      'Ёж',
      '中國',
      '外交部',
      '한국',
      'ｶﾞ',
      'e\u0301',
      'don’t',
      'ТАSS',
      '2022',
    ],
    ...['\u200b', ' ', '\n', '#tag', '@user', 'https://t.co/a1', '🙂', '。', '-', '«', 'شهر'],
  ),
);
const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
/** without characters that fold to several, such as ㈀ */
const spacedText = fc
  .array(
    fc.constantFrom('Москва', 'ok', '中國', '外交', '한국', 'カナ', ' ', '，', '🙂', '\u200b'),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''));
const plainWord = fc.stringMatching(/^[a-z]{1,6}$/);

describe('units of a text', () => {
  it('lie one after the other within the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { unit, start, end } of unitsOf(text)) {
          expect(unit).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = start;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('are glued where, and only where, a character of an unspaced script goes before at once', () => {
    fc.assert(
      fc.property(spacedText, (text) => {
        const units = unitsOf(text);
        units.forEach(({ kind, start }, k) => {
          const before = units[k - 1];
          if (kind === GLUED_CHAR) expect(before?.kind).not.toBe(WORD_UNIT);
          if (kind === FIRST_CHAR && before !== undefined && before.kind !== WORD_UNIT)
            expect(before.end).toBeLessThan(start);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('are those of the one text and of the other, where a space and a full stop stand between', () => {
    fc.assert(
      fc.property(fc.array(plainWord), fc.array(plainWord), (left, right) => {
        const [a, b] = [left.join(' '), right.join(' ')];
        const names = (text: string) => unitsOf(text).map(({ unit }) => unit);
        expect(names(`${a} . ${b}`)).toEqual([...names(a), ...names(b)]);
      }),
    );
  });

  it('stand behind the same words however a text is spaced and marked', () => {
    const gap = fc.constantFrom(' ', '  ', '\n', ', ', ' — ', '\t');
    fc.assert(
      fc.property(fc.array(fc.tuple(plainWord, gap), { minLength: 1 }), (list) => {
        const words = list.map(([word]) => word);
        const text = list.map(([word, mark]) => word + mark).join('');
        expect(unitsOf(text).map(({ unit }) => unit)).toEqual(words);
      }),
    );
  });
});

describe('tokens', () => {
  it('are the same of a text and of what it is compared as', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tokensOf(normaliseText(text))).toEqual(tokensOf(text));
      }),
      { numRuns: 500 },
    );
  });

  it('do not depend on case or composition', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Café', 'Ёлки', 'МОСКВА', 'Йод', '中國', 'Ａb'), { maxLength: 8 }),
        (words) => {
          const text = words.join(' ');
          expect(tokensOf(text.normalize('NFD'))).toEqual(tokensOf(text));
          expect(tokensOf(text.toUpperCase())).toEqual(tokensOf(text));
          expect(tokensOf(text.toLowerCase())).toEqual(tokensOf(text));
        },
      ),
    );
  });

  it('stand where they are said to stand: the piece read alone is the token', () => {
    const word = fc.constantFrom('Москва', 'don’t', '中國', '外交部', '한국', 'état', 'RT', '2022');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const text = words.join(', ');
        for (const { token, start, end } of tokensWithSpans(text)) {
          expect(tokensOf(text.slice(start, end))).toEqual([token]);
        }
      }),
    );
  });

  it('of a run of n characters without spaces are n − 1 pairs', () => {
    const run = fc.array(fc.constantFrom(...'中国外交部发言人'), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(run, (chars) => {
        const tokens = tokensOf(chars.join(''));
        expect(tokens).toEqual(chars.slice(1).map((char, k) => `${chars[k]}${char}`));
      }),
    );
  });
});

describe('references', () => {
  it('are blanked in place: nothing moves, and nothing is found the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = blankReferences(text);
        expect(once).toHaveLength(text.length);
        expect(blankReferences(once)).toBe(once);
        for (let k = 0; k < text.length; k += 1) {
          if (once[k] !== ' ') expect(once[k]).toBe(text[k]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('bring no word of a link or a handle into what is compared', () => {
    fc.assert(
      fc.property(fc.array(plainWord, { minLength: 1 }), plainWord, (words, name) => {
        const text = words.join(' ');
        for (const added of [`https://t.co/${name}zq`, `@${name}zq`, `#${name}zq`]) {
          expect(tokensOf(`${text} ${added}`)).toEqual(tokensOf(text));
        }
      }),
    );
  });
});

describe('shared words', () => {
  it('are in both texts, each once, and the same from the other side but for their order', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const shared = sharedWords(a, b);
        expect(new Set(shared).size).toBe(shared.length);
        expect([...sharedWords(b, a)].sort()).toEqual([...shared].sort());
        expect(sharedWords(a, a)).toEqual([...new Set(tokensOf(a))]);
      }),
      { numRuns: 300 },
    );
  });

  it('of a text and itself are all of it: one run over three words or more', () => {
    fc.assert(
      fc.property(fc.uniqueArray(plainWord, { minLength: 3, maxLength: 20 }), (words) => {
        const text = words.join(' ');
        expect(alignTexts(text, text)).toEqual([
          { a: [{ start: 0, end: text.length }], b: [{ start: 0, end: text.length }] },
        ]);
      }),
    );
  });

  it('find a passage wherever it was put', () => {
    const passage = 'external forces must not meddle here';
    const around = fc.array(fc.constantFrom('x1', 'y2', 'z3', 'q4'), { maxLength: 6 });
    fc.assert(
      fc.property(around, around, around, around, (a, b, c, d) => {
        const left = [...a, passage, ...b].join(' ');
        const right = [...c, passage.toUpperCase(), ...d].join(' ');
        const found = alignTexts(left, right).some(({ a: spans }) =>
          spans.some(({ start, end }) => left.slice(start, end).includes(passage)),
        );
        expect(found).toBe(true);
      }),
    );
  });
});

describe('stems', () => {
  it('are beginnings of their words in Russian, and keep the first vowel', () => {
    const letters = fc.stringMatching(/^[а-яе]{1,14}$/);
    fc.assert(
      fc.property(letters, (word) => {
        const stem = stemRussian(word);
        expect(word.startsWith(stem)).toBe(true);
        const vowel = word.search(/[аеиоуыэюя]/);
        if (word.length >= 4 && vowel >= 0) expect(stem.length).toBeGreaterThan(vowel);
        else expect(stem).toBe(word);
      }),
      { numRuns: 500 },
    );
  });

  it('grow no longer than their words by more than the e that English takes back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,14}$/), (word) => {
        expect(stemEnglish(word).length).toBeLessThanOrEqual(word.length + 1);
        expect(stemEnglish(word).slice(0, 2)).toBe(word.slice(0, 2));
      }),
      { numRuns: 500 },
    );
  });
});
