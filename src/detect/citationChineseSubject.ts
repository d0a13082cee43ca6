import { CHINESE } from './citationCuesChinese.ts';
import type { ChineseHit } from './nameHitChinese.ts';
import { isLand } from './names.ts';

/**
 * Whether a name can be who says something: no object, no place, no part of a title, and nobody who only belongs to
 * it. `before` and `rest` are the sentence on both sides of the name, `clause` what follows it in its own clause.
 */
export function maySpeak(
  hit: ChineseHit,
  hits: readonly ChineseHit[],
  name: string,
  before: string,
  rest: string,
  clause: string,
): boolean {
  if (!isJoint(before, hit, hits) && isObject(before) && !isWelcomed(before, rest)) return false;
  if (IN_LIST_OF_OBJECTS.test(before)) return false;
  if (/(?:如果|假如|倘若|即使|就算|按照|遵照|依照)$/.test(before)) return false;
  // 据日本报道: its papers
  if (isLand(hit) && before.endsWith('据') && /^(?:媒体)?报道/.test(rest)) return false;
  // 《明镜》周刊: the name itself holds the mark
  if (/是$/.test(before) && KNOWN_TRICK.test(clause)) return false;
  if (isPlace(before, rest) || (!name.includes('》') && isInTitle(before, rest))) return false;
  if (isLand(hit) && /[对就][^，。；：]{1,16}$/.test(before)) return false;
  return !isOthers(hit, rest) && !isScholar(hit, clause);
}

/** 欢迎X宣布…, 支持X等国表示愿…: what one welcomes has been said. */
function isWelcomed(before: string, rest: string): boolean {
  return /(?:欢迎|赞赏|支持)$/.test(before) && STATED.test(rest);
}

const STATED =
  /^(?:等[^，。；、的]{0,8}(?:国家|国|方))?(?:日前|近日|此前|多次|公开|明确|再次|已)*(?:表示|宣布|重申|承诺)(?:愿|将|要|会|支持|继续|不)/;

/** 对甲现象、某理事会…等表示关切: what the concern is about */
const IN_LIST_OF_OBJECTS =
  /(?:^|[^面针绝应反])对(?![话方立外抗应手象])(?:(?!表示|指出|强调|认为|[说称])[^，；]){2,60}、$/;

/** 是某方否认历史的惯用伎俩: what it is known for, not what it says now */
const KNOWN_TRICK = /的[^，。；]{0,6}(?:伎俩|手法|手段|借口|做法|企图|套路)$/;

const SOMEBODY =
  /^(?:前|退役)?(?:士兵|军人|老兵|公民|网民|律师|教授|女子|男子|游客|居民|民众|翻译|飞行员)/;

/** 在联合国大会上: a place, not a speaker; 经中国等方呼吁: what others did at their request */
function isPlace(before: string, rest: string): boolean {
  if (
    /^(?:上(?![调升])|中|里|内|期间|时|框架|系统|之前|以来|总部|境内|国内|岛内|各界|许多|多地|人民|民众|人[^权]|经济|社会|市场|企业|问题|事务|局势|关系|公民|媒体|专家(?!组)|学者|智库|企业|议员|网民|军舰|军机|第\d+号决议|公司|有关人士|一些|个别|在华|宪章|会费|商会|网友|》?前?(?:驻[^，。]{0,4})?记者|》?专栏|作家)/.test(
      rest,
    )
  )
    return true;
  if (/(?:^|[，；])(?:经|应|受)[^，；]*$/.test(before)) return true;
  // 一名前美军士兵: one of many
  if (/[一两三多数几某][名位](?:前|原)?$/.test(before) && SOMEBODY.test(rest)) return true;
  // 向委员会及X承诺: the second of two that are addressed
  if (/(?:^|[，；])[^，；]*(?:向|同|对)[^，；]{0,30}[及和与]$/.test(before)) return true;
  return (
    /(?<![现正存所实内外潜自])在[^，。；]{0,12}$/.test(before) &&
    /^[^，。；]{0,24}?(?:上|中|期间|时|框架|会议|会)/.test(rest)
  );
}

/** 鲍威尔办公室主任, 某局前雇员: somebody else, who belonged to it */
export function isOthers({ type }: ChineseHit, rest: string): boolean {
  if (type === 'person')
    return /^(?:总统|总理|首相)?(?:办公室|发言人|顾问|律师|助手|助理|幕僚|政府|时期|夫人|之子|之女|团队|阵营|竞选|之流|医生|舰长|教练|导演|老师|护士|警官)/.test(
      rest,
    );
  return type === 'body' && /^》?(?:前(?![往来后所])|原)[^，。]{1,12}/.test(rest);
}

