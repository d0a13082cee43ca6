import { CHINESE_STATES, type ChineseRole } from './citationCuesChinese.ts';
import type { NameType } from './names.ts';
import { type ChineseIndex, type ChineseState, wordAt } from './namesChinese.ts';
import { onDay } from './nameTerms.ts';

/** A name of an actor in a Chinese text; offsets are UTF-16. */
export interface ChineseHit {
  readonly start: number;
  readonly end: number;
  readonly actor: number;
  readonly type: NameType;
  /** a person in office, without a name: 日本外相 */
  readonly isOffice: boolean;
  /** index of the body that the named person belongs to, -1 where none is named: 外交部发言人赵立坚 */
  readonly speaksFor: number;
  /** of one that shares the office of a list: where the last of the list begins */
  readonly lastOfList?: number;
}

interface Search {
  readonly index: ChineseIndex;
  readonly day: string;
  readonly ownState: string | null;
  /** id of an actor by index */
  readonly idOf: (actor: number) => string;
}

/** Names in order of place, none over another, the longest first. */
export function findChineseNames(text: string, search: Search): ChineseHit[] {
  const hits: ChineseHit[] = [];
  for (let at = 0; at < text.length; ) {
    const first = text.charAt(at);
    const isLand = search.index.states.has(first) || RARE.has(first);
    // most characters begin no name: the rest costs more than these look-ups
    if (!isLand && !search.index.names.has(first) && !OWN.test(first)) {
      at += 1;
      continue;
    }
    const both = isLand ? jointly(text, at, search) : null;
    if (both) {
      hits.push(...both.hits);
      at = both.end;
      continue;
    }
    const hit = hitAt(text, at, search);
    if (hit && hit.actor >= 0) hits.push(hit);
    at = hit ? hit.end : at + 1;
  }
  return withIntroduced(text, withSharedOffice(text, hits, search));
}

/** 甲国、乙国外长: the office behind the last of a list is that of each. */
function withSharedOffice(text: string, hits: ChineseHit[], search: Search): ChineseHit[] {
  for (let at = hits.length - 2; at >= 0; at -= 1) {
    const hit = hits[at];
    const next = hits[at + 1];
    if (!hit || !next || hit.type !== 'country' || next.type !== 'body') continue;
    if (next.start !== hit.end + 1 || !/[、和与及]/.test(text.charAt(hit.end))) continue;
    const shared = sharedOffice(text, hit, next, search);
    if (shared) hits[at] = shared;
  }
  return hits;
}

function sharedOffice(
  text: string,
  hit: ChineseHit,
  next: ChineseHit,
  search: Search,
): ChineseHit | null {
  const own = stateAt(text, hit.start, search.index);
  const last = next.lastOfList ?? next.start;
  const state = stateAt(text, last, search.index);
  if (!own || !state || own.end !== hit.end || state.isShort) return null;
  const role = wordAt(search.index.roles, text, state.end);
  if (!role || role.value.words === '方面' || role.value.words === '军队') return null;
  const each = office(text, hit.start, role.end, own.iso, role.value, search);
  return each.actor < 0 ? null : { ...each, end: hit.end, lastOfList: last };
}

const TITLE = /外长|外相|总统|总理|首相|大臣|国王|主席|部长|议长|大使/gu;
const LONGEST_NAME = 8;

/** 某国外长卡某某 … 卡某某外长表示: a name that no registry knows, made known by the office before it. */
function withIntroduced(text: string, hits: readonly ChineseHit[]): ChineseHit[] {
  const offices = hits.filter(({ type, isOffice }) => type === 'body' && isOffice);
  if (offices.length === 0) return [...hits];
  const found: ChineseHit[] = [];
  for (const { index: end, 0: title } of text.matchAll(TITLE)) {
    const office = offices.find((hit) => hit.end < end - 1 && namedAgain(text, hit.end, end) > 0);
    if (office === undefined) continue;
    const start = end - namedAgain(text, office.end, end);
    found.push({ ...office, start, end: end + title.length });
  }
  if (found.length === 0) return [...hits];
  const kept = hits.filter(
    (hit) => !found.some(({ start, end }) => hit.start < end && hit.end > start),
  );
  return [...kept, ...found].sort((a, b) => a.start - b.start);
}

/** Length of the name that stands both behind an office and before a title; 0 where it is another. */
function namedAgain(text: string, from: number, title: number): number {
  for (let length = LONGEST_NAME; length >= 2; length -= 1) {
    const start = title - length;
    if (start < from + length) continue;
    const name = text.slice(start, title);
    if (/^[\u4e00-\u9fff·•・]+$/u.test(name) && text.startsWith(name, from)) return length;
  }
  return 0;
}

function hitAt(text: string, at: number, search: Search): ChineseHit | null {
  const own = ownBody(text, at, search);
  if (own) return own;
  const named = registered(text, at, search);
  const stated = ofState(text, at, search);
  if (!named) return stated;
  return stated && stated.end > named.end ? stated : named;
}

