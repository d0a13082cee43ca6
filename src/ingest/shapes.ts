import type { Role } from '../domain/importPlan.ts';
import { plainName } from './columns.ts';
import { SHAPES } from './knownShapes.ts';
import type { TableShape } from './tableShape.ts';

export function shapeOf(columns: readonly string[]): TableShape | undefined {
  const names = new Set(columns.map(plainName));
  return SHAPES.find((shape) => shape.has.every((name) => names.has(name)));
}

/** The columns that a shape's roles have in this file. */
export function rolesOfShape(
  shape: TableShape,
  columns: readonly string[],
): Partial<Record<Role, string>> {
  const byName = new Map(columns.map((column) => [plainName(column), column]));
  const roles: Partial<Record<Role, string>> = {};
  for (const [role, names] of Object.entries(shape.roles) as [Role, readonly string[]][]) {
    const column = names.map((name) => byName.get(name)).find((found) => found !== undefined);
    if (column !== undefined) roles[role] = column;
  }
  return roles;
}
