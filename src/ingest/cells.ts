/** What people write into cells: lists, yes and no. */

/**
 * A list as exports write it: JSON, `[a, b]` with or without quotes, or parts between blanks, commas, semicolons
 * or bars. Commas inside links stay.
 */
export function listCell(cell: string): string[] {
  const text = cell.trim();
  if (text === '' || text === '[]' || text === 'nan' || text === 'None') return [];
  const json = text.startsWith('[') ? jsonList(text) : null;
  if (json !== null) return json;
  const inner = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  const mark = inner.includes('://') ? /[\s;|]+|,(?=\s*['"]?https?:)|,\s/ : /[\s,;|]+/;
  return inner
    .split(mark)
    .map((part) => part.replace(/^['"]+|['"]+$/g, ''))
    .filter((part) => part !== '');
}

function jsonList(text: string): string[] | null {
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return null;
    return list.every((item) => typeof item === 'string') ? list : null;
  } catch {
    return null;
  }
}

/** yes, true, 1, да, 是 */
export function isYes(cell: string): boolean {
  return /^(yes|true|1|1\.0|да|是|t|y)$/i.test(cell.trim());
}

/** Nothing, as programs write it: pandas' nan, Python's None, SQL's NULL. */
export function isNothing(cell: string): boolean {
  // Every cell is asked: the longer ones, nearly all, need no pattern.
  return cell.length <= 4 && (cell === '' || /^(nan|none|null|n\/a)$/i.test(cell));
}

/** What a cell says, without blanks around it; undefined where it says nothing. */
export function givenText(cell: string): string | undefined {
  const text = cell.trim();
  return isNothing(text) ? undefined : text;
}

/** pandas turns whole columns of ids into `123.0`, and marks nothing by 0 or -1. */
export function idCell(cell: string | undefined): string | undefined {
  return cell === undefined || /^(0|-1|no|false)$/i.test(cell)
    ? undefined
    : cell.replace(/^(\d+)\.0$/, '$1');
}

export function handleCell(cell: string | undefined): string | undefined {
  return cell === undefined || /^(no|false)$/i.test(cell) ? undefined : cell.replace(/^@/, '');
}