const BARE = /^(?:外交部|国防部|商务部)/;
/** First characters of bare bodies */
const OWN = /[外国商]/;

/** 外交部发言人 at the head of a clause, without a state: the publisher's own, where it is Chinese. */
function ownBody(text: string, at: number, search: Search): ChineseHit | null {
  if (search.ownState !== 'CHN' || !BARE.test(text.slice(at, at + 3))) return null;
  if (at > 0 && !/[\s。，；！？：:【】（“「”」\n]/.test(text.charAt(at - 1))) return null;
  const role = wordAt(search.index.roles, text, at, ({ words }) => BARE.test(words));
  return role ? office(text, at, role.end, 'CHN', role.value, search) : null;
}

const JOINT =
  /^([\u4e00-\u9fff]{2,4}?)(?:双方|两国|三国|三方|四方|四国|元首|(?=(?:今天|日前)?(?:共同)?发[表布][^，。]{0,10}(?:联合声明|联合公报|共同声明)))/u;

/** 俄乌双方: each of them, unless one is the publisher's own */
function jointly(
  text: string,
  at: number,
  { index, ownState }: Search,
): { readonly hits: ChineseHit[]; readonly end: number } | null {
  const [whole, shorts] = JOINT.exec(text.slice(at, at + 24)) ?? [];
  if (whole === undefined || shorts === undefined) return null;
  const states = [...shorts].map(
    (char) =>
      index.states.get(char)?.find(([word]) => word === char)?.[1].state ?? rareState(text, char),
  );
  if (states.some((state) => state === null)) return null;
  const end = at + whole.length;
  // 双方: one's own side is the publisher itself; a joint statement is the other side's too
  if (states.includes(ownState) && whole !== shorts) return { hits: [], end };
  const others = states.filter((state) => state !== ownState);
  const hits = others.flatMap((state) => {
    const actor = state === null ? -1 : index.offices.bodyOf(state, 'government');
    return actor < 0
      ? []
      : [{ start: at, end, actor, type: 'body' as const, isOffice: false, speaksFor: -1 }];
  });
  return { hits, end };
}

