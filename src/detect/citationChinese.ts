import { withoutQuestions } from './citationChineseQuestion.ts';
import { type ChineseCue, verbAfter } from './citationChineseVerb.ts';
import { CHINESE } from './citationCuesChinese.ts';
import type { CitationReader, Cited, ReadingContext } from './citationRecord.ts';
import { withNesting } from './citationSettle.ts';
import type { ChineseHit } from './nameHitChinese.ts';
import { findChineseNames } from './nameHitsChinese.ts';
import type { ChineseIndex } from './namesChinese.ts';

const SENTENCE = /[^。！？\n]*[。！？\n]?[”」’]?/gu;

export function createChineseReader(index: ChineseIndex): CitationReader {
  return {
    language: 'zh',
    mayName: (text) => /[\u4e00-\u9fff]/.test(text),
    read: (text, context) => citedIn(withoutQuestions(text), index, context),
  };
}

interface Sentence {
  readonly start: number;
  readonly text: string;
}

function citedIn(text: string, index: ChineseIndex, context: ReadingContext): readonly Cited[] {
  const idOf = (actor: number) => context.actors[actor]?.id ?? '';
  const search = { index, day: context.day, ownState: context.publisher?.state ?? null, idOf };
  const hits = findChineseNames(text, search);
  if (hits.length === 0) return [];
  const found: Cited[] = [];
  let before: Antecedents = NOBODY;
  for (const sentence of sentencesOf(text)) {
    const end = sentence.start + sentence.text.length;
    const inside = hits.filter((hit) => hit.start >= sentence.start && hit.end <= end);
    const cited = citedInSentence(sentence, inside, context);
    const next = continued(sentence, before) ?? continuedWithin(sentence, inside);
    found.push(...(next ? [...cited, next] : cited));
    before = antecedents(sentence, inside, before, next !== null);
  }
  return found;
}

function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    if (match[0] !== '') sentences.push({ start: match.index, text: match[0] });
  }
  return sentences;
}

function citedInSentence(
  sentence: Sentence,
  hits: readonly ChineseHit[],
  context: ReadingContext,
): readonly Cited[] {
  const found: Cited[] = [];
  for (const hit of hits) {
    const cue = cueOf(sentence, hit, hits);
    if (cue) found.push(citedBy(sentence, hit, cue));
  }
  const spoken = found.filter((cited) => !isWithinSpeech(cited, found, sentence, context));
  return withNesting(spoken, context.actors, ({ rule }) => rule.includes('援引'));
}

/** 外长表示，该国祝贺…: what the state does in its minister's words is said by him. */
function isWithinSpeech(
  cited: Cited,
  all: readonly Cited[],
  { start, text }: Sentence,
  { actors }: ReadingContext,
): boolean {
  const before = text.charAt(cited.nameStart - 1 - start);
  if (!/[，：“]/.test(before)) return false;
  const state = actors[cited.actor]?.state ?? null;
  return all.some(
    (other) =>
      other !== cited &&
      state !== null &&
      actors[other.actor]?.kind.endsWith('outlet') !== true &&
      actors[other.actor]?.state === state &&
      (other.cueEnd === cited.nameStart - 1 || other.cueEnd === cited.nameStart),
  );
}

type Frame = (
  sentence: Sentence,
  hit: ChineseHit,
  hits: readonly ChineseHit[],
) => ChineseCue | null;

const accordingFrame: Frame = ({ start, text }, hit) => {
  const before = CHINESE.according.exec(text.slice(0, hit.start - start));
  const after = CHINESE.accordingNoun.exec(text.slice(hit.end - start));
  if (!before || !after || isPersonOrPlace(hit) || /指示|规定|要求|宪章|共识/.test(after[0]))
    return null;
  return {
    start: start + before.index,
    end: hit.end + after[0].length,
    rule: `citation: “据X${after[0].slice(-2)}”`,
    score: 0.9,
  };
};

