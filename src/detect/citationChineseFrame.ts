/** What every way of citing in Chinese takes and gives. */
import type { Cue } from './citationFrame.ts';
import type { ChineseHit } from './nameHitChinese.ts';

/** Why a name counts as cited; its places are UTF-16 offsets in the whole text, as Chinese is not read in tokens. */
export type ChineseCue = Cue;

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
