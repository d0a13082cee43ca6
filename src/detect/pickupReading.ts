import { dictAt } from '../domain/column.ts';
import type { Span } from '../domain/evidence.ts';
import type { PostTable } from '../domain/post.ts';
import { languageOf } from './citationLanguage.ts';
import { occasionsIn } from './pickupOccasion.ts';
import { HEAD_UNITS, type SpeechGrade, speechGrade } from './pickupSpeech.ts';
import type { Term, TermReader } from './pickupTerms.ts';

/** A statement as a bag of keys: what it says and, with it, what the source says around it (speaker, outlet, question). */
export interface StatementKeys {
  /** ascending, none twice */
  readonly keys: Int32Array;
  readonly counts: Uint8Array;
  /** terms, with repetitions */
  readonly length: number;
  /** keys of its first words, where it says who speaks */
  readonly head: ReadonlySet<number>;
  /** what its head says that it carries */
  readonly speech: SpeechGrade;
  /** on which occasion it was said, as its head tells; bits of `occasionsIn` */
  readonly occasions: number;
}

/** One thing that a relay says: it is found where the statement has any of its keys. */
export interface RelayTerm {
  readonly keys: readonly number[];
  /** 1 for what the text says, more for what it quotes, less for what only its address says */
  readonly share: number;
  readonly isCountry: boolean;
  /** asked only where the source has none of the keys; -1: none */
  readonly sound: number;
  /** keys that the source never uses are left out, where it uses another */
  readonly isLoose: boolean;
}

/** Words of an address are a shorter way of saying what the text says, and often say it twice. */
const SLUG_SHARE = 0.5;
/** What stands in quotation marks is the source's own words. */
const QUOTED_SHARE = 1.5;
const QUOTED =
  /[“"«„][^“”"«»„]{3,200}[”"»“]|‘[^‘’]{3,200}’(?!\p{L})|(?<!\p{L})'[^']{3,200}'(?!\p{L})|「[^」]+」/gu;
/** Longer texts are read up to here: beyond lies what others asked, or the small print. */
const MOST_UNITS = 6_000;

export function statementKeys(posts: PostTable, row: number, reader: TermReader): StatementKeys {
  const text = posts.text[row] ?? '';
  const label = dictAt(posts.lang, row);
  const own = termsOf(text, label, reader);
  const terms = [...own, ...termsOf(posts.context[row] ?? '', label, reader)];
  const counts = new Map<number, number>();
  const count = (key: number) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { keys, sound } of terms) {
    keys.forEach(count);
    if (sound >= 0) count(sound);
  }
  const keys = Int32Array.from(counts.keys()).sort();
  const head = own.filter(({ start }) => start < HEAD_UNITS);
  return {
    keys,
    counts: Uint8Array.from(keys, (key) => Math.min(255, counts.get(key) ?? 0)),
    length: terms.length,
    head: new Set(head.flatMap((term) => term.keys)),
    speech: speechGrade(text),
    occasions: occasionsIn(text.slice(0, HEAD_UNITS)),
  };
}

/** How often a statement has a key. */
export function countOf({ keys, counts }: StatementKeys, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = keys[middle] ?? 0;
    if (at === key) return counts[middle] ?? 0;
    if (at < key) low = middle + 1;
    else high = middle;
  }
  return 0;
}

/**
 * What a relay says apart from whom it cites: terms within `asides` (name, words of saying) and `except` (keys of
 * what is said of every statement of the source: its own country, the cited person) are left out, and nothing is counted twice.
 */
export function relayTerms(
  posts: PostTable,
  row: number,
  reader: TermReader,
  asides: readonly Span[],
  except: ReadonlySet<number>,
): RelayTerm[] {
  const terms = new Map<string, RelayTerm>();
  const add = (term: RelayTerm) => {
    const { keys } = term;
    if (keys.length === 0 || keys.some((key) => except.has(key))) return;
    const id = keys.join(' ');
    if (term.share > (terms.get(id)?.share ?? 0)) terms.set(id, term);
  };
  const text = posts.text[row] ?? '';
  const label = dictAt(posts.lang, row);
  const quoted = quotedIn(text);
  for (const { kind, start, end, ...term } of termsOf(text, label, reader)) {
    if (asides.some((aside) => start < aside.end && aside.start < end)) continue;
    const isQuoted = quoted.some((span) => span.start <= start && end <= span.end);
    add({ ...term, share: isQuoted ? QUOTED_SHARE : 1, isCountry: kind === 'country' });
  }
  const isEnglish = languageOf(label, text) === 'en';
  for (const key of reader.readSlug(posts.url[row] ?? '', isEnglish)) {
    add({ keys: [key], share: SLUG_SHARE, isCountry: false, sound: -1, isLoose: false });
  }
  return [...terms.values()];
}

/** Places in quotation marks. */
export function quotedIn(text: string): Span[] {
  return Array.from(text.matchAll(QUOTED), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

export function termsOf(text: string, label: string, reader: TermReader): Term[] {
  const language = label || (languageOf('', text) ?? '');
  return reader.read(text.slice(0, MOST_UNITS), language);
}
