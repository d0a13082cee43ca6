import type { Role } from '../domain/importPlan.ts';
import { COLUMN_NAMES } from './columnNames.ts';

/** A column name as it is compared. */
export function plainName(column: string): string {
  return column
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}

/** Parts of a dotted path under which another post or a person is described, not this post. */
const OF_ANOTHER =
  /(^|\.)(retweeted_status|quoted_status|reblog|quote|parent|root|extended_entities)\./;
const OF_AUTHOR = /(^|\.)(user|author|account|place|entities)\./;

/** The main roles choose first, so that `author` is not spent on a display name. */
const CHOOSING_ORDER: readonly Role[] = [
  ...(['id', 'at', 'handle', 'text', 'url', 'lang', 'platform', 'name'] as const),
  ...(['links', 'hashtags', 'mentions', 'media', 'object', 'context'] as const),
  ...(['repostOf', 'repostHandle', 'quoteOf', 'quoteHandle', 'replyTo', 'replyHandle'] as const),
  'relayOf',
];

/**
 * Finds the column of each role by its name; each column serves one role. A dotted JSON path also counts by its end
 * (`data.post.text` as `text`) where no column has the whole name; of several the least deep.
 */
export function rolesByName(columns: readonly string[]): Partial<Record<Role, string>> {
  const whole = new Map<string, string>();
  for (const column of columns) {
    if (!whole.has(plainName(column))) whole.set(plainName(column), column);
  }
  const paths = [...whole.keys()]
    .filter((name) => name.includes('.') && !OF_ANOTHER.test(name))
    .sort((a, b) => depthOf(a) - depthOf(b));
  const roles: Partial<Record<Role, string>> = {};
  const taken = new Set<string>();
  for (const role of CHOOSING_ORDER) {
    const names = COLUMN_NAMES[role];
    const name =
      names.find((known) => isFree(whole.get(known), taken)) ??
      endingIn(names, paths, role, whole, taken);
    const column = name === undefined ? undefined : whole.get(name);
    if (column === undefined) continue;
    roles[role] = column;
    taken.add(column);
  }
  return roles;
}

function endingIn(
  names: readonly string[],
  paths: readonly string[],
  role: Role,
  whole: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
): string | undefined {
  const ownsAuthor = role === 'handle' || role === 'name';
  return paths.find(
    (path) =>
      isFree(whole.get(path), taken) &&
      (ownsAuthor || !OF_AUTHOR.test(path)) &&
      names.some(
        (name) =>
          path.endsWith(`.${name}`) && (!ownsAuthor || name.includes('.') || depthOf(path) < 2),
      ),
  );
}

function isFree(column: string | undefined, taken: ReadonlySet<string>): boolean {
  return column !== undefined && !taken.has(column);
}

function depthOf(path: string): number {
  return path.split('.').length;
}

/** Roles without which no post can be made. Text is not needed where rows name the object that was shared. */
export function missingRoles(roles: Readonly<Partial<Record<Role, string>>>): Role[] {
  const needed: Role[] = roles.object === undefined ? ['handle', 'at', 'text'] : ['handle', 'at'];
  return needed.filter((role) => roles[role] === undefined);
}
