import type { Role } from '../../domain/importPlan.ts';
import { type CellMemo, createCellMemo } from '../cellMemo.ts';
import { givenText, handleCell, idCell, isYes } from '../cells.ts';
import { plainName } from '../columns.ts';
import { repostedHandle } from '../entities.ts';
import { type CsvRow, WIDE } from '../formats/csvRow.ts';
import { createNumberList, type NumberList } from '../numbers.ts';
import type { PostRows } from '../postRows.ts';
import { indexOf, RELATIONS } from '../tableDraft.ts';
import type { TableShape } from '../tableShape.ts';
import { repostedName } from './repostedName.ts';

/** Reads what a row says of other posts, by the rules of tableDraft.ts and finish.ts. */
export interface CellRelations {
  /** `text`: index of the text's column, -1 where there is none; `isX`: `RT @name:` is a repost */
  read(row: CsvRow, text: number, isX: boolean): void;
  /** numbers of kind, post id and handle of each, among the values of the column */
  readonly ids: NumberList;
  /** in lower case; undefined where no post is passed on, or its author is not told */
  readonly repostedFrom: string | undefined;
  forget(): void;
}

interface Related {
  readonly kind: string;
  readonly id: number;
  readonly handle: number;
  readonly handles: CellMemo<number>;
}

const ZERO = 0x30;
const NINE = 0x39;
const UNKNOWN = -1;

export function createCellRelations(
  columns: readonly string[],
  roles: Readonly<Partial<Record<Role, string>>>,
  shape: TableShape | undefined,
  { relations }: PostRows,
): CellRelations {
  const related: Related[] = RELATIONS.map(([kind, id, handle]) => ({
    kind,
    id: indexOf(columns, roles[id]),
    handle: handle === null ? -1 : indexOf(columns, roles[handle]),
    handles: createCellMemo((cell) => numberOf(handleCell(givenText(cell)))),
  })).filter(({ id, handle }) => id >= 0 || handle >= 0);
  const flagName = shape?.repostFlag;
  const flag =
    flagName === undefined ? -1 : columns.findIndex((column) => plainName(column) === flagName);
  const flags = createCellMemo(isYes);
  const cells = new Int32Array(
    [flag, ...related.flatMap(({ id, handle }) => [id, handle])].filter((place) => place >= 0),
  );
  const ids = createNumberList();
  const kinds = new Map<string, number>();
  let none = UNKNOWN;

  function numberOf(text: string | undefined): number {
    return relations.values.idOf(text ?? '');
  }

  function numberOfKind(kind: string): number {
    const known = kinds.get(kind);
    if (known !== undefined) return known;
    const id = numberOf(kind);
    kinds.set(kind, id);
    return id;
  }

  function push(kind: string, post: number, handle: number): void {
    ids.push(numberOfKind(kind));
    ids.push(post);
    ids.push(handle);
  }

  function postOf(row: CsvRow, place: number): number {
    if (place < 0) return none;
    const at = row.base + place;
    const start = row.starts[at] as number;
    const end = row.ends[at] as number;
    if (start === end) return none;
    return isNumber(row.bytes, start, end)
      ? relations.values.idOfBytes(row.bytes, start, end)
      : numberOf(idCell(givenText(row.cell(place))));
  }

  function handleOf(row: CsvRow, { handle, handles }: Related): number {
    if (handle < 0) return none;
    const at = row.base + handle;
    const start = row.starts[at] as number;
    const end = row.ends[at] as number;
    return start === end ? none : handles.of(row.bytes, start, end);
  }

  function isFlagged(row: CsvRow): boolean {
    if (flag < 0) return false;
    const at = row.base + flag;
    return flags.of(row.bytes, row.starts[at] as number, row.ends[at] as number);
  }

  /** Most posts are nobody's repost, quote or reply. */
  function saysNothing({ base, starts, ends }: CsvRow): boolean {
    for (let k = 0; k < cells.length; k += 1) {
      const at = base + (cells[k] as number);
      if (starts[at] !== ends[at]) return false;
    }
    return true;
  }

  function readCells(row: CsvRow): void {
    for (const one of related) {
      const post = postOf(row, one.id);
      const handle = handleOf(row, one);
      if (post !== none || handle !== none) push(one.kind, post, handle);
    }
    if (isFlagged(row) && repostAt() === -1) push('repost', none, none);
  }

  function repostAt(): number {
    const repost = numberOfKind('repost');
    for (let k = 0; k < ids.length; k += 3) if (ids.at[k] === repost) return k;
    return -1;
  }

  /** `RT @name: …` is how X passes a post on where no field says so. */
  function addRepostOfText(row: CsvRow, text: number): void {
    const name = namedByText(row, text);
    if (name === none) return;
    const at = repostAt();
    if (at === -1) {
      push('repost', none, name);
      // The repost stands first.
      ids.at.copyWithin(3, 0, ids.length - 3);
      ids.at[0] = numberOfKind('repost');
      ids.at[1] = none;
      ids.at[2] = name;
    } else if (ids.at[at + 2] === none) ids.at[at + 2] = name;
  }

  function namedByText(row: CsvRow, text: number): number {
    const { bytes } = row;
    const at = row.base + text;
    const found = repostedName(bytes, row.starts[at] as number, row.ends[at] as number);
    if (found === 'told by more than ASCII') {
      return ((row.bits[at] as number) & WIDE) === 0
        ? none
        : numberOf(repostedHandle(row.cell(text)));
    }
    return found === null ? none : relations.values.idOfBytes(bytes, found.start, found.end);
  }

  const reader = {
    ids,
    repostedFrom: undefined as string | undefined,
    read(row: CsvRow, text: number, isX: boolean): void {
      ids.clear();
      reader.repostedFrom = undefined;
      if (none === UNKNOWN) none = numberOf('');
      if (!saysNothing(row)) readCells(row);
      if (isX && text >= 0) addRepostOfText(row, text);
      if (ids.length === 0) return;
      const at = repostAt();
      const handle = at === -1 ? none : (ids.at[at + 2] as number);
      if (handle !== none) reader.repostedFrom = relations.values.textOf(handle).toLowerCase();
    },
    forget(): void {
      none = UNKNOWN;
      kinds.clear();
      for (const { handles } of related) handles.forget();
    },
  };
  return reader;
}

/** Two digits or more: no word for nothing, and the same after `idCell`. */
function isNumber(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 2) return false;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte < ZERO || byte > NINE) return false;
  }
  return true;
}
