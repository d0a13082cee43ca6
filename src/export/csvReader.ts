/** Reads back what `toCsv` writes, cell for cell: quotes and the guard against formulas are taken off. */

export interface CsvReader {
  /** The rows that end within what was pushed so far. */
  push(text: string): string[][];
  /** Throws an Error that names the line where the text was not CSV. */
  end(): void;
}

/** Takes the text in pieces, cut wherever. */
export function createCsvReader(): CsvReader {
  const cell = /("[^"]*(?:""[^"]*)*"|[^",\r\n]*)(,|\r\n)/y;
  let rest = '';
  let row: string[] = [];
  let lines = 0;
  return {
    push(text) {
      const rows: string[][] = [];
      rest += text;
      let at = 0;
      for (;;) {
        cell.lastIndex = at;
        const found = cell.exec(rest);
        if (!found) break;
        at = cell.lastIndex;
        row.push(cellValue(found[1] ?? ''));
        if (found[2] === ',') continue;
        rows.push(row);
        row = [];
        lines += 1;
      }
      rest = rest.slice(at);
      return rows;
    },
    end() {
      if (rest !== '' || row.length > 0) throw new Error(`readCsv: line ${lines + 1} is not CSV`);
    },
  };
}

const GUARDED = /^'+[\s\0]*[=+\-@＝＋－＠]|^'+[\t\r\n]/;

function cellValue(cell: string): string {
  const text = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
  return GUARDED.test(text) ? text.slice(1) : text;
}
