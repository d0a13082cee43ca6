/** Reads back what `toCsv` writes, cell for cell: quotes and the guard against formulas are taken off. */

/** Throws an Error that names the line where the text is not CSV. */
export function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  while (cell.lastIndex < csv.length) {
    const found = cell.exec(csv);
    if (!found) throw new Error(`readCsv: line ${rows.length + 1} is not CSV`);
    row.push(cellValue(found[1] ?? ''));
    if (found[2] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const GUARDED = /^'+[\s\0]*[=+\-@＝＋－＠]|^'+[\t\r\n]/;

function cellValue(cell: string): string {
  const text = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
  return GUARDED.test(text) ? text.slice(1) : text;
}
