/** What an analyst holds of a citation, an edge, an actor, a post or a cluster. Kept in the case; never the software's. */
import { isKind, type Kind } from './kind.ts';

/** A post as every case knows it, whatever its row is. */
export interface PostRef {
  readonly platform: string;
  readonly id: string;
}

/** A cluster has no name of its own: it is known by the two actors that its label names. */
export type JudgementAbout =
  | { readonly type: 'citation'; readonly post: PostRef; readonly source: string }
  | {
      readonly type: 'edge';
      readonly amplifier: string;
      readonly source: string;
      readonly kind: Kind;
    }
  | { readonly type: 'actor'; readonly actor: string }
  | { readonly type: 'post'; readonly post: PostRef }
  | { readonly type: 'cluster'; readonly label: string };

/** `added`: a citation that the software did not find. */
export const VERDICTS = ['confirmed', 'unsure', 'rejected', 'added'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What else may explain that two say the same. */
export const EXPLANATIONS = [
  'same event',
  'wire copy',
  'licensed syndication',
  'translation',
  'common source',
] as const;
export type Explanation = (typeof EXPLANATIONS)[number];

export interface Judgement {
  /** the same for the same thing: a case holds one judgement of each */
  readonly id: string;
  readonly about: JudgementAbout;
  /** null: only noted or tagged */
  readonly verdict: Verdict | null;
  /** why; required with `rejected` and `added` */
  readonly reason: string;
  readonly tags: readonly string[];
  readonly explanations: readonly Explanation[];
  readonly note: string;
  /** UTC milliseconds */
  readonly at: number;
}

/** What the analyst says; identity and time are put beside it. */
export type Opinion = Pick<Judgement, 'verdict' | 'reason' | 'tags' | 'explanations' | 'note'>;

export const NO_OPINION: Opinion = {
  verdict: null,
  reason: '',
  tags: [],
  explanations: [],
  note: '',
};

export function judgementId(about: JudgementAbout): string {
  switch (about.type) {
    case 'citation':
      return JSON.stringify(['citation', about.post.platform, about.post.id, about.source]);
    case 'edge':
      return JSON.stringify(['edge', about.amplifier, about.source, about.kind]);
    case 'actor':
      return JSON.stringify(['actor', about.actor]);
    case 'post':
      return JSON.stringify(['post', about.post.platform, about.post.id]);
    case 'cluster':
      return JSON.stringify(['cluster', about.label]);
    default:
      return about satisfies never;
  }
}

export function judgementOf(
  judgements: readonly Judgement[],
  about: JudgementAbout,
): Judgement | null {
  const id = judgementId(about);
  return judgements.find((judgement) => judgement.id === id) ?? null;
}

/** Whether a verdict stands only with a reason. */
export function needsReason(verdict: Verdict | null): boolean {
  return verdict === 'rejected' || verdict === 'added';
}

/** Whether an opinion can be kept: verdicts that change what is counted stand only with a reason. */
export function isWhole({ verdict, reason }: Opinion): boolean {
  return !needsReason(verdict) || reason.trim() !== '';
}

/**
 * The list with this opinion in place of what was held of the thing before; an empty opinion takes it away.
 * `at`: UTC milliseconds.
 */
export function withOpinion(
  judgements: readonly Judgement[],
  about: JudgementAbout,
  opinion: Opinion,
  at: number,
): Judgement[] {
  const id = judgementId(about);
  const others = judgements.filter((judgement) => judgement.id !== id);
  const tidy = tidied(opinion);
  return isEmpty(tidy) ? others : [...others, { id, about, ...tidy, at }];
}

function isEmpty({ verdict, tags, explanations, note }: Opinion): boolean {
  return verdict === null && tags.length === 0 && explanations.length === 0 && note === '';
}

function tidied({ verdict, reason, tags, explanations, note }: Opinion): Opinion {
  return {
    verdict,
    reason: reason.trim(),
    tags: [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))],
    explanations: EXPLANATIONS.filter((each) => explanations.includes(each)),
    note: note.trim(),
  };
}

/** Those that change what is counted: citations set aside or added. */
export function citationJudgements(judgements: readonly Judgement[]): Judgement[] {
  return judgements.filter(
    ({ about, verdict }) => about.type === 'citation' && needsReason(verdict),
  );
}

/** Whether two lists of judgements leave the same citations counted. */
export function countSame(a: readonly Judgement[], b: readonly Judgement[]): boolean {
  return countedKey(a) === countedKey(b);
}

function countedKey(judgements: readonly Judgement[]): string {
  const counting = citationJudgements(judgements).map(({ id, verdict }) => `${id} ${verdict}`);
  return JSON.stringify(counting.sort());
}

export function isVerdict(value: unknown): value is Verdict {
  return (VERDICTS as readonly unknown[]).includes(value);
}

export function isExplanation(value: unknown): value is Explanation {
  return (EXPLANATIONS as readonly unknown[]).includes(value);
}

/** For what others have written: null where it is about nothing that can be judged. */
export function aboutFrom(value: unknown): JudgementAbout | null {
  const fields = (value ?? {}) as Readonly<Record<string, unknown>>;
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : null);
  const post = postFrom(fields.post);
  const source = text('source');
  switch (fields.type) {
    case 'citation':
      return post && source !== null ? { type: 'citation', post, source } : null;
    case 'edge': {
      const amplifier = text('amplifier');
      const kind = text('kind') ?? '';
      if (amplifier === null || source === null || !isKind(kind)) return null;
      return { type: 'edge', amplifier, source, kind };
    }
    case 'actor': {
      const actor = text('actor');
      return actor === null ? null : { type: 'actor', actor };
    }
    case 'post':
      return post && { type: 'post', post };
    case 'cluster': {
      const label = text('label');
      return label === null ? null : { type: 'cluster', label };
    }
    default:
      return null;
  }
}

function postFrom(value: unknown): PostRef | null {
  const { platform, id } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof platform === 'string' && typeof id === 'string' ? { platform, id } : null;
}
