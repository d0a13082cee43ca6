import type { Role } from '../domain/importPlan.ts';
import type { Relation } from '../domain/post.ts';
import { givenText, handleCell, idCell, isYes, listCell } from './cells.ts';
import { plainName } from './columns.ts';
import { type Draft, relate } from './draft.ts';
import { platformByName } from './platform.ts';
import type { TableShape } from './tableShape.ts';

/** Turns the cells of a row into a draft, by the roles of their columns. */
export type RowReader = (cells: readonly string[]) => Draft;

/** Kind, column of the other post's id, column of its author's handle. */
export const RELATIONS: readonly (readonly [Relation['kind'], Role, Role | null])[] = [
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
  const at = placesOf(columns, roles);
  const byName = new Map(columns.map((column, index) => [plainName(column), index]));
  const related = RELATIONS.map(([kind, id, handle]) => ({
    kind,
    id: indexOf(columns, roles[id]),
    handle: handle === null ? -1 : indexOf(columns, roles[handle]),
  })).filter(({ id, handle }) => id >= 0 || handle >= 0);
  const flag = byName.get(shape?.repostFlag ?? '') ?? -1;
  let current: readonly string[] = [];
  const cellNamed = (name: string) => given(current, byName.get(name) ?? -1) ?? '';

  return (cells) => {
    const platformCell = given(cells, at.platform);
    const object = given(cells, at.object);
    const draft: Draft = {
      id: given(cells, at.id),
      platform: platformCell === undefined ? platform : platformByName(platformCell),
      handle: given(cells, at.handle) ?? '',
      name: given(cells, at.name),
      at: given(cells, at.at) ?? '',
      text: at.text < 0 ? '' : (cells[at.text] ?? ''),
      context: given(cells, at.context),
      lang: given(cells, at.lang),
      url: given(cells, at.url),
      links: listOf(cells, at.links),
      hashtags: listOf(cells, at.hashtags),
      mentions: listOf(cells, at.mentions),
      media: listOf(cells, at.media),
      objects: object === undefined ? undefined : [object],
      relations: [],
    };
    for (const { kind, id, handle } of related)
      relate(draft, kind, idCell(given(cells, id)), handleCell(given(cells, handle)));
    current = cells;
    if (flag >= 0 && isYes(cells[flag] ?? '') && !isRepost(draft)) {
      draft.relations.push({ kind: 'repost' });
    }
    shape?.adjust?.(draft, cellNamed);
    return draft;
  };
}

function isRepost({ relations }: Draft): boolean {
  return relations.some(({ kind }) => kind === 'repost');
}

export type Places = ReturnType<typeof placesOf>;

/** Where the columns of a post's own fields stand; -1 where there is none. Looked up once, not on every row. */
export function placesOf(
  columns: readonly string[],
  roles: Readonly<Partial<Record<Role, string>>>,
) {
  return {
    id: indexOf(columns, roles.id),
    platform: indexOf(columns, roles.platform),
    handle: indexOf(columns, roles.handle),
    name: indexOf(columns, roles.name),
    at: indexOf(columns, roles.at),
    text: indexOf(columns, roles.text),
    context: indexOf(columns, roles.context),
    lang: indexOf(columns, roles.lang),
    url: indexOf(columns, roles.url),
    links: indexOf(columns, roles.links),
    hashtags: indexOf(columns, roles.hashtags),
    mentions: indexOf(columns, roles.mentions),
    media: indexOf(columns, roles.media),
    object: indexOf(columns, roles.object),
  };
}

export function indexOf(columns: readonly string[], column: string | undefined): number {
  return column === undefined ? -1 : columns.indexOf(column);
}

function given(cells: readonly string[], index: number): string | undefined {
  return index < 0 ? undefined : givenText(cells[index] ?? '');
}

function listOf(cells: readonly string[], index: number): string[] | undefined {
  return index < 0 ? undefined : listCell(cells[index] ?? '');
}
