/** Who goes on to speak as a pronoun or as "the report", in the next sentence or in the same one. */
import type { ChineseCue, Sentence } from './citationChineseFrame.ts';
import { citedBy } from './citationChineseRecord.ts';
import { isOthers } from './citationChineseSubject.ts';
import { verbAfter } from './citationChineseVerb.ts';
import { CHINESE } from './citationCuesChinese.ts';
import type { Cited } from './citationRecord.ts';
import type { ChineseHit } from './nameHitChinese.ts';

/** Who a pronoun, or "the report", in the next sentence may stand for. */
export interface Antecedents {
  readonly person: ChineseHit | null;
  readonly document: ChineseHit | null;
  /** the only body of the last sentence that had one: 决议 may come back later */
  readonly assembly: ChineseHit | null;
}

export const NOBODY: Antecedents = { person: null, document: null, assembly: null };

/** 他表示, 决议呼吁 in the next sentence */
export function continued(
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

function behindIn(text: string, start: number, { end }: ChineseHit): string {
  return text.slice(end - start);
}

/** Whoever is named in a sentence, by name or by office, and not somebody who only belongs to him. */
function peopleIn({ start, text }: Sentence, hits: readonly ChineseHit[]): readonly ChineseHit[] {
  return hits.filter(
    (hit) => (hit.type === 'person' || hit.isOffice) && !isOthers(hit, behindIn(text, start, hit)),
  );
}

/** X接受采访，他表示…: the only person before the pronoun */
export function continuedWithin(
  { start, text }: Sentence,
  hits: readonly ChineseHit[],
): Cited | null {
  const comma = /[，；](?=[他她])/.exec(text);
  if (!comma) return null;
  const people = peopleIn({ start, text }, hits);
  const [hit] = people.filter(({ end }) => end <= start + comma.index);
  if (!hit || people.length !== 1) return null;
  const end = start + comma.index + 2;
  const said = verbAfter(text, start, { ...hit, start: end - 1, end }, []);
  if (!said || said.start > end + 6) return null;
  return citedBy({ start, text }, hit, { ...said, rule: 'citation: goes on “他…”', score: 0.75 });
}

/** X通过决议，决议强调…: the body that passed it, in the clause before */
export function resolvedWithin(
  { start, text }: Sentence,
  hits: readonly ChineseHit[],
): Cited | null {
  const said = RESOLUTION.exec(text);
  if (!said) return null;
  const at = start + said.index;
  const hit = hits.find(
    (one) =>
      one.type === 'body' &&
      one.end < at &&
      /^[^，。；]{0,12}(?<!未能|没有|尚未|拒绝|应)通过/.test(behindIn(text, start, one)),
  );
  if (!hit) return null;
  const end = at + said[0].length;
  const rule = 'citation: goes on “决议…”';
  return citedBy({ start, text }, hit, { start: at + 1, end, rule, score: 0.75 });
}

const RESOLUTION =
  /[，；]决议(?:序言段?|正文|案文)?(?:还|也|明确|同时)*(?:强调|呼吁|要求|指出|重申|敦促|谴责)/;

/** The only person, and the only body or paper, of a sentence; else whoever went on. */
export function antecedents(
  sentence: Sentence,
  hits: readonly ChineseHit[],
  before: Antecedents,
  goesOn: boolean,
): Antecedents {
  const people = peopleIn(sentence, hits);
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
    const behind = behindIn(sentence.text, sentence.start, hit);
    return /^[^，。]{0,14}(?:主任|总干事|发言人|代表|专员|负责人|所长|院长|官员)/.test(behind);
  }
}
