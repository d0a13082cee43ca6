/** Pieces that name other things than what is said: links and handles (METHODS §3). */
const REFERENCE = new RegExp(
  [
    // links end where no link can go on: at spaces, quotes and the letters of scripts that need no spaces
    String.raw`(?:https?:\/\/|\bwww\.)[^\s"<>«»“”\u3000-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]*`,
    String.raw`(?<![\w.@-])(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}\/[\w\-./?=&%#~+:;,!]*`,
    String.raw`(?<![\w.+-])[@＠](?:\w+(?:[.-]\w+)*(?:@\w+(?:[.-]\w+)*)?|[\p{L}\p{N}_]+)`,
  ].join('|'),
  'iuy',
);
const TAG_TEXT = /^(?:[\p{L}\p{N}\p{M}_·-]|\u200c|\u200d)+$/u;

/**
 * The text with links, @handles and trailing hashtags replaced by spaces, character for character, so
 * that positions stay. Hashtags inside the text are words of it and stay.
 */
export function blankReferences(text: string): string {
  const hasTag = findBeginnings(text);
  const blanked = beginnings.length === 0 ? text : blankAt(text, beginnings);
  const end = hasTag ? beforeTrailingTags(blanked) : text.length;
  return end === blanked.length ? blanked : blanked.slice(0, end) + ' '.repeat(text.length - end);
}

/** The pattern is tried only where a reference may begin: to try it at every character costs ten times as much. */
function blankAt(text: string, starts: readonly number[]): string {
  let blanked = '';
  let kept = 0;
  for (const start of starts) {
    if (start < kept) continue;
    REFERENCE.lastIndex = start;
    const found = REFERENCE.exec(text)?.[0].length ?? 0;
    if (found === 0) continue;
    blanked += text.slice(kept, start) + ' '.repeat(found);
    kept = start + found;
  }
  return blanked + text.slice(kept);
}

const NOTHING = 0;
const AT = 1;
const COLON = 2;
const SLASH = 3;
const W = 4;
const HASH = 5;
/** what the characters that give references away are; all of them below 128 but the wide ones */
const SIGNS = new Uint8Array(128);
for (const [char, sign] of Object.entries({
  '@': AT,
  ':': COLON,
  '/': SLASH,
  w: W,
  W,
  '#': HASH,
})) {
  SIGNS[char.charCodeAt(0)] = sign;
}
const WIDE_AT = 0xff20;
const WIDE_HASH = 0xff03;
const SLASH_CODE = 0x2f;
const LOWER_CASE = 0x20;
/** what stands for s and k where case is ignored */
const LONG_S = 0x17f;
const KELVIN = 0x212a;
const HOST_CHARS = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(/[\w.@-]/u.test(String.fromCharCode(code))),
);

function signOf(code: number): number {
  if (code < 128) return SIGNS[code] ?? NOTHING;
  if (code === WIDE_AT) return AT;
  return code === WIDE_HASH ? HASH : NOTHING;
}

/** used again for every text */
const beginnings: number[] = [];

/** Collects every place where a reference may begin, in order; says whether there is a # anywhere. */
function findBeginnings(text: string): boolean {
  beginnings.length = 0;
  let hasTag = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = signOf(text.charCodeAt(at));
    if (sign === NOTHING) continue;
    if (sign === HASH) hasTag = true;
    else if (sign !== W || isW(text, at + 1)) addBeginnings(text, at, sign);
  }
  if (beginnings.length > 1) beginnings.sort((a, b) => a - b);
  return hasTag;
}

function isW(text: string, at: number): boolean {
  return (text.charCodeAt(at) | LOWER_CASE) === 0x77;
}

function addBeginnings(text: string, at: number, sign: number): void {
  if (sign === AT || sign === W) beginnings.push(at);
  else if (sign === SLASH) addHost(text, at);
  else if (text.charCodeAt(at + 1) === SLASH_CODE) {
    beginnings.push(at - 'https'.length, at - 'http'.length);
  }
}

/** A host without a scheme begins where the run of its characters does: none may stand before it. */
function addHost(text: string, slash: number): void {
  let start = slash;
  while (start > 0 && isHostChar(text.charCodeAt(start - 1))) start -= 1;
  if (start < slash) beginnings.push(start);
}

function isHostChar(code: number): boolean {
  return code < 128 ? HOST_CHARS[code] === 1 : code === LONG_S || code === KELVIN;
}

/** Where the text ends when the hashtags at its end are taken off; `#tag` and Weibo's `#tag#`. */
function beforeTrailingTags(blanked: string): number {
  const text = blanked.replaceAll('＃', '#');
  let kept = text.length;
  for (;;) {
    const end = text.slice(0, kept).trimEnd().length;
    const closed = text.charAt(end - 1) === '#' ? end - 1 : end;
    const hash = closed < 1 ? -1 : text.lastIndexOf('#', closed - 1);
    if (hash < 0 || !TAG_TEXT.test(text.slice(hash + 1, closed))) return kept;
    kept = hash;
  }
}
