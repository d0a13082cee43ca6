import { isObject, type JsonObject, type JsonValue, textOf } from './jsonValue.ts';

const DEEPEST = 5;

/** Dotted paths of all values in these records, in order of first appearance. */
export function pathsOf(records: readonly JsonObject[]): string[] {
  const paths = new Set<string>();
  for (const record of records) collect(record, '', 0, paths);
  return [...paths];
}

function collect(value: JsonObject, prefix: string, depth: number, paths: Set<string>): void {
  for (const [key, inner] of Object.entries(value)) {
    const path = `${prefix}${key}`;
    if (isObject(inner) && depth < DEEPEST) collect(inner, `${path}.`, depth + 1, paths);
    else paths.add(path);
  }
}

/** The record's values as cells, one a path; lists and objects as JSON. */
export function cellsOf(record: JsonObject, paths: readonly string[]): string[] {
  return paths.map((path) => cellText(valueAtPath(record, path)));
}

/** A key may hold dots itself, so the longest key that fits goes first. */
function valueAtPath(record: JsonObject, path: string): JsonValue | undefined {
  if (record[path] !== undefined) return record[path];
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const inner = record[path.slice(0, dot)];
    if (isObject(inner)) return valueAtPath(inner, path.slice(dot + 1));
  }
  return undefined;
}

function cellText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return textOf(value) ?? (value === '' ? '' : JSON.stringify(value));
}
