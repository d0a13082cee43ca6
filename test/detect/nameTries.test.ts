import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/detect/citationTokens.ts';
import { type CaseWord, createCaseTrie } from '../../src/detect/nameCaseTrie.ts';
import { addNamesake, inOffice, namesakes, onDay } from '../../src/detect/nameTerms.ts';
import { russianAdjective, russianWords } from '../../src/detect/nameWordsRussian.ts';
import { createTokenTrie } from '../../src/detect/tokenTrie.ts';
import {
  ANY_CASE,
  DATIVE,
  GENITIVE,
  INSTRUMENTAL,
  NOMINATIVE,
  PREPOSITIONAL,
} from '../../src/text/russianCases.ts';
import { actorOf } from './directory.ts';

const letter = fc.constantFrom('a', 'b', 'c');
const phrase = fc.array(letter, { minLength: 1, maxLength: 4 });
const phrases = fc.array(phrase, { maxLength: 8 });
const text = fc.array(letter, { minLength: 1, maxLength: 9 });

describe('a trie of words', () => {
  it('finds the longest sequence that begins at a place, as looking through all of them does', () => {
    fc.assert(
      fc.property(phrases, text, (known, words) => {
        const trie = createTokenTrie<number>();
        known.forEach((one, k) => {
          trie.add(one, k);
        });
        const tokens = tokenise(words.join(' '));
        words.forEach((_, at) => {
          const fitting = known.filter((one) => one.every((word, k) => words[at + k] === word));
          const length = Math.max(0, ...fitting.map((one) => one.length));
          const first = known.findIndex(
            (one) => one.join() === words.slice(at, at + length).join(),
          );
          const found = trie.longest(tokens, at);
          expect(found).toEqual(length === 0 ? null : { end: at + length, value: first });
        });
      }),
    );
  });

  it('passes over what is not accepted, and takes the next shorter one', () => {
    fc.assert(
      fc.property(phrases, text, fc.nat({ max: 4 }), (known, words, most) => {
        const trie = createTokenTrie<number>();
        for (const one of known) trie.add(one, one.length);
        const found = trie.longest(tokenise(words.join(' ')), 0, (length) => length <= most);
        const fitting = known
          .filter((one) => one.length <= most && one.every((word, k) => words[k] === word))
          .map((one) => one.length);
        expect(found?.end ?? 0).toBe(Math.max(0, ...fitting));
      }),
    );
  });

  it('keeps the first value of a sequence, and says so', () => {
    fc.assert(
      fc.property(phrases, (known) => {
        const trie = createTokenTrie<number>();
        const held = known.map((one, k) => trie.add(one, k));
        expect(held).toEqual(known.map((one) => known.findIndex((o) => o.join() === one.join())));
        expect(new Set(trie.heads())).toEqual(new Set(known.map(([head]) => head)));
        const all = [...trie.all()].map(({ words }) => words.join(' ')).sort();
        expect(all).toEqual([...new Set(known.map((one) => one.join(' ')))].sort());
      }),
    );
  });
});

/** A made word of two forms: `a` in the nominative, `aa` in the genitive, `aaa` in both. */
function madeWord(stem: string, declines: boolean): CaseWord {
  const forms = new Map([
    [stem, NOMINATIVE],
    [stem + stem, GENITIVE],
    [stem + stem + stem, NOMINATIVE | GENITIVE],
  ]);
  return { lemma: stem, forms, declines };
}

const madeName = fc.array(fc.tuple(letter, fc.boolean()), { minLength: 1, maxLength: 3 });
const form = fc.tuple(letter, fc.integer({ min: 1, max: 3 })).map(([stem, n]) => stem.repeat(n));

describe('a trie of declined words', () => {
  it('finds the longest name whose words agree in a case, as trying all of them does', () => {
    fc.assert(
      fc.property(
        fc.array(madeName, { minLength: 1, maxLength: 6 }),
        fc.array(form, { minLength: 1, maxLength: 6 }),
        (names, words) => {
          const trie = createCaseTrie<string>();
          const made = names.map((name) =>
            name.map(([stem, declines]) => madeWord(stem, declines)),
          );
          for (const name of made) trie.add(name, name.map(({ lemma }) => lemma).join(' '));
          const found = trie.longest(tokenise(words.join(' ')), 0);
          const casesOf = (name: readonly CaseWord[]) =>
            name.reduce((common, { forms, declines }, k) => {
              const its = forms.get(words[k] ?? '') ?? 0;
              return common & (its !== 0 && !declines ? ANY_CASE : its);
            }, ANY_CASE);
          const fitting = made.filter((name) => casesOf(name) !== 0);
          expect(found?.end ?? 0).toBe(Math.max(0, ...fitting.map((name) => name.length)));
          if (found) {
            const same = fitting.filter((name) => name.length === found.end).map(casesOf);
            expect(same).toContain(found.cases);
          }
        },
      ),
    );
  });

  it('passes over one thing behind the first word, and never at the end', () => {
    const trie = createCaseTrie<string>();
    trie.add([madeWord('a', true), madeWord('b', true)], 'a b');
    const skip = (at: number) => at + 1;
    const at = (words: string) => trie.longest(tokenise(words), 0, undefined, skip);
    expect(at('a c b')).toMatchObject({ end: 3, skipped: 1 });
    expect(at('a c c b')).toBeNull();
    expect(at('c a b')).toBeNull();
  });
});

