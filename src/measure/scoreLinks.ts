import type { Score } from './score.ts';

/** What a person read: which statement a post relays. */
export interface LinkGold {
  readonly post: string;
  /** all that are equally right; none: the data hold no statement */
  readonly statements: readonly string[];
  /** for the breakdown; a row may belong to several */
  readonly parts: readonly string[];
}

/** What was found for a post. */
export interface LinkAnswer {
  readonly score: number;
  /** empty: none */
  readonly statement: string;
  /** best first */
  readonly candidates: readonly string[];
}

export interface LinkScore {
  /** `all`, or a part of the labels */
  readonly part: string;
  readonly posts: number;
  /** posts whose statement is in the data, and those of them where a right one was given as the statement */
  readonly linkable: number;
  readonly top1: number;
  /** a right one stands first, though perhaps with too low a chance to be given */
  readonly ranked1: number;
  readonly top3: number;
  /** posts without a statement in the data, and those of them that were said to have none */
  readonly without: number;
  readonly none_right: number;
  /** null where there is nothing to share out */
  readonly top1_share: number | null;
  readonly ranked1_share: number | null;
  readonly top3_share: number | null;
  readonly none_share: number | null;
}

export interface LinkDisagreement {
  readonly row: 'missed' | 'wrong';
  readonly part: string;
  readonly post: string;
  readonly expected: string;
  readonly found: string;
  readonly candidates: readonly string[];
}

/** What was found for a row of the labels; undefined: nothing, which is "none". */
export type AnswerTo<Gold extends LinkGold> = (one: Gold) => LinkAnswer | undefined;

const CANDIDATES = 3;

/** How found statements agree with labels. */
export function scoreLinks<Gold extends LinkGold>(
  gold: readonly Gold[],
  answerTo: AnswerTo<Gold>,
): { readonly scores: readonly LinkScore[]; readonly disagreements: readonly LinkDisagreement[] } {
  const parts = [...new Set(gold.flatMap((one) => one.parts))].sort();
  const disagreements = gold.flatMap((one): LinkDisagreement[] => {
    const { statement: found = '', candidates = [] } = answerTo(one) ?? {};
    const { post, statements } = one;
    if (statements.length === 0 ? found === '' : statements.includes(found)) return [];
    const row = statements.length === 0 ? 'wrong' : 'missed';
    const expected = statements.join(';');
    return [{ row, part: one.parts.join(';'), post, expected, found, candidates }];
  });
  const ofPart = (name: string) => gold.filter((one) => one.parts.includes(name));
  return {
    scores: [
      scoreOf('all', gold, answerTo),
      ...parts.map((name) => scoreOf(name, ofPart(name), answerTo)),
    ],
    disagreements,
  };
}

function scoreOf<Gold extends LinkGold>(
  part: string,
  gold: readonly Gold[],
  answerTo: AnswerTo<Gold>,
): LinkScore {
  const linkable = gold.filter(({ statements }) => statements.length > 0);
  const without = gold.filter(({ statements }) => statements.length === 0);
  const right = (within: number) =>
    linkable.filter((one) =>
      answerTo(one)
        ?.candidates.slice(0, within)
        .some((candidate) => one.statements.includes(candidate)),
    ).length;
  const top1 = linkable.filter((one) =>
    one.statements.includes(answerTo(one)?.statement ?? ''),
  ).length;
  const [ranked1, top3] = [right(1), right(CANDIDATES)];
  const none = without.filter((one) => (answerTo(one)?.statement ?? '') === '').length;
  return {
    ...{ part, posts: gold.length, linkable: linkable.length, top1, ranked1, top3 },
    ...{ without: without.length, none_right: none },
    top1_share: share(top1, linkable.length),
    ranked1_share: share(ranked1, linkable.length),
    top3_share: share(top3, linkable.length),
    none_share: share(none, without.length),
  };
}

/** One labelled post with what was read in it. */
export interface MentionGold {
  readonly id: string;
  readonly language: string;
  readonly file: string;
  readonly countries: readonly string[];
  readonly found: readonly string[];
}

export interface MentionDisagreement {
  readonly kind: 'missed' | 'wrong';
  readonly language: string;
  readonly file: string;
  readonly post: string;
  readonly country: string;
}

/** Precision, recall and F1 over countries of posts: for all, by language and by file; and every disagreement. */
export function scoreMentions(gold: readonly MentionGold[]): {
  readonly scores: readonly Score[];
  readonly disagreements: readonly MentionDisagreement[];
} {
  const scopes: [Score['scope'], string, readonly MentionGold[]][] = [
    ['all', 'all', gold],
    ...grouped('language', gold),
    ...grouped('file', gold),
  ];
  return {
    scores: scopes.map(([scope, name, posts]) => mentionScore(scope, name, posts)),
    disagreements: gold.flatMap(({ id, language, file, countries, found }) => {
      const about = { language, file, post: id };
      const missed = countries.filter((country) => !found.includes(country));
      const wrong = found.filter((country) => !countries.includes(country));
      return [
        ...missed.map((country) => ({ kind: 'missed' as const, ...about, country })),
        ...wrong.map((country) => ({ kind: 'wrong' as const, ...about, country })),
      ];
    }),
  };
}

function grouped(
  scope: 'language' | 'file',
  gold: readonly MentionGold[],
): [Score['scope'], string, readonly MentionGold[]][] {
  const names = [...new Set(gold.map((one) => one[scope]))].filter((name) => name !== '').sort();
  return names.map((name) => [scope, name, gold.filter((one) => one[scope] === name)]);
}

function mentionScore(scope: Score['scope'], name: string, posts: readonly MentionGold[]): Score {
  const sum = (of: (one: MentionGold) => number) => posts.reduce((all, one) => all + of(one), 0);
  const gold = sum(({ countries }) => countries.length);
  const found = sum((one) => one.found.length);
  const right = sum((one) => one.countries.filter((it) => one.found.includes(it)).length);
  const f1 = gold + found === 0 ? null : rounded((2 * right) / (gold + found));
  const counts = { scope, name, posts: posts.length, gold, found, right };
  return { ...counts, precision: share(right, found), recall: share(right, gold), f1 };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : rounded(part / whole);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
