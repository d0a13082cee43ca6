import { KIND_VERBS, type Kind, OBJECT_KINDS } from '../../domain/kind.ts';
import { atHead, inSentence } from '../../domain/labelInSentence.ts';

/** Rungs of the claim ladder (METHODS §7) that the software may say. */
export type Claim = 0 | 1 | 2 | 3;

interface KindWords {
  /** between amplifier and source: "RT cites X" */
  readonly verb: string;
  /** after the source: "as a source" */
  readonly after: string;
  /** rung of the claim ladder (METHODS §7) */
  readonly claim: Claim;
  /** what one unit of weight is */
  readonly piece: string;
  readonly family: 'passes on' | 'points to' | 'names as speaker' | 'repeats words' | 'same object';
}

const WORDS: Readonly<Record<Kind, Omit<KindWords, 'verb'>>> = {
  repost: { after: '', claim: 2, piece: 'post', family: 'passes on' },
  quote: { after: '', claim: 2, piece: 'post', family: 'passes on' },
  reply: { after: '', claim: 2, piece: 'post', family: 'passes on' },
  mention: { after: '', claim: 0, piece: 'post', family: 'points to' },
  link: { after: '', claim: 2, piece: 'post', family: 'points to' },
  citation: {
    after: ' as a source',
    claim: 2,
    piece: 'post',
    family: 'names as speaker',
  },
  copy: {
    after: '',
    claim: 1,
    piece: 'text',
    family: 'repeats words',
  },
  passage: {
    after: '',
    claim: 1,
    piece: 'text',
    family: 'repeats words',
  },
  'co-share': {
    after: '',
    claim: 1,
    piece: 'object',
    family: 'same object',
  },
};

export function kindWords(kind: Kind): KindWords {
  return { ...WORDS[kind], verb: KIND_VERBS[kind] };
}

const CLAIMS = [
  'mentions',
  'shares the same link or text as',
  'amplifies',
  'acts in synchrony with',
] as const;

/** Largest q at which co-occurrence may be said to be more than chance. */
const THRESHOLD = 0.05;

/** The rung of an edge: co-occurrence that chance does not explain is synchrony. */
export function claimOf(kind: Kind, q: number | null): Claim {
  return OBJECT_KINDS.has(kind) && q !== null && q <= THRESHOLD ? 3 : WORDS[kind].claim;
}

/** What may be said of an edge of this kind, and no more. */
export function claimSentence(
  kind: Kind,
  amplifier: string,
  source: string,
  q: number | null = null,
): string {
  return `${atHead(amplifier)} ${CLAIMS[claimOf(kind, q)]} ${inSentence(source)}`;
}

/** "RT cites the Chinese foreign ministry": an edge as a sentence. */
export function edgeSentence(kind: Kind, amplifier: string, source: string): string {
  return `${atHead(amplifier)} ${KIND_VERBS[kind]} ${inSentence(source)}`;
}
