import {
  isBareCountry,
  isLandOfClause,
  isSpokenFor,
  isSubjectOfClause,
  maySpeak,
  titleLength,
} from './citationChineseSubject.ts';
import { CHINESE, type ChineseVerb } from './citationCuesChinese.ts';
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

/** As far as a verb may stand from its subject, in characters. */
const REACH = 34;
/** Views and wishes in a later clause are mostly the publisher's own. */
const LATER = 0.7;
/** As many clauses of a sentence are followed for what their subject says. */
const CLAUSES = 5;

/**
 * The word of speech whose subject a name is: in its own clause, or at the head of a later clause of the sentence
 * (X发表讲话，…，强调…). `text` is the sentence, which begins at `offset`.
 */
export function verbAfter(
  text: string,
  offset: number,
  hit: ChineseHit,
  hits: readonly ChineseHit[],
): ChineseCue | null {
  const before = text.slice(0, hit.start - offset);
  const rest = text.slice(hit.end - offset);
  const own = clauseEnd(rest, 0);
  const clause = rest.slice(0, own);
  const name = text.slice(hit.start - offset, hit.end - offset);
  if (!maySpeak(hit, hits, name, before, rest, clause)) return null;
  if (!QUALIFIES.test(rest)) {
    const cue = inClause(clause, hit, hits) ?? published(rest, own, hit, hits);
    if (cue) return cue;
  }
  const opens =
    isSubjectOfClause(before, hit) || isLandOfClause(before, hit) || isSpokenFor(before, rest);
  return opens && !rest.startsWith('的') ? inLaterClauses(rest, own, hit, hits) : null;
}

/** 美方有关言论, but not 美方有关官员, who speak for it. */
const QUALIFIES =
  /^(?:的|所谓|个别|方面的|(?:有关|一些)(?!官员|高官|高级官员|部门|负责人|人士(?:日前|近日|也|表示|称)))/;

/** X发表声明，…: what follows is what it says. */
function published(
  rest: string,
  end: number,
  hit: ChineseHit,
  hits: readonly ChineseHit[],
): ChineseCue | null {
  const clause = rest.slice(0, end);
  const act =
    /(?:发表(?!的)|刊发|刊登|刊载)[^，]{0,10}(?:声明|宣言|谈话|文章|报道|公报|讲话|演讲|致辞)$/.exec(
      clause,
    );
  // 共同出席并发表致辞，双方…: what follows is not theirs
  if (act && (/分别|共同|出席/.test(clause) || NEW_SUBJECT.test(rest.slice(end + 1)))) return null;
  if (act && /(?:致辞|报道)$|刊/.test(act[0]) && !SAYS_NEXT.test(rest.slice(end))) return null;
  if (!act || rest.charAt(end) !== '，' || isForbidden(clause.slice(0, act.index))) return null;
  const isTaken = hits.some(
    ({ start }) =>
      start > hit.start &&
      start < hit.end + act.index &&
      !CHINESE.object.test(clause.slice(0, start - hit.end)),
  );
  if (isTaken || isBareCountry(hit)) return null;
  const start = hit.end + act.index;
  return { start, end: start + act[0].length, rule: 'citation: “发表声明”', score: 0.75 };
}

const SAYS_NEXT = /^，(?:明确|一针见血地?)?(?:表示|指出|强调|说|称|呼吁|援引|认为|揭露|披露|写道)/;

function clauseEnd(text: string, from: number): number {
  const at = text.slice(from).search(/[，；。！？：:\n]/);
  return at < 0 ? text.length : from + at;
}

const NEW_SUBJECT =
  /^(?:已有|有|多国|各方|双方|两国|国际社会|许多|一些|不少|众多|全球|世界|我们?|中方|但我|这|其中(?!包括)|该|此举|上述)[^，]|^[^，]{2,10}纷纷/;

