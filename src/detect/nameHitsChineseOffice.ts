// A state and its offices: 俄罗斯外交部, 美方, the embassy of one land in another, a ministry without a state.

import type { ChineseRole } from './citationCuesChinese.ts';
import type { ChineseHit, ChineseSearch } from './nameHitChinese.ts';
import { personBehind } from './nameHitsChineseRegistered.ts';
import { stateAt } from './nameHitsChineseState.ts';
import { leaderOffice } from './nameOffices.ts';
import type { NameType } from './names.ts';
import { type ChineseIndex, wordAt } from './namesChinese.ts';

const BARE = /^(?:外交部|国防部|商务部)/;
/** First characters of bare bodies */
export const BARE_HEADS = /[外国商]/;

/** 外交部发言人 at the head of a clause, without a state: the publisher's own, where it is Chinese. */
export function ownBody(text: string, at: number, search: ChineseSearch): ChineseHit | null {
  if (search.ownState !== 'CHN' || !BARE.test(text.slice(at, at + 3))) return null;
  if (at > 0 && !/[\s。，；！？：:【】（“「”」\n]/.test(text.charAt(at - 1))) return null;
  const role = wordAt(search.index.roles, text, at, ({ words }) => BARE.test(words));
  return role ? office(text, at, role.end, 'CHN', role.value, search) : null;
}

/** 俄罗斯外交部, 俄外长, 美方, 美国, 华盛顿 */
export function ofState(text: string, at: number, search: ChineseSearch): ChineseHit | null {
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
  search: ChineseSearch,
): ChineseHit | null {
  const seat = /^常?驻/.exec(text.slice(from, from + 2))?.[0].length ?? 0;
  // 常驻联合国代表 is a role of its own
  if (seat === 0 || text.startsWith('联合国', from + seat)) return null;
  const end = missionEnd(text, from + seat, search);
  const role = search.index.roles.get('大')?.find(([words]) => words === '大使')?.[1];
  return role && end > 0 ? office(text, start, end, iso, role, search) : null;
}

/** End of a mission in a state or a city that begins at a place; 0 where none does. */
function missionEnd(text: string, at: number, { index }: ChineseSearch): number {
  const rest = wordAt(index.states, text, at)?.end ?? at;
  const word = ENVOY.exec(text.slice(rest, rest + 12))?.[0];
  if (word !== undefined && rest > at) return rest + word.length;
  const inCity = ENVOY_IN_CITY.exec(text.slice(at, at + 16))?.[0];
  return inCity === undefined ? 0 : at + inCity.length;
}

const ENVOY =
  /^(?:大使馆|使馆|大使|临时代办|总领馆|总领事馆|总领事|使团|代表团|代表)(?:临时代办|团长|新闻)?(?:发言人)?/;

/** 美国驻日内瓦代表团: where it sits is no state */
const ENVOY_IN_CITY = new RegExp(`^[\\u4e00-\\u9fff]{2,6}?${ENVOY.source.slice(1)}`, 'u');

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
  return !/[式案向针法程块位圆便]/.test(text.charAt(at + 1));
}

function government(
  start: number,
  end: number,
  iso: string,
  { index }: ChineseSearch,
  type: NameType,
): ChineseHit {
  const actor = index.offices.bodyOf(iso, 'government');
  return { start, end, actor, type, isOffice: false, speaksFor: -1 };
}

/** An office of a state by its role: the person named behind it, else its holder on the day, else its body. */
export function office(
  text: string,
  start: number,
  end: number,
  iso: string,
  role: ChineseRole,
  { index, day, idOf }: ChineseSearch,
): ChineseHit {
  const body = index.offices.bodyOf(iso, role.body);
  const person = personBehind(text, end, index, day);
  if (person) return { ...person, start, speaksFor: role.person ? -1 : body };
  const isSpokesman = /(?:发言人|新闻秘书)$/.test(role.words);
  const holder = isSpokesman
    ? index.offices.holderOf('spokesman', idOf(body), day)
    : role.words === '领导人' && LONG_AGO.test(text.slice(end, end + 2))
      ? -1
      : holderOfRole(role, iso, index, day);
  return {
    start,
    end,
    actor: holder >= 0 ? holder : body,
    type: 'body',
    isOffice: role.person || (isSpokesman && holder >= 0),
    speaksFor: holder >= 0 && holder !== body ? body : -1,
  };
}

/** 某国领导人曾指出: it may have been one before */
const LONG_AGO = /^(?:曾|历[代届任])/;

function holderOfRole(role: ChineseRole, iso: string, index: ChineseIndex, day: string): number {
  if (role.words === '领导人') {
    const led = leaderOffice(iso);
    return led ? index.offices.holderOf(led, iso, day) : -1;
  }
  return role.office ? index.offices.holderOf(role.office, iso, day) : -1;
}
