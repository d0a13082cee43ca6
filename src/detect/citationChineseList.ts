/** Lists of subjects (X和Y都表示, X等国代表), and the names behind a subject that take over from it. */
import { titleLength } from './citationChineseSubject.ts';
import { CHINESE } from './citationCuesChinese.ts';
import type { ChineseHit } from './nameHitChinese.ts';

/** Where the list of subjects ends that a name opens. */
export function partnersEnd(between: string, hit: ChineseHit, hits: readonly ChineseHit[]): number {
  // 《X》, X（RT）
  let at =
    /^[》”]?(?:周刊|杂志|月刊|网站|官网)?(?:[（(][A-Za-z]{2,12}[）)])?[》”]?/.exec(between)?.[0]
      .length ?? 0;
  for (;;) {
    const title = at + titleLength(between, at);
    const joint = title + (hit.isOffice ? unknownNameLength(between, title) : 0);
    if (!/[和与及、]/.test(between.charAt(joint))) break;
    const start = hit.end + joint + 1;
    const partner = hits.find((other) => other.start === start);
    if (!partner) break;
    at = partner.end - hit.end;
  }
  // X等美国媒体, X、Y等国代表
  return at + (OTHERS.exec(between.slice(at))?.[0].length ?? 0);
}

/** 首相某某和…: an unknown name before the next of a list */
function unknownNameLength(between: string, at: number): number {
  return (
    /^[\u4e00-\u9fff·•-]{2,8}?(?=[和与及、])/u.exec(between.slice(at, at + 10))?.[0].length ?? 0
  );
}

const OTHERS =
  /^[》”]?[^，。；的、]{0,8}?等[^，。；]{0,8}?(?:媒体|国家|机制|国(?!媒体|智库|官员|政要|专家|机构|议员)|方|机构|组织|智库|政要|官员|领导人|专家)(?:代表|领导人|政府|官员|政要)*/;

/** Another name begins here and takes over, unless it stands behind a preposition. */
export function takesOver(between: string, at: number, hits: readonly ChineseHit[]): boolean {
  if (!hits.some(({ start }) => start === at)) return false;
  if (/(?:出席|参加|访问|会见|会晤|主持|应约|约见|致函|致信|致电)[^，]*$/.test(between))
    return false;
  const bare = between.replace(/[《“]$/, '');
  return !CHINESE.object.test(bare) && !/[和与及、]$|(?<![现正存所])在[^，]{0,8}$/.test(bare);
}
