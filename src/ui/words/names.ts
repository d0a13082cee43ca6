import type { ActorKind } from '../../domain/actor.ts';
import type { Kind } from '../../domain/kind.ts';
import { atHead, inSentence } from '../../domain/labelInSentence.ts';
import { languageNow, t } from '../../state/language.ts';

/** A kind of amplification, as lists and filters name it. */
export function kindName(kind: Kind): string {
  switch (kind) {
    case 'repost':
      return t('repost');
    case 'quote':
      return t('quote');
    case 'reply':
      return t('reply');
    case 'mention':
      return t('mention');
    case 'link':
      return t('link');
    case 'citation':
      return t('citation');
    case 'copy':
      return t('copy');
    case 'passage':
      return t('passage');
    case 'co-share':
      return t('co-share');
    default:
      return kind satisfies never;
  }
}

export function actorKindName(kind: ActorKind): string {
  switch (kind) {
    case 'ministry':
      return t('ministry');
    case 'diplomat':
      return t('diplomat');
    case 'official':
      return t('official');
    case 'state outlet':
      return t('state outlet');
    case 'state-linked outlet':
      return t('state-linked outlet');
    case 'outlet':
      return t('outlet');
    case 'account':
      return t('account');
    default:
      return kind satisfies never;
  }
}

/** A label inside a sentence: only English puts an article before it. */
export function labelInside(label: string): string {
  return languageNow() === 'en' ? inSentence(label) : label;
}

/** A label that begins a sentence. */
export function labelAtHead(label: string): string {
  return languageNow() === 'en' ? atHead(label) : label;
}
