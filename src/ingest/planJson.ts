import type { Role } from '../domain/importPlan.ts';
import { missingRoles, rolesByName } from './columns.ts';
import type { JsonFormat } from './formats/jsonFormat.ts';
import { createLineScanner, createPathScanner } from './formats/jsonScan.ts';
import { cellsOf, pathsOf } from './formats/jsonTable.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  parseJson,
  parsePartialJson,
} from './formats/jsonValue.ts';
import { JSON_FORMATS } from './jsonFormats.ts';
import { evidentPlatform, type TextPlan, tableProblem } from './planTable.ts';
import type { JsonLayout } from './reading.ts';
import { rolesOfShape, shapeOf } from './shapes.ts';

/** Arrays in which generic objects may lie, besides the top. */
const GENERIC_PATHS = [
  '[]',
  'data[]',
  'posts[]',
  'items[]',
  'results[]',
  'articles[]',
  'tweets[]',
  'statuses[]',
];
const SAMPLE_RECORDS = 200;

/** Plans a file whose text begins like JSON; null where it is none after all. */
export function planJson(head: string): TextPlan | null {
  for (const { layout, records } of layouts(head)) {
    const format = JSON_FORMATS.find(
      (candidate) =>
        allows(candidate, layout) && records.some((record) => candidate.matches(record)),
    );
    if (format !== undefined) return planFormat(format, layout);
  }
  for (const laid of layouts(head)) {
    if (laid.records.length > 0 && !isWrapper(laid, head)) return planObjects(laid);
  }
  return null;
}

interface Laid {
  readonly layout: JsonLayout;
  readonly records: readonly JsonObject[];
}

function allows(format: JsonFormat, layout: JsonLayout): boolean {
  if (layout.type === 'lines' || layout.path === '' || layout.path === '[]') return true;
  return format.paths?.includes(layout.path) === true;
}

function planFormat(format: JsonFormat, layout: JsonLayout): TextPlan {
  const name = `${format.name}, ${layoutName(layout)}`;
  return {
    format: name,
    columns: [],
    preview: [],
    roles: {},
    missing: [],
    problem: format.notPosts ?? null,
    reading: { type: 'format', format, layout },
  };
}

function planObjects({ layout, records }: Laid): TextPlan {
  const columns = pathsOf(records);
  const shape = shapeOf(columns);
  const roles: Partial<Record<Role, string>> = shape
    ? rolesOfShape(shape, columns)
    : rolesByName(columns);
  const rows = records.map((record) => cellsOf(record, columns));
  const platform = shape?.platform ?? evidentPlatform(columns, rows);
  return {
    format: `${shape ? shape.name.replace(/, CSV.*/, '') : 'JSON'}, ${layoutName(layout)}`,
    columns,
    preview: rows.slice(0, 5),
    roles,
    missing: missingRoles(roles),
    problem: tableProblem(columns, roles, rows),
    reading: { type: 'objects', columns, shape, platform, layout },
  };
}

function layoutName(layout: JsonLayout): string {
  if (layout.type === 'lines') return 'JSON lines';
  return layout.path === '' ? 'JSON' : 'JSON array';
}

/** The ways in which records may lie in this text, the most telling first; each with the records of the head. */
function* layouts(head: string): Generator<Laid> {
  const known = JSON_FORMATS.flatMap(({ paths }) => paths ?? []);
  for (const path of known) yield at(head, path);
  if (head.trimStart().startsWith('[')) {
    yield at(head, '[]');
    yield at(head, '[][]');
    return;
  }
  const layout: JsonLayout = isLines(head) ? { type: 'lines' } : { type: 'path', path: '' };
  yield { layout, records: headRecords(head, layout) };
  for (const path of GENERIC_PATHS) yield at(head, path);
}

function at(head: string, path: string): Laid {
  const layout: JsonLayout = { type: 'path', path };
  return { layout, records: headRecords(head, layout) };
}

/** One object over the whole text that holds an array of objects is a wrapper, not a record. */
function isWrapper({ layout, records }: Laid, head: string): boolean {
  if (layout.type === 'path' && layout.path !== '') return false;
  return records.length === 1 && GENERIC_PATHS.some((path) => at(head, path).records.length > 0);
}

/** Objects one a line, rather than one object over several lines: another line begins one, or the first holds it all. */
function isLines(head: string): boolean {
  const text = head.trimStart();
  const end = text.indexOf('\n');
  if (end === -1 || isWhole(text.slice(0, end))) return true;
  return text
    .slice(end + 1)
    .split('\n')
    .some((line) => line.startsWith('{') && isWhole(line));
}

function isWhole(line: string): boolean {
  try {
    return isObject(parseJson(line));
  } catch {
    return false;
  }
}

/** Records of a text that may be cut off; of the one that is cut, what is complete. */
function headRecords(head: string, layout: JsonLayout): JsonObject[] {
  const values: (JsonValue | undefined)[] = [];
  const onValue = (raw: string) => {
    if (values.length < SAMPLE_RECORDS) values.push(parsed(raw));
  };
  const scanner =
    layout.type === 'lines' ? createLineScanner(onValue) : createPathScanner(layout.path, onValue);
  scanner.push(head);
  scanner.end();
  return values.filter(isObject);
}

function parsed(raw: string): JsonValue | undefined {
  try {
    return parseJson(raw);
  } catch {
    return parsePartialJson(raw);
  }
}
