import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../src/measure/gazetteer.ts';
import { GAZETTEER } from '../../src/measure/gazetteerData.ts';
import {
  CHINESE,
  ENGLISH,
  LOWER_CASED,
  OTHERS,
  RUSSIAN,
  type Sentence,
} from './mentionsSentences.ts';

const gazetteer = createGazetteer(GAZETTEER);

function named(text: string, lang: string): string {
  const countries = gazetteer.mentionsOf(text, lang).map(({ country }) => country);
  return [...new Set(countries)].sort().join(';');
}

const TABLES: readonly (readonly [string, readonly Sentence[]])[] = [
  ['English', ENGLISH],
  ['English without capitals', LOWER_CASED],
  ['Russian', RUSSIAN],
  ['Chinese', CHINESE],
  ['the other languages', OTHERS],
];

describe.each(TABLES)('countries named in %s', (_, sentences) => {
  it.each(sentences)('%s: %s → %s', (lang, text, countries) => {
    expect(named(text, lang)).toBe(countries);
  });
});
