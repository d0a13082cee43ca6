import type { Language } from './vocabulary.ts';

/** The post that another one passes on, quotes or answers. */
export interface Reference {
  readonly id: string;
  readonly account: number;
}

/** A post before it is written as a row. */
export interface MadePost {
  readonly id: string;
  readonly account: number;
  /** seconds since 1970 */
  readonly at: number;
  readonly language: Language;
  readonly text: string;
  readonly links: readonly string[];
  readonly hashtags: readonly string[];
  readonly mentions: readonly string[];
  readonly repostOf: Reference | null;
  readonly quoteOf: Reference | null;
  readonly replyTo: Reference | null;
}

/** Accounts that act together by design, and how often they did: what a detector should find. */
export interface PlantedGroup {
  readonly acts: 'link' | 'copy';
  readonly accounts: readonly number[];
  events: number;
}

/** What is known of the made posts beforehand. */
export interface Truth {
  readonly groups: readonly PlantedGroup[];
  /** objects that very many posts share within a minute, and how many did */
  readonly hot: readonly { readonly link: string; posts: number }[];
}

/** `stream`: accounts that meet by chance; `camps`: one investigation, with camps around known actors. */
export const COURSES = ['stream', 'camps'] as const;
export type Course = (typeof COURSES)[number];

export interface Plan {
  readonly rows: number;
  readonly seed: number;
  /** default: stream */
  readonly course?: Course;
  /** so many posts share one link within one minute, on top of the moderate bursts that there always are */
  readonly hot: number;
}
