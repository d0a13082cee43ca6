import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemEnglish } from '../../src/text/stemEnglish.ts';
import { stemRussian } from '../../src/text/stemRussian.ts';

describe('stemEnglish', () => {
  it('agrees with the examples of the paper', () => {
    const examples = {
      ...{ caresses: 'caress', ponies: 'poni', cats: 'cat', feed: 'feed', plastered: 'plaster' },
      ...{ motoring: 'motor', sing: 'sing', conflated: 'conflat', hopping: 'hop', falling: 'fall' },
      ...{ filing: 'file', happy: 'happi', sky: 'sky', relational: 'relat', triplicate: 'triplic' },
      ...{ electrical: 'electr', hopefulness: 'hope', adjustable: 'adjust', adoption: 'adopt' },
      ...{ replacement: 'replac', probate: 'probat', rate: 'rate', cease: 'ceas', roll: 'roll' },
      controll: 'control',
    };
    for (const [word, stem] of Object.entries(examples)) expect(stemEnglish(word), word).toBe(stem);
  });

  it('joins the forms of a word', () => {
    expect(new Set(['sanction', 'sanctions', 'sanctioned'].map(stemEnglish)).size).toBe(1);
  });

  it('leaves short words and other scripts as they are, and never gives nothing', () => {
    expect(stemEnglish('un')).toBe('un');
    expect(stemEnglish('мир')).toBe('мир');
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,14}$/), (word) => {
        expect(stemEnglish(word).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('stemRussian', () => {
  it('joins the forms of a word', () => {
    const forms = [
      ['санкции', 'санкций', 'санкциями', 'санкциях'],
      ['министерство', 'министерства', 'министерством'],
      ['американский', 'американских', 'американскому'],
      ['заявила', 'заявил', 'заявили'],
      ['война', 'войны', 'войной', 'войну'],
    ];
    for (const words of forms) expect(new Set(words.map(stemRussian)).size, words[0]).toBe(1);
  });

  it('leaves short words as they are', () => {
    expect(stemRussian('мир')).toBe('мир');
    expect(stemRussian('сша')).toBe('сша');
  });
});