/** What may stand between a comma and the verb of the same subject: 并, 日前, 对邻国 */
const LEAD = new RegExp(
  `${CHINESE.adverbs.source.replace(/\+$/, '*')}(?:[对就][^，。；]{1,8}(?=表示|指出|强调))?`,
);

const GOES_ON = /[并还也又却竟]|一直|甚至|反而|反倒|一边|同时|一再|反复|多次|再次|公开|不断|^其/;

/** 该机构没有核可…，其专家组在报告中指出 */
const ITS_SPEAKER = new RegExp(
  `^其(?:专家组|发言人|报告|负责人|领导人|总干事|秘书长|官员|外长|总理|总统|外交部|国防部)(?:在[^，。；]{1,14}[中上])?${CHINESE.adverbs.source.replace(/^\^/, '').replace(/\+$/, '*')}`,
);

/** What was said is only supposed or asked for. */
const SUPPOSED = /如果|假如|倘若|是否|必须|应当|应该|理应|没有资格|不能|不应|不要|^应(?![邀约对])/;

/** Where the verb of a later clause may begin; -1 for a land that no word makes go on: 并指出, 还声称. */
function leadOf(clause: string, isLand: boolean): number {
  const opening = (ITS_SPEAKER.exec(clause) ?? LEAD.exec(clause))?.[0] ?? '';
  return isLand && !GOES_ON.test(opening) ? -1 : opening.length;
}

function inLaterClauses(
  rest: string,
  firstEnd: number,
  hit: ChineseHit,
  hits: readonly ChineseHit[],
): ChineseCue | null {
  if (SUPPOSED.test(rest.slice(0, firstEnd))) return null;
  const isLand = isBareCountry(hit) && !/^代表/.test(rest);
  let start = firstEnd;
  for (let clause = 0; clause < CLAUSES && start < rest.length; clause += 1) {
    if (rest.charAt(start) !== '，') return null;
    start += 1;
    const end = clauseEnd(rest, start);
    // another name opens the clause, or somebody without one: a new subject
    if (hits.some((other) => other.start === hit.end + start)) return null;
    const clauseText = rest.slice(start, end);
    if (NEW_SUBJECT.test(clauseText)) return null;
    const lead = leadOf(clauseText, isLand);
    const verb = lead < 0 ? undefined : verbAtHead(rest, start + lead, hit.end, hits);
    if (verb && verb.score >= LATER) return cueAt(rest, start + lead, verb, hit, verb.score - 0.1);
    start = end;
  }
  return null;
}

/** The first word of speech in a clause that nothing forbids. */
function inClause(clause: string, hit: ChineseHit, hits: readonly ChineseHit[]): ChineseCue | null {
  // 文莱和印尼都认为: the other subjects of a list stand between
  const first = partnersEnd(clause, hit, hits);
  const end = Math.min(clause.length, first + REACH);
  for (let at = first; at < end; at += 1) {
    const between = clause.slice(first, at);
    if (at > first && takesOver(between, hit.end + at, hits))
      return inSecondPredicate(clause, at, hit, hits);
    const verb = verbAtHead(clause, at, hit.end, hits);
    if (!verb) continue;
    if (isForbidden(between) || (isBareCountry(hit) && !isAdverbial(between))) return null;
    const isTooFar = verb.strict && !CHINESE.onlyAdverbs.test(titleless(between));
    if (!isTooFar && !isNoun(between, verb)) return cueAt(clause, at, verb, hit, verb.score);
  }
  return null;
}

/** X迎接了Y并表示: after its object the same subject speaks. */
function inSecondPredicate(
  clause: string,
  from: number,
  hit: ChineseHit,
  hits: readonly ChineseHit[],
): ChineseCue | null {
  const at = clause.indexOf('并', from);
  if (at < 0 || at > from + REACH || isForbidden(clause.slice(0, at)) || isBareCountry(hit))
    return null;
  const start = at + (CHINESE.adverbs.exec(clause.slice(at))?.[0].length ?? 1);
  const verb = verbAtHead(clause, start, hit.end, hits);
  return verb && verb.score >= LATER ? cueAt(clause, start, verb, hit, verb.score - 0.1) : null;
}