describe('the words of a Russian name', () => {
  const formsIn = (name: string, bit: number, isPerson = false, isWoman = false) =>
    russianWords(name, isPerson, isWoman).map(({ forms, declines, lemma }) =>
      declines
        ? [...forms].filter(([, cases]) => (cases & bit) !== 0).map(([word]) => word)
        : [lemma],
    );

  it.each([
    ['Верховная рада Украины', GENITIVE, ['верховной', 'рады', 'украины']],
    ['Министерство обороны России', INSTRUMENTAL, ['министерством', 'обороны', 'россии']],
    ['Следственный комитет', PREPOSITIONAL, ['следственном', 'комитете']],
    ['Государственная дума', DATIVE, ['государственной', 'думе']],
    ['Евросоюз', GENITIVE, ['евросоюза']],
  ])('of a body are declined up to its noun: %s', (name, bit, expected) => {
    const forms = formsIn(name, bit);
    expect(forms).toHaveLength(expected.length);
    expected.forEach((word, k) => {
      expect(forms[k]).toContain(word);
    });
  });

  it.each([
    ['Сергей Лавров', GENITIVE, ['сергея', 'лаврова']],
    ['Сергей Лавров', INSTRUMENTAL, ['сергеем', 'лавровым']],
    ['Дмитрий Песков', DATIVE, ['дмитрию', 'пескову']],
    ['Урсула фон дер Ляйен', GENITIVE, ['урсулы', 'фон', 'дер', 'ляйена']],
  ])('of a person are declined one by one, particles are not: %s', (name, bit, expected) => {
    const forms = formsIn(name, bit, true);
    expected.forEach((word, k) => {
      expect(forms[k]).toContain(word);
    });
  });

  it('of a woman keep a consonant at the end in every case', () => {
    expect(formsIn('Ангела Меркель', GENITIVE, true, true)).toEqual([['ангелы'], ['меркель']]);
    expect(formsIn('Мария Захарова', GENITIVE, true, true)[1]).toContain('захаровой');
    expect(formsIn('Ангела Меркель', GENITIVE, true, false)[1]).toContain('меркеля');
  });

  it('make an adjective of all genders and numbers', () => {
    const { forms } = russianAdjective('российский');
    for (const word of ['российская', 'российского', 'российские', 'российским', 'российскую'])
      expect(forms.has(word), word).toBe(true);
    expect(forms.get('российская')).toBe(NOMINATIVE);
  });
});

describe('who bears a name on a day', () => {
  const day = fc.integer({ min: 0, max: 9 }).map((k) => `2022-01-0${k}`);
  const term = fc.tuple(day, day).map(([a, b]) => (a < b ? [a, b] : [b, a]) as [string, string]);

  it('is the first in office, else the first of all', () => {
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 5 }), day, (terms, on) => {
        const actors = terms.map(([from, to], k) => ({
          ...actorOf(`a${k}`, null, 'official', []),
          from,
          to,
        }));
        const [first, ...others] = actors;
        if (!first) return;
        const all = namesakes(first, 0);
        others.forEach((actor, k) => {
          addNamesake(all, actor, k + 1);
        });
        const holder = terms.findIndex(([from, to]) => from <= on && on <= to);
        expect(inOffice(all, on)).toBe(holder);
        expect(onDay(all, on)).toBe(terms.length === 1 || holder < 0 ? 0 : holder);
        expect(onDay(all, '')).toBe(0);
        expect(inOffice(all, '')).toBe(0);
      }),
    );
  });

  it('is nobody twice', () => {
    const actor = actorOf('a', null, 'official', []);
    const all = namesakes(actor, 7);
    addNamesake(all, actor, 7);
    expect(all.actors).toEqual([7]);
  });
});
