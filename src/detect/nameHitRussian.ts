// One name of an actor in a Russian text, and what is needed to look for it. The finders of each kind of name stand in
// nameHitsRussianRegistered, nameHitsRussianOffice and nameHitsRussianState; nameHitsRussian chooses among them.

import type { NameHit } from './nameHit.ts';
import type { NameType } from './names.ts';
import type { RussianIndex } from './namesRussian.ts';

/** A name of an actor in a Russian text, as a range of tokens, with the cases that it may stand in. */
export interface RussianHit extends NameHit {
  readonly cases: number;
  /** its head noun is neuter: «правительство» */
  readonly isNeuter: boolean;
}

export interface RussianSearch {
  readonly index: RussianIndex;
  /** state that an office without one belongs to; null where that cannot be said */
  readonly ownState: string | null;
  readonly day: string;
  /** id of an actor by index */
  readonly idOf: (actor: number) => string;
}

/** Written out field by field: this is made for every name of every post. */
export function plainHit(
  start: number,
  { end, cases }: { readonly end: number; readonly cases: number },
  actor: number,
  type: NameType,
  plural: boolean,
): RussianHit {
  return {
    start,
    end,
    actor,
    type,
    plural,
    isOffice: false,
    isBare: false,
    body: -1,
    cases,
    isNeuter: false,
  };
}
