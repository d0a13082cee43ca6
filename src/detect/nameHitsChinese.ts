// All names of actors in a Chinese text: which of the kinds of names holds at each place.

import { longer } from './nameHit.ts';
import type { ChineseHit, ChineseSearch } from './nameHitChinese.ts';
import { withIntroduced } from './nameHitsChineseIntroduced.ts';
import { jointly, withSharedOffice } from './nameHitsChineseJoint.ts';
import { BARE_HEADS, ofState, ownBody } from './nameHitsChineseOffice.ts';
import { registered } from './nameHitsChineseRegistered.ts';
import { RARE } from './nameHitsChineseState.ts';

/** Names in order of place, none over another, the longest first. */
export function findChineseNames(text: string, search: ChineseSearch): ChineseHit[] {
  const hits: ChineseHit[] = [];
  for (let at = 0; at < text.length; ) {
    const first = text.charAt(at);
    const isLand = search.index.states.has(first) || RARE.has(first);
    // most characters begin no name: the rest costs more than these look-ups
    if (!isLand && !search.index.names.has(first) && !BARE_HEADS.test(first)) {
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

function hitAt(text: string, at: number, search: ChineseSearch): ChineseHit | null {
  const own = ownBody(text, at, search);
  if (own) return own;
  return longer(registered(text, at, search), ofState(text, at, search));
}
