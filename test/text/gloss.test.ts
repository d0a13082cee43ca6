import { describe, expect, it } from 'vitest';
import ASSET from '../../data/gloss/zh-en.json' with { type: 'json' };
import { createGloss } from '../../src/text/gloss.ts';

const made = createGloss({ words: 'sea food ship', heads: '海鲜0 1\n海鲜船2\n货船2' });
const meaning = (gloss: typeof made, text: string, place: number) =>
  gloss.at(text, place)?.meanings.map((number) => gloss.words[number]);

describe('createGloss', () => {
  it('finds the longest headword at a place', () => {
    expect(made.at('吃海鲜', 1)).toEqual({ length: 2, meanings: [0, 1] });
    expect(made.at('海鲜船', 0)?.length).toBe(3);
    expect(meaning(made, '海鲜船', 0)).toEqual(['ship']);
  });

  it('finds nothing where no headword begins', () => {
    expect(made.at('吃海鲜', 0)).toBeNull();
    expect(made.at('海', 0)).toBeNull();
    expect(made.at('', 0)).toBeNull();
  });

  it('ships a dictionary with its source and licence', () => {
    const gloss = createGloss(ASSET);
    expect(ASSET.licence).toContain('CC BY-SA 4.0');
    expect(ASSET.source).toContain('CC-CEDICT');
    expect(meaning(gloss, '地震', 0)).toContain('earthquake');
    expect(meaning(gloss, '墨西哥湾', 0)).toEqual(['gulf', 'mexico']);
    expect(gloss.words.length).toBeGreaterThan(20_000);
  });
});
