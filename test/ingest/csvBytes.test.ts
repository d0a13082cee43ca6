import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvDialect, type CsvFault, createCsvParser } from '../../src/ingest/formats/csv.ts';
import { createCsvScanner } from '../../src/ingest/formats/csvBytes.ts';
import { AT, type CsvRow, HASH, NUL, WIDE } from '../../src/ingest/formats/csvRow.ts';

const COMMA: CsvDialect = { delimiter: ',', newline: '\n' };

interface Found {
  readonly cells: string[];
  readonly fault: CsvFault | null;
}

function scan(text: string, dialect = COMMA, size = 1 << 20): Found[] {
  const found: Found[] = [];
  const scanner = createCsvScanner(dialect, (row) =>
    found.push({
      cells: Array.from({ length: row.width }, (_, k) => row.cell(k)),
      fault: row.fault,
    }),
  );
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.slice(at, at + size));
  scanner.end();
  return found;
}

function parse(text: string, dialect = COMMA): Found[] {
  const found: Found[] = [];
  const parser = createCsvParser(dialect, (cells, fault) => found.push({ cells, fault }));
  parser.push(text);
  parser.end();
  return found;
}

const cellsOf = (text: string, dialect = COMMA) => scan(text, dialect).map(({ cells }) => cells);

describe('createCsvScanner', () => {
  it('reads plain and quoted cells, doubled quotes, quoted delimiters and line breaks', () => {
    expect(cellsOf('a,b\n"x, y","he said ""no"""\n"two\nlines",\n"""",""""""\n')).toEqual([
      ['a', 'b'],
      ['x, y', 'he said "no"'],
      ['two\nlines', ''],
      ['"', '""'],
    ]);
  });

  it('reads a last row without a line break, and rows that end in carriage returns', () => {
    expect(cellsOf('a,b\r\n1,"2"\r\n3,4')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(cellsOf('a;b\r1;2\r', { delimiter: ';', newline: '\r' })).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('counts no empty line, and no line of blanks of any script', () => {
    expect(cellsOf('a,b\n\n1,2\n  \n\u3000\n\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps a quote that is not doubled as it stands, and says so', () => {
    expect(scan('"say "hello" now, ""you""",b\n')).toEqual([
      {
        cells: ['say "hello" now, "you"', 'b'],
        fault: expect.objectContaining({ readable: true }),
      },
    ]);
  });

  it('gives up one line only where quotes are broken', () => {
    const found = scan('1,"open,x\r\n2,"next",y\n3,c,z\n4,"never\n5,d,e');
    expect(found.map(({ cells }) => cells)).toEqual([
      ['1,"open,x'],
      ['2', 'next', 'y'],
      ['3', 'c', 'z'],
      ['4,"never'],
      ['5', 'd', 'e'],
    ]);
    expect(found.map(({ fault }) => fault?.readable)).toEqual([
      false,
      undefined,
      undefined,
      false,
      undefined,
    ]);
  });

  it('says of each cell what it holds', () => {
    const bits: number[][] = [];
    const scanner = createCsvScanner(COMMA, (row) =>
      bits.push([...row.bits.subarray(0, row.width)].map((found) => found & 15)),
    );
    scanner.push(new TextEncoder().encode('a,#b,"@c #d",é@,\0\n'));
    scanner.end();
    expect(bits).toEqual([[0, HASH, AT | HASH, WIDE | AT, NUL]]);
  });

  it('reads more cells than it has room for at first, and a cell of ten million bytes', () => {
    const wide = Array.from({ length: 1_000 }, (_, k) => `${k}`);
    expect(cellsOf(`${wide.join(',')}\n`)).toEqual([wide]);
    const long = 'x'.repeat(10_000_000);
    const rows = scan(`a,b\n1,"${long}"\n2,y\n`, COMMA, 65_536);
    expect(rows.map(({ cells }) => cells[1]?.length)).toEqual([1, 10_000_000, 1]);
  });

  it('law: gives what the parser of texts gives, for any text, dialect and pieces', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'a',
        '"',
        '""',
        ',',
        ';',
        '\n',
        '\r\n',
        '\r',
        ' ',
        'я',
        '中',
        '😀',
        '#',
      ),
      maxLength: 60,
    });
    const dialect = fc.record({
      delimiter: fc.constantFrom(',', ';'),
      newline: fc.constantFrom('\n' as const, '\r' as const),
    });
    fc.assert(
      fc.property(text, dialect, fc.integer({ min: 1, max: 9 }), (given, one, size) => {
        expect(scan(given, one, size)).toEqual(parse(given, one));
      }),
      { numRuns: 3_000 },
    );
  });

  it('law: rows that are kept say the same when they are worked on, in order with the others', () => {
    const cell = fc.constantFrom('', 'a', '"b"', '"c,""d"""', '"e" f"', 'слова', 'x\r');
    const line = fc.array(cell, { minLength: 1, maxLength: 3 }).map((cells) => cells.join(','));
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 40 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 20 }),
        (lines, size, times) => {
          const text = lines.join('\n').concat('\n').repeat(times);
          const found: string[][] = [];
          const read = (row: CsvRow) =>
            found.push(Array.from({ length: row.width }, (_, k) => row.cell(k)));
          const scanner = createCsvScanner(COMMA, read, {
            keeps: (row) => row.width === 2,
            flush(row, kept) {
              row.width = 2;
              for (let r = 0; r < kept; r += 1) {
                row.base = r * 2;
                read(row);
              }
            },
          });
          const bytes = new TextEncoder().encode(text);
          for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.slice(at, at + size));
          scanner.end();
          expect(found).toEqual(cellsOf(text));
        },
      ),
      { numRuns: 60 },
    );
  });
});
