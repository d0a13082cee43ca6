import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundOf } from '../../src/text/sound.ts';

const PAIRS = [
  ['кулеба', 'kuleba'],
  ['дендиас', 'dendias'],
  ['блинкен', 'blinken'],
  ['боррель', 'borrell'],
  ['зеленский', 'zelenskyy'],
  ['хабеков', 'khabekov'],
  ['жданов', 'zhdanov'],
  ['филипп', 'philip'],
  ['макрон', 'macron'],
  ['цветаев', 'tsvetaev'],
];

describe('soundOf', () => {
  it.each(PAIRS)('%s sounds as %s', (russian, english) => {
    expect(soundOf(english)).not.toBe('');
    expect(soundOf(russian)).toBe(soundOf(english));
  });

  it('keeps different names apart', () => {
    const all = PAIRS.map(([, english = '']) => soundOf(english));
    expect(new Set(all).size).toBe(all.length);
  });

  it('says nothing of what is too short to be told by its sound, or of no alphabet that it knows', () => {
    for (const word of ['li', 'ди', 'may', '王毅', '', '2022']) expect(soundOf(word)).toBe('');
  });

  it('is made of plain letters, whatever the word', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        expect(soundOf(word.toLowerCase())).toMatch(/^[a-z]*$/);
      }),
    );
  });
});
