/** Words other than a verb behind the name that make it a source: 据X报道, 援引X, 正如X所说, 报告显示, X：… */
import type { ChineseFrame } from './citationChineseFrame.ts';
import { CHINESE } from './citationCuesChinese.ts';
import { isLand } from './names.ts';

/** 据X报道, but not 据美国媒体报道: the land alone reports nothing. */
export const accordingFrame: ChineseFrame = ({ start, text }, hit) => {
  const before = CHINESE.according.exec(text.slice(0, hit.start - start));
  const after = CHINESE.accordingNoun.exec(text.slice(hit.end - start));
  if (
    !before ||
    !after ||
    hit.type === 'person' ||
    isLand(hit) ||
    /指示|规定|要求|宪章|共识/.test(after[0])
  )
    return null;
  return {
    start: start + before.index,
    end: hit.end + after[0].length,
    rule: `citation: “据X${after[0].slice(-2)}”`,
    score: 0.9,
  };
};

/** 援引X */
export const quotingFrame: ChineseFrame = ({ start, text }, hit) => {
  const before = CHINESE.quoting.exec(text.slice(0, hit.start - start));
  if (hit.type !== 'person' && /驻$/.test(text.slice(0, hit.start - start))) return null;
  if (!before || isLand(hit)) return null;
  return { start: start + before.index, end: hit.start, rule: 'citation: “援引X”', score: 0.95 };
};

/** 正如X所说 */
export const likeFrame: ChineseFrame = ({ start, text }, hit) => {
  const before = CHINESE.like.exec(text.slice(0, hit.start - start));
  const after = CHINESE.likeEnd.exec(text.slice(hit.end - start));
  if (
    !before ||
    !after ||
    /如果|例如|比如|诸如/.test(before[0] + text.slice(before.index, before.index + 2))
  )
    return null;
  // 同X通话时所说: the other one on the line; 美国某联盟所言: not the land's
  if (CHINESE.object.test(text.slice(0, hit.start - start))) return null;
  if (isLand(hit) && !/^(?:近日|曾|多次|此前|所|说|指出|强调)/.test(after[0])) return null;
  return {
    start: hit.end,
    end: hit.end + after[0].length,
    rule: 'citation: “正如X所说”',
    score: 0.9,
  };
};

/** X的报告显示 */
export const documentFrame: ChineseFrame = ({ start, text }, hit) => {
  // 欧盟统计数据显示: a state's own statistics
  if (isLand(hit) && !/^(?:官方|统计)/.test(text.slice(hit.end - start))) return null;
  const after = CHINESE.document.exec(text.slice(hit.end - start));
  const before = text.slice(0, hit.start - start);
  if (!after || CHINESE.object.test(before) || isSupposed(before, after[0])) return null;
  return {
    start: hit.end,
    end: hit.end + after[0].length,
    rule: `citation: “X${after[0].slice(-4)}”`,
    score: 0.85,
    negated: CHINESE.denies.test(after[0]),
  };
};

/** 如果X报道称, X应当发声明称, X是否…: no document is there; X的朋友报道称: it is somebody else's. */
function isSupposed(before: string, document: string): boolean {
  return (
    /(?:如果|假如|倘若|即使|就算|若|要是)$/.test(before) ||
    UNWRITTEN.test(document) ||
    /^的(?:朋友|友人|同事|同行|邻居|对手|亲属|家人|夫人|读者|粉丝)/.test(document)
  );
}

const UNWRITTEN =
  /^(?:近日|日前|今天|也|还|都|就此|对此)*(?:应(?![急对用邀约])|理应|必须|须|需要|不要|不应|不能|可以|可能|是否|能否|若|如果|会(?![议谈见后上长])|能(?!源)|要(?![点闻情])|将(?!军)|敢|有权|无权|请)/;

/** Brackets, bullets and bars before a headline */
const ORNAMENTS = /[【[（(《#\s“•·|｜]/g;

/** 拉夫罗夫：… at the head of a line */
export const headFrame: ChineseFrame = ({ start, text }, hit) => {
  const isHead = text.slice(0, hit.start - start).replace(ORNAMENTS, '') === '';
  if (!isHead || isLand(hit)) return null;
  // X谈新船闸：…
  const topic = /^[》”]?(?:(?:谈|就|评|回应|警告|驳斥)[^，。；：:\n]{1,24})?(?=[：:](?!\/))/.exec(
    text.slice(hit.end - start),
  );
  if (!topic) return null;
  const colon = hit.end + topic[0].length;
  return { start: colon, end: colon + 1, rule: 'citation: headline “X：…”', score: 0.85 };
};

/** 经向X方面核实: what was asked there is what X confirms. */
export const verifiedFrame: ChineseFrame = ({ start, text }, hit) => {
  const before = /经?向$/.exec(text.slice(0, hit.start - start));
  const after = /^(?:方面|有关部门|有关方面)?(?:核实|求证)[，：]/.exec(text.slice(hit.end - start));
  if (!before || !after) return null;
  const end = hit.end + after[0].length - 1;
  return { start: start + before.index, end, rule: 'citation: “向X核实”', score: 0.75 };
};

/** X《公约》规定, X《公约》将…定义为: a document of a body, or one that a paper published, by its title */
export const titledFrame: ChineseFrame = ({ start, text }, hit) => {
  const rest = text.slice(hit.end - start);
  const isPublisher = hit.type === 'outlet' && PUBLISHES.test(rest);
  if (hit.type !== 'body' && !isPublisher) return null;
  if (CHINESE.object.test(text.slice(0, hit.start - start))) return null;
  const after = TITLED.exec(rest);
  if (!after) return null;
  const end = hit.end + after[0].length;
  return { start: hit.end, end, rule: 'citation: “X《…》规定”', score: 0.75 };
};

const PUBLISHES = /^(?:日前|近日|此前|最近|今天|[0-9月日])*(?:发布|发表|刊发|刊登|推出)/;

const TITLED =
  /^(?:日前|近日|此前|最近|今天|[0-9月日])*(?:的|发布的?|发表的?|刊发的?|刊登的?|推出的?|通过的?)?(?:题为)?《[^》]{2,40}》(?:的?(?:研究|调查|评估|事实)?(?:报告|文章|白皮书|社论|评论))?(?:第[^，。]{1,8}条)?(?:从[^，。；]{1,10}|全面|系统|详细|明确|深刻)?(?:规定|介绍|揭露|揭示|梳理|列举|披露|显示|表明|认为|将[^，。]{1,16}定义为|指出|强调|写道|写明|载明)/u;
