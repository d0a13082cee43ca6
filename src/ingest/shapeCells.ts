import { listCell } from './cells.ts';
import type { Draft } from './draft.ts';

export function has(draft: Draft, kind: 'repost' | 'reply'): boolean {
  return draft.relations.some((relation) => relation.kind === kind);
}

export function nameReply(draft: Draft, handle: string): void {
  if (handle === '') return;
  draft.relations = draft.relations.map((relation) =>
    relation.kind === 'reply' && relation.handle === undefined ? { ...relation, handle } : relation,
  );
}

/** twarc writes entities as JSON lists of objects, or as a plain list. */
export function entityList(cell: string, keys: readonly string[]): string[] | undefined {
  if (cell === '') return undefined;
  if (!cell.includes('{')) return listCell(cell);
  try {
    const list: unknown = JSON.parse(cell);
    if (!Array.isArray(list)) return undefined;
    return list.flatMap((entity: Record<string, unknown>) => {
      const found = keys
        .map((key) => entity[key])
        .find((value) => typeof value === 'string' && value !== '');
      return typeof found === 'string' ? [found] : [];
    });
  } catch {
    return undefined;
  }
}
