import RUSSIAN from '../../data/gloss/ru-en.json' with { type: 'json' };
import type { Actor } from '../domain/actor.ts';
import type { PointKind } from '../domain/pickup.ts';
import type { Gloss } from '../text/gloss.ts';
import { createRussianWords, type RussianWords } from '../text/russianWords.ts';
import { soundOf } from '../text/sound.ts';
import { stemEnglish } from '../text/stemEnglish.ts';
import { stemRussian } from '../text/stemRussian.ts';
import { createPickupNames, type PickupNames } from './pickupNames.ts';
import { figuresOf } from './pickupNumbers.ts';
import { ENGLISH_STOP, RUSSIAN_STOP } from './pickupStop.ts';

/** One word, name or figure of a text with what it may be called in the other language. */
export interface Term {
  readonly kind: PointKind;
  readonly start: number;
  readonly end: number;
  /** numbers of the reader's keys; two terms agree where they share one */
  readonly keys: readonly number[];
  /** key of how the word sounds, for names in another alphabet; -1: too short to tell, or no word */
  readonly sound: number;
  /** some of the keys are translations by a list: those that the source never uses say nothing */
  readonly isLoose: boolean;
}

/** Where a text names a country; the caller has the gazetteer. */
export type CountriesIn = (
  text: string,
  lang: string,
) => readonly { readonly country: string; readonly start: number; readonly end: number }[];

export interface TermTools {
  readonly actors: readonly Actor[];
  /** null: Chinese is compared by countries, names and figures alone */
  readonly gloss: Gloss | null;
  readonly countriesIn: CountriesIn | null;
  /** words are also told by their sound: Russian meets another language */
  readonly hasSounds: boolean;
}

/** Reads texts of all languages into keys of one list: English stems stand for what other languages say. */
export interface TermReader {
  read(text: string, lang: string): Term[];
  /**
   * Stems of the words of an address's last part, which often say what a cut headline does not; where the post is not
   * in English the part spells its words out in Latin letters, and only names of persons are taken.
   */
  readSlug(url: string, isEnglish: boolean): number[];
  /** keys by which texts of any language name a person of the registry; none for bodies */
  personKeys(actor: number): readonly number[];
  /** the key of every mention of a country */
  countryKey(country: string): number;
}

let russianWords: RussianWords | null = null;

/** The list is read when the first Russian word comes along. */
function meaningsOf(stem: string): readonly string[] {
  russianWords ??= createRussianWords(RUSSIAN);
  return russianWords(stem) ?? [];
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}]+)?/gu;
const HAN = /\p{Script=Han}/u;

export function createTermReader({ actors, gloss, countriesIn, hasSounds }: TermTools): TermReader {
  const numbers = new Map<string, number>();
  const key = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const names = createPickupNames(actors, (word) => key(stemEnglish(word)));
  const glossed = createGlossKeys(gloss, key);
  const wordKeys = createWordKeys(key, names, hasSounds);

  const hanAt = (text: string, at: number): HanTerm => {
    const name = names.chineseAt(text, at);
    if (name) return { kind: 'actor', ...name };
    return { kind: 'word', ...(glossed(text, at) ?? { length: 1, keys: [] }) };
  };
  const readHan = (text: string, start: number, end: number, isFree: IsFree, out: Term[]) => {
    let at = start;
    while (at < end) {
      const { kind, length, keys } = isFree(at) ? hanAt(text, at) : NOTHING;
      if (keys.length > 0) out.push({ kind, start: at, end: at + length, keys, ...EXACT });
      at += length;
    }
  };
  const readWords = (text: string, isFree: IsFree, out: Term[]) => {
    for (const match of text.matchAll(WORD)) {
      const start = match.index;
      const end = start + match[0].length;
      if (HAN.test(match[0])) readHan(text, start, end, isFree, out);
      else if (isFree(start)) {
        const found = wordKeys(match[0]);
        if (found) out.push({ ...found, start, end });
      }
    }
  };
  return {
    read(text, lang) {
      const out: Term[] = [];
      const taken = new Uint8Array(text.length);
      const put = (kind: PointKind, start: number, end: number, name: string) => {
        taken.fill(1, start, end);
        out.push({ kind, start, end, keys: [key(name)], ...EXACT });
      };
      for (const { country, start, end } of countriesIn?.(text, lang) ?? [])
        put('country', start, end, `c:${country}`);
      for (const { key: name, kind, start, end } of figuresOf(text))
        if (taken[start] !== 1) put(kind, start, end, name);
      readWords(text, (at) => taken[at] !== 1, out);
      return out;
    },
    readSlug(url, isEnglish) {
      const words = slugWords(url).filter((word) => isEnglish || names.isSurname(word));
      return words.flatMap((word) => wordKeys(word)?.keys ?? []);
    },
    personKeys: names.person,
    countryKey: (country) => key(`c:${country}`),
  };
}

