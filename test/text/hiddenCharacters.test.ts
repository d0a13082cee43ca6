import { describe, expect, it } from 'vitest';
import { isAccent, isInvisible, withoutHidden } from '../../src/text/hiddenCharacters.ts';

describe('characters that cannot be seen', () => {
  it('are soft hyphens, joiners, spaces without width and byte order marks', () => {
    for (const one of '\u00ad\u200b\u200c\u200d\u2060\ufeff')
      expect(isInvisible(one.charCodeAt(0)), one).toBe(true);
    for (const one of 'aя\u00a0\u200e -’') expect(isInvisible(one.charCodeAt(0)), one).toBe(false);
  });

  it('are left out of a word, and accents join their letters', () => {
    expect(withoutHidden('Бай\u00adден\u200b')).toBe('Байден');
    expect(withoutHidden('и\u0306од е\u0308ж')).toBe('йод ёж');
    expect(withoutHidden('Пу\u0301тин')).toBe('Путин');
    expect(isAccent(0x306)).toBe(true);
    expect(isAccent('й'.charCodeAt(0))).toBe(false);
  });
});
