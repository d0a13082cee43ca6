import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgesCsv, nodesCsv, problemsBlob, toCsv } from '../../src/export/csv.ts';
import { createCsvReader } from '../../src/export/csvReader.ts';
import { MADE_NETWORK } from './madeNetwork.ts';

const textOf = (pieces: Iterable<string>) => [...pieces].join('');

/** A strict reader of RFC 4180, for the tests alone. */
function read(pieces: Iterable<string>): string[][] {
  const csv = textOf(pieces);
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/y;
  while (cell.lastIndex < csv.length) {
    const [, text = '', end] = cell.exec(csv) ?? [];
    rows.at(-1)?.push(text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
    if (end === '\r\n') rows.push([]);
    if (end === undefined) throw new Error('not CSV');
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  it('quotes what must be quoted, and leaves unknown cells empty', () => {
    expect(textOf(toCsv(['a', 'b'], [['x,"y"\n', null]]))).toBe('a,b\r\n"x,""y""\n",\r\n');
  });

  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '  =1', '＝1', '\r=1'])(
    'makes the formula %j harmless',
    (formula) => {
      expect(read(toCsv(['a'], [[formula]]))[1]).toEqual([`'${formula}`]);
    },
  );

  it('leaves negative numbers as they are', () => {
    expect(textOf(toCsv(['a', 'b'], [[-1.5, '-1.5']]))).toBe('a,b\r\n-1.5,-1.5\r\n');
  });

  it('never gives a cell that begins as a formula, and loses no text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
        const [, row = []] = read(toCsv(cells, [cells]));
        expect(row).toHaveLength(cells.length);
        expect(row.filter((text, k) => !text.endsWith(cells[k] ?? ''))).toEqual([]);
        expect(row.filter((text) => /^\s*[=@]/.test(text))).toEqual([]);
      }),
    );
  });
});

/** Read in pieces of so many characters. */
function readBack(csv: string, length: number): string[][] {
  const reader = createCsvReader();
  const rows: string[][] = [];
  for (let at = 0; at < csv.length; at += length)
    rows.push(...reader.push(csv.slice(at, at + length)));
  reader.end();
  return rows;
}

describe('CSV read back', () => {
  it('is what was written, cell for cell, wherever it was cut', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom("'", '=', '-', '1', '"', ',', ' ', '\t', '\r', '\n') }),
    );
    const length = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(10_000));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), length, (rows, cut) => {
        expect(readBack(textOf(toCsv(['a', 'b'], rows)), cut).slice(1)).toEqual(rows);
      }),
    );
  });

  it.each(['a,b\r\n"c\r\n', 'a,b\r\nc', 'a,b\r\nc,', 'a,b\r\n"c"d,e\r\n'])(
    'is refused where it is not CSV: %j',
    (csv) => {
      expect(() => readBack(csv, 3)).toThrow('readCsv: line 2 is not CSV');
    },
  );
});

describe('tables', () => {
  it('edges and nodes have the keys of the command line as columns', () => {
    expect(read(edgesCsv(MADE_NETWORK)).slice(0, 2)).toEqual([
      [
        'amplifier',
        'source',
        'kind',
        'weight',
        'expected',
        'p',
        'q',
        'medianLagSeconds',
        'first',
        'last',
      ],
      ['x:rt&co', 'chn-mfa', 'citation', '2', '', '', '', '', '2022-01-10', '2022-01-12'],
    ]);
    expect(read(nodesCsv(MADE_NETWORK))[1]).toEqual([
      'chn-mfa',
      'Chinese foreign ministry',
      'CHN',
      'ministry',
      '3',
      '0',
      '2',
      '0',
      '10.5',
      '-4',
    ]);
  });

  it('rejected rows say file, row, reason and what stood there, batch after batch', async () => {
    const problem = { file: 'a.csv', row: 3, reason: 'no time', excerpt: '=x,y' };
    const blob = await problemsBlob([[problem], [{ ...problem, row: 4 }], []]);
    expect(read([await blob.text()])).toEqual([
      ['file', 'row', 'reason', 'excerpt'],
      ['a.csv', '3', 'no time', "'=x,y"],
      ['a.csv', '4', 'no time', "'=x,y"],
    ]);
  });
});
