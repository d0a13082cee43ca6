/** A word of speech behind its subject, in the same clause: X近日在会上表示 */
import type { ChineseCue } from './citationChineseFrame.ts';
import { clauseEnd, inLaterClauses, published } from './citationChineseLater.ts';
import { partnersEnd, takesOver } from './citationChineseList.ts';
import { cueAt, isForbidden, isNoun, LATER, verbAtHead } from './citationChineseSpeech.ts';
import {
  isLandOfClause,
  isSpokenFor,
  isSubjectOfClause,
  maySpeak,
} from './citationChineseSubject.ts';
import { CHINESE } from './citationCuesChinese.ts';
import type { ChineseHit } from './nameHitChinese.ts';
import { isLand } from './names.ts';

/** As far as a verb may stand from its subject, in characters. */
const REACH = 34;

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
    const cue = inClause(clause, rest.charAt(own), hit, hits) ?? published(rest, own, hit, hits);
    if (cue) return cue;
  }
  const whoever = alternatives(before, rest, hit, hits);
  if (whoever) return whoever;
  const opens =
    isSubjectOfClause(before, hit) ||
    isLandOfClause(before, hit) ||
    isSpokenFor(before, hit, hits, rest);
  return opens && !rest.startsWith('的') ? inLaterClauses(rest, own, hit, hits) : null;
}

/** 无论是X还是Y，都表示…: the clause behind the alternatives tells what each of them says. */
function alternatives(
  before: string,
  rest: string,
  hit: ChineseHit,
  hits: readonly ChineseHit[],
): ChineseCue | null {
  if (!WHETHER.test(before)) return null;
  const lead = OTHER_OF_TWO.exec(rest)?.[0].length ?? 0;
  if (lead === 0) return null;
  const clause = rest.slice(lead, clauseEnd(rest, lead));
  const last = { ...hit, end: hit.end + lead };
  return inClause(clause, rest.charAt(lead + clause.length), last, hits);
}

const WHETHER = /(?:无论|不论|不管)(?:是)?(?:[^，。；]{1,14}(?:还是|或者?|抑或))?$/;
const OTHER_OF_TWO = /^(?:(?:还是|或者?|抑或)[^，。；]{1,14})?，(?=[都均也])/;

/** 美方有关言论, but not 美方有关官员, who speak for it. */
const QUALIFIES =
  /^(?:的|所谓|个别|方面的|(?:有关|一些)(?!官员|高官|高级官员|部门|负责人|人士(?:日前|近日|也|表示|称)))/;

/** The first word of speech in a clause that nothing forbids. */
function inClause(
  clause: string,
  mark: string,
  hit: ChineseHit,
  hits: readonly ChineseHit[],
): ChineseCue | null {
  // 文莱和印尼都认为: the other subjects of a list stand between
  const first = partnersEnd(clause, hit, hits);
  const end = Math.min(clause.length, first + REACH);
  for (let at = first; at < end; at += 1) {
    const between = clause.slice(first, at);
    if (at > first && takesOver(between, hit.end + at, hits))
      return inSecondPredicate(clause, at, hit, hits);
    const verb = verbAtHead(clause, at, hit.end, hits, mark);
    if (!verb) continue;
    if (isForbidden(between) || (isLand(hit) && !isAdverbial(between))) return null;
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
  if (at < 0 || at > from + REACH || isForbidden(clause.slice(0, at)) || isLand(hit)) return null;
  const start = at + (CHINESE.adverbs.exec(clause.slice(at))?.[0].length ?? 1);
  const verb = verbAtHead(clause, start, hit.end, hits);
  return verb && verb.score >= LATER ? cueAt(clause, start, verb, hit, verb.score - 0.1) : null;
}

/** 美国近日在会上表示, but not 美国人认为: only adverbs and phrases of place, topic or rank between. */
function isAdverbial(between: string): boolean {
  return CHINESE.onlyAdverbs.test(between.replace(/(?:在|就|对|向|作为)[^，]{1,16}$/, ''));
}

/** Up to eight characters of a title and an unknown name before the adverbs. */
function titleless(between: string): string {
  return between.replace(
    /^(?:国务委员兼外长|国务委员|总统|总理|主席|外长|部长|大使|新闻发言人|发言人|国务卿|秘书长|总干事|先生|女士|方面|政府|官员)+/,
    '',
  );
}
