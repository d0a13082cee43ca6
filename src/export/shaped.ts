/** Checks of what stands in a case file's JSON, which anybody may have written: once, here, and trusted inside. */

type FieldType = 'string' | 'number' | 'boolean' | 'string or null' | 'list of strings';
/** What the fields of an object must be; other fields may stand beside them. */
export type Shape = Readonly<Record<string, FieldType>>;

/**
 * The value, as an object of this shape.
 * @throws Error that says what was expected
 */
export function shaped<T>(value: unknown, shape: Shape, what: string): T {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new Error(`expected ${what}, found something else`);
  const fields = value as Readonly<Record<string, unknown>>;
  for (const [name, type] of Object.entries(shape))
    if (!fits(fields[name], type)) throw new Error(`expected ${what} with ${name} as ${type}`);
  return value as T;
}

/**
 * Every item of a list as `read` gives it.
 * @throws Error where it is no list, and what `read` throws
 */
export function list<T>(value: unknown, read: (item: unknown) => T): T[] {
  if (!Array.isArray(value)) throw new Error('expected a list');
  return value.map(read);
}

/** @throws Error where two of them have the same key: `found` ends the sentence that begins with what was expected */
export function unique<T>(all: readonly T[], keyOf: (one: T) => string, expected: string): void {
  if (new Set(all.map(keyOf)).size !== all.length) throw new Error(`expected ${expected}`);
}

/** @throws Error where it is no number that can be reckoned with */
export function finite(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error('expected a number');
  return value;
}

function fits(value: unknown, type: FieldType): boolean {
  switch (type) {
    case 'number':
      return Number.isFinite(value);
    case 'string or null':
      return value === null || typeof value === 'string';
    case 'list of strings':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    default:
      return typeof value === type;
  }
}