type IsFree = (at: number) => boolean;
type HanTerm = Pick<Term, 'kind' | 'keys'> & { readonly length: number };

/** What is told by itself, not by its sound. */
const EXACT = { sound: -1, isLoose: false } as const;
const NOTHING = { kind: 'word', length: 1, keys: [] } as const;

/** The dictionary's words as keys, made when they are first met. */
function createGlossKeys(gloss: Gloss | null, key: (word: string) => number) {
  const keyOfWord = new Map<number, number>();
  const known = new Map<readonly number[], { length: number; keys: readonly number[] }>();
  const keyOf = (word: number): number => {
    const found = keyOfWord.get(word);
    if (found !== undefined) return found;
    const made = key(stemEnglish(gloss?.words[word] ?? ''));
    keyOfWord.set(word, made);
    return made;
  };
  return (text: string, at: number) => {
    const hit = gloss?.at(text, at) ?? null;
    if (hit === null) return null;
    const found = known.get(hit.meanings);
    if (found) return found;
    const made = { length: hit.length, keys: [...new Set(hit.meanings.map(keyOf))] };
    known.set(hit.meanings, made);
    return made;
  };
}

type WordKeys = Omit<Term, 'start' | 'end'>;

/** Words of alphabetic scripts; null for those that carry no subject. */
function createWordKeys(key: (word: string) => number, names: PickupNames, hasSounds: boolean) {
  const known = new Map<string, WordKeys | null>();
  const soundKey = (word: string) => {
    const sound = hasSounds ? soundOf(word) : '';
    return sound === '' ? -1 : key(`s:${sound}`);
  };
  const read = (word: string): WordKeys | null => {
    const plain = word
      .replace(/['’]\p{L}*$/u, '')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '');
    const lower = plain.toLowerCase();
    if (/[а-я]/.test(lower)) return russian(word.toLowerCase().replaceAll('ё', 'е'), word);
    if (lower.length < 2) return null;
    const isAcronym = plain.length <= 5 && plain === plain.toUpperCase();
    if (!isAcronym && ENGLISH_STOP.has(lower)) return null;
    const kind = names.isSurname(lower) && plain !== lower ? 'actor' : 'word';
    return { kind, keys: [key(stemEnglish(lower))], sound: soundKey(lower), isLoose: false };
  };
  const russian = (word: string, written: string): WordKeys | null => {
    const isAcronym = word.length > 1 && written === written.toUpperCase();
    if (!isAcronym && (word.length < 3 || RUSSIAN_STOP.has(word))) return null;
    const stem = stemRussian(word);
    const named = names.russian(stem);
    const meant = meaningsOf(stem).map((one) => key(stemEnglish(one)));
    const own = key(`ru:${stem}`);
    if (named) return { kind: 'actor', keys: [own, ...named], sound: -1, isLoose: false };
    return { kind: 'word', keys: [own, ...meant], sound: soundKey(stem), isLoose: true };
  };
  return (word: string): WordKeys | null => {
    let found = known.get(word);
    if (found === undefined) {
      found = read(word);
      known.set(word, found);
    }
    return found;
  };
}

function slugWords(url: string): string[] {
  const last = /\/([^/?#]*-[^/?#]*?)(?:\.[a-z]+)?\/?(?:[?#].*)?$/.exec(url)?.[1] ?? '';
  return last.split(/[-_]/).filter((word) => /^[a-z]{2,}$/i.test(word));
}
