import type { Actor } from '../domain/actor.ts';

/** Languages that citations are read in. */
export type CitationLanguage = 'en' | 'ru' | 'zh';

/** What stands against a citation, or beside it. Denied and asked ones make no edge. */
export interface CitationMarks {
  /** "did not say", «не заявлял», 并未表示 */
  readonly negated: boolean;
  /** it is asked whether the source said so */
  readonly questioned: boolean;
  /** the name or the words of saying stand in quotation marks, or behind "so-called" */
  readonly scareQuotes: boolean;
}

/** One actor that one text names as the source of what it says. Offsets are UTF-16, half-open. */
export interface Cited extends CitationMarks {
  /** index into the directory */
  readonly actor: number;
  /** index of the body for which the named person speaks ("Foreign Ministry spokesman N. N."), -1 where none is named */
  readonly speaksFor: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly cueStart: number;
  readonly cueEnd: number;
  /** what fired, in words: `citation: “says”` */
  readonly rule: string;
  /** the frame's own confidence, 0 to 1, set by hand */
  readonly score: number;
  /** named by the office alone ("a diplomat"), so that a name elsewhere in the text may be the same person */
  readonly isOffice: boolean;
  /** index of the actor that relays these words, -1 where the post itself does */
  readonly nestedIn: number;
}

/** What a reader knows beside the text. */
export interface ReadingContext {
  readonly actors: readonly Actor[];
  readonly publisher: Actor | undefined;
  /** day of the post, ISO: says who held an office; empty where it is not known */
  readonly day: string;
}

/** Reads one language. */
export interface CitationReader {
  readonly language: CitationLanguage;
  /** false: nothing in the text can name an actor. Cheap, and wrong only on the side of caution */
  mayName(text: string): boolean;
  read(text: string, context: ReadingContext): readonly Cited[];
}

/** Whether a citation says that its source said so: neither denied nor asked. */
export function isAsserted(marks: CitationMarks): boolean {
  return !marks.negated && !marks.questioned;
}