/** 据美国媒体报道: the land alone reports nothing. */
function isPersonOrPlace({ type }: ChineseHit): boolean {
  return type === 'person' || type === 'country' || type === 'capital';
}

const quotingFrame: Frame = ({ start, text }, hit) => {
  const before = CHINESE.quoting.exec(text.slice(0, hit.start - start));
  if (hit.type !== 'person' && /驻$/.test(text.slice(0, hit.start - start))) return null;
  if (!before || hit.type === 'country' || hit.type === 'capital') return null;
  return { start: start + before.index, end: hit.start, rule: 'citation: “援引X”', score: 0.95 };
};

const likeFrame: Frame = ({ start, text }, hit) => {
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
  const isPlace = hit.type === 'country' || hit.type === 'capital';
  if (isPlace && !/^(?:近日|曾|多次|此前|所|说|指出|强调)/.test(after[0])) return null;
  return {
    start: hit.end,
    end: hit.end + after[0].length,
    rule: 'citation: “正如X所说”',
    score: 0.9,
  };
};

const documentFrame: Frame = ({ start, text }, hit) => {
  // 欧盟统计数据显示: a state's own statistics
  const isPlace = hit.type === 'country' || hit.type === 'capital';
  if (isPlace && !/^(?:官方|统计)/.test(text.slice(hit.end - start))) return null;
  const after = CHINESE.document.exec(text.slice(hit.end - start));
  if (!after || CHINESE.object.test(text.slice(0, hit.start - start))) return null;
  return {
    start: hit.end,
    end: hit.end + after[0].length,
    rule: `citation: “X${after[0].slice(-4)}”`,
    score: 0.85,
  };
};

