/** JSON as read, and ways to ask it for what is hoped to be there. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

const LONG_NUMBER = /[:,[\s]-?\d{16,}/;
const LONG_NUMBERS = /(^|[:,[\s])(-?\d{16,})(?=[,\]}\s]|$)/g;

/** Parses JSON; whole numbers of 16 digits and more come back as text, because a double cannot hold them. */
export function parseJson(raw: string): JsonValue {
  return JSON.parse(LONG_NUMBER.test(raw) ? withLongNumbersQuoted(raw) : raw) as JsonValue;
}

function withLongNumbersQuoted(raw: string): string {
  let guarded = '';
  let at = 0;
  while (at < raw.length) {
    const quote = raw.indexOf('"', at);
    const end = quote === -1 ? raw.length : quote;
    guarded += raw.slice(at, end).replace(LONG_NUMBERS, '$1"$2"');
    if (quote === -1) break;
    const close = closingQuote(raw, quote + 1);
    guarded += raw.slice(quote, close + 1);
    at = close + 1;
  }
  return guarded;
}

function closingQuote(raw: string, from: number): number {
  let at = raw.indexOf('"', from);
  while (at !== -1) {
    let slashes = 0;
    while (raw[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at;
    at = raw.indexOf('"', at + 1);
  }
  return raw.length;
}

/**
 * Parses as much of a text that was cut off as is complete: unfinished members are dropped, brackets closed.
 * Undefined where not even one member is complete.
 */
export function parsePartialJson(text: string): JsonValue | undefined {
  const safe = lastWhole(text);
  if (safe.end === 0) return undefined;
  try {
    return parseJson(text.slice(0, safe.end) + safe.open);
  } catch {
    return undefined;
  }
}

/** Where the last complete member ends, and the brackets that are open there. */
function lastWhole(text: string): { end: number; open: string } {
  let open = '';
  let safe = { end: 0, open: '' };
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '"') at = closingQuote(text, at + 1);
    else if (mark === '{') open = `}${open}`;
    else if (mark === '[') open = `]${open}`;
    else if (mark === ',') safe = { end: at, open };
    else if (mark === '}' || mark === ']') {
      open = open.slice(1);
      safe = { end: at + 1, open };
    }
  }
  return safe;
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectAt(value: JsonValue | undefined, ...keys: string[]): JsonObject | undefined {
  const found = valueAt(value, ...keys);
  return isObject(found) ? found : undefined;
}

/** The objects in an array; none where there is no array. */
export function objectsAt(value: JsonValue | undefined, ...keys: string[]): readonly JsonObject[] {
  const found = valueAt(value, ...keys);
  return Array.isArray(found) ? found.filter(isObject) : [];
}

/** Text or number as text; undefined for all else and for empty text. */
export function textAt(value: JsonValue | undefined, ...keys: string[]): string | undefined {
  return textOf(valueAt(value, ...keys));
}

export function textOf(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' ? String(value) : undefined;
}

/** Every text or number in an array. */
export function textsAt(value: JsonValue | undefined, ...keys: string[]): string[] {
  const found = valueAt(value, ...keys);
  if (!Array.isArray(found)) return [];
  return found.map(textOf).filter((text) => text !== undefined);
}

export function valueAt(value: JsonValue | undefined, ...keys: string[]): JsonValue | undefined {
  let found = value;
  for (const key of keys) {
    if (!isObject(found)) return undefined;
    found = found[key];
  }
  return found;
}
