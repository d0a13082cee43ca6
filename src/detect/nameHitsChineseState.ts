// States in a Chinese text: full names, capitals, and the one character that several of them may share.

import { CHINESE_STATES } from './citationCuesChinese.ts';
import { type ChineseIndex, type ChineseState, wordAt } from './namesChinese.ts';

interface StateHit {
  readonly end: number;
  readonly iso: string;
  readonly isShort: boolean;
  readonly isCapital: boolean;
}

/** The state that is named at a place, unless the characters belong to another word. */
export function stateAt(text: string, at: number, index: ChineseIndex): StateHit | null {
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

/** 发展中国家 holds 中国, 内蒙古 holds 蒙古, 哈萨克族 is a people. */
function isInsideWord(text: string, at: number, end: number): boolean {
  if (text.startsWith('蒙古', at) && text.charAt(at - 1) === '内') return true;
  if (/^(?:哈萨克|蒙古)$/.test(text.slice(at, end)) && /[族人语]/.test(text.charAt(end)))
    return true;
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
  if (text.charAt(at) === '法') return /[合非司立执宪守违依用方办刑民利]/.test(before);
  if (text.charAt(at) === '美') return /[完优精华赞南北拉欧]/.test(before);
  return false;
}

/** Offices that a rare short form may stand before; 以总理身份 is no Israeli. */
const SHORT_OFFICE =
  /^(?:总统|总理|外长|外交部|国防部|防长|军方)(?!身份|名义|的名义|级|人选|式|为)/;

/**
 * A rare short form (立方, 巴方, 以外长) stands for the state that the text names in full; before an office also for the
 * only state that has it.
 */
function shortInContext(text: string, at: number): string | null {
  const isOffice = SHORT_OFFICE.test(text.slice(at + 1, at + 8)) && !endsName(text, at);
  if (text.charAt(at + 1) !== '方' && !isOffice) return null;
  const char = text.charAt(at);
  const known = namedInFull(text, at, char);
  const rows = RARE.get(char) ?? [];
  const isTold = isOffice || OWN_SIDES.includes(char);
  return known ?? (isTold && rows.length === 1 ? (rows[0]?.[0] ?? null) : null);
}

/** 巴罗总统, 哈利法总统: the character ends a person's name; 会见罗总统 does not. */
function endsName(text: string, at: number): boolean {
  return /[\u4e00-\u9fff]/.test(text.charAt(at - 1)) && !BEFORE_STATE.test(text.charAt(at - 1));
}

const BEFORE_STATE = /[对与和同向在由据访见请邀是为的及了给到贺称引让被把就将于从至赴任使问说晤以]/;

/** Short forms of one state only, which make no other word with 方. */
const OWN_SIDES = '哈吉塔叙沙埃黎孟缅越柬泰菲蒙墨匈波捷荷葡挪芬意';

/** The one that was named last before, else the first that is named behind; 阿方 after 阿拉伯国家 is no state. */
function namedInFull(text: string, at: number, char: string): string | null {
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

/** Of the states with a rare short form the one that the text names in full, else the first. */
export function rareState(text: string, char: string): string | null {
  const rows = RARE.get(char) ?? [];
  return (
    rows.find(([, { names }]) => names.some((name) => text.includes(name)))?.[0] ??
    rows[0]?.[0] ??
    null
  );
}

/** Rare short forms, which several states may share, with the states' full names. */
export const RARE = rareForms();

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
