import { describe, expect, it } from 'vitest';
import LIST from '../../data/gloss/ru-en.json' with { type: 'json' };
import { createRussianWords } from '../../src/text/russianWords.ts';
import { stemRussian } from '../../src/text/stemRussian.ts';

describe('createRussianWords', () => {
  it('finds a word in any of its forms, and joins what several lines say', () => {
    const words = createRussianWords({
      lines: ['маяк: lighthouse', 'рыбак рыбачка: fisherman', 'маяки: beacon'],
    });
    expect(words(stemRussian('маяками'))).toEqual(['lighthouse', 'beacon']);
    expect(words(stemRussian('рыбаков'))).toEqual(['fisherman']);
    expect(words(stemRussian('корабль'))).toBeNull();
  });

  it('the list has lines of Russian words and English words, and no line twice', () => {
    for (const line of LIST.lines)
      expect(line).toMatch(/^[а-яё]+(?: [а-яё]+)*: [a-z]+(?: [a-z]+)*$/);
    expect(new Set(LIST.lines).size).toBe(LIST.lines.length);
    const words = createRussianWords(LIST);
    expect(words(stemRussian('переговорах'))).toContain('talks');
    expect(words(stemRussian('безопасности'))).toContain('security');
  });
});
