import type { Role } from '../../domain/importPlan.ts';
import { createCellMemo } from '../cellMemo.ts';
import { givenText } from '../cells.ts';
import { createCellTime } from '../cellTime.ts';
import type { CodeColumn } from '../codeColumns.ts';
import { ROUNDED_ID } from '../finish.ts';
import { type CsvRow, NUL, WIDE } from '../formats/csvBytes.ts';
import { detectLanguage, normalLanguage } from '../language.ts';
import type { ColumnSink } from '../rowSink.ts';
import type { Met } from '../seenPosts.ts';
import { placesOf } from '../tableDraft.ts';
import type { TableShape } from '../tableShape.ts';
import { countHandle, countKept } from '../tally.ts';
import type { TextColumn } from '../textColumn.ts';
import { FULL_WIDTH } from '../utf8.ts';
import { createCellAuthor, type KnownAuthor } from './cellAuthor.ts';
import { createCellEntities } from './cellEntities.ts';
import { createCellRelations } from './cellRelations.ts';
import { isPlainCell, isWhole } from './plainCell.ts';

/**
 * Puts rows of a table into columns without a text, a draft or a post for each. `findings`: what `checkUtf8` says of
 * the text. False for a row that must go the long way: one that is rejected, reported, or written unusually.
 */
export type ColumnReader = (row: CsvRow, findings: number, excerpt: () => string) => boolean;

/** Null where rows of the table need more than their own columns tell. */
export function createColumnReader(
  columns: readonly string[],
  roles: Readonly<Partial<Record<Role, string>>>,
  shape: TableShape | undefined,
  platform: string,
  sink: ColumnSink,
): ColumnReader | null {
  if (shape?.adjust !== undefined || roles.object !== undefined) return null;
  const { rows, facts, tally } = sink;
  const places = placesOf(columns, roles);
  if (places.handle < 0 || places.at < 0) return null;
  const author = createCellAuthor(places, platform, rows);
  const relations = createCellRelations(columns, roles, shape, rows);
  const entities = createCellEntities(places, rows);
  const time = createCellTime(facts.timeZone, facts.dayOrder, facts.now);
  const names = createCellMemo((cell) => numbered(rows.name, givenText(cell) ?? ''));
  /** null: to be found out from the text */
  const languages = createCellMemo((cell) => {
    const written = givenText(cell);
    return written === undefined ? null : numbered(rows.lang, normalLanguage(written) ?? '');
  });
  let generation = rows.generation;

  /** An id that can be relied on; the empty text stands for the cell itself, null for none. */
  function ownId(row: CsvRow): string | null {
    const at = places.id;
    if (at < 0 || facts.withoutIds) return null;
    if (isPlainCell(row, at) && isWhole(row, at)) return '';
    const id = givenText(row.cell(at));
    return id === undefined || ROUNDED_ID.test(id) ? null : id;
  }

  function meet(row: CsvRow, id: string, site: string): Met {
    const { bytes, starts, ends } = row;
    const ofId = places.id;
    const ofText = places.text;
    if (id !== '' || ofText < 0) return sink.seen.meet(site, id || row.cell(ofId), textOf(row));
    const from = starts[ofId] as number;
    const to = ends[ofId] as number;
    return sink.seen.meetBytes(
      site,
      bytes,
      from,
      to,
      starts[ofText] as number,
      ends[ofText] as number,
    );
  }

  /** Whether the row's post is a new one; else it has been merged. */
  function isNew(row: CsvRow, id: string, site: string, excerpt: () => string): boolean {
    const met = meet(row, id, site);
    if (met === 'new') return true;
    sink.merge(met, sink.beginRow(), () => id || row.cell(places.id), excerpt);
    return false;
  }

  function textOf(row: CsvRow): string {
    return row.cell(places.text);
  }

  function addId(row: CsvRow, id: string | null, number: number): void {
    if (id === '') addCell(rows.id, row, places.id);
    else rows.id.add(id ?? `${facts.shortHash}:${number}`);
  }

  function countWithoutId(row: CsvRow, { handle }: KnownAuthor): void {
    tally.withoutId += 1;
    const start = places.text < 0 ? 0 : (row.starts[places.text] as number);
    const end = places.text < 0 ? 0 : (row.ends[places.text] as number);
    if (sink.lookAlikes.meetBytes(handle, time.at, row.bytes, start, end)) tally.lookAlike += 1;
  }

  function languageOf(row: CsvRow): Value {
    const at = places.lang;
    const told =
      at < 0 ? null : languages.of(row.bytes, row.starts[at] as number, row.ends[at] as number);
    return told ?? numbered(rows.lang, detectLanguage(textOf(row)) ?? '');
  }

  function addTexts(row: CsvRow): void {
    addCell(rows.text, row, places.text);
    addGiven(rows.context, row, places.context);
    addGiven(rows.url, row, places.url);
  }

  function addAuthor(row: CsvRow, known: KnownAuthor): void {
    const { platform: site, handle, platformId, handleId } = known;
    rows.platform.add(platformId);
    rows.handle.add(handleId);
    const at = places.name;
    const name =
      at < 0 ? null : names.of(row.bytes, row.starts[at] as number, row.ends[at] as number);
    if (name === null || name.text === handle) rows.name.addText('');
    else rows.name.add(name.id);
    if (known.isCounted) return;
    countHandle(tally, site, handle);
    known.isCounted = true;
  }

  function addPost(row: CsvRow, known: KnownAuthor, id: string | null, findings: number): void {
    const number = sink.beginRow();
    if (id === null) countWithoutId(row, known);
    addId(row, id, number);
    addTexts(row);
    addAuthor(row, known);
    const lang = languageOf(row);
    rows.lang.add(lang.id);
    relations.read(row, places.text, known.platform === 'x');
    const { length, at: ids } = relations.ids;
    for (let k = 0; k < length; k += 1) rows.relations.add(ids[k] as number);
    rows.relations.endRow();
    entities.read(row, known.platform, (findings & FULL_WIDTH) !== 0);
    entities.add(relations.repostedFrom);
    rows.objects.endRow();
    countKept(tally, time, lang.text);
    sink.endPost(time, number);
  }

  return (row, findings, excerpt) => {
    if (generation !== rows.generation) {
      generation = rows.generation;
      author.forget();
      names.forget();
      languages.forget();
      relations.forget();
    }
    if (places.text >= 0 && ((row.bits[places.text] as number) & NUL) !== 0) return false;
    const known = author.read(row);
    if (known === null) return false;
    const at = places.at;
    if (!time.read(row.bytes, row.starts[at] as number, row.ends[at] as number)) return false;
    const id = ownId(row);
    if (id === null || isNew(row, id, known.platform, excerpt)) addPost(row, known, id, findings);
    return true;
  };
}

/** A text, and its number among the values of its column. */
interface Value {
  readonly text: string;
  readonly id: number;
}

function numbered(column: CodeColumn, text: string): Value {
  return { text, id: column.values.idOf(text) };
}

function addCell(column: TextColumn, row: CsvRow, at: number): void {
  if (at < 0) column.add('');
  else {
    const isAscii = ((row.bits[at] as number) & WIDE) === 0;
    column.addBytes(row.bytes, row.starts[at] as number, row.ends[at] as number, isAscii);
  }
}

/** The cell without blanks around it, or nothing where it says nothing. */
function addGiven(column: TextColumn, row: CsvRow, at: number): void {
  if (at < 0 || row.starts[at] === row.ends[at]) column.add('');
  else if (isPlainCell(row, at)) addCell(column, row, at);
  else column.add(givenText(row.cell(at)) ?? '');
}
