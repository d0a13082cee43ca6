import type { Actor } from '../domain/actor.ts';
import { stemRussian } from '../text/stemRussian.ts';

/** Names of the registry as a dictionary: what an actor is called in English, by its Chinese and Russian names. */
export interface PickupNames {
  /** the longest Chinese name that begins at a place, with the keys of the words of its English names */
  chineseAt(
    text: string,
    at: number,
  ): { readonly length: number; readonly keys: readonly number[] } | null;
  /** keys of the English names of persons whose Russian surname has this stem */
  russian(stem: string): readonly number[] | null;
  /** whether a word, in lower case, is the surname of a person in the registry */
  isSurname(word: string): boolean;
  /** keys of a person's surname in English, which its Russian and Chinese names have too; none for bodies */
  person(actor: number): readonly number[];
}

/** `key`: number of an English word. */
export function createPickupNames(
  actors: readonly Actor[],
  key: (word: string) => number,
): PickupNames {
  const chinese = new Map<string, readonly number[]>();
  const longest = new Map<string, number>();
  const russian = new Map<string, readonly number[]>();
  const surnames = new Set<string>();
  const addChinese = (name: string, keys: readonly number[]) => {
    if (name.length < 2) return;
    chinese.set(name, merged(chinese.get(name), keys));
    const first = name.slice(0, 2);
    longest.set(first, Math.max(longest.get(first) ?? 0, name.length));
  };
  const addSurnames = ({ en, ru }: Actor['names'], keys: readonly number[]) => {
    const surname = lastWord(en[0]);
    if (surname !== '') surnames.add(surname);
    for (const name of ru) {
      const stem = stemRussian(lastWord(name));
      if (stem.length > 2) russian.set(stem, merged(russian.get(stem), keys));
    }
  };
  for (const { names, kind, labelled } of actors) {
    if (!labelled) continue;
    const keys = [...new Set(names.en.flatMap(wordsOf))].map(key);
    for (const name of names.zh) addChinese(name, keys);
    if (isPerson({ kind, names })) addSurnames(names, keys);
  }
  return {
    chineseAt(text, at) {
      for (let length = longest.get(text.slice(at, at + 2)) ?? 0; length >= 2; length -= 1) {
        const keys = chinese.get(text.slice(at, at + length));
        if (keys) return { length, keys };
      }
      return null;
    },
    russian: (stem) => russian.get(stem) ?? null,
    isSurname: (word) => surnames.has(word),
    person(actor) {
      const one = actors[actor];
      if (!one?.labelled || !isPerson(one)) return [];
      return [...new Set(one.names.en.map(lastWord).filter((word) => word !== ''))].map(key);
    },
  };
}

const BODY = /\b(?:embassy|consulate|mission|delegation|office|representation)\b/i;

/** An embassy is no person, and the city in its name no surname. */
function isPerson({ kind, names }: Pick<Actor, 'kind' | 'names'>): boolean {
  return kind === 'official' || (kind === 'diplomat' && !BODY.test(names.en[0] ?? ''));
}

function merged(a: readonly number[] = [], b: readonly number[]): readonly number[] {
  return [...new Set([...a, ...b])];
}

function wordsOf(name: string): string[] {
  return plain(name)
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !/^(?:of|the|and|for|in|to)$/.test(word));
}

function lastWord(name = ''): string {
  // й must stay: its mark is part of the letter
  return (
    (/[а-я]/i.test(name) ? name.toLowerCase().replaceAll('ё', 'е') : plain(name))
      .split(/[^\p{L}]+/u)
      .filter(Boolean)
      .at(-1) ?? ''
  );
}

function plain(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
