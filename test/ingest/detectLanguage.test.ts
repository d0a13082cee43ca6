import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage, languageOfBytes } from '../../src/ingest/detectLanguage.ts';
import { byPatterns } from './languageByPatterns.ts';

const encoder = new TextEncoder();

/** Pieces that decide: small words, letters of one language alone, links, handles, blanks of all kinds. */
const pieces = fc.constantFrom(
  ...[
    'the ',
    'of ',
    'el ',
    'la ',
    'de ',
    'och ',
    'não ',
    'für ',
    'się',
    'Over',
    'A',
    'e',
    'pentru',
  ],
  ...[
    'и ',
    'ы',
    'э',
    'ё',
    'Ё',
    'ў',
    'Ў',
    'і',
    'І',
    'ї',
    'Ґ',
    'ђ',
    'Љ',
    'ѓ',
    'ә',
    'Ң',
    'ө',
    'ү',
    'ъ',
  ],
  ...[' със ', 'ТОВА', 'ще', ' ще ', 'слово ', 'мир'],
  ...['中国', '外交部', 'の', 'カ', 'ー', '한국', '𠀀', '😀', '🇷🇺', '𐐀'],
  ...['سلام', 'پ', 'گ', 'ٹ', 'ں', 'ی', 'Ω', 'ς', 'Σ', 'א', 'ह', 'ไ', 'ქ', 'Հ'],
  ...['http://', 'https://', 'HTTP://', 'xhttps://', 'httphttp://', 'https:/', 'é', 'ahttp://b'],
  ...[
    '@',
    '@user',
    'a@b.org',
    '://',
    ':',
    '/',
    ' ',
    '\n',
    '\t',
    '\u00a0',
    '\u3000',
    '\u2028',
    '\ufeff',
  ],
  ...[
    '.',
    ',',
    '’',
    '“',
    '—',
    '\u0301',
    '\u0000',
    '\u007f',
    'K',
    'ﬁ',
    'Ａ',
    'ª',
    '\ud800',
    '\udc00',
  ],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('detectLanguage', () => {
  it('tells what the patterns tell', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(detectLanguage(text)).toBe(byPatterns(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('tells what the patterns tell of the first 400 units, wherever the cut falls', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a ', 'я', '中', '😀', 'the ', '.'),
        fc.integer({ min: 380, max: 401 }),
        texts,
        (filler, length, text) => {
          const long = filler.repeat(length).slice(0, length) + text;
          expect(detectLanguage(long)).toBe(byPatterns(long));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('reads a text amid other bytes as it reads it alone', () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, text, after) => {
        const start = encoder.encode(before).length;
        const end = start + encoder.encode(text).length;
        const bytes = new Uint8Array([
          ...encoder.encode(before),
          ...encoder.encode(text),
          ...encoder.encode(after),
        ]);
        expect(languageOfBytes(bytes, start, end)).toBe(detectLanguage(text));
      }),
    );
  });

  it.each([
    ['@the_of_and будет', 'ru'],
    ['https://the-of-and.example/of мир', 'ru'],
    ['https:// the of мы', 'en'],
    ['the of @', 'en'],
    ['ahttp://x', undefined],
    ['the and ahttp://x', 'en'],
    ['Das ist für die Kinder', 'de'],
    ['THE AND OF', 'en'],
    ['това е добре', 'bg'],
    ['', undefined],
    ['12345 !!', undefined],
  ])('%s → %s', (text, language) => expect(detectLanguage(text)).toBe(language));
});
