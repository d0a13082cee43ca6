import { t } from '../../state/language.ts';

/** What is being worked out, as workers name it; a step without words here is said as it is. */
export function stepName(step: string): string {
  return WORDS.get(step)?.() ?? step;
}

const WORDS: ReadonlyMap<string, () => string> = new Map([
  ['checking the case file', () => t('checking the case file')],
  ['taking in posts', () => t('taking in posts')],
  ['packing posts', () => t('packing posts')],
  ['reading posts', () => t('reading posts')],
  ['finding out who posted', () => t('finding out who posted')],
  [
    'following reposts, quotes, replies and mentions',
    () => t('following reposts, quotes, replies and mentions'),
  ],
  ['following links', () => t('following links')],
  ['reading who is cited', () => t('reading who is cited')],
  ['comparing texts', () => t('comparing texts')],
  ['finding shared passages', () => t('finding shared passages')],
  ['comparing what is shared', () => t('comparing what is shared')],
  ['sorting the evidence', () => t('sorting the evidence')],
  ['finding which statement was relayed', () => t('finding which statement was relayed')],
  ['placing actors', () => t('placing actors')],
]);
