// One name of an actor in a Chinese text, and what is needed to look for it. The finders of each kind of name stand in
// nameHitsChineseRegistered, nameHitsChineseOffice and nameHitsChineseJoint; nameHitsChinese chooses among them.

import type { NameType } from './names.ts';
import type { ChineseIndex } from './namesChinese.ts';

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

/** What is the same for all names of one text. */
export interface ChineseSearch {
  readonly index: ChineseIndex;
  readonly day: string;
  readonly ownState: string | null;
  /** id of an actor by index */
  readonly idOf: (actor: number) => string;
}
