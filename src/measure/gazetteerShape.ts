/** The shapes of the gazetteer beside its names: short forms, contexts and capitals (METHODS §5). */
import type { GazetteerName } from '../domain/countryNames.ts';

/** A Chinese character that stands for a country beside others: 美方, 对美, 中美. */
export interface ChineseSign {
  /** not given: the character only takes part in pairs (欧, 非) */
  readonly country?: string;
  /** `plain`: X方 means it; `ifNamed`: only where the post names the country or one of `orElse` in full */
  readonly side?: string;
  /** as in `side`, wherever it stands: the character has many meanings */
  readonly ifNamed?: boolean;
  /** one of these before it, or one of those after it, makes it the country */
  readonly after?: readonly string[];
  readonly before?: readonly string[];
  /** another country after one character: 港澳 is Macao, not Australia */
  readonly afterMeans?: Readonly<Record<string, string>>;
  /** with one of these it is part of another word */
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
  /** countries that it may mean as well: taken where the post names that one in full and not the first */
  readonly orElse?: readonly string[];
}

export interface ChineseShortForms {
  readonly signs: Readonly<Record<string, ChineseSign>>;
  readonly pairs: readonly string[];
  /** characters that pair with 中 only before one of `suffixes` */
  readonly suffixPartners: string;
  readonly suffixes: readonly string[];
  /** 方 in these is not a side */
  readonly sideEndings: readonly string[];
}

/** A name whose meaning depends on other words of the post: Georgia beside Atlanta. */
export interface NearRule {
  readonly country: string;
  readonly lang: string;
  readonly names: readonly string[];
  /** one of these in the post speaks against the country; empty: everything does that `unless` does not name */
  readonly against: readonly string[];
  readonly unless: readonly string[];
}

export interface GazetteerContexts {
  readonly near: readonly NearRule[];
  /** names that persons bear too, and the names that stand before or after them then */
  readonly personal: readonly string[];
  readonly givenNames: readonly string[];
  readonly surnames: Readonly<Record<string, readonly string[]>>;
  /** "us" in text without capitals */
  readonly pronoun: {
    readonly country: string;
    readonly name: string;
    readonly before: readonly string[];
    readonly notAfterThe: readonly string[];
    readonly after: readonly string[];
  };
  readonly articles: readonly string[];
  /** peoples that are family names: not after a capital, which is a given name unless it is one of `notGivenNames` */
  readonly families: readonly string[];
  readonly notGivenNames: readonly string[];
  /** adjectives that mean the language unless they stand before a noun or after the article */
  readonly alone: {
    readonly names: readonly string[];
    readonly article: string;
    readonly after: readonly string[];
  };
  /** after an adjective: the language is meant, not the country */
  readonly languages: Readonly<Record<string, readonly string[]>>;
  /** beside a Russian adjective: a street or station is named, not the country */
  readonly streets: readonly string[];
  /** антироссийский, внутриукраинский */
  readonly prefixes: readonly string[];
}

export interface EnglishCapitalRules {
  readonly place: readonly string[];
  readonly skip: readonly string[];
  readonly verbs: readonly string[];
  readonly copula: readonly string[];
  readonly copulaNext: readonly string[];
  readonly things: readonly string[];
  readonly heads: readonly string[];
  readonly joined: readonly string[];
  readonly prefixed: readonly string[];
  readonly relation: readonly string[];
  readonly objectVerbs: readonly string[];
  /** before "between": the cities are places */
  readonly travel: readonly string[];
  readonly frames: Readonly<Record<string, readonly string[]>>;
}

/** Russian lists other than `place`, `spoke` and `between` hold beginnings of words. */
export interface RussianCapitalRules {
  readonly place: readonly string[];
  readonly spoke: readonly string[];
  /** of `spoke`, what city news says as well: only for capitals not in `cities`, and only after the city */
  readonly spokeLocally: readonly string[];
  readonly verbs: readonly string[];
  /** verbs of city news as well; not taken for the capitals in `cities` */
  readonly weak: readonly string[];
  readonly cities: readonly string[];
  readonly heads: readonly string[];
  readonly dative: readonly string[];
  readonly accusative: readonly string[];
  readonly relation: readonly string[];
  readonly onto: readonly string[];
  readonly travel: readonly string[];
  readonly between: readonly string[];
}

export interface ChineseCapitalRules {
  readonly verbs: readonly string[];
  readonly joins: readonly string[];
  readonly targets: readonly string[];
}

export interface CapitalRules {
  readonly en: EnglishCapitalRules;
  readonly ru: RussianCapitalRules;
  readonly zh: ChineseCapitalRules;
}

export interface GazetteerData {
  readonly names: readonly GazetteerName[];
  readonly chinese: ChineseShortForms;
  readonly contexts: GazetteerContexts;
  readonly capitals: CapitalRules;
}

/** Where a text names a country: UTF-16 offsets, end excluded. */
export interface Mention {
  readonly country: string;
  readonly start: number;
  readonly end: number;
}
