import type { FilePlan, Role } from '../domain/importPlan.ts';
import { missingRoles, plainName, rolesByName } from './columns.ts';
import { detectDialect, isHeader } from './dialect.ts';
import { hostOf, platformByUrl } from './platform.ts';
import type { Reading } from './reading.ts';
import { rolesOfShape, shapeOf } from './shapes.ts';
import type { TableShape } from './tableShape.ts';
import { parseTime } from './time.ts';

/** What the head of a text tells: how it would be read, or why it cannot. */
export type TextPlan = Pick<
  FilePlan,
  'format' | 'columns' | 'preview' | 'roles' | 'missing' | 'problem'
> & {
  readonly reading: Reading | null;
};

const PREVIEW_ROWS = 5;
const SAMPLE_ROWS = 100;
const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ',': 'CSV',
  ';': 'CSV with semicolons',
  '\t': 'TSV',
  '|': 'CSV with bars',
};

/** Plans a table of delimited text. `isCut`: the head is not the whole text. */
export function planTable(head: string, isCut: boolean): TextPlan {
  const table = detectDialect(head, isCut);
  if (table === null)
    return refused(
      'text',
      'No table and no JSON was recognised: the first line has one column only.',
    );
  const { dialect, records } = table;
  const first = records[0] ?? [];
  const header = isHeader(first);
  const columns = header ? uniqueNames(first) : first.map((_, index) => `column ${index + 1}`);
  const rows = header ? records.slice(1) : records;
  const shape = shapeOf(columns);
  const roles = shape ? rolesOfShape(shape, columns) : rolesByName(columns);
  const platform = shape?.platform ?? evidentPlatform(columns, rows, roles);
  const empty = rows.length === 0 ? 'The file has a header line and no rows.' : null;
  return {
    format: formatName(shape, dialect.delimiter),
    columns,
    preview: rows.slice(0, PREVIEW_ROWS),
    roles,
    missing: missingRoles(roles),
    problem: empty ?? tableProblem(columns, roles, rows),
    reading: { type: 'table', dialect, header, columns, shape, platform },
  };
}

/** A plan for what cannot be read. */
export function refused(format: string, problem: string): TextPlan {
  return { format, columns: [], preview: [], roles: {}, missing: [], problem, reading: null };
}

function formatName(shape: TableShape | undefined, delimiter: string): string {
  const kind = DELIMITER_NAMES[delimiter] ?? 'CSV';
  if (shape === undefined) return kind;
  return kind === 'CSV' ? shape.name : `${shape.name} (${kind})`;
}

/** Cells without a name and names that come twice get one that tells them apart. */
function uniqueNames(header: readonly string[]): string[] {
  const names = new Set<string>();
  return header.map((cell, index) => {
    const written = cell.trim() || `column ${index + 1}`;
    let name = written;
    for (let copy = 2; names.has(name); copy += 1) name = `${written} (${copy})`;
    names.add(name);
    return name;
  });
}

/**
 * Why a table holds no posts: it has neither a time nor a text, and no column looks like times. Null where it may.
 * Lists of accounts, of pairs and of counts are such tables.
 */
export function tableProblem(
  columns: readonly string[],
  roles: Readonly<Partial<Record<Role, string>>>,
  rows: readonly (readonly string[])[],
): string | null {
  const found = `Found ${columns.length} columns: ${columns.slice(0, 6).join(', ')}${columns.length > 6 ? ' …' : ''}.`;
  const names = new Set(columns.map(plainName));
  if (names.has('content_id_y') && names.has('time_delta')) {
    return `This is a list of pairs of posts, a result of co-share detection, not posts. ${found}`;
  }
  if (roles.at !== undefined || (roles.text !== undefined && hasTimes(columns, rows))) return null;
  if (hasTimes(columns, rows)) return null;
  return `This holds ${guessOf(columns, rows)}, not posts: no column has times${roles.text === undefined ? ' and none has texts' : ''}. ${found}`;
}

function guessOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = rows.slice(0, SAMPLE_ROWS).flat();
  if (cells.length > 0 && cells.every((cell) => /^-?[\d.]*$/.test(cell.trim()))) return 'counts';
  if (
    columns.some((column) => /handle|twitter|facebook|telegram|followers?\b|account/i.test(column))
  ) {
    return 'a list of accounts';
  }
  if (columns.some((column) => /domain|website|\burl\b/i.test(column))) return 'a list of sites';
  return 'something else';
}

/** Whether some column holds times, by its values: then its role can be chosen by hand. */
function hasTimes(columns: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const sample = rows.slice(0, SAMPLE_ROWS);
  return columns.some((_, index) => {
    const cells = sample.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
    return (
      cells.length > 0 &&
      cells.filter((cell) => /\D/.test(cell) && parseTime(cell, 'UTC')).length >= cells.length * 0.8
    );
  });
}

/** What names of columns and values tell of the platform; empty where they tell nothing. */
export function evidentPlatform(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  roles: Readonly<Partial<Record<Role, string>>> = rolesByName(columns),
): string {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const values = (role: Role) => {
    const index = columns.indexOf(roles[role] ?? '');
    return sample.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
  };
  const byUrl = values('url')
    .map(platformByUrl)
    .find((platform) => platform !== undefined);
  if (byUrl !== undefined) return '';
  if (values('id').some((id) => id.startsWith('at://'))) return 'bluesky';
  if (columns.some((column) => /tweet|screen_name/i.test(column))) return 'x';
  if (values('text').some((text) => /^RT @\w+/.test(text))) return 'x';
  const handles = values('handle');
  const addresses = handles
    .map((handle) => platformByUrl(handle))
    .find((platform) => platform !== undefined);
  if (addresses !== undefined) return addresses;
  return handles.some((handle) => hostOf(handle) !== undefined) ? 'web' : '';
}
