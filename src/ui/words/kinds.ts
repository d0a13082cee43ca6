import { type Kind, OBJECT_KINDS } from '../../domain/kind.ts';
import { t } from '../../state/language.ts';
import { labelAtHead, labelInside } from './names.ts';

/** Rungs of the claim ladder (METHODS §7) that the software may say. */
export type Claim = 0 | 1 | 2 | 3;

export type Family =
  | 'passes on'
  | 'points to'
  | 'names as speaker'
  | 'repeats words'
  | 'same object';

interface KindWords {
  /** rung of the claim ladder (METHODS §7) */
  readonly claim: Claim;
  /** what one unit of weight is */
  readonly piece: 'post' | 'text' | 'object';
  readonly family: Family;
}

const WORDS: Readonly<Record<Kind, KindWords>> = {
  repost: { claim: 2, piece: 'post', family: 'passes on' },
  quote: { claim: 2, piece: 'post', family: 'passes on' },
  reply: { claim: 2, piece: 'post', family: 'passes on' },
  mention: { claim: 0, piece: 'post', family: 'points to' },
  link: { claim: 2, piece: 'post', family: 'points to' },
  citation: { claim: 2, piece: 'post', family: 'names as speaker' },
  copy: { claim: 1, piece: 'text', family: 'repeats words' },
  passage: { claim: 1, piece: 'text', family: 'repeats words' },
  'co-share': { claim: 1, piece: 'object', family: 'same object' },
};

export function kindWords(kind: Kind): KindWords {
  return WORDS[kind];
}

export function familyName(family: Family): string {
  switch (family) {
    case 'passes on':
      return t('passes on');
    case 'points to':
      return t('points to');
    case 'names as speaker':
      return t('names as speaker');
    case 'repeats words':
      return t('repeats words');
    case 'same object':
      return t('same object');
    default:
      return family satisfies never;
  }
}

/** "12 objects": a weight with what it counts. */
export function piecesOf(kind: Kind, n: number): string {
  const { piece } = WORDS[kind];
  switch (piece) {
    case 'post':
      return t('{n, plural, one {# post} other {# posts}}', { n });
    case 'text':
      return t('{n, plural, one {# text} other {# texts}}', { n });
    case 'object':
      return t('{n, plural, one {# object} other {# objects}}', { n });
    default:
      return piece satisfies never;
  }
}

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
  const ends = endsOf(amplifier, source);
  const claim = claimOf(kind, q);
  switch (claim) {
    case 0:
      return t('{amplifier} mentions {source}', ends);
    case 1:
      return t('{amplifier} shares the same link or text as {source}', ends);
    case 2:
      return t('{amplifier} amplifies {source}', ends);
    case 3:
      return t('{amplifier} acts in synchrony with {source}', ends);
    default:
      return claim satisfies never;
  }
}

/** "RT cites the Chinese foreign ministry": an edge as a sentence. */
export function edgeSentence(kind: Kind, amplifier: string, source: string): string {
  const ends = endsOf(amplifier, source);
  switch (kind) {
    case 'repost':
      return t('{amplifier} reposts {source}', ends);
    case 'quote':
      return t('{amplifier} quotes {source}', ends);
    case 'reply':
      return t('{amplifier} replies to {source}', ends);
    case 'mention':
      return t('{amplifier} mentions {source}', ends);
    case 'link':
      return t('{amplifier} links to {source}', ends);
    case 'citation':
      return t('{amplifier} cites {source}', ends);
    case 'copy':
      return t('{amplifier} publishes nearly the same text as {source}', ends);
    case 'passage':
      return t('{amplifier} shares verbatim passages with {source}', ends);
    case 'co-share':
      return t('{amplifier} shares the same objects as {source}', ends);
    default:
      return kind satisfies never;
  }
}

/** The same for the head of an edge, with its verb in `<b>`. */
export function markedSentence(kind: Kind, amplifier: string, source: string): string {
  const ends = endsOf(amplifier, source);
  switch (kind) {
    case 'repost':
      return t('{amplifier} <b>reposts</b> {source}', ends);
    case 'quote':
      return t('{amplifier} <b>quotes</b> {source}', ends);
    case 'reply':
      return t('{amplifier} <b>replies to</b> {source}', ends);
    case 'mention':
      return t('{amplifier} <b>mentions</b> {source}', ends);
    case 'link':
      return t('{amplifier} <b>links to</b> {source}', ends);
    case 'citation':
      return t('{amplifier} <b>cites</b> {source} as a source', ends);
    case 'copy':
      return t('{amplifier} <b>publishes nearly the same text as</b> {source}', ends);
    case 'passage':
      return t('{amplifier} <b>shares verbatim passages with</b> {source}', ends);
    case 'co-share':
      return t('{amplifier} <b>shares the same objects as</b> {source}', ends);
    default:
      return kind satisfies never;
  }
}

function endsOf(amplifier: string, source: string) {
  return { amplifier: labelAtHead(amplifier), source: labelInside(source) };
}
