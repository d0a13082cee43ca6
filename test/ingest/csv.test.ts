import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvDialect, type CsvFault, createCsvParser } from '../../src/ingest/formats/csv.ts';

const COMMA: CsvDialect = { delimiter: ',', newline: '\n' };

function parse(text: string, dialect = COMMA, size = text.length || 1) {
  const records: { cells: string[]; fault: CsvFault | null }[] = [];
  const parser = createCsvParser(dialect, (cells, fault) => records.push({ cells, fault }));
  for (let at = 0; at < text.length; at += size) parser.push(text.slice(at, at + size));
  parser.end();
  return records;
}

const cellsOf = (text: string, dialect = COMMA) => parse(text, dialect).map(({ cells }) => cells);

describe('createCsvParser', () => {
  it('reads plain and quoted cells, doubled quotes, quoted delimiters and line breaks', () => {
    expect(cellsOf('a,b\n"x, y","he said ""no"""\n"two\nlines",\n')).toEqual([
      ['a', 'b'],
      ['x, y', 'he said "no"'],
      ['two\nlines', ''],
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

  it('counts no empty line', () => {
    expect(cellsOf('a,b\n\n1,2\n  \n\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps blanks inside cells and forgives them after a closing quote', () => {
    expect(cellsOf(' a , b\n"x"  ,y\n')).toEqual([
      [' a ', ' b'],
      ['x', 'y'],
    ]);
  });

  it('keeps a quote that is not doubled as it stands, and says so', () => {
    const [record] = parse('"say "hello" now",b\n');
    expect(record?.cells).toEqual(['say "hello" now', 'b']);
    expect(record?.fault).toMatchObject({ readable: true });
  });

  it('gives up one line only where a quote is never closed', () => {
    const records = parse('1,"open,x\n2,b,y\n3,c,z\n');
    expect(records.map(({ cells }) => cells)).toEqual([
      ['1,"open,x'],
      ['2', 'b', 'y'],
      ['3', 'c', 'z'],
    ]);
    expect(records.map(({ fault }) => fault?.readable)).toEqual([false, undefined, undefined]);
  });

  it('never merges two rows over a broken quote', () => {
    const records = parse('1,"open,x\n2,"next",y\n3,c,z\n');
    expect(records.map(({ cells }) => cells)).toEqual([
      ['1,"open,x'],
      ['2', 'next', 'y'],
      ['3', 'c', 'z'],
    ]);
    expect(records[0]?.fault?.readable).toBe(false);
  });

  it('reads a cell of ten million characters that comes in small pieces', () => {
    const long = 'x'.repeat(10_000_000);
    const records = parse(`a,b\n1,"${long}"\n2,y\n`, COMMA, 65_536);
    expect(records.length).toBe(3);
    expect(records[1]?.cells[1]?.length).toBe(10_000_000);
    expect(records[2]?.cells).toEqual(['2', 'y']);
  });

  it('law: what is written comes back, however the text is cut into pieces', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'я', '中'),
      maxLength: 6,
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const text = rows
          .map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        expect(parse(text, COMMA, size).map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it('law: broken text gives the same records, however it is cut into pieces', () => {
    const broken = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' '), maxLength: 60 });
    fc.assert(
      fc.property(broken, fc.integer({ min: 1, max: 7 }), (text, size) => {
        expect(parse(text, COMMA, size)).toEqual(parse(text));
      }),
      { numRuns: 500 },
    );
  });
});
