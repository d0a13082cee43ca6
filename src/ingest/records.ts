import { createCsvParser } from './formats/csv.ts';
import { lentChunksOf } from './hashFile.ts';
import type { PlannedFile } from './plan.ts';

/**
 * Hands over the cells of every record of a table as they stand, in order of rows (row 1 follows the header); rows
 * with broken quotes or another number of cells than the header are left out. For tables that are wanted row by row,
 * not as posts; of other files nothing is handed over.
 */
export async function readRecords(
  plan: PlannedFile,
  onRecord: (cells: readonly string[], row: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const { reading, encoding } = plan.source;
  if (reading?.type !== 'table') return;
  let row = reading.header ? -1 : 0;
  const parser = createCsvParser(reading.dialect, (cells, fault) => {
    row += 1;
    const isWhole = cells.length === reading.columns.length && fault?.readable !== false;
    if (row > 0 && isWhole) onRecord(cells, row);
  });
  const decoder = new TextDecoder(encoding.label);
  for await (const chunk of lentChunksOf(plan.open(), signal)) {
    parser.push(decoder.decode(chunk, { stream: true }));
  }
  parser.push(decoder.decode());
  parser.end();
}
