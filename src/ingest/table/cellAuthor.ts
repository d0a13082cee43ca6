import { type CellMemo, createCellMemo } from '../cellMemo.ts';
import { givenText } from '../cells.ts';
import { cleanHandle } from '../finish.ts';
import { type CsvRow, WIDE } from '../formats/csvRow.ts';
import { platformByName, platformByUrl } from '../platform.ts';
import type { PostRows } from '../postRows.ts';
import type { Places } from '../tableDraft.ts';

/** An author as the rows of one file name it. */
export interface KnownAuthor {
  readonly platform: string;
  readonly handle: string;
  /** numbers of both among the values of their columns */
  readonly platformId: number;
  readonly handleId: number;
  /** whether it has been counted among those of the file */
  isCounted: boolean;
}

/** Reads platform and handle of a row; each way of writing them is understood once. */
export interface CellAuthor {
  /** null where the row names none */
  read(row: CsvRow): KnownAuthor | null;
  forget(): void;
}

const SPACE = 0x20;
const SLASH = 0x2f;
/** what ends the host of an address */
const HOST_ENDS = new Set([...'/?#: \t\n\v\f\r'].map((mark) => mark.charCodeAt(0)));
/** `https://` is the longest beginning of an address */
const MOST_BEFORE_HOST = 8;

/** `filePlatform`: what the file tells where a row does not; empty where it does not either. */
export function createCellAuthor(places: Places, filePlatform: string, rows: PostRows): CellAuthor {
  const byCell = createCellMemo((cell) => {
    const name = givenText(cell);
    return name === undefined ? filePlatform : platformByName(name);
  });
  const byHost = createCellMemo((address) => platformByUrl(address) ?? 'web');
  const authors = new Map<string, CellMemo<KnownAuthor | null>>();

  function platformOf(row: CsvRow): string {
    const { bytes, base, starts, ends } = row;
    const at = base + places.platform;
    const told =
      places.platform < 0
        ? filePlatform
        : byCell.of(bytes, starts[at] as number, ends[at] as number);
    return told === '' ? platformOfUrl(row) : told;
  }

  function platformOfUrl(row: CsvRow): string {
    if (places.url < 0) return 'web';
    const at = row.base + places.url;
    const { bytes, bits } = row;
    const start = row.starts[at] as number;
    const end = row.ends[at] as number;
    if (start === end) return 'web';
    if (((bits[at] as number) & WIDE) !== 0 || (bytes[start] as number) <= SPACE)
      return platformByUrl(givenText(row.cell(places.url)) ?? '') ?? 'web';
    return byHost.of(bytes, start, hostEnd(bytes, start, end));
  }

  function authorsOf(platform: string): CellMemo<KnownAuthor | null> {
    const known = authors.get(platform);
    if (known !== undefined) return known;
    const memo = createCellMemo((cell) => authorOf(platform, cell));
    authors.set(platform, memo);
    return memo;
  }

  function authorOf(platform: string, cell: string): KnownAuthor | null {
    const handle = cleanHandle(givenText(cell) ?? '', platform);
    if (handle === '') return null;
    const platformId = rows.platform.values.idOf(platform);
    const handleId = rows.handle.values.idOf(handle);
    return { platform, handle, platformId, handleId, isCounted: false };
  }

  return {
    read(row) {
      const at = row.base + places.handle;
      const start = row.starts[at] as number;
      return authorsOf(platformOf(row)).of(row.bytes, start, row.ends[at] as number);
    },
    forget: () => authors.clear(),
  };
}

/** The end of an address' host: what follows does not tell the platform. */
function hostEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && at - start < MOST_BEFORE_HOST && bytes[at] !== SLASH) at += 1;
  at += 2;
  while (at < end && !HOST_ENDS.has(bytes[at] as number)) at += 1;
  return Math.min(at, end);
}
