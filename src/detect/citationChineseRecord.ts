/** A name and the words that make it a source, as the record that all languages share. */
import type { ChineseCue, Sentence } from './citationChineseFrame.ts';
import type { Cited } from './citationRecord.ts';
import type { ChineseHit } from './nameHitChinese.ts';

export function citedBy({ start, text }: Sentence, hit: ChineseHit, cue: ChineseCue): Cited {
  return {
    actor: hit.actor,
    speaksFor: hit.speaksFor,
    nameStart: hit.start,
    nameEnd: hit.end,
    cueStart: cue.start,
    cueEnd: cue.end,
    rule: cue.rule,
    score: cue.score,
    negated: cue.negated === true,
    questioned: cue.questioned === true,
    scareQuotes: isIronic(text, hit.start - start, hit.end - start),
    isOffice: hit.isOffice,
    nestedIn: -1,
  };
}

/** 所谓 before the name, or quotation marks around it */
function isIronic(text: string, start: number, end: number): boolean {
  if (text.slice(0, start).endsWith('所谓')) return true;
  return /[“「"]/.test(text.charAt(start - 1)) && /[”」"]/.test(text.charAt(end));
}
