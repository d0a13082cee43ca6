import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/detect/citationTokens.ts';
import { createNameFilter } from '../../src/detect/nameFilter.ts';
import { findNames } from '../../src/detect/nameHits.ts';
import { createOffices } from '../../src/detect/nameOffices.ts';
import { createNameIndex } from '../../src/detect/names.ts';
import { createDirectory } from '../../src/registry/directory.ts';
import { REGISTRY } from '../../src/registry/registry.ts';

describe('the filter of texts without names', () => {
  const filter = createNameFilter([
    { first: 'the', second: 'times', written: 'initial' },
    { first: 'reuters', second: null, written: 'initial' },
    { first: 'who', second: null, written: 'caps' },
    { first: 'interfax', second: null, written: 'caps' },
    { first: 'foreign', second: 'ministry', written: 'any' },
    { first: 'al-jazeera', second: null, written: 'initial' },
  ]);

  it.each([
    ['The Times says', true],
    ['the Times says', false],
    ['The tables turn', false],
    ['The', false],
    ['a “The—Times” of old', true],
    ['Reuters says', true],
    ['reuters says A', false],
    ['reuters says, all in small letters', true],
    ['#reuters and More', true],
    ['WHO says', true],
    ['Who says', false],
    ['Those who say', false],
    ['who, in small letters alone', false],
    ['#who is It', true],
    ['INTERFAX says', true],
    ['interfax, in small letters alone', true],
    ['INTERFAX @somebody: words', false],
    ['a foreign ministry', true],
    ['a foreign land', false],
    ['Al-Jazeera says', true],
    ['A link https://reuters.example/Reuters alone', false],
    ['A @Reuters alone', false],
    // left to the tokeniser: letters beyond ASCII, and abbreviations with stops
    ['İstanbul', true],
    ['U.K. alone', true],
    ['', false],
  ])('%s: %s', (text, mayName) => {
    expect(filter(text)).toBe(mayName);
  });

  const directory = createDirectory(REGISTRY, []);
  const index = createNameIndex(directory, createOffices(directory));
  const names = directory.actors.flatMap(({ names: { en } }) => en);
  const fillers =
    'the a of to in who new says rt RT @someone #tag state https://a.example/B –'.split(' ');
  const cased = fc
    .tuple(
      fc.constantFrom(...names, ...fillers, 'Foreign Ministry', 'Russian', 'US', 'prime minister'),
      fc.constantFrom('as it is', 'lower', 'upper'),
    )
    .map(([text, shape]) =>
      shape === 'lower' ? text.toLowerCase() : shape === 'upper' ? text.toUpperCase() : text,
    );
  const texts = fc
    .array(fc.tuple(cased, fc.constantFrom(' ', ', ', ' – ', '-', '’s ', ': ', '\n', ' #', '“')), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.flat().join(''));

  it('never sets aside a text in which a name of the registry is found', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(null, 'RUS', 'USA'), (text, ownState) => {
        const found = findNames(tokenise(text), index, ownState, '2022-01-10');
        if (found.length > 0) expect(index.mayName(text)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('sets aside most texts of plain words', () => {
    const words = 'the ferry to new town is late and who cares in the end of day'.split(' ');
    const plain = fc.array(fc.constantFrom(...words), { minLength: 5, maxLength: 20 });
    const kept = fc
      .sample(plain, { numRuns: 200, seed: 1 })
      .filter((list) => index.mayName(`A ${list.join(' ')}`));
    expect(kept.length).toBeLessThan(20);
  });
});
