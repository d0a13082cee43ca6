import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Codebook } from '../../src/domain/narrative.ts';
import { createNarrativeMatcher } from '../../src/measure/narratives.ts';

function bookOf(...narratives: readonly (readonly string[])[]): Codebook {
  return narratives.map((phrases, k) => ({
    name: `n${k}`,
    reason: '',
    source: '',
    phrases: phrases.map((phrase) => ({
      language: '',
      phrase: phrase.replace(/^!/, ''),
      exclude: phrase.startsWith('!'),
    })),
  }));
}

const belongs = (text: string, ...phrases: readonly string[]) =>
  createNarrativeMatcher(bookOf(phrases)).narrativesOf(text).length > 0;

/** A phrase as one expression over words with single spaces: slow, plain, and the meaning of the stars. */
function asExpression(phrase: string): RegExp {
  const words = phrase
    .split(' ')
    .map((word) => (word === '*' ? null : word.replaceAll('*', '[a-z]*')));
  const parts: string[] = [];
  for (const word of words) {
    if (word === null) parts.push('(?:[a-z]+ ){0,3}');
    else parts.push(`${word} `);
  }
  return new RegExp(`(?:^| )${parts.join('')}`);
}

const letter = fc.constantFrom('a', 'b');
const word = fc.array(letter, { minLength: 1, maxLength: 4 }).map((letters) => letters.join(''));
const wildWord = fc
  .array(fc.constantFrom('a', 'b', '*'), { minLength: 1, maxLength: 4 })
  .map((letters) => letters.join('').replace(/\*+/g, '*'))
  .filter((one) => one !== '*');
const phrase = fc
  .tuple(wildWord, fc.array(fc.oneof(wildWord, fc.constant('*')), { maxLength: 3 }), wildWord)
  .map(([first, middle, last]) => [first, ...middle, last].join(' ').replace(/(?:\* )+/g, '* '));
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

describe('a phrase with stars', () => {
  it('stands in a text just where one expression finds it', () => {
    fc.assert(
      fc.property(phrase, text, (one, words) => {
        expect([one, words, belongs(words, one)]).toEqual([
          one,
          words,
          asExpression(one).test(`${words} `),
        ]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is found wherever it is put, between whatever else', () => {
    fc.assert(
      fc.property(text, word, word, text, (before, first, second, after) => {
        const found = belongs(`${before} ${first} ${second} ${after}`, `${first} ${second}`);
        expect(found).toBe(true);
      }),
    );
  });

  it('finds no less with a star than without it', () => {
    fc.assert(
      fc.property(word, text, (one, words) => {
        if (belongs(words, one)) {
          for (const wider of [`${one}*`, `*${one}`, `*${one}*`])
            expect(belongs(words, wider)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads over case, punctuation and accents that are written apart', () => {
    fc.assert(
      fc.property(
        phrase,
        text,
        fc.constantFrom(', ', '… ', ' — ', '\n', ' «'),
        (one, words, mark) => {
          const dressed = words.toUpperCase().replaceAll(' ', mark);
          expect(belongs(dressed, one)).toBe(belongs(words, one));
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['北约东扩', '北约*东扩', true],
    ['北约一二三四五六东扩', '北约*东扩', true],
    ['北约一二三四五六七东扩', '北约*东扩', false],
    ['NATO in the far east expansion', 'nato * expansion', false],
    ['NATO in far east expansion', 'nato * expansion', true],
  ])('a gap reaches over three words or six characters: %s', (given, one, expected) => {
    expect(belongs(given, one)).toBe(expected);
  });
});

describe('a codebook', () => {
  const narrative = fc.array(phrase, { minLength: 1, maxLength: 3 });

  it('finds each narrative as if it stood alone', () => {
    fc.assert(
      fc.property(fc.array(narrative, { minLength: 1, maxLength: 5 }), text, (book, words) => {
        const found = createNarrativeMatcher(bookOf(...book)).narrativesOf(words);
        const alone = book.flatMap((phrases, k) => (belongs(words, ...phrases) ? [k] : []));
        expect(found).toEqual(alone);
      }),
      { numRuns: 300 },
    );
  });

  it('finds a narrative where any of its phrases stands, and none of those that it leaves out', () => {
    fc.assert(
      fc.property(narrative, word, text, (phrases, not, words) => {
        const any = phrases.some((one) => belongs(words, one));
        expect(belongs(words, ...phrases)).toBe(any);
        expect(belongs(words, ...phrases, `!${not}`)).toBe(any && !belongs(words, not));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same answer the second time: what it remembers of words changes nothing', () => {
    fc.assert(
      fc.property(narrative, fc.array(text, { maxLength: 5 }), (phrases, texts) => {
        const matcher = createNarrativeMatcher(bookOf(phrases));
        const once = texts.map((one) => matcher.narrativesOf(one));
        expect(texts.map((one) => matcher.narrativesOf(one))).toEqual(once);
      }),
    );
  });

  it('reaches no phrase from the text into a hashtag, nor from one hashtag into the next', () => {
    fc.assert(
      fc.property(word, word, (first, second) => {
        const matcher = createNarrativeMatcher(bookOf([`${first}q ${second}q`]));
        expect(matcher.narrativesOf(`${first}q`, [`${second}q`])).toEqual([]);
        expect(matcher.narrativesOf('', [`${first}q`, `${second}q`])).toEqual([]);
        expect(matcher.narrativesOf('', [`${first}q_${second}q`])).toEqual([0]);
      }),
    );
  });
});
