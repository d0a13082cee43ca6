import type { Actor } from '../../domain/actor.ts';
import type { PrivacyChoice } from '../../domain/privacy.ts';

/** Who is named how, and what of texts may stand in a report. */
export interface Privacy {
  nameOf(actorId: string): string;
  isHidden(actorId: string): boolean;
  /** Text of others with the names of hidden actors replaced. */
  redacted(text: string): string;
  readonly hidden: number;
}

/** Shorter names would take ordinary words with them. */
const SHORTEST_NAME = 3;

/**
 * An actor that nobody has labelled may be a private person: by default a report gives it a number instead of a
 * name, and leaves out its texts and links, by which it could be found again.
 */
export function privacyOf(actors: readonly Actor[], choice: PrivacyChoice): Privacy {
  const isPrivate = ({ labelled }: Actor) => choice !== 'named' && !labelled;
  const hidden = actors.filter(isPrivate);
  const pseudonyms = new Map(hidden.map(({ id }, k) => [id, `Account ${k + 1}`]));
  const labels = new Map(actors.map(({ id, label }) => [id, label]));
  const replace = replacer(hidden, pseudonyms);
  return {
    nameOf: (id) => pseudonyms.get(id) ?? labels.get(id) ?? id,
    isHidden: (id) => pseudonyms.has(id),
    redacted: replace,
    hidden: hidden.length,
  };
}

/** One pass over the text for all names: an expression of thousands of names would be tried at every letter. */
function replacer(
  hidden: readonly Actor[],
  pseudonyms: ReadonlyMap<string, string>,
): (text: string) => string {
  const byName = new Map<string, string>();
  for (const actor of hidden) {
    for (const name of namesOf(actor)) {
      byName.set(even(name), pseudonyms.get(actor.id) ?? '');
    }
  }
  if (byName.size === 0) return (text) => text;
  let longest = 1;
  for (const name of byName.keys()) longest = Math.max(longest, wordsOf(name).length);
  return (text) => replaceNames(text, byName, longest);
}

function namesOf({ id, label, handles }: Actor): string[] {
  const bare = id.slice(id.indexOf(':') + 1);
  const names = [bare, label, ...handles.map(({ handle }) => handle)];
  return [...new Set(names)].filter((name) => name.length >= SHORTEST_NAME);
}

/** Scripts without spaces: each of their characters may begin or end a name. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{M}\p{N}_])+/gu;

interface Word {
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}

function even(name: string): string {
  return name.replace(/\s+/gu, ' ').toLowerCase();
}

/** The longest run of words that is a name is replaced; what stands between words stays. */
function replaceNames(text: string, byName: ReadonlyMap<string, string>, longest: number): string {
  const words = wordsOf(text);
  const parts: string[] = [];
  let done = 0;
  for (let k = 0; k < words.length; k += 1) {
    const found = nameAt(text, words, k, byName, longest);
    if (!found) continue;
    parts.push(text.slice(done, words[k]?.start), found.pseudonym);
    done = words[k + found.words - 1]?.end ?? text.length;
    k += found.words - 1;
  }
  return parts.length === 0 ? text : [...parts, text.slice(done)].join('');
}

function nameAt(
  text: string,
  words: readonly Word[],
  from: number,
  byName: ReadonlyMap<string, string>,
  longest: number,
): { readonly pseudonym: string; readonly words: number } | null {
  for (let length = Math.min(longest, words.length - from); length > 0; length -= 1) {
    const run = text.slice(words[from]?.start, words[from + length - 1]?.end);
    const pseudonym = byName.get(even(run));
    if (pseudonym !== undefined) return { pseudonym, words: length };
  }
  return null;
}
