import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/export/csv.ts';
import { blobOf, gathered, jsonListPieces, jsonPieces } from '../../src/export/pieces.ts';

const joined = (pieces: Iterable<string>) => [...pieces].join('');

/** Rows of thousand characters, made one at a time, and how many were made. */
function madeRows(count: number) {
  const made = { rows: 0 };
  function* rows() {
    for (let k = 0; k < count; k += 1) {
      made.rows += 1;
      yield { text: 'x'.repeat(1_000), n: k };
    }
  }
  return { made, rows: rows() };
}

describe('JSON in pieces', () => {
  it('is what JSON.stringify gives', () => {
    const value = fc.oneof(fc.jsonValue(), fc.object({ withDate: true, withNullPrototype: true }));
    fc.assert(
      fc.property(value, (any) => {
        expect(joined(jsonPieces(any))).toBe(JSON.stringify(any, null, 1));
      }),
    );
  });

  it.each([
    [{ a: undefined, b: [undefined, {}, []], c: { d: [] } }],
    [[]],
    [{}],
    [[[[]]]],
    ['line\nbreak'],
    [{ 'a\nb': ['c\nd', { e: 'f\ng' }] }],
    [[{ at: new Date(0), deep: { of: 1 } }]],
  ])('of %j too', (value) => {
    expect(joined(jsonPieces(value))).toBe(JSON.stringify(value, null, 1));
  });

  it('of rows that are made as they are written is that of their array', () => {
    const rows = [{ a: 1 }, { a: 2, b: ['x'] }];
    expect(joined(jsonListPieces(rows.values()))).toBe(JSON.stringify(rows, null, 1));
  });
});

describe('pieces', () => {
  it('join to the same text and cut none', () => {
    const texts = Array.from({ length: 1_000 }, (_, k) => `${k}`.repeat(1_000));
    const pieces = [...gathered(texts)];
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.length).toBeLessThan(20);
    expect(pieces.join('')).toBe(texts.join(''));
    expect([...gathered(['', ''])]).toEqual([]);
  });

  it('make a blob of the same text', async () => {
    const texts = Array.from({ length: 6 }, (_, k) =>
      `${k % 10}`.repeat(999_999).concat('\u{1F600}é'),
    );
    const blob = blobOf(texts, 'text/csv');
    expect(blob.type).toBe('text/csv');
    expect((await blob.text()) === texts.join('')).toBe(true);
    expect(blobOf([]).size).toBe(0);
  });
});

describe.each([
  ['CSV', (rows: Iterable<{ text: string; n: number }>) => toCsv(['text', 'n'], cells(rows))],
  ['JSON', jsonListPieces],
])('a table as %s', (_, write) => {
  it('is nowhere held as one text: an engine has a longest string', () => {
    const { made, rows } = madeRows(5_000);
    const madeBefore: number[] = [];
    for (const piece of write(rows)) {
      expect(piece.length).toBeLessThan(300_000);
      madeBefore.push(made.rows);
    }
    expect(madeBefore[0]).toBeLessThan(300);
    expect(madeBefore.length).toBeGreaterThan(15);
    expect(made.rows).toBe(5_000);
  });
});

function* cells(rows: Iterable<{ text: string; n: number }>) {
  for (const { text, n } of rows) yield [text, n];
}
