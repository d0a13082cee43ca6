// One name of an actor in an English text, and what is needed to look for it. The finders of each kind of name stand
// in nameHitsRegistered, nameHitsOrganisation, nameHitsOffice and nameHitsState; nameHits chooses among them.

import type { NameIndex, NameType } from './names.ts';

/** A name of an actor in a text, as a range of tokens. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  readonly actor: number;
  readonly type: NameType;
  readonly plural: boolean;
  /** "Chinese foreign minister": who is meant is said by a name behind it, if one is there */
  readonly isOffice: boolean;
  /** behind an office: the body that it belongs to, -1 elsewhere; `actor` is its holder, where the day tells who that was */
  readonly body: number;
  /** "Foreign Ministry" alone: taken for the publisher's own state's */
  readonly isBare: boolean;
}

/** What is the same for all names of one text. */
export interface NameSearch {
  readonly index: NameIndex;
  /** of the publisher; null where it is not known */
  readonly ownState: string | null;
  /** of the text, ISO; empty where it is not known */
  readonly day: string;
}

/** Written out field by field: this is made for every name of every post. */
export function plainHit(
  start: number,
  end: number,
  actor: number,
  type: NameType,
  plural: boolean,
): NameHit {
  return { start, end, actor, type, plural, isOffice: false, isBare: false, body: -1 };
}

/** Of two that begin at one place the one that reaches further, else the first. */
export function longer<T extends { readonly end: number }>(
  best: T | null,
  other: T | null,
): T | null {
  return other && (!best || other.end > best.end) ? other : best;
}
