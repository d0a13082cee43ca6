import type { CsvRow } from '../formats/csvRow.ts';

const FIRST_MARK = 0x21;
const LAST_MARK = 0x7e;
/** the longest word for nothing */
const NOTHING_LENGTH = 4;
const ZERO = 0x30;
const NINE = 0x39;
const LETTER_E = 0x65;

/** Whether a cell says what it says without another look: no blanks around it, no word for nothing. */
export function isPlainCell({ bytes, base, starts, ends }: CsvRow, index: number): boolean {
  const at = base + index;
  const start = starts[at] as number;
  const end = ends[at] as number;
  return end - start > NOTHING_LENGTH && isMark(bytes[start]) && isMark(bytes[end - 1]);
}

function isMark(byte: number | undefined): boolean {
  return byte !== undefined && byte >= FIRST_MARK && byte <= LAST_MARK;
}

/** Whether an id surely has not passed through a spreadsheet: it is no number, or a number of digits alone. */
export function isWhole({ bytes, base, starts, ends }: CsvRow, index: number): boolean {
  const at = base + index;
  const start = starts[at] as number;
  const end = ends[at] as number;
  if (!isDigit(bytes[start])) return true;
  for (let k = start; k < end; k += 1) if (((bytes[k] as number) | 0x20) === LETTER_E) return false;
  return true;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}