/** Where the list of subjects ends that a name opens. */
function partnersEnd(between: string, hit: ChineseHit, hits: readonly ChineseHit[]): number {
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
  /^[》”]?[^，。；的、]{0,8}?等[^，。；]{0,8}?(?:媒体|国家|国(?!媒体|智库|官员|政要|专家|机构|议员)|方|机构|组织|智库|政要|官员|领导人|专家)(?:代表|领导人|政府|官员)?/;

/** Another name begins here and takes over, unless it stands behind a preposition. */
function takesOver(between: string, at: number, hits: readonly ChineseHit[]): boolean {
  if (!hits.some(({ start }) => start === at)) return false;
  if (/(?:出席|参加|访问|会见|会晤|主持|应约|约见|致函|致信|致电)[^，]*$/.test(between))
    return false;
  const bare = between.replace(/[《“]$/, '');
  return !CHINESE.object.test(bare) && !/[和与及、]$|(?<![现正存所])在[^，]{0,8}$/.test(bare);
}

/** 美国近日在会上表示, but not 美国人认为: only adverbs and phrases of place or topic between. */
function isAdverbial(between: string): boolean {
  return CHINESE.onlyAdverbs.test(between.replace(/(?:在|就|对|向)[^，]{1,16}$/, ''));
}

/** 应, 如果, 是否 before the verb: nothing was said. */
function isForbidden(between: string): boolean {
  return CHINESE.modal.test(
    between.replace(
      /会(?=上|后|中|期间|间隙|开幕|闭幕|结束|议|谈|见|晤|长|员)|政要|要员|要点|必要|简要|扼要|纪要|首要|高能|应邀|两会|全会|会议|会谈|会见|会晤|会上|会后|记者会|发布会|大会|峰会|机会|社会|能源|功能|可能|要求|主要|重要|需要时|委员会|国会|议会|应对|反应|应约|协会|年会|例会|安理会|理事会|董事会|基金会|联合会|听证会|座谈会|研讨会|会同|会长/g,
      '',
    ),
  );
}

/** 有关表示, 所作承诺, 的呼吁: the word is a noun. */
function isNoun(between: string, { verb }: ChineseVerb): boolean {
  if (/(?:受到|遭到|引发|引起|得到)[^，]*$/.test(between)) return true;
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

/** Up to eight characters of a title and an unknown name before the adverbs. */
function titleless(between: string): string {
  return between.replace(
    /^(?:总统|总理|主席|外长|部长|大使|新闻发言人|发言人|国务卿|秘书长|总干事|先生|女士|方面|政府|官员)+/,
    '',
  );
}

function verbAtHead(
  text: string,
  at: number,
  offset: number,
  hits: readonly ChineseHit[],
): ChineseVerb | undefined {
  const candidates = CHINESE.verbsByFirst.get(text.charAt(at));
  return candidates?.find((verb) => {
    if (!text.startsWith(verb.verb, at)) return false;
    const end = at + verb.verb.length;
    if (verb.before && !verb.before.test(text.slice(0, at))) return false;
    if (verb.after && !verb.after.test(text.slice(end, end + 14) || '，')) return false;
    if (isAttribute(text, at, end)) return false;
    return !verb.beforeName || hits.some(({ start }) => start === offset + end);
  });
}

/** 美方声称的“秩序”, X宣布的举措: the word qualifies a noun; 正如X指出的 says something. */
function isAttribute(text: string, at: number, end: number): boolean {
  if (
    /^(?:的(?![，。；：？！那]|$))/.test(text.slice(end, end + 2)) &&
    !/所$/.test(text.slice(0, at))
  )
    return !/^的是/.test(text.slice(end, end + 2));
  return false;
}

function cueAt(
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
    score: isBareCountry(hit) ? score - 0.1 : score,
    negated,
  };
}
