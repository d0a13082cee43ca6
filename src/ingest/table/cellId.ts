import { givenText } from '../cells.ts';
import { ROUNDED_ID } from '../finish.ts';
import type { CsvRow } from '../formats/csvRow.ts';
import type { Met, SeenPosts } from '../seenPosts.ts';
import type { Places } from '../tableDraft.ts';
import { isPlainCell, isWhole } from './plainCell.ts';

/** Reads the id of a row, and whether a post with it was met before. */
export interface CellId {
  /** an id that can be relied on; the empty text stands for the cell itself, null for none */
  read(row: CsvRow): string | null;
  /** `id`: as it was read, and not null */
  meet(row: CsvRow, id: string, site: string): Met;
  text(row: CsvRow, id: string): string;
}

export function createCellId(places: Places, isWithoutIds: boolean, seen: SeenPosts): CellId {
  const text = (row: CsvRow, id: string) => id || row.cell(places.id);
  return {
    text,
    read(row) {
      const at = places.id;
      if (at < 0 || isWithoutIds) return null;
      if (isPlainCell(row, at) && isWhole(row, at)) return '';
      const id = givenText(row.cell(at));
      return id === undefined || ROUNDED_ID.test(id) ? null : id;
    },
    meet(row, id, site) {
      const { bytes, base, starts, ends } = row;
      if (id !== '' || places.text < 0)
        return seen.meet(site, text(row, id), row.cell(places.text));
      const ofId = base + places.id;
      const ofText = base + places.text;
      return seen.meetBytes(
        site,
        bytes,
        starts[ofId] as number,
        ends[ofId] as number,
        starts[ofText] as number,
        ends[ofText] as number,
      );
    },
  };
}