function rareState(text: string, char: string): string | null {
  const rows = RARE.get(char) ?? [];
  return (
    rows.find(([, { names }]) => names.some((name) => text.includes(name)))?.[0] ??
    rows[0]?.[0] ??
    null
  );
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

function registered(text: string, at: number, search: Search): ChineseHit | null {
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

const HEAD = /^(?:秘书长|总干事|主席|总裁|行长|高级代表|总统|局长)(?!发言人|特别|特使|团|国|声明)/;

/** 世卫组织总干事: who led the organisation on that day */
function headBehind(
  text: string,
  from: number,
  { index, day, idOf }: Search,
  actor: number,
): ChineseHit | null {
  const title = HEAD.exec(text.slice(from, from + 8))?.[0];
  if (title === undefined) return null;
  const holder = index.offices.holderOf('head', idOf(actor), day);
  if (holder < 0) return null;
  const end = from + title.length;
  return { start: from, end, actor: holder, type: 'body', isOffice: true, speaksFor: actor };
}

/** 发言人 and titles, then a registered person. */
function personBehind(
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

/** 俄罗斯外交部, 俄外长, 美方, 美国, 华盛顿 */
function ofState(text: string, at: number, search: Search): ChineseHit | null {
  const state = stateAt(text, at, search.index);
  if (!state) return null;
  const { end, iso, isShort, isCapital } = state;
  const envoy = isCapital ? null : envoyAt(text, at, end, iso, search);
  if (envoy) return envoy;
  const role = isCapital
    ? null
    : wordAt(search.index.roles, text, end, (value) => fits(value, isShort));
  if (role) return office(text, at, role.end, iso, role.value, search);
  if (text.charAt(end) === '方' && isSide(text, end))
    return government(at, end + 1, iso, search, 'body');
  if (isShort) return null;
  return government(at, end, iso, search, isCapital ? 'capital' : 'country');
}

/** 某国驻邻国大使馆: the mission of the first, not of where it stands. */
function envoyAt(
  text: string,
  start: number,
  from: number,
  iso: string,
  search: Search,
): ChineseHit | null {
  if (text.charAt(from) !== '驻') return null;
  const seat = wordAt(search.index.states, text, from + 1);
  const rest = text.slice(seat?.end ?? from + 2, (seat?.end ?? from + 2) + 8);
  const word = ENVOY.exec(rest)?.[0];
  if (word === undefined) return null;
  const end = (seat?.end ?? from + 2) + word.length;
  const role = search.index.roles.get('大')?.find(([words]) => words === '大使')?.[1];
  return role ? office(text, start, end, iso, role, search) : null;
}

const ENVOY =
  /^(?:大使馆|使馆|大使|临时代办|总领馆|总领事馆|总领事|使团|代表团|代表)(?:新闻)?(?:发言人)?/;

/** 俄总统, but not 美官方, 中外长: short forms go with short offices, of foreign states. */
function fits({ words }: ChineseRole, isShort: boolean): boolean {
  return (
    !isShort ||
    /^(?:外交部|外长|总统|总理|首相|外相|国防部|防长|政府|军方|驻|国务卿|官员|副外长|财长|副总统|国务院|商务部|财政部|国会|议会)/.test(
      words,
    )
  );
}

/** Not 方面军, 方式, 方案, 方向, 方针; 方面 is a role. */
function isSide(text: string, at: number): boolean {
  return !/[式案向针法程块位圆块]/.test(text.charAt(at + 1));
}

interface StateHit {
  readonly end: number;
  readonly iso: string;
  readonly isShort: boolean;
  readonly isCapital: boolean;
}

function stateAt(text: string, at: number, index: ChineseIndex): StateHit | null {
  const found = wordAt(index.states, text, at);
  const split = found ? sharedCharacter(text, at, found.end, found.value, index) : null;
  if (split) return split;
  if (found && found.value.form !== 'short') {
    if (isInsideWord(text, at, found.end)) return null;
    return {
      end: found.end,
      iso: found.value.state,
      isShort: false,
      isCapital: found.value.form === 'capital',
    };
  }
  if (found && isInsideCompound(text, at)) return null;
  const iso = found?.value.state ?? shortInContext(text, at);
  return iso === null ? null : { end: found?.end ?? at + 1, iso, isShort: true, isCapital: false };
}

/** 美国务卿, 英国防部: the state's short form, and an office that begins with 国. */
function sharedCharacter(
  text: string,
  at: number,
  end: number,
  { state, form }: ChineseState,
  index: ChineseIndex,
): StateHit | null {
  if (form !== 'country' || end !== at + 2 || text.charAt(at + 1) !== '国') return null;
  if (!/^(?:务[卿院]|防部|会(?:议员|众|参))/.test(text.slice(end, end + 3))) return null;
  if (wordAt(index.roles, text, at + 1) === null) return null;
  return { end: at + 1, iso: state, isShort: true, isCapital: false };
}

/** 发展中国家 holds 中国. */
function isInsideWord(text: string, at: number, end: number): boolean {
  return (
    text.startsWith('中国', at) &&
    end === at + 2 &&
    text.charAt(at - 1) === '展' &&
    text.charAt(end) === '家'
  );
}

/** 合法政府, 司法部, 完美, 工日: the character belongs to the word before it. */
function isInsideCompound(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (text.charAt(at) === '法') return /[合非司立执宪守违依用方办刑民]/.test(before);
  if (text.charAt(at) === '美') return /[完优精华赞南北拉欧]/.test(before);
  return false;
}

/** A rare short form (立方, 巴方) stands for the state that the text names in full. */
function shortInContext(text: string, at: number): string | null {
  if (text.charAt(at + 1) !== '方') return null;
  const char = text.charAt(at);
  // the one that was named last; 阿方 after 阿拉伯国家 is no state
  let nearest =
    char === '阿' ? Math.max(text.lastIndexOf('阿拉伯', at), text.lastIndexOf('阿盟', at)) : -1;
  let found: string | null = null;
  let later: string | null = null;
  for (const [iso, { names, short }] of RARE.get(char) ?? []) {
    if (short !== char) continue;
    const place = Math.max(...names.map((name) => text.lastIndexOf(name, at)));
    if (place > nearest) {
      nearest = place;
      found = iso;
    } else if (later === null && names.some((name) => text.includes(name, at))) later = iso;
  }
  return nearest < 0 ? later : found;
}

const RARE = rareForms();

function rareForms() {
  type Row = readonly [
    iso: string,
    names: { readonly names: readonly string[]; readonly short: string },
  ];
  const rare = new Map<string, Row[]>();
  for (const [iso, state] of Object.entries(CHINESE_STATES)) {
    if (state.plain || state.short.length !== 1) continue;
    const list = rare.get(state.short) ?? [];
    list.push([iso, state]);
    rare.set(state.short, list);
  }
  return rare;
}

function government(
  start: number,
  end: number,
  iso: string,
  { index }: Search,
  type: NameType,
): ChineseHit {
  const actor = index.offices.bodyOf(iso, 'government');
  return { start, end, actor, type, isOffice: false, speaksFor: -1 };
}

function office(
  text: string,
  start: number,
  end: number,
  iso: string,
  role: ChineseRole,
  { index, day }: Search,
): ChineseHit {
  const body = index.offices.bodyOf(iso, role.body);
  const person = personBehind(text, end, index, day);
  if (person) return { ...person, start, speaksFor: role.person ? -1 : body };
  const holder = role.office ? index.offices.holderOf(role.office, iso, day) : -1;
  return {
    start,
    end,
    actor: holder >= 0 ? holder : body,
    type: 'body',
    isOffice: role.person,
    speaksFor: -1,
  };
}
