import { givenText } from '../cells.ts';
import { type CsvRow, WIDE } from '../formats/csvRow.ts';
import type { TextColumn } from '../textColumn.ts';
import { isPlainCell } from './plainCell.ts';

/** The cell as it stands; an empty text where the table has no such column. */
export function addCell(column: TextColumn, row: CsvRow, place: number): void {
  if (place < 0) column.add('');
  else {
    const at = row.base + place;
    const isAscii = ((row.bits[at] as number) & WIDE) === 0;
    column.addBytes(row.bytes, row.starts[at] as number, row.ends[at] as number, isAscii);
  }
}

/** The cell without blanks around it, or nothing where it says nothing. */
export function addGiven(column: TextColumn, row: CsvRow, place: number): void {
  const at = row.base + place;
  if (place < 0 || row.starts[at] === row.ends[at]) column.add('');
  else if (isPlainCell(row, place)) addCell(column, row, place);
  else column.add(givenText(row.cell(place)) ?? '');
}
