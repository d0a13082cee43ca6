/** The word of speech itself: where one stands, when it is a noun or only supposed, and the cue that it makes. */
import type { ChineseCue } from './citationChineseFrame.ts';
import { CHINESE, type ChineseVerb } from './citationCuesChinese.ts';
import type { ChineseHit } from './nameHitChinese.ts';
import { isLand } from './names.ts';

/** Views and wishes in a later clause are mostly the publisher's own. */
export const LATER = 0.7;

/**
 * The word of speech that begins at a place; `offset` is where `text` begins among the names, `mark` what stands behind
 * it, where it is a clause.
 */
export function verbAtHead(
  text: string,
  at: number,
  offset: number,
  hits: readonly ChineseHit[],
  mark = '',
): ChineseVerb | undefined {
  const candidates = CHINESE.verbsByFirst.get(text.charAt(at));
  return candidates?.find((verb) => {
    if (!text.startsWith(verb.verb, at)) return false;
    const end = at + verb.verb.length;
    if (verb.before && !verb.before.test(text.slice(0, at))) return false;
    if (verb.after && !isFollowed(verb.after, text.slice(end, end + 14).trimStart(), mark))
      return false;
    if (isAttribute(text, at, end)) return false;
    return !verb.beforeName || hits.some(({ start }) => start === offset + end);
  });
}

/** A clause's end does for a comma, and its colon for itself. */
function isFollowed(after: RegExp, behind: string, mark: string): boolean {
  if (behind !== '') return after.test(behind);
  return after.test('，') || (/[：:]/.test(mark) && after.test('：'));
}

/** 美方声称的“秩序”, X宣布的举措: the word qualifies a noun; 正如X指出的 says something. */
function isAttribute(text: string, at: number, end: number): boolean {
  const behind = text.slice(end, end + 2);
  return (
    /^的(?![，。；：？！那]|$)/.test(behind) && behind !== '的是' && text.charAt(at - 1) !== '所'
  );
}

/** 应, 如果, 是否 before the verb: nothing was said. */
export function isForbidden(between: string): boolean {
  return CHINESE.modal.test(
    between.replace(
      /会(?=上|后|中|期间|间隙|开幕|闭幕|结束|议|谈|见|晤|长|员)|政要|要员|要点|必要|简要|扼要|纪要|首要|高能|应邀|两会|全会|会议|会谈|会见|会晤|会上|会后|记者会|发布会|大会|峰会|机会|社会|能源|功能|可能|要求|主要|重要|需要时|委员会|国会|议会|应对|反应|应约|协会|年会|例会|安理会|理事会|董事会|基金会|联合会|听证会|座谈会|研讨会|会同|会长/g,
      '',
    ),
  );
}

/** 有关表示, 所作承诺, 的呼吁: the word is a noun. */
export function isNoun(between: string, { verb }: ChineseVerb): boolean {
  if (/(?:受到|遭到|引发|引起|得到)[^，]*$/.test(between)) return true;
  // 无理指责中方: only rebutted, nothing of it is said
  if (verb === '指责' && /(?:无理|横加|妄加|肆意)$/.test(between)) return true;
  // 无端指责中国: with its object behind it
  if (verb === '指责' && /^无端$/.test(between)) return false;
  // 国际社会的一贯主张: over adverbs that qualify nouns too
  const head = between.replace(
    /(?<=的)(?:一贯|一致|共同|普遍|最新|公开|严正|明确|强烈|多次)+$/,
    '',
  );
  if (/(?:的|所作|所做|有关|作出|做出|这一|上述|错误|无端|不实|重要|权威|[和与及、])$/.test(head))
    return true;
  // a quotation opens: what stands in it is not the publisher's verb
  return (
    verb.length < 3 &&
    (between.match(/[“「]/g)?.length ?? 0) > (between.match(/[”」]/g)?.length ?? 0)
  );
}

/** The cue of a word of speech that has its subject: denied, where it is. */
export function cueAt(
  text: string,
  at: number,
  verb: ChineseVerb,
  hit: ChineseHit,
  score: number,
): ChineseCue {
  const start = hit.end + at;
  const negated = CHINESE.negation.test(text.slice(0, at)) && !/不得不$/.test(text.slice(0, at));
  return {
    start,
    end: start + verb.verb.length,
    rule: `citation: “${verb.verb}”`,
    score: isLand(hit) ? score - 0.1 : score,
    negated,
  };
}
