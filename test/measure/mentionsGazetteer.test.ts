import fc from 'fast-check';
import CODES from 'i18n-iso-countries/codes.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import type { GazetteerName } from '../../src/domain/countryNames.ts';
import { createGazetteer } from '../../src/measure/gazetteer.ts';
import { GAZETTEER } from '../../src/measure/gazetteerData.ts';

const gazetteer = createGazetteer(GAZETTEER);
const known = new Set(GAZETTEER.names.map(({ country }) => country));

function named(text: string, lang?: string): string[] {
  return [...new Set(gazetteer.mentionsOf(text, lang).map(({ country }) => country))].sort();
}

/** ISO 3166-1 alpha-3; the package writes Kosovo XKK. */
const STATES = CODES.map(([two = '', three = '']) => ({
  two,
  three: three === 'XKK' ? 'XKX' : three,
}));

describe('the gazetteer', () => {
  it('knows every state and territory of ISO 3166-1, and Kosovo', () => {
    expect(STATES).toHaveLength(250);
    expect(STATES.filter(({ three }) => !known.has(three))).toEqual([]);
  });

  it.each([...new Set(GAZETTEER.names.map(({ lang }) => lang))])(
    'finds every plain name that it has in %s',
    (lang) => {
      const plain = GAZETTEER.names.filter((name) => name.lang === lang && name.use === 'name');
      const missed = plain.filter(
        ({ country, name }) => !named(`Zz «${name}»`, lang).includes(country),
      );
      expect(missed.map(({ country }) => country).filter((code) => !SHARED.has(code))).toEqual([]);
    },
  );

  it('says where in the text a country is named', () => {
    expect(gazetteer.mentionsOf('In the U.S., Türkiye and 中国.', 'en')).toEqual([
      { country: 'USA', start: 7, end: 11 },
      { country: 'TUR', start: 13, end: 20 },
      { country: 'CHN', start: 25, end: 27 },
    ]);
  });

  it('finds names whose accents are written as marks of their own, and soft hyphens', () => {
    expect(named('российский'.normalize('NFD'), 'ru')).toEqual(['RUS']);
    expect(named('Ka\u00adzakhstan', 'en')).toEqual(['KAZ']);
  });

  it('gives spans in order, apart, within the text, for any text', () => {
    const word = fc.constantFrom(
      'Россия ',
      'US-',
      '中美',
      '#China',
      '@Iran ',
      'Ки',
      ' ',
      'https://',
      '.',
    );
    const text = fc
      .array(fc.oneof(word, fc.string({ unit: 'binary' })))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('', 'en', 'ru', 'zh', 'de', 'xx'), (value, lang) => {
        let last = 0;
        for (const { country, start, end } of gazetteer.mentionsOf(value, lang)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(value.length);
          expect(known.has(country)).toBe(true);
          last = end;
        }
      }),
    );
  });

  it('reads nothing in handles and addresses', () => {
    const state = fc.constantFrom('china', 'Russia', 'kazakhstan', 'россия');
    fc.assert(
      fc.property(state, (name) => {
        expect(named(`see @${name}_news and https://example.org/${name}?q=${name}`, 'en')).toEqual(
          [],
        );
      }),
    );
  });
});

/** The two halves of Saint Martin bear one name in Arabic and French; English Jersey needs a word beside it. */
const SHARED = new Set(['SXM', 'JEY']);

describe('edits of a case', () => {
  const name: GazetteerName = { country: 'KAZ', lang: 'en', name: 'Qazaqstan', use: 'name' };

  it('add a name', () => {
    const edited = createGazetteer(GAZETTEER, [
      { type: 'add', name, reason: 'new spelling', at: 0 },
    ]);
    expect(named('Qazaqstan', 'en')).toEqual([]);
    expect(edited.mentionsOf("Qazaqstan's", 'en')).toEqual([{ country: 'KAZ', start: 0, end: 9 }]);
  });

  it('take a name out and leave the others', () => {
    const edited = createGazetteer(GAZETTEER, [
      { type: 'remove', country: 'GBR', lang: 'en', name: 'England', reason: 'football', at: 0 },
    ]);
    expect(edited.mentionsOf('England and Britain', 'en')).toEqual([
      { country: 'GBR', start: 12, end: 19 },
    ]);
  });

  it('add a trap', () => {
    const trap: GazetteerName = { ...name, country: 'JPN', name: 'Japan Airlines', use: 'trap' };
    const edited = createGazetteer(GAZETTEER, [
      { type: 'add', name: trap, reason: 'a firm', at: 0 },
    ]);
    expect(edited.mentionsOf('Japan Airlines flies', 'en')).toEqual([]);
  });

  it('say what is wrong with them', () => {
    const wrong = { type: 'add' as const, name: { ...name, country: 'kz' }, reason: '', at: 0 };
    expect(() => createGazetteer(GAZETTEER, [wrong])).toThrow(
      'expected an ISO alpha-3 code such as KAZ, found "kz"',
    );
  });
});
