/** What a subject goes on to say in later clauses of its sentence: X发表讲话，…，强调… */
import type { ChineseCue } from './citationChineseFrame.ts';
import { cueAt, isForbidden, LATER, verbAtHead } from './citationChineseSpeech.ts';
import { SPOKEN_FOR } from './citationChineseSubject.ts';
import { CHINESE } from './citationCuesChinese.ts';
import type { ChineseHit } from './nameHitChinese.ts';
import { isLand } from './names.ts';

/** As many clauses of a sentence are followed for what their subject says. */
const CLAUSES = 5;

/** The first word of speech at the head of a later clause that still has the same subject. */
export function inLaterClauses(
  rest: string,
  firstEnd: number,
  hit: ChineseHit,
  hits: readonly ChineseHit[],
): ChineseCue | null {
  if (SUPPOSED.test(rest.slice(0, firstEnd))) return null;
  const isBareLand = isLand(hit) && !SPOKEN_FOR.test(rest);
  let start = firstEnd;
  for (let clause = 0; clause < CLAUSES && start < rest.length; clause += 1) {
    if (rest.charAt(start) !== '，') return null;
    start += 1;
    const end = clauseEnd(rest, start);
    // another name opens the clause, or somebody without one: a new subject
    if (hits.some((other) => other.start === hit.end + start)) return null;
    const clauseText = rest.slice(start, end);
    if (NEW_SUBJECT.test(clauseText)) return null;
    const lead = leadOf(clauseText, isBareLand);
    const verb = lead < 0 ? undefined : verbAtHead(rest, start + lead, hit.end, hits);
    if (verb && verb.score >= LATER) return cueAt(rest, start + lead, verb, hit, verb.score - 0.1);
    start = end;
  }
  return null;
}

const NEW_SUBJECT =
  /^(?:已有|有|多国|各方|双方|两国|国际社会|许多|一些|不少|众多|全球|世界|我们?|中方|但我|这|其中(?!包括)|该|此举|上述)[^，]|^[^，]{2,10}纷纷/;

/** What was said is only supposed or asked for. */
const SUPPOSED =
  /[都总]要|如果|假如|倘若|是否|必须|应当|应该|理应|没有资格|不能|不应|不要|^应(?![邀约对])/;

/** Where the verb of a later clause may begin; -1 for a land that no word makes go on: 并指出, 还声称. */
function leadOf(clause: string, isBareLand: boolean): number {
  const opening = (ITS_SPEAKER.exec(clause) ?? LEAD.exec(clause))?.[0] ?? '';
  return isBareLand && !GOES_ON.test(opening) ? -1 : opening.length;
}

/** What may stand between a comma and the verb of the same subject: 并, 日前, 对邻国 */
const LEAD = new RegExp(
  `${CHINESE.adverbs.source.replace(/\+$/, '*')}(?:[对就][^，。；]{1,8}(?=表示|指出|强调))?`,
);

const GOES_ON =
  /[并还也又却竟]|口口声声|信誓旦旦|一直|甚至|反而|反倒|一边|同时|一再|反复|多次|再次|公开|不断|^其/;

/** 该机构没有核可…，其专家组在报告中指出 */
const ITS_SPEAKER = new RegExp(
  `^其(?:专家组|发言人|报告|负责人|领导人|总干事|秘书长|官员|外长|总理|总统|外交部|国防部)(?:在[^，。；]{1,14}[中上])?${CHINESE.adverbs.source.replace(/^\^/, '').replace(/\+$/, '*')}`,
);

/** X发表声明，…: what follows is what it says. */
export function published(
  rest: string,
  end: number,
  hit: ChineseHit,
  hits: readonly ChineseHit[],
): ChineseCue | null {
  const clause = rest.slice(0, end);
  const act =
    /(?:发表(?!的)|刊发|刊登|刊载)[^，]{0,24}(?:声明|宣言|谈话|文章|报道|公报|讲话|演讲|致辞)$/.exec(
      clause,
    );
  if (!act || rest.charAt(end) !== '，' || isForbidden(clause.slice(0, act.index))) return null;
  // 共同出席并发表致辞，双方…: what follows is not theirs
  if (/分别|共同|出席/.test(clause) || NEW_SUBJECT.test(rest.slice(end + 1))) return null;
  if (/(?:致辞|报道)$|刊/.test(act[0]) && !SAYS_NEXT.test(rest.slice(end))) return null;
  const isTaken = hits.some(
    ({ start }) =>
      start > hit.start &&
      start < hit.end + act.index &&
      !CHINESE.object.test(clause.slice(0, start - hit.end)),
  );
  if (isTaken || isLand(hit)) return null;
  const start = hit.end + act.index;
  return { start, end: start + act[0].length, rule: 'citation: “发表声明”', score: 0.75 };
}

const SAYS_NEXT = /^，(?:明确|一针见血地?)?(?:表示|指出|强调|说|称|呼吁|援引|认为|揭露|披露|写道)/;

/** Where the clause ends that holds a place: at its mark, or at the end of the text. */
export function clauseEnd(text: string, from: number): number {
  const at = text.slice(from).search(/[，；。！？：:\n]/);
  return at < 0 ? text.length : from + at;
}
