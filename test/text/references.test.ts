import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankReferences } from '../../src/text/references.ts';

/** The same, tried at every character. */
const EVERYWHERE = new RegExp(
  [
    String.raw`(?:https?:\/\/|\bwww\.)[^\s"<>«»“”\u3000-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]*`,
    String.raw`(?<![\w.@-])(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}\/[\w\-./?=&%#~+:;,!]*`,
    String.raw`(?<![\w.+-])[@＠](?:\w+(?:[.-]\w+)*(?:@\w+(?:[.-]\w+)*)?|[\p{L}\p{N}_]+)`,
  ].join('|'),
  'giu',
);
const byTheBook = (text: string) => text.replace(EVERYWHERE, (found) => ' '.repeat(found.length));

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'http',
      'https',
      'HTTPS',
      'httpſ',
      '://',
      ':',
      '/',
      '//',
      'www.',
      'WwW.',
      'w',
      'ww',
      'rt.com',
    ],
    ...[
      't.co/a1',
      'a_b.com/x',
      'a@b.com/x',
      '@',
      '＠',
      '@@',
      'user',
      '.',
      '-',
      '_',
      '+',
      ' ',
      '\n',
      '中',
    ],
    ...['вася', '"', '»', '?q=1', '\u212a', 'ſ.co/', 'é', '😀', '1', 'x'],
  ),
  fc.string({ unit: 'binary', maxLength: 2 }),
);

describe('blankReferences', () => {
  it('blanks what the pattern finds, wherever it may begin', () => {
    const text = fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (made) => {
        expect(blankReferences(made)).toBe(byTheBook(made));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    [
      'see https://t.co/x, rt.com/a and www.rt.com now',
      `${'see'.padEnd(29)}and${' '.repeat(12)}now`,
    ],
    ['@a, @b.bsky.social and a@b.com', `  , ${' '.repeat(14)} and a@b.com`],
    ['@a: the #lock is shut #lock #News#', '  : the #lock is shut             '],
    ['the lock ＃船闸 ＃新闻', 'the lock         '],
    ['and/or 1/2 //', 'and/or 1/2 //'],
  ])('reads %s', (text, blanked) => {
    expect(blankReferences(text).trimEnd()).toBe(blanked.trimEnd());
    expect(blankReferences(text).length).toBe(text.length);
  });
});
