/**
 * Links, hashtags and mentions of a text that stands as UTF-8 bytes, by the rules of entities.ts. Only what those
 * rules say of ASCII is done here: where another letter, a bare address or an odd ending decides, the answer is
 * that it cannot be told, and the text goes to entities.ts.
 */

export interface ByteEntities {
  /** False where it cannot be told. The spans then mean nothing. */
  read(bytes: Uint8Array, start: number, end: number): boolean;
  readonly links: Spans;
  /** without # */
  readonly hashtags: Spans;
  /** without @ */
  readonly mentions: Spans;
}

/** Start and end of each finding, in order, repeated ones too. */
export interface Spans {
  readonly length: number;
  readonly at: Int32Array;
}

const LETTER = 1;
const DIGIT = 2;
const UNDERSCORE = 4;
const WORD = LETTER | DIGIT | UNDERSCORE;
/** ends a link */
const NO_LINK = 8;
const WIDE = 16;
const KINDS = kinds();

const HASH = 0x23;
const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const AT = 0x40;
const AMPERSAND = 0x26;
const UNTOLD = -1;
/** Not 0 for the bytes at which something may be found. */
const TELLING = new Uint8Array(256);
for (const byte of [HASH, AT, COLON, DOT, SLASH]) TELLING[byte] = 1;

export function createByteEntities(): ByteEntities {
  const links = createSpans();
  const hashtags = createSpans();
  const mentions = createSpans();
  /** where the word after the last sign ends: a link may not begin within it */
  let signEnd = 0;

  /** Where reading goes on after a sign; UNTOLD where letters beyond ASCII decide. */
  function afterSign(bytes: Uint8Array, start: number, sign: number, end: number): number {
    const before = sign === start ? 0 : (bytes[sign - 1] as number);
    const isHash = bytes[sign] === HASH;
    const wordEnd = wordFrom(bytes, sign + 1, end);
    if (isWide(before) || (wordEnd < end && isWide(bytes[wordEnd] as number))) return UNTOLD;
    if (wordEnd === sign + 1 || joins(before, isHash)) return sign + 1;
    signEnd = wordEnd;
    if (!isHash) mentions.add(sign + 1, wordEnd);
    else if (!isNumber(bytes, sign + 1, wordEnd)) hashtags.add(sign + 1, wordEnd);
    return wordEnd;
  }

  /** Where the link ends whose `://` begins at `colon`; UNTOLD where its end is not simple. */
  function afterLink(bytes: Uint8Array, start: number, colon: number, end: number): number {
    const from = schemeStart(bytes, start, colon);
    const body = colon + 3;
    const at = from === UNTOLD ? body : linkEnd(bytes, body, end);
    if (at === body) return colon + 1;
    if (from < signEnd || at === UNTOLD) return UNTOLD;
    links.add(from, at);
    return at;
  }

  /** Where reading goes on after a byte at which something may be found. */
  function after(bytes: Uint8Array, start: number, at: number, end: number): number {
    const byte = bytes[at];
    if (byte === HASH || byte === AT) return afterSign(bytes, start, at, end);
    if (isLinkMark(bytes, at, end)) return afterLink(bytes, start, at, end);
    return isBareAddress(bytes, start, at) ? UNTOLD : at + 1;
  }

  return {
    links,
    hashtags,
    mentions,
    read(bytes, start, end) {
      links.clear();
      hashtags.clear();
      mentions.clear();
      signEnd = start;
      for (let at = start; at < end; ) {
        if (TELLING[bytes[at] as number] === 0) at += 1;
        else at = after(bytes, start, at, end);
        if (at === UNTOLD) return false;
      }
      return true;
    },
  };
}

/** Where a link ends; UNTOLD where letters beyond ASCII or marks that may not belong to it decide. */
function linkEnd(bytes: Uint8Array, body: number, end: number): number {
  let at = body;
  let found = 0;
  for (; at < end; at += 1) {
    const kind = kindOf(bytes[at] as number);
    if (kind === NO_LINK) break;
    found |= kind;
  }
  if (at === body) return at;
  // A slash ends a link as well as a letter does, where there is something before it.
  const last = bytes[at - 1] as number;
  const endsWell =
    (kindOf(last) & (LETTER | DIGIT)) !== 0 || (last === SLASH && (found & WORD) !== 0);
  return endsWell && (found & WIDE) === 0 ? at : UNTOLD;
}

function isLinkMark(bytes: Uint8Array, at: number, end: number): boolean {
  return bytes[at] === COLON && at + 2 < end && bytes[at + 1] === SLASH && bytes[at + 2] === SLASH;
}

/** `www.` and `t.me/` begin addresses without a scheme. */
function isBareAddress(bytes: Uint8Array, start: number, at: number): boolean {
  if (bytes[at] === DOT) return at - 3 >= start && spells(bytes, at - 3, 'www');
  return bytes[at] === SLASH && at - 4 >= start && spells(bytes, at - 4, 't.me');
}

/** Where `http` or `https` before the colon begins, whatever stands before it; UNTOLD where there is none. */
function schemeStart(bytes: Uint8Array, start: number, colon: number): number {
  const isSecure = colon > start && lower(bytes[colon - 1] as number) === 0x73;
  const from = colon - (isSecure ? 5 : 4);
  return from >= start && spells(bytes, from, 'http') ? from : UNTOLD;
}

function spells(bytes: Uint8Array, at: number, word: string): boolean {
  for (let k = 0; k < word.length; k += 1)
    if (lower(bytes[at + k] as number) !== word.charCodeAt(k)) return false;
  return true;
}

function lower(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte;
}

/** The end of the letters, digits and underscores from `from` on. */
function wordFrom(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && (kindOf(bytes[at] as number) & WORD) !== 0) at += 1;
  return at;
}

/** Whether a sign behind such a byte is a part of what stands before it. */
function joins(before: number, isHash: boolean): boolean {
  if (before === SLASH || before === (isHash ? AMPERSAND : AT)) return true;
  return (kindOf(before) & WORD) !== 0;
}

function isNumber(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (kindOf(bytes[at] as number) !== DIGIT) return false;
  return true;
}

function isWide(byte: number): boolean {
  return byte > 0x7f;
}

function kindOf(byte: number): number {
  return KINDS[byte] as number;
}

function kinds(): Uint8Array {
  const found = new Uint8Array(256).fill(NO_LINK, 0, 33).fill(WIDE, 128);
  for (const byte of '<>"') found[byte.charCodeAt(0)] = NO_LINK;
  found.fill(DIGIT, 0x30, 0x3a).fill(LETTER, 0x41, 0x5b).fill(LETTER, 0x61, 0x7b);
  found['_'.charCodeAt(0)] = UNDERSCORE;
  return found;
}

function createSpans() {
  const spans = {
    length: 0,
    at: new Int32Array(64),
    clear(): void {
      spans.length = 0;
    },
    add(start: number, end: number): void {
      if (spans.length * 2 === spans.at.length) {
        const wider = new Int32Array(spans.at.length * 2);
        wider.set(spans.at);
        spans.at = wider;
      }
      spans.at[spans.length * 2] = start;
      spans.at[spans.length * 2 + 1] = end;
      spans.length += 1;
    },
  };
  return spans;
}