/** 拉夫罗夫：… at the head of a line */
const headFrame: Frame = ({ start, text }, hit) => {
  const isHead = text.slice(0, hit.start - start).replace(/[【[（(《#\s“]/g, '') === '';
  if (!isHead || hit.type === 'country' || hit.type === 'capital') return null;
  // X谈新船闸：…
  const topic = /^[》”]?(?:(?:谈|就|评|回应|警告|驳斥)[^，。；：:\n]{1,24})?(?=[：:](?!\/))/.exec(
    text.slice(hit.end - start),
  );
  if (!topic) return null;
  const colon = hit.end + topic[0].length;
  return { start: colon, end: colon + 1, rule: 'citation: headline “X：…”', score: 0.85 };
};

const verbFrame: Frame = ({ start, text }, hit, hits) => verbAfter(text, start, hit, hits);

const FRAMES: readonly Frame[] = [
  verbFrame,
  accordingFrame,
  quotingFrame,
  likeFrame,
  documentFrame,
  headFrame,
];

function cueOf(
  sentence: Sentence,
  hit: ChineseHit,
  hits: readonly ChineseHit[],
): ChineseCue | null {
  let best: ChineseCue | null = null;
  for (const frame of FRAMES) {
    const cue = frame(sentence, hit, hits);
    if (cue && (!best || weightOf(cue) > weightOf(best))) best = cue;
  }
  if (!best) return null;
  return isAsked(sentence, best) ? { ...best, questioned: true } : best;
}

function weightOf({ score, negated }: ChineseCue): number {
  return negated ? score - 1 : score;
}

/** The sentence asks why or whether somebody said so; words that are quoted may ask themselves. */
function isAsked({ start, text }: Sentence, cue: ChineseCue): boolean {
  if (!/[？?][”」]?$/.test(text.trim())) return false;
  const before = text.slice(0, cue.end - start);
  return (
    /为什么|为何|是否|哪|谁|怎么|难道|什么/.test(before) ||
    /^[^，]*吗[？?]/.test(text.slice(cue.end - start))
  );
}

/** Who a pronoun, or "the report", in the next sentence may stand for. */
interface Antecedents {
  readonly person: ChineseHit | null;
  readonly document: ChineseHit | null;
  /** the only body of the last sentence that had one: 决议 may come back later */
  readonly assembly: ChineseHit | null;
}

const NOBODY: Antecedents = { person: null, document: null, assembly: null };

/** 他表示, 决议呼吁 in the next sentence */
function continued(
  { start, text }: Sentence,
  { person, document, assembly }: Antecedents,
): Cited | null {
  // 我们还注意到报告显示…
  const seen = /^(?:我们?|中方)?[还也]?(?:注意到|看到)?/.exec(text)?.[0].length ?? 0;
  const lead = CHINESE.pronouns.exec(text.slice(seen));
  if (!lead) return null;
  const isPaper = /^(?:该?报道|文章|该报)/.test(lead[0]);
  const isResolution = lead[0].startsWith('决议');
  const paper = isResolution ? (document ?? assembly) : document;
  const hit = /^(?:他|她|该?发言人)/.test(lead[0]) ? person : paper;
  if (!hit || (isPaper && hit.type !== 'outlet')) return null;
  const from = start + seen;
  const end = from + lead[0].length;
  const alias = { ...hit, start: from, end };
  const said =
    verbAfter(text.slice(seen), from, alias, []) ?? shown(text.slice(seen), alias, lead[0]);
  if (!said || said.start > end + 12) return null;
  const rule = `citation: goes on “${lead[0]}…”`;
  return citedBy({ start, text }, hit, { ...said, rule, score: 0.75 });
}

/** 报告也显示: what documents do besides speaking */
function shown(text: string, { start, end }: ChineseHit, lead: string): ChineseCue | null {
  if (!/报告|报道|文章|决议|声明/.test(lead)) return null;
  const verb = /^(?:还|也|同时|进一步|明确)*(?:显示|表明|发现)/.exec(text.slice(end - start));
  return verb ? { start: end, end: end + verb[0].length, rule: '', score: 0.75 } : null;
}

/** X接受采访，他表示…: the only person before the pronoun */
function continuedWithin({ start, text }: Sentence, hits: readonly ChineseHit[]): Cited | null {
  const comma = /[，；](?=[他她])/.exec(text);
  if (!comma) return null;
  const people = hits.filter(({ type, isOffice }) => type === 'person' || isOffice);
  const [hit] = people.filter(({ end }) => end <= start + comma.index);
  if (!hit || people.length !== 1) return null;
  const end = start + comma.index + 2;
  const said = verbAfter(text, start, { ...hit, start: end - 1, end }, []);
  if (!said || said.start > end + 6) return null;
  return citedBy({ start, text }, hit, { ...said, rule: 'citation: goes on “他…”', score: 0.75 });
}

/** The only person, and the only body or paper, of a sentence; else whoever went on. */
function antecedents(
  sentence: Sentence,
  hits: readonly ChineseHit[],
  before: Antecedents,
  goesOn: boolean,
): Antecedents {
  const people = hits.filter(({ type, isOffice }) => type === 'person' || isOffice);
  const bodies = hits.filter(
    ({ type, isOffice }) => !isOffice && (type === 'body' || type === 'outlet'),
  );
  const only = (list: readonly ChineseHit[], old: ChineseHit | null) =>
    list.length === 1 ? (list[0] ?? null) : list.length === 0 && goesOn ? old : null;
  const person = only(people.length > 0 ? people : bodies.filter(isHeaded), before.person);
  const document = only(bodies, before.document);
  const assembly = bodies.length === 1 ? (bodies[0] ?? null) : before.assembly;
  return { person, document, assembly: bodies.length > 1 ? null : assembly };

  /** 世卫组织…办事处主任: an office holder without a name */
  function isHeaded(hit: ChineseHit): boolean {
    const behind = sentence.text.slice(hit.end - sentence.start);
    return /^[^，。]{0,14}(?:主任|总干事|发言人|代表|专员|负责人|所长|院长|官员)/.test(behind);
  }
}

function citedBy({ start, text }: Sentence, hit: ChineseHit, cue: ChineseCue): Cited {
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
