/** Links, hashtags and mentions where a source has no columns for them. */

/* Han, kana and full-width marks end a link: Chinese text sets no space after one. */
const BODY = String.raw`[^\s<>"“”«»„‘’\u0000-\u0020\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]+`;
const LINK = new RegExp(`https?://${BODY}`, 'gi');
/* Telegram and newspapers write addresses without a scheme. */
const BARE_LINK = new RegExp(
  String.raw`(?:https?://|(?<![\p{L}\p{N}./@-])(?:www\.(?=[\p{L}\p{N}])|t\.me/))${BODY}`,
  'giu',
);
const HASHTAG = /(?<![\p{L}\p{N}\p{M}_&/])[#＃]([\p{L}\p{N}\p{M}_\u200c]+)/uy;
const MENTION =
  /(?<![\p{L}\p{N}\p{M}_@/])[@＠]([A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*|[\p{L}\p{N}\p{M}_]+)/uy;
const HASH = /[#＃]/g;
const AT = /[@＠]/g;
const OPENERS: Readonly<Record<string, string | undefined>> = { ')': '(', ']': '[', '}': '{' };

/** Links in order of appearance, each once; those written without a scheme get https. */
export function extractLinks(text: string): string[] {
  const pattern = linkPattern(text);
  if (pattern === null) return [];
  const links: string[] = [];
  for (const found of text.match(pattern) ?? []) {
    const link = withoutTrailingMarks(found);
    if (/^https?:\/*$/i.test(link)) continue;
    add(links, /^https?:/i.test(link) ? link : `https://${link}`);
  }
  return fitted(links);
}

/** Most texts need the simpler and much faster pattern, or none. */
function linkPattern(text: string): RegExp | null {
  if (text.includes('www.') || text.includes('t.me/')) return BARE_LINK;
  return text.includes('://') ? LINK : null;
}

/** Hashtags without #, as written; digits alone are none. */
export function extractHashtags(text: string): string[] {
  if (!text.includes('#') && !text.includes('＃')) return [];
  const tags: string[] = [];
  eachAfter(HASH, HASHTAG, withoutLinks(text), (tag) => {
    if (!/^\p{N}+$/u.test(tag)) add(tags, tag);
  });
  return fitted(tags);
}

/** Handles without @. `dotted`: handles may hold dots and hyphens (Bluesky, Mastodon). */
export function extractMentions(text: string, dotted: boolean): string[] {
  if (!text.includes('@') && !text.includes('＠')) return [];
  const handles: string[] = [];
  eachAfter(AT, MENTION, withoutLinks(text), (handle) =>
    add(handles, dotted ? handle : (handle.split(/[.-]/)[0] ?? handle)),
  );
  return fitted(handles);
}

/** The handle after `RT @` at the start of a text; undefined where there is none. */
export function repostedHandle(text: string): string | undefined {
  if (!/^\s*RT/.test(text)) return undefined;
  return /^\s*RT @([A-Za-z0-9_]{1,30})(?::|\s|$)/.exec(text)?.[1];
}

/** What the pattern's group takes after each sign: tried at the signs only, the pattern is much faster. */
function eachAfter(
  signs: RegExp,
  pattern: RegExp,
  text: string,
  found: (part: string) => void,
): void {
  signs.lastIndex = 0;
  while (signs.test(text)) {
    pattern.lastIndex = signs.lastIndex - 1;
    const part = pattern.exec(text)?.[1];
    if (part === undefined) continue;
    found(part);
    signs.lastIndex = pattern.lastIndex;
  }
}

function withoutLinks(text: string): string {
  const pattern = linkPattern(text);
  return pattern === null ? text : text.replace(pattern, ' ');
}

function withoutTrailingMarks(link: string): string {
  // Nearly all links end with a letter or a digit.
  if (/[a-z0-9/]/i.test(link.at(-1) ?? '')) return link;
  let end = link.length;
  while (end > 0 && endsOutside(link.slice(0, end))) end -= 1;
  return link.slice(0, end);
}

function endsOutside(link: string): boolean {
  const last = link.at(-1) ?? '';
  if (/[.,;:!?'"*_~|…`^\\]/u.test(last) && !(last === '_' && /\w_$/.test(link))) return true;
  const opener = OPENERS[last];
  return opener !== undefined && link.split(opener).length < link.split(last).length;
}

function add(list: string[], value: string): void {
  if (!list.includes(value)) list.push(value);
}

/** A list that grew has room for many more: the copy that is kept has none. */
function fitted(list: string[]): string[] {
  return list.length === 0 ? list : list.slice();
}
