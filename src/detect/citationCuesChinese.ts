import STATES from '../../data/citation/states-zh.json' with { type: 'json' };
import ZH from '../../data/citation/zh.json' with { type: 'json' };
import type { Body, Office } from './nameOffices.ts';

/** A word of speech and where it counts. */
export interface ChineseVerb {
  readonly verb: string;
  readonly score: number;
  /** what must follow; null where nothing is asked */
  readonly after: RegExp | null;
  /** what must stand before: 称 is no verb in 名称 */
  readonly before: RegExp | null;
  /** right behind the name, nothing between but titles and adverbs: such words are often nouns */
  readonly strict: boolean;
  /** only before another name: 指责中国 */
  readonly beforeName: boolean;
}

export interface ChineseRole {
  readonly words: string;
  readonly body: Body;
  readonly office: Office | null;
  readonly person: boolean;
}

function readVerbs(): readonly ChineseVerb[] {
  return ZH.verbs
    .map((row) => ({
      verb: row.verb,
      score: row.score,
      after: 'after' in row && row.after ? new RegExp(row.after) : null,
      before: 'before' in row && row.before ? new RegExp(`${row.before}$`) : null,
      strict: 'strict' in row && row.strict === true,
      beforeName: 'name' in row && row.name === true,
    }))
    .sort((a, b) => b.verb.length - a.verb.length);
}

const VERBS = readVerbs();

/** Verbs by their first character, the longest first. */
function byFirst(): ReadonlyMap<string, readonly ChineseVerb[]> {
  const found = new Map<string, ChineseVerb[]>();
  for (const verb of VERBS) {
    const first = verb.verb.charAt(0);
    found.set(first, [...(found.get(first) ?? []), verb]);
  }
  return found;
}

const either = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

export const CHINESE = {
  verbsByFirst: byFirst(),
  roles: ZH.roles.map(
    (row): ChineseRole => ({
      words: row.words,
      body: row.body as Body,
      office: 'office' in row && row.office ? (row.office as Office) : null,
      person: 'person' in row && row.person === true,
    }),
  ),
  according: new RegExp(`(?:${either(ZH.according)})[^，。；！？\\n]{0,8}$`),
  accordingNoun: new RegExp(`^[^，。；！？《\\n]{0,18}?(?:${either(ZH.accordingNouns)})`),
  document: new RegExp(
    `^(?:的|发布的?|公布的?|发表的?|播出的?|刊登的?|刊发的?|制作的?|有关|最新|近日|日前|、|[（(]\\w+[）)])*(?:(?:对|就|关于|针对)[^，。；！？：“《\\n]{0,40}|[^，。；！？：“《\\n]{0,8}?)(?:${either(ZH.documentNouns)})[^，。；！？“《\\n]{0,6}?(?:${either(ZH.documentVerbs)})`,
  ),
  quoting: new RegExp(`(?:${either(ZH.quoting)})[^，。；！？\\n]{0,4}$`),
  like: new RegExp(`(?:${either(ZH.likeWords)})[^，。；！？\\n]{0,6}$`),
  likeEnd: new RegExp(`^[^，。；！？\\n]{0,24}?(?:${either(ZH.likeEnds)})`),
  object: new RegExp(`(?:${either(ZH.objectWords)})$`),
  modal: new RegExp(`(?:${either(ZH.modals)})`),
  // 没有就此表示, 拒绝就渔网之争答记者问; 不同 denies nothing
  negation: new RegExp(
    `(?:${either(ZH.negations)})(?:[就对向在][^，。；]{1,20}|(?:发[表布]|公布)[^，。；]{1,8})?(?:明确|公开|正式|再)?$`,
  ),
  denies: new RegExp(`^(?:${either(ZH.adverbs)})*(?:${either(ZH.negations)})(?!来|经)`),
  adverbs: new RegExp(`^(?:${either(ZH.adverbs)})+`),
  onlyAdverbs: new RegExp(`^(?:${either(ZH.adverbs)}|[月日号上下午0-9\\s])*$`),
  pronouns: new RegExp(`^(?:${either(ZH.pronouns)})(?:${either(ZH.adverbs)})*`),
} as const;

interface StateNames {
  readonly names: readonly string[];
  /** one or two characters that stand for the state before 方 or an office */
  readonly short: string;
  /** the short form means this state also where the text does not name it in full */
  readonly plain: boolean;
  readonly capitals: readonly string[];
}

export const CHINESE_STATES: Readonly<Record<string, StateNames>> = STATES;
