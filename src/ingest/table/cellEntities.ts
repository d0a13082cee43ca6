import { createByteEntities, type Spans } from '../byteEntities.ts';
import { type CellList, createCellList } from '../cellLists.ts';
import type { CodeListColumn } from '../codeColumns.ts';
import { extractHashtags, extractLinks, extractMentions } from '../entities.ts';
import { DOTTED } from '../finish.ts';
import { AT, COLON, type CsvRow, DOT, HASH } from '../formats/csvRow.ts';
import { createNumberList, type NumberList } from '../numbers.ts';
import type { PostRows } from '../postRows.ts';
import type { Places } from '../tableDraft.ts';

/** Reads links, hashtags, mentions and media of a row: from their columns, else from the text. */
export interface CellEntities {
  /** `isFullWidth`: the text holds letters or signs of full width */
  read(row: CsvRow, platform: string, isFullWidth: boolean): void;
  /** Puts what was read into the columns. `repostedFrom`, in lower case, is no mention. */
  add(repostedFrom: string | undefined): void;
}

interface Source {
  readonly column: CodeListColumn;
  /** index of its own column; -1 where the text is searched */
  readonly place: number;
  /** a text that holds none of these bits has none of these values */
  readonly bits: number;
  readonly list: CellList;
  readonly spans: Spans;
  readonly extract: (text: string, platform: string) => readonly string[];
  readonly ids: NumberList;
}

export function createCellEntities(places: Places, rows: PostRows): CellEntities {
  const found = createByteEntities();
  const links: Source = {
    ...{
      column: rows.links,
      place: places.links,
      bits: COLON | DOT,
      spans: found.links,
      ids: createNumberList(),
    },
    list: createCellList(rows.links),
    extract: extractLinks,
  };
  const hashtags: Source = {
    ...{
      column: rows.hashtags,
      place: places.hashtags,
      bits: HASH,
      spans: found.hashtags,
      ids: createNumberList(),
    },
    list: createCellList(rows.hashtags, ['#', '＃']),
    extract: extractHashtags,
  };
  const mentions: Source = {
    ...{
      column: rows.mentions,
      place: places.mentions,
      bits: AT,
      spans: found.mentions,
      ids: createNumberList(),
    },
    list: createCellList(rows.mentions, ['@', '＠']),
    extract: (text, platform) => extractMentions(text, DOTTED.has(platform)),
  };
  const media = createCellList(rows.media);
  const mediaIds = createNumberList();
  const sources = [links, hashtags, mentions];
  const inCells = sources.filter(({ place }) => place >= 0);
  const inText = places.text < 0 ? [] : sources.filter(({ place }) => place < 0);

  const wanted = inText.reduce((bits, source) => bits | source.bits, 0);

  function isTold(row: CsvRow, platform: string, isFullWidth: boolean): boolean {
    const { bytes, base, starts, ends, bits } = row;
    const at = base + places.text;
    if (isFullWidth) return false;
    if (((bits[at] as number) & AT) !== 0 && DOTTED.has(platform)) return false;
    return found.read(bytes, starts[at] as number, ends[at] as number);
  }

  function readText(row: CsvRow, platform: string, isFullWidth: boolean): void {
    const bits = row.bits[row.base + places.text] as number;
    if (!isFullWidth && (bits & wanted) === 0) return;
    if (isTold(row, platform, isFullWidth)) {
      for (const source of inText) addSpans(source, row.bytes);
      return;
    }
    const text = row.cell(places.text);
    for (const source of inText)
      for (const value of source.extract(text, platform)) addTo(source, value);
  }

  function isMention(id: number, repostedFrom: string | undefined): boolean {
    const { values } = mentions.column;
    if (values.isEmpty(id)) return false;
    return repostedFrom === undefined || values.textOf(id).toLowerCase() !== repostedFrom;
  }

  return {
    read(row, platform, isFullWidth) {
      for (const { ids } of sources) ids.clear();
      mediaIds.clear();
      for (const { place, list, ids } of inCells) readList(list, row, place, ids);
      if (inText.length > 0) readText(row, platform, isFullWidth);
      if (places.media >= 0) readList(media, row, places.media, mediaIds);
    },
    add(repostedFrom) {
      addIds(links.column, links.ids);
      addIds(hashtags.column, hashtags.ids);
      for (let k = 0; k < mentions.ids.length; k += 1) {
        const id = mentions.ids.at[k] as number;
        if (isMention(id, repostedFrom)) mentions.column.add(id);
      }
      addIds(rows.media, mediaIds);
      for (const { column } of sources) column.endRow();
      rows.media.endRow();
    },
  };
}

function readList(list: CellList, row: CsvRow, place: number, ids: NumberList): void {
  const { bytes, base, starts, ends, bits } = row;
  const at = base + place;
  list.read(bytes, starts[at] as number, ends[at] as number, bits[at] as number, ids);
}

function addIds(column: CodeListColumn, ids: NumberList): void {
  for (let k = 0; k < ids.length; k += 1) column.add(ids.at[k] as number);
}

function addTo({ column, ids }: Source, value: string): void {
  ids.push(column.values.idOf(value));
}

/** Each once. */
function addSpans({ column, spans, ids }: Source, bytes: Uint8Array): void {
  for (let k = 0; k < spans.length; k += 1) {
    const start = spans.at[k * 2] as number;
    const id = column.values.idOfBytes(bytes, start, spans.at[k * 2 + 1] as number);
    if (!holds(ids, id)) ids.push(id);
  }
}

function holds(ids: NumberList, id: number): boolean {
  for (let k = 0; k < ids.length; k += 1) if (ids.at[k] === id) return true;
  return false;
}
