/** What every way of citing in Chinese takes and gives. */
import type { ChineseHit } from './nameHitChinese.ts';

/** Why a name counts as cited; offsets in the whole text. */
export interface ChineseCue {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly score: number;
  readonly negated?: boolean;
  readonly questioned?: boolean;
}

/** One sentence of a text, and where it begins there. */
export interface Sentence {
  readonly start: number;
  readonly text: string;
}

/** One way of citing in Chinese. Looks at one name among all of its sentence. */
export type ChineseFrame = (
  sentence: Sentence,
  hit: ChineseHit,
  hits: readonly ChineseHit[],
) => ChineseCue | null;
