import type { Role } from '../../domain/importPlan.ts';
import { createCellMemo } from '../cellMemo.ts';
import { givenText } from '../cells.ts';
import { createCellTime } from '../cellTime.ts';
import type { Writable } from '../finish.ts';
import { MOST_KEPT } from '../formats/csvBytes.ts';
import { type CsvRow, type MovableRow, NUL } from '../formats/csvRow.ts';
import type { ColumnSink } from '../rowSink.ts';
import { placesOf } from '../tableDraft.ts';
import type { TableShape } from '../tableShape.ts';
import { countHandle, countKept } from '../tally.ts';
import type { TextColumn } from '../textColumn.ts';
import type { ReadTime } from '../time.ts';
import { BROKEN_UTF8, FULL_WIDTH } from '../utf8.ts';
import { createCellAuthor, type KnownAuthor } from './cellAuthor.ts';
import { createCellEntities } from './cellEntities.ts';
import { createCellId } from './cellId.ts';
import { createCellLanguage, numbered } from './cellLanguage.ts';
import { createCellRelations } from './cellRelations.ts';
import { addCell, addGiven } from './cellText.ts';

/**
 * Puts rows of a table into columns without a text, a draft or a post for each, column by column: one small loop after
 * the other is several times as fast as all steps on every row. `findings[r]`: what `checkUtf8` says of row r. Answers
 * the first row from `from` on that must go the long way, since it is rejected, reported, or written unusually; `to`
 * where there is none.
 */
export type ColumnReader = (
  row: MovableRow,
  findings: Uint8Array,
  from: number,
  to: number,
) => number;

