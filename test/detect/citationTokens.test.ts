import { describe, expect, it } from 'vitest';
import { isBreak, tokenise } from '../../src/detect/citationTokens.ts';
import { datelines } from '../../src/detect/dateline.ts';

const keys = (text: string) => tokenise(text).keys;

describe('tokenise', () => {
  it('keeps possessives, hyphens and dashes apart', () => {
    expect(keys('China’s Moscow-based envoy – Xi—Putin')).toEqual([
      'china',
      "'s",
      'moscow-based',
      'envoy',
      '–',
      'xi',
      '–',
      'putin',
    ]);
    expect(keys('Russia–China and a -- b - c')).toEqual([
      'russia',
      '~',
      'china',
      'and',
      'a',
      '–',
      'b',
      '–',
      'c',
    ]);
    expect(keys('sergey lavrov ’s words')).toEqual(['sergey', 'lavrov', "'s", 'words']);
  });

  it('writes all quotation marks as one', () => {
    expect(keys('‘Yes’, “no” «so» "or"')).toEqual([
      '"',
      'yes',
      '"',
      ',',
      '"',
      'no',
      '"',
      '"',
      'so',
      '"',
      '"',
      'or',
      '"',
    ]);
  });

  it('reads U.S. as one word that ends no sentence', () => {
    expect(keys('The U.S. says. Gen. Lee left.')).toEqual([
      'the',
      'us',
      'says',
      '.',
      'gen',
      'lee',
      'left',
      '.',
    ]);
  });

  it('keeps links and handles whole and drops ornaments', () => {
    expect(keys('💬 #Lavrov: see https://a.example/b?c=d. @RT_com 🇷🇺')).toEqual([
      'lavrov',
      ':',
      'see',
      '<url>',
      '<at>',
    ]);
  });

  it('reads over what cannot be seen in a word, and joins letters to their accents', () => {
    expect(keys('Бай\u00adден сказал. \u200bBei\u200bjing\u200b says.')).toEqual([
      'байден',
      'сказал',
      '.',
      'beijing',
      'says',
      '.',
    ]);
    expect(keys('Китаи\u0306скии\u0306 МИД')).toEqual(['китайский', 'мид']);
    const text = 'о Бай\u00adдене';
    const { starts, ends } = tokenise(text);
    expect(text.slice(starts[1], ends[1])).toBe('Бай\u00adдене');
  });

  it('points back into the text', () => {
    const text = '🎙 “Ren’ai Jiao”, says China’s #MFA\nU.S. Navy';
    const { starts, ends, keys: found } = tokenise(text);
    expect(found.map((_, at) => text.slice(starts[at], ends[at]))).toEqual([
      '“',
      'Ren’ai',
      'Jiao',
      '”',
      ',',
      'says',
      'China',
      '’s',
      '#MFA',
      '\n',
      'U.S',
      'Navy',
    ]);
  });

  it('tells how a word is written', () => {
    expect(tokenise('RT says Türkiye #tag iPhone 5 US’s').shapes).toEqual([
      'caps',
      'lower',
      'initial',
      'tag',
      'lower',
      'initial',
      'caps',
      'mark',
    ]);
    expect(tokenise('all small, no case').isCaseless).toBe(true);
    expect(tokenise('One capital').isCaseless).toBe(false);
  });

  it('knows where a sentence ends', () => {
    const tokens = tokenise('Yes! No');
    expect([0, 1, 2, 3].map((at) => isBreak(tokens, at))).toEqual([false, true, false, true]);
  });
});

describe('datelines', () => {
  const found = (text: string) =>
    datelines(text).map((line) => [
      text.slice(line.start, line.end),
      text.slice(line.agencyStart, line.agencyEnd),
    ]);

  it('are found with date, agency or both', () => {
    expect(found('Late frost — OMSK, May 3. /TASS/. Wheat')).toEqual([
      ['— OMSK, May 3. /TASS/', 'TASS'],
    ]);
    expect(found('BEIJING, Dec. 25 (Xinhua) -- Rain')).toEqual([
      ['BEIJING, Dec. 25 (Xinhua)', 'Xinhua'],
    ]);
    expect(found('MOSCOW (Sputnik) - Rain')).toEqual([['MOSCOW (Sputnik) -', 'Sputnik']]);
    expect(found('PATRIOT PARK, /Moscow Region/, October 31. /TASS/. Rain')).toEqual([
      ['PATRIOT PARK, /Moscow Region/, October 31. /TASS/', 'TASS'],
    ]);
    expect(found('Rain — OMSK, May 3')).toEqual([['— OMSK, May 3', '']]);
  });

  it('are not seen in other brackets', () => {
    expect(found('Locks to be widened – Putin (VIDEO)')).toEqual([]);
    expect(found('He came in May, and left')).toEqual([]);
  });
});
