// Names that stand in the registry, with the head or the speaker named right behind an organisation.

import type { ChineseHit, ChineseSearch } from './nameHitChinese.ts';
import { type ChineseIndex, wordAt } from './namesChinese.ts';
import { onDay } from './nameTerms.ts';

/** The longest name of the registry that begins at a place and is no part of another word. */
export function registered(text: string, at: number, search: ChineseSearch): ChineseHit | null {
  const { index, day } = search;
  const found = wordAt(index.names, text, at, (_, end) => !isPartOfWord(text, at, end));
  if (!found) return null;
  const { type, namesakes } = found.value;
  const actor = onDay(namesakes, day);
  // a body with its spokesman's name behind it
  const person = type === 'body' ? personBehind(text, found.end, index, day) : null;
  if (person) return { ...person, start: at, speaksFor: actor };
  const head = type === 'body' ? headBehind(text, found.end, search, actor) : null;
  if (head) return { ...head, start: at };
  return { start: at, end: found.end, actor, type, isOffice: false, speaksFor: -1 };
}

/** 中国网络安全公司, 中国网民 hold 中国网; 国防部消息报道 holds 消息报; SMART holds RT. */
function isPartOfWord(text: string, at: number, end: number): boolean {
  const last = text.charAt(end - 1);
  const next = text.charAt(end);
  if (last === '网') return /[络民友红军购]/.test(next);
  if (last === '报') return next === '道';
  // 苏联大使
  if (text.charAt(at) === '联' && text.charAt(at - 1) === '苏') return true;
  return LATIN.test(last) && (LATIN.test(next) || LATIN.test(text.charAt(at - 1)));
}

const LATIN = /[A-Za-z0-9]/;

const SPOKESMAN = /^(?:新闻)?发言人|^新闻秘书/;

const HEAD = /^(?:秘书长|总干事|主席|总裁|行长|高级代表|总统|局长)(?!发言人|特别|特使|团|国|声明)/;

/** 世卫组织总干事: who led the organisation on that day */
function headBehind(
  text: string,
  from: number,
  { index, day, idOf }: ChineseSearch,
  actor: number,
): ChineseHit | null {
  const behind = text.slice(from, from + 8);
  const speaker = SPOKESMAN.exec(behind)?.[0];
  const title = speaker ?? HEAD.exec(behind)?.[0];
  if (title === undefined) return null;
  const office = speaker === undefined ? 'head' : 'spokesman';
  const holder = index.offices.holderOf(office, idOf(actor), day);
  if (holder < 0) return null;
  const end = from + title.length;
  return { start: from, end, actor: holder, type: 'body', isOffice: true, speaksFor: actor };
}

/** 发言人 and titles, then a registered person. */
export function personBehind(
  text: string,
  from: number,
  index: ChineseIndex,
  day: string,
): ChineseHit | null {
  const titles = /^(?:新闻)?(?:发言人|部长|副部长|大使|主席|总干事|秘书长|负责人)?/.exec(
    text.slice(from, from + 6),
  );
  const start = from + (titles?.[0].length ?? 0);
  const found = wordAt(index.names, text, start, ({ type }) => type === 'person');
  if (!found) return null;
  const actor = onDay(found.value.namesakes, day);
  return { start, end: found.end, actor, type: 'person', isOffice: false, speaksFor: -1 };
}
