import { type Chance, createZipf } from './chance.ts';
import { KNOWN_ACCOUNTS } from './knownAccounts.ts';
import type { Language } from './vocabulary.ts';

/** Accounts are numbers; what is known of one follows from its number, so that none need be remembered. */
export interface Accounts {
  /** those whose activity is heavy-tailed; planted ones follow after them */
  readonly ordinary: number;
  readonly planted: number;
  /** an account, the active ones more often */
  active(chance: Chance): number;
}

const POSTS_PER_ACCOUNT = 10;
const ACTIVITY_EXPONENT = 0.9;
/** share of the ordinary posts that planted accounts write as a cover */
const COVER = 0.03;
const LANGUAGE_SHARES = { en: 0.6, ru: 0.25 } as const;
const SYLLABLES =
  'an be chi dor el fa gru ho im ka lo mi nu ost pe ri sa tov ur vi we xin ya zor'.split(' ');

export function createAccounts(rows: number, planted: number): Accounts {
  const ordinary = Math.max(40, Math.round(rows / POSTS_PER_ACCOUNT));
  const rank = createZipf(ordinary, ACTIVITY_EXPONENT);
  return {
    ordinary,
    planted,
    active: (chance) =>
      planted > 0 && chance.happens(COVER) ? ordinary + chance.below(planted) : rank(chance),
  };
}

/**
 * Letters and digits, unique by the number at its end. Numbers below 0 stand for accounts of actors in the registry,
 * of which −1 is the first.
 */
export function handleOf(account: number): string {
  const known = account < 0 ? KNOWN_ACCOUNTS[-1 - account] : undefined;
  if (known !== undefined) return known;
  const mixed = scrambled(account);
  const syllable = (shift: number) => SYLLABLES[(mixed >>> shift) % SYLLABLES.length] ?? '';
  return `${syllable(0)}${syllable(7)}${syllable(14)}_${account}`;
}

export function displayNameOf(account: number): string {
  const [name = ''] = handleOf(account).split('_');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** As long as X's own: it must never pass through a number. */
export function userIdOf(account: number): string {
  return `1${String(scrambled(account)).padStart(10, '0')}${String(account).padStart(8, '0')}`;
}

export function languageOf(account: number): Language {
  const share = scrambled(account) / 2 ** 32;
  if (share < LANGUAGE_SHARES.en) return 'en';
  return share < LANGUAGE_SHARES.en + LANGUAGE_SHARES.ru ? 'ru' : 'zh';
}

/** One 32-bit number for another, without a pattern that shows. */
function scrambled(account: number): number {
  let mixed = (account + 0x9e3779b9) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