/** 《金砖国家…声明》: inside the title of a document, which is not the whole title (《纽约时报》) */
function isInTitle(before: string, rest: string): boolean {
  const open = before.lastIndexOf('《');
  if (open < 0 || before.lastIndexOf('》') > open) return false;
  return !(open === before.length - 1 && rest.startsWith('》'));
}

/** 对美方…, 希望俄方…: the name is no subject. */
function isObject(before: string): boolean {
  // 至于日方声称…: a topic that is a subject at once
  if (before.endsWith('至于')) return false;
  // 向美国《X》表示
  const bare = /[《“]$/.test(before)
    ? before.replace(/(?:[^，。；：、的]{2,5}国?)?[《“]$/, '')
    : before;
  return (
    CHINESE.object.test(bare) ||
    (bare !== before && CHINESE.object.test(before.slice(0, -1))) ||
    /(?:致函|致信|致电|约见|召见|转告|就任|当选|出任|担任|出席|参加|主持|加入|参与)$/.test(before)
  );
}

/** 俄乌双方, X和Y: the second of two subjects. */
function isJoint(before: string, hit: ChineseHit, hits: readonly ChineseHit[]): boolean {
  const link = /[和与及、]$/.exec(before);
  if (!link) return false;
  const gap = (end: number) => before.slice(before.length - (hit.start - end), -1);
  const partner = hits.findLast(
    ({ end, isOffice }) =>
      end < hit.start &&
      (titleLength(gap(end), 0) === gap(end).length || (isOffice && UNKNOWN_NAME.test(gap(end)))),
  );
  if (!partner) return false;
  const lead = before.slice(0, before.length - (hit.start - partner.start));
  return !isObject(lead);
}

/** What may stand behind an office: a name that no registry knows */
const UNKNOWN_NAME = /^[\u4e00-\u9fff·•-]{2,8}$/u;

const TIME =
  /^(?:令人(?:遗憾|震惊|不解|愤慨)的是，|(?:遗憾|可笑|讽刺)的是，|[\d年月日号上下午]+|日前|近日|今天|昨天|昨日|今日|此前|不久前|不久之前|随后|此外|同时|另外|其中|比如|例如|我们?[还也]?(?:注意到|看到)|注意到|[\u4e00-\u9fff]{2,6}(?=《)|《|[\u4e00-\u9fff]{1,4}(?=总统|总理|首相|外长|防长|议长)|首相|外长|防长|议长|据了解|对此|近期|最近|当天|当地时间|刚才你提到|你提到|上午|下午|[，\s“”、]|国家主席|国务院总理|总统|总理|中共中央总书记|中央军委主席|国务委员兼外长|外交部发言人)*$/u;

/** It opens its clause, behind nothing but the time and titles; a bare country goes on in no later clause. */
export function isSubjectOfClause(before: string, hit: ChineseHit): boolean {
  if (isLand(hit)) return false;
  const clause = before.slice(before.search(/[^，；：:]*$/));
  return TIME.test(clause);
}

/** 欧盟也是受害者，一直强调…: a land that opens its sentence; what it goes on to say needs a word for that. */
export function isLandOfClause(before: string, hit: ChineseHit): boolean {
  return isLand(hit) && TIME.test(before);
}

/** 古巴代表66国作共同发言，强调…, 甲国、乙国等国纷纷发言，强调…: lands that take the floor, for others or one by one. */
export function isSpokenFor(
  before: string,
  hit: ChineseHit,
  hits: readonly ChineseHit[],
  rest: string,
): boolean {
  return SPOKEN_FOR.test(rest) && (isJoint(before, hit, hits) || !isObject(before));
}

export const SPOKEN_FOR =
  /^代表(?:[^，。]{0,14}国[^，。]{0,10}|[^，。]{2,30}[作做]了?(?:共同|联合))发言|^(?:[、和及与][^，。；]{1,60})?等?[^，。；、的]{0,6}(?:国|国家|方|代表)(?:也|均|都|还|先后|纷纷|相继|陆续|分别|踊跃|随后)+(?:在会上)?(?:发言|发声|表态)(?:支持)?，/;

const TITLES =
  /^(?:国务委员|国务卿|总统|总理|首相|外长|防长|部长|主席|大使|秘书长|总干事|特使|先生|女士)+/;

export function titleLength(text: string, at: number): number {
  return TITLES.exec(text.slice(at))?.[0].length ?? 0;
}

/** 科学院某研究所研究员N.表示: a scholar of an institute does not speak for the body that it belongs to. */
function isScholar({ type, isOffice }: ChineseHit, between: string): boolean {
  if (type !== 'body' || isOffice) return false;
  const [before = ''] = between.split(/[表指认说称强呼]/u);
  return /研究员|教授|学者|博士|院士|律师|作者|分析师|科学家|首席专家|成员、/.test(before);
}
