/**
 * Text in pieces: whole tables are longer than an engine's longest string (2^29 characters in V8),
 * so nothing here ever holds a whole result as one.
 */

/** Characters a piece: few enough calls, far from the longest string. */
const PIECE_LENGTH = 1 << 18;
/** Characters that are handed over to a blob at once: they leave the engine's memory with it. */
const HANDED_OVER = 1 << 22;

/** Joins small texts to pieces of at least `pieceLength` characters, the last one shorter; no text is cut. */
export function* gathered(texts: Iterable<string>, pieceLength = PIECE_LENGTH): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/** A blob of the pieces in their order, as UTF-8. */
export function blobOf(pieces: Iterable<string>, type = ''): Blob {
  const blobs: Blob[] = [];
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < HANDED_OVER) continue;
    blobs.push(new Blob(waiting));
    waiting = [];
    length = 0;
  }
  return new Blob([...blobs, ...waiting], { type });
}

/** Bytes read at once. */
const STEP_BYTES = 1 << 20;

/** The text of a blob in pieces. Throws a TypeError where it is not UTF-8. */
export async function* textPieces(blob: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let from = 0; from < blob.size; from += STEP_BYTES) {
    const bytes = await blob.slice(from, from + STEP_BYTES).arrayBuffer();
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}

/** `JSON.stringify(value, null, 1)` in pieces. */
export function jsonPieces(value: unknown): Generator<string> {
  return gathered(valueTexts(value, '\n'));
}

/** The JSON array of rows that may be made while they are written; as `jsonPieces` of their array. */
export function jsonListPieces(rows: Iterable<unknown>): Generator<string> {
  return gathered(listTexts(rows, '\n'));
}

/** A JSON array whose items are texts already, at the depth at which they are to stand. */
export interface ReadyList {
  readonly items: Iterable<string>;
}

/** A record of which some fields are lists that are written already; as `jsonPieces` of the whole. */
export function jsonRecordPieces(
  record: Readonly<Record<string, unknown>>,
  ready: Readonly<Record<string, ReadyList>>,
): Generator<string> {
  return gathered(readyTexts(record, ready));
}

function* readyTexts(
  record: Readonly<Record<string, unknown>>,
  ready: Readonly<Record<string, ReadyList>>,
): Generator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(record)) {
    yield `${before}\n ${JSON.stringify(name)}: `;
    before = ',';
    const list = ready[name];
    if (list === undefined) yield* valueTexts(value, '\n ');
    else yield* readyItems(list);
  }
  yield before === '{' ? '{}' : '\n}';
}

/** One text an item: of millions of them every further piece counts. */
function* readyItems({ items }: ReadyList): Generator<string> {
  let isFirst = true;
  for (const item of items) {
    yield isFirst ? `[\n  ${item}` : `,\n  ${item}`;
    isFirst = false;
  }
  yield isFirst ? '[]' : '\n ]';
}

/** `line`: the break and blanks that begin a line at this depth. */
function* valueTexts(value: unknown, line: string): Generator<string> {
  if (Array.isArray(value)) yield* listTexts(value, line);
  else if (isNested(value)) yield* recordTexts(value, line);
  else yield flatText(value, line);
}

function* listTexts(items: Iterable<unknown>, line: string): Generator<string> {
  let before = '[';
  for (const item of items) {
    yield `${before}${line} `;
    yield* valueTexts(item, `${line} `);
    before = ',';
  }
  yield before === '[' ? '[]' : `${line}]`;
}

function* recordTexts(record: object, line: string): Generator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(record)) {
    if (value === undefined) continue;
    yield `${before}${line} ${JSON.stringify(name)}: `;
    yield* valueTexts(value, `${line} `);
    before = ',';
  }
  yield before === '{' ? '{}' : `${line}}`;
}

/** Records without lists or records in them are short enough for one call. */
function isNested(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return false;
  return Object.values(value).some((field) => typeof field === 'object' && field !== null);
}

/** Raw line breaks stand between fields only: those in texts are escaped. */
function flatText(value: unknown, line: string): string {
  return (JSON.stringify(value, null, 1) ?? 'null').replaceAll('\n', line);
}
