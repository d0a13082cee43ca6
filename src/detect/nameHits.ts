// All names of actors in an English text: which of the kinds of names holds at each place.

import { keyAt, type Tokens } from './citationTokens.ts';
import { longer, type NameHit, type NameSearch } from './nameHit.ts';
import { officeOf, officeOfState, ownOffice } from './nameHitsOffice.ts';
import { organisationHit } from './nameHitsOrganisation.ts';
import { registeredName } from './nameHitsRegistered.ts';
import { stateItself } from './nameHitsState.ts';
import type { NameIndex } from './names.ts';

/**
 * Names in order of place, none over another, the longest first. `ownState` is the publisher's: an institution
 * without a state is taken for its own, but not where the text names other states only.
 */
export function findNames(
  tokens: Tokens,
  index: NameIndex,
  ownState: string | null,
  day = '',
): NameHit[] {
  const hits: NameHit[] = [];
  const search = { index, ownState, day };
  for (let at = 0; at < tokens.length; ) {
    const hit = index.heads.has(keyAt(tokens, at)) ? hitAt(tokens, at, search) : null;
    if (hit) hits.push(clearOf(hit, hits.at(-1)?.end ?? 0));
    at = hit ? hit.end : at + 1;
  }
  return hits.filter(({ actor }) => actor >= 0);
}

/** "head of the …" reaches back, but not into the name before it. */
function clearOf(hit: NameHit, end: number): NameHit {
  return hit.start < end ? { ...hit, start: end } : hit;
}

function hitAt(tokens: Tokens, at: number, search: NameSearch): NameHit | null {
  const named = registeredName(tokens, at, search);
  let best = named && organisationHit(tokens, named, search.index, search.day);
  best = longer(best, officeOfState(tokens, at, search));
  best = longer(best, officeOf(tokens, at, search));
  best = longer(best, ownOffice(tokens, at, search));
  return longer(best, stateItself(tokens, at, search.index));
}
