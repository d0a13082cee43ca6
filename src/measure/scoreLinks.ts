import type { Score } from './score.ts';

/** What a person read: which statement a post relays; empty where the data hold none. */
export interface LinkGold {
  readonly post: string;
  readonly statement: string;
  /** for the breakdown; empty where not given */
  readonly part: string;
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
  /** posts whose statement is in the data: found as the statement, or among the first three candidates */
  readonly linkable: number;
  readonly top1: number;
  readonly top3: number;
  /** posts without a statement in the data, and those of them that were said to have none */
  readonly without: number;
  readonly none_right: number;
  /** null where there is nothing to share out */
  readonly top1_share: number | null;
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

const CANDIDATES = 3;

/** How found statements agree with labels; a post without an answer was said to have none. */
export function scoreLinks(
  gold: readonly LinkGold[],
  answers: ReadonlyMap<string, LinkAnswer>,
): { readonly scores: readonly LinkScore[]; readonly disagreements: readonly LinkDisagreement[] } {
  const parts = [...new Set(gold.map(({ part }) => part))].filter((part) => part !== '').sort();
  const disagreements = gold.flatMap(({ post, statement, part }): LinkDisagreement[] => {
    const { statement: found = '', candidates = [] } = answers.get(post) ?? {};
    if (found === statement) return [];
    const row = statement === '' ? 'wrong' : 'missed';
    return [{ row, part, post, expected: statement, found, candidates }];
  });
  return {
    scores: [
      scoreOf('all', gold, answers),
      ...parts.map((name) =>
        scoreOf(
          name,
          gold.filter(({ part }) => part === name),
          answers,
        ),
      ),
    ],
    disagreements,
  };
}

function scoreOf(
  part: string,
  gold: readonly LinkGold[],
  answers: ReadonlyMap<string, LinkAnswer>,
): LinkScore {
  const linkable = gold.filter(({ statement }) => statement !== '');
  const without = gold.filter(({ statement }) => statement === '');
  const top1 = linkable.filter(({ post, statement }) => answers.get(post)?.statement === statement);
  const top3 = linkable.filter(({ post, statement }) =>
    answers.get(post)?.candidates.slice(0, CANDIDATES).includes(statement),
  );
  const none = without.filter(({ post }) => (answers.get(post)?.statement ?? '') === '');
  return {
    ...{ part, posts: gold.length, linkable: linkable.length },
    ...{ top1: top1.length, top3: top3.length, without: without.length, none_right: none.length },
    top1_share: share(top1.length, linkable.length),
    top3_share: share(top3.length, linkable.length),
    none_share: share(none.length, without.length),
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
