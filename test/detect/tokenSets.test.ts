import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../src/detect/postUnits.ts';
import { membersOf, sizeOf, type TextSets, textSets } from '../../src/detect/tokenSets.ts';
import { postTable } from '../../src/domain/post.ts';
import { tokensOf } from '../../src/text/tokens.ts';
import { post } from './posts.ts';

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}]/u;

/** At least three words, four pairs of characters, or a mix in that proportion. */
const saysEnough = (tokens: ReadonlySet<string>) =>
  [...tokens].reduce((sum, token) => sum + (UNSPACED.test(token) ? 3 : 4), 0) >= 12;

function setsOf(texts: readonly string[]): TextSets {
  const posts = postTable(texts.map((text, k) => post({ id: `${k}`, text })));
  return textSets(Uint32Array.from(texts.keys()), readUnits(posts));
}

const word = fc.constantFrom(
  'one',
  'Two',
  'ТРИ',
  'три',
  'ёж',
  'еж',
  '外交',
  '部',
  'の',
  'four',
  '…',
  'x',
);
const anyText = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const anyTexts = fc.array(anyText, { maxLength: 20 });

describe('texts as sets of tokens', () => {
  it('put together exactly the texts with the same tokens, and leave out those that say too little', () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const groups = new Map<string, number[]>();
        texts.forEach((text, row) => {
          const tokens = new Set(tokensOf(text));
          const key = JSON.stringify([...tokens].sort());
          if (saysEnough(tokens)) groups.set(key, [...(groups.get(key) ?? []), row]);
        });
        const sets = setsOf(texts);
        const found = Array.from({ length: sets.count }, (_, set) => [...membersOf(sets, set)]);
        const byFirst = (a: number[], b: number[]) => (a[0] ?? 0) - (b[0] ?? 0);
        expect(found.sort(byFirst)).toEqual([...groups.values()].sort(byFirst));
      }),
      { numRuns: 300 },
    );
  });

  it('stand in order of size, their tokens from the rarest on, and share as many as the texts do', () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const sets = setsOf(texts);
        const { starts, tokens, count } = sets;
        const numbers = Array.from({ length: count }, (_, set) => [
          ...tokens.subarray(starts[set], starts[set + 1]),
        ]);
        const words = Array.from(
          { length: count },
          (_, set) => new Set(tokensOf(texts[membersOf(sets, set)[0] ?? 0] ?? '')),
        );
        const frequency = new Map<number, number>();
        for (const token of numbers.flat()) frequency.set(token, (frequency.get(token) ?? 0) + 1);
        numbers.forEach((list, set) => {
          expect(list.length).toBe(words[set]?.size);
          expect(list.length).toBeGreaterThanOrEqual(numbers[set - 1]?.length ?? 0);
          expect(sizeOf(sets, set)).toBeGreaterThan(0);
          for (let k = 1; k < list.length; k += 1) {
            const [before = 0, after = 0] = [list[k - 1], list[k]];
            expect(after).toBeGreaterThan(before);
            expect(frequency.get(after)).toBeGreaterThanOrEqual(frequency.get(before) ?? 0);
          }
          for (let other = 0; other < set; other += 1) {
            const common = list.filter((token) => numbers[other]?.includes(token)).length;
            const alike = [...(words[set] ?? [])].filter((token) => words[other]?.has(token));
            expect(common).toBe(alike.length);
          }
        });
      }),
    );
  });
});
