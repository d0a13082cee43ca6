import { createByteEntities, type Spans } from '../byteEntities.ts';
import { type CellList, createCellList } from '../cellLists.ts';
import type { CodeListColumn } from '../codeColumns.ts';
import { extractHashtags, extractLinks, extractMentions } from '../entities.ts';
import { DOTTED } from '../finish.ts';
import { AT, COLON, type CsvRow, DOT, HASH } from '../formats/csvBytes.ts';
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
  readonly ids: number[];
}

export function createCellEntities(places: Places, rows: PostRows): CellEntities {
  const found = createByteEntities();
  const links: Source = {
    ...{ column: rows.links, place: places.links, bits: COLON | DOT, spans: found.links, ids: [] },
    list: createCellList(rows.links),
    extract: extractLinks,
  };
  const hashtags: Source = {
    ...{
      column: rows.hashtags,
      place: places.hashtags,
      bits: HASH,
      spans: found.hashtags,
      ids: [],
    },
    list: createCellList(rows.hashtags, ['#', '＃']),
    extract: extractHashtags,
  };
  const mentions: Source = {
    ...{ column: rows.mentions, place: places.mentions, bits: AT, spans: found.mentions, ids: [] },
    list: createCellList(rows.mentions, ['@', '＠']),
    extract: (text, platform) => extractMentions(text, DOTTED.has(platform)),
  };
  const media = createCellList(rows.media);
  const sources = [links, hashtags, mentions];
  const inCells = sources.filter(({ place }) => place >= 0);
  const inText = places.text < 0 ? [] : sources.filter(({ place }) => place < 0);

  const wanted = inText.reduce((bits, source) => bits | source.bits, 0);

  function isTold(row: CsvRow, platform: string, isFullWidth: boolean): boolean {
    const { bytes, starts, ends, bits } = row;
    if (isFullWidth) return false;
    if (((bits[places.text] as number) & AT) !== 0 && DOTTED.has(platform)) return false;
    return found.read(bytes, starts[places.text] as number, ends[places.text] as number);
  }

  function readText(row: CsvRow, platform: string, isFullWidth: boolean): void {
    const bits = row.bits[places.text] as number;
    if (!isFullWidth && (bits & wanted) === 0) return;
    if (isTold(row, platform, isFullWidth)) {
      for (const source of inText) addSpans(source, row.bytes);
      return;
    }
    const text = row.cell(places.text);
    for (const source of inText)
      for (const value of source.extract(text, platform)) addTo(source, value);
  }

  return {
    read(row, platform, isFullWidth) {
      for (const { ids } of sources) ids.length = 0;
      for (const { place, list, ids } of inCells) {
        for (const id of readList(list, row, place)) ids.push(id);
      }
      if (inText.length > 0) readText(row, platform, isFullWidth);
      if (places.media >= 0)
        for (const id of readList(media, row, places.media)) rows.media.add(id);
    },
    add(repostedFrom) {
      addIds(links);
      addIds(hashtags);
      for (const id of mentions.ids) {
        const handle = mentions.column.values.textOf(id);
        if (handle !== '' && handle.toLowerCase() !== repostedFrom) mentions.column.add(id);
      }
      for (const { column } of sources) column.endRow();
      rows.media.endRow();
    },
  };
}

function readList(list: CellList, row: CsvRow, at: number): readonly number[] {
  return list.read(
    row.bytes,
    row.starts[at] as number,
    row.ends[at] as number,
    row.bits[at] as number,
  );
}

function addIds({ column, ids }: Source): void {
  for (const id of ids) column.add(id);
}

function addTo({ column, ids }: Source, value: string): void {
  ids.push(column.values.idOf(value));
}

/** Each once. */
function addSpans({ column, spans, ids }: Source, bytes: Uint8Array): void {
  for (let k = 0; k < spans.length; k += 1) {
    const id = column.values.idOfBytes(
      bytes,
      spans.at[k * 2] as number,
      spans.at[k * 2 + 1] as number,
    );
    if (!ids.includes(id)) ids.push(id);
  }
}