/** Null where rows of the table need more than their own columns tell. */
export function createColumnReader(
  columns: readonly string[],
  roles: Readonly<Partial<Record<Role, string>>>,
  shape: TableShape | undefined,
  platform: string,
  sink: ColumnSink,
  excerptOf: (row: CsvRow) => string,
): ColumnReader | null {
  if (shape?.adjust !== undefined || roles.object !== undefined) return null;
  const { rows, facts, tally } = sink;
  const places = placesOf(columns, roles);
  if (places.handle < 0 || places.at < 0) return null;
  const width = columns.length;
  const ids = createCellId(places, facts.withoutIds, sink.seen);
  const author = createCellAuthor(places, platform, rows);
  const relations = createCellRelations(columns, roles, shape, rows);
  const entities = createCellEntities(places, rows);
  const time = createCellTime(facts.timeZone, facts.dayOrder, facts.now);
  const names = createCellMemo((cell) => numbered(rows.name, givenText(cell) ?? ''));
  const languages = createCellLanguage(places, rows.lang);
  let generation = rows.generation;

  /* What is known of the kept rows, by their number among them. */
  const authors: KnownAuthor[] = [];
  const times: ReadTime[] = Array.from({ length: MOST_KEPT }, () => ({ ...NO_TIME }));
  const ownIds: (string | null)[] = new Array(MOST_KEPT).fill(null);
  /* The rows that are new posts, and their numbers in the file. */
  const fresh = new Int32Array(MOST_KEPT);
  const numbers = new Int32Array(MOST_KEPT);
  let count = 0;

  function forgetOld(): void {
    if (generation === rows.generation) return;
    generation = rows.generation;
    author.forget();
    names.forget();
    languages.forget();
    relations.forget();
  }

  /** Finds out author and time; answers the first row of which they cannot be told, or `to`. */
  function readAuthors(row: MovableRow, findings: Uint8Array, from: number, to: number): number {
    const { bits } = row;
    const text = places.text;
    for (let r = from; r < to; r += 1) {
      row.base = r * width;
      if (((findings[r] as number) & BROKEN_UTF8) !== 0) return r;
      if (text >= 0 && ((bits[row.base + text] as number) & NUL) !== 0) return r;
      const known = author.read(row);
      if (known === null) return r;
      authors[r] = known;
    }
    return to;
  }

  function readTimes({ bytes, starts, ends }: CsvRow, from: number, to: number): number {
    for (let r = from; r < to; r += 1) {
      const at = r * width + places.at;
      if (!time.read(bytes, starts[at] as number, ends[at] as number)) return r;
      const of = times[r] as Writable<ReadTime>;
      of.at = time.at;
      of.precision = time.precision;
      of.zoneKnown = time.zoneKnown;
    }
    return to;
  }

  /** Numbers the rows; leaves those in `fresh` that are new posts. The others have been merged. */
  function findFresh(row: MovableRow, from: number, to: number): void {
    count = 0;
    for (let r = from; r < to; r += 1) {
      row.base = r * width;
      const number = sink.beginRow();
      const id = ids.read(row);
      if (id === null) countWithoutId(row, authors[r] as KnownAuthor, times[r] as ReadTime);
      else {
        const met = ids.meet(row, id, (authors[r] as KnownAuthor).platform);
        if (met !== 'new') {
          const excerpt = () => excerptOf(row);
          sink.merge(met, number, () => ids.text(row, id), excerpt);
          continue;
        }
      }
      ownIds[r] = id;
      fresh[count] = r;
      numbers[count] = number;
      count += 1;
    }
  }

  function countWithoutId(row: CsvRow, { handle }: KnownAuthor, { at }: ReadTime): void {
    tally.withoutId += 1;
    const place = row.base + places.text;
    const start = places.text < 0 ? 0 : (row.starts[place] as number);
    const end = places.text < 0 ? 0 : (row.ends[place] as number);
    if (sink.lookAlikes.meetBytes(handle, at, row.bytes, start, end)) tally.lookAlike += 1;
  }

  function addIds(row: MovableRow): void {
    for (let k = 0; k < count; k += 1) {
      const r = fresh[k] as number;
      const id = ownIds[r] as string | null;
      row.base = r * width;
      if (id === '') addCell(rows.id, row, places.id);
      else rows.id.add(id ?? `${facts.shortHash}:${numbers[k]}`);
    }
  }

  function addTexts(row: MovableRow): void {
    for (let k = 0; k < count; k += 1) {
      row.base = (fresh[k] as number) * width;
      addCell(rows.text, row, places.text);
    }
    addAllGiven(rows.context, row, places.context);
    addAllGiven(rows.url, row, places.url);
  }

  function addAllGiven(column: TextColumn, row: MovableRow, place: number): void {
    for (let k = 0; k < count; k += 1) {
      row.base = (fresh[k] as number) * width;
      addGiven(column, row, place);
    }
  }

  function addAuthors(): void {
    for (let k = 0; k < count; k += 1) {
      const known = authors[fresh[k] as number] as KnownAuthor;
      rows.platform.add(known.platformId);
      rows.handle.add(known.handleId);
      if (known.isCounted) continue;
      countHandle(tally, known.platform, known.handle);
      known.isCounted = true;
    }
  }

  function addNames({ bytes, starts, ends }: CsvRow): void {
    if (places.name < 0) {
      for (let k = 0; k < count; k += 1) rows.name.addText('');
      return;
    }
    for (let k = 0; k < count; k += 1) {
      const r = fresh[k] as number;
      const at = r * width + places.name;
      const name = names.of(bytes, starts[at] as number, ends[at] as number);
      if (name.text === (authors[r] as KnownAuthor).handle) rows.name.addText('');
      else rows.name.add(name.id);
    }
  }

  function addRelationsAndEntities(row: MovableRow, findings: Uint8Array): void {
    for (let k = 0; k < count; k += 1) {
      const r = fresh[k] as number;
      const site = (authors[r] as KnownAuthor).platform;
      row.base = r * width;
      relations.read(row, places.text, site === 'x');
      const { length, at } = relations.ids;
      for (let n = 0; n < length; n += 1) rows.relations.add(at[n] as number);
      rows.relations.endRow();
      entities.read(row, site, ((findings[r] as number) & FULL_WIDTH) !== 0);
      entities.add(relations.repostedFrom);
      rows.objects.endRow();
    }
  }

  function endPosts(): void {
    for (let k = 0; k < count; k += 1) {
      const of = times[fresh[k] as number] as ReadTime;
      countKept(tally, of, undefined);
      rows.endPost(of.at, of.precision, of.zoneKnown, numbers[k] as number);
    }
    sink.endPosts();
  }

  return (row, findings, from, to) => {
    for (let at = from; at < to; ) {
      // A table that is full may end the numbers of all values.
      const until = Math.min(to, at + sink.room());
      forgetOld();
      const end = readTimes(row, at, readAuthors(row, findings, at, until));
      findFresh(row, at, end);
      addIds(row);
      addTexts(row);
      addAuthors();
      addNames(row);
      for (let k = 0; k < count; k += 1) {
        row.base = (fresh[k] as number) * width;
        rows.lang.add(languages.read(row));
      }
      languages.count(tally);
      addRelationsAndEntities(row, findings);
      endPosts();
      if (end < until) return end;
      at = end;
    }
    return to;
  };
}

const NO_TIME: ReadTime = { at: 0, precision: 'second', zoneKnown: true };
