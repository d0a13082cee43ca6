import type { Role } from '../domain/importPlan.ts';
import type { Relation } from '../domain/post.ts';
import { isNothing, listCell } from './cells.ts';
import { plainName } from './columns.ts';
import { type Draft, relate } from './draft.ts';
import { platformByName } from './platform.ts';
import type { TableShape } from './shapes.ts';

/** Turns the cells of a row into a draft, by the roles of their columns. */
export type RowReader = (cells: readonly string[]) => Draft;

/** Kind, column of the other post's id, column of its author's handle. */
const RELATIONS: readonly (readonly [Relation['kind'], Role, Role | null])[] = [
  ['repost', 'repostOf', 'repostHandle'],
  ['quote', 'quoteOf', 'quoteHandle'],
  ['reply', 'replyTo', 'replyHandle'],
  ['relay', 'relayOf', null],
];

/** `platform`: what the file tells of its platform where a row does not; empty where it does not either. */
export function createRowReader(
  columns: readonly string[],
  roles: Readonly<Partial<Record<Role, string>>>,
  shape: TableShape | undefined,
  platform: string,
): RowReader {
  const indexOf = (role: Role) => {
    const column = roles[role];
    return column === undefined ? -1 : columns.indexOf(column);
  };
  const at = Object.fromEntries(
    (Object.keys(roles) as Role[]).map((role) => [role, indexOf(role)]),
  ) as Partial<Record<Role, number>>;
  const byName = new Map(columns.map((column, index) => [plainName(column), index]));
  const related = RELATIONS.filter(
    ([, id, handle]) => at[id] !== undefined || (handle !== null && at[handle] !== undefined),
  );

  return (cells) => {
    const cell = (role: Role): string | undefined => given(cells, at[role]);
    const list = (role: Role) => listOf(cells, at[role]);
    const platformCell = cell('platform');
    const object = cell('object');
    const draft: Draft = {
      id: cell('id'),
      platform: platformCell === undefined ? platform : platformByName(platformCell),
      handle: cell('handle') ?? '',
      name: cell('name'),
      at: cell('at') ?? '',
      text: at.text === undefined ? '' : (cells[at.text] ?? ''),
      context: cell('context'),
      lang: cell('lang'),
      url: cell('url'),
      links: list('links'),
      hashtags: list('hashtags'),
      mentions: list('mentions'),
      media: list('media'),
      objects: object === undefined ? undefined : [object],
      relations: [],
    };
    for (const [kind, id, handle] of related)
      relate(draft, kind, idCell(cell(id)), handle === null ? undefined : handleCell(cell(handle)));
    shape?.adjust?.(draft, (name) => given(cells, byName.get(name)) ?? '');
    return draft;
  };
}

function given(cells: readonly string[], index: number | undefined): string | undefined {
  const cell = index === undefined ? '' : (cells[index]?.trim() ?? '');
  return isNothing(cell) ? undefined : cell;
}

function listOf(cells: readonly string[], index: number | undefined): string[] | undefined {
  if (index === undefined || index < 0) return undefined;
  return listCell(cells[index] ?? '');
}

/** pandas turns whole columns of ids into `123.0`, and marks nothing by 0 or -1. */
function idCell(cell: string | undefined): string | undefined {
  return cell === undefined || /^(0|-1|no|false)$/i.test(cell)
    ? undefined
    : cell.replace(/^(\d+)\.0$/, '$1');
}

function handleCell(cell: string | undefined): string | undefined {
  return cell === undefined || /^(no|false)$/i.test(cell) ? undefined : cell.replace(/^@/, '');
}
