// Several states named as one: 俄乌双方, and lists that share the office behind the last of them.

import type { ChineseHit, ChineseSearch } from './nameHitChinese.ts';
import { office } from './nameHitsChineseOffice.ts';
import { rareState, stateAt } from './nameHitsChineseState.ts';
import { wordAt } from './namesChinese.ts';

/** 甲国、乙国外长: the office behind the last of a list is that of each. */
export function withSharedOffice(
  text: string,
  hits: ChineseHit[],
  search: ChineseSearch,
): ChineseHit[] {
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
  search: ChineseSearch,
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

const JOINT =
  /^([\u4e00-\u9fff]{2,4}?)(?:双方|两国|三国|三方|四方|四国|元首|(?=(?:今天|日前)?(?:共同)?发[表布][^，。]{0,10}(?:联合声明|联合公报|共同声明)))/u;

/** 俄乌双方: each of them, unless one is the publisher's own */
export function jointly(
  text: string,
  at: number,
  { index, ownState }: ChineseSearch,
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
