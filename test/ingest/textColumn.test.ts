import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../src/domain/utf8Texts.ts';
import { createTextColumn } from '../../src/ingest/textColumn.ts';

const encoder = new TextEncoder();
const words = fc.constantFrom(
  '',
  'plain',
  'мир',
  '中文',
  '😀',
  '\ufeff',
  '\0',
  'a\ud800',
  '\udc00b',
);
const texts = fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 8 })), {
  maxLength: 30,
});

function isHoldable(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

describe('createTextColumn', () => {
  it('gives back the texts that were added, as texts or as bytes', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (added, asBytes) => {
        const column = createTextColumn();
        for (const text of added) {
          const bytes = encoder.encode(`<${text}>`);
          const isAscii = bytes.length === text.length + 2;
          if (asBytes && isHoldable(text)) column.addBytes(bytes, 1, bytes.length - 1, isAscii);
          else column.add(text);
        }
        const taken = column.take();
        expect(taken === null ? added.map(() => '') : textsOf(taken)).toEqual(added);
      }),
    );
  });

  it('is empty again once it was taken', () => {
    const column = createTextColumn();
    for (const text of ['', 'один', '\ud800']) column.add(text);
    expect(textsOf(column.take() as never)).toEqual(['', 'один', '\ud800']);
    expect(column.take()).toBe(null);
    column.add('two');
    expect(textsOf(column.take() as never)).toEqual(['two']);
  });

  it('puts nothing down where no text says anything', () => {
    const column = createTextColumn();
    for (let k = 0; k < 1_000; k += 1) column.add('');
    expect(column.take()).toBe(null);
  });

  it('holds texts that are longer than a piece, and many that fill several', () => {
    const column = createTextColumn();
    const added = [
      ...['é'.repeat(200_000), 'x'.repeat(600_000), ''],
      ...Array.from({ length: 5_000 }, (_, k) => `${k} ${'ab'.repeat(k % 200)}${k % 3 ? '' : 'я'}`),
    ];
    for (const text of added) column.add(text);
    expect(textsOf(column.take() as never)).toEqual(added);
  });
});
