/** Where the name stands that `RT @name` at the start of a text gives. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
}

const R = 0x52;
const T = 0x54;
const AT = 0x40;
const SPACE = 0x20;
const COLON = 0x3a;
const MOST_LETTERS = 30;

/** What blanks beyond ASCII begin with; few letters do. */
const WIDE_BLANKS = new Uint8Array([0xc2, 0xe1, 0xe2, 0xe3, 0xef]);

/** The bytes' part of `repostedHandle`; null where there is none. */
export function repostedName(
  bytes: Uint8Array,
  start: number,
  end: number,
): NameSpan | null | 'told by more than ASCII' {
  let at = start;
  while (at < end && isBlank(bytes[at] as number)) at += 1;
  if (at < end && WIDE_BLANKS.includes(bytes[at] as number)) return 'told by more than ASCII';
  if (!beginsRepost(bytes, at, end)) return null;
  const name = at + 4;
  at = name;
  while (at < end && isOfName(bytes[at] as number)) at += 1;
  if (at === name || at - name > MOST_LETTERS) return null;
  const next = at === end ? COLON : (bytes[at] as number);
  if (next > 0x7f) return 'told by more than ASCII';
  return next === COLON || isBlank(next) ? { start: name, end: at } : null;
}

function beginsRepost(bytes: Uint8Array, at: number, end: number): boolean {
  return (
    at + 4 < end &&
    bytes[at] === R &&
    bytes[at + 1] === T &&
    bytes[at + 2] === SPACE &&
    bytes[at + 3] === AT
  );
}

function isBlank(byte: number): boolean {
  return byte === SPACE || (byte >= 9 && byte <= 13);
}

function isOfName(byte: number): boolean {
  return (
    (byte >= 0x61 && byte <= 0x7a) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x30 && byte <= 0x39) ||
    byte === 0x5f
  );
}
