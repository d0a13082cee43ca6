import type { GazetteerEdit } from '../domain/countryNames.ts';
import { type CapitalPlace, createCapitalJudge } from './gazetteerCapitals.ts';
import { createSignReader, type SignReading } from './gazetteerChinese.ts';
import { type CompiledNames, compileNames, type NameEntry } from './gazetteerCompile.ts';
import { createContextJudge, type PostFacts } from './gazetteerContext.ts';
import { activeLanguages } from './gazetteerLanguage.ts';
import { type Candidates, createScan } from './gazetteerScan.ts';
import type { GazetteerData, Mention } from './gazetteerShape.ts';

/** Which countries a text names (METHODS §5). */
export interface Gazetteer {
  /**
   * Every place where a text names a country, in order; spans are UTF-16 and never overlap.
   * `lang`: ISO 639-1 where known; it chooses among the languages of one script, the other scripts are always read.
   */
  mentionsOf(text: string, lang?: string): Mention[];
}

/** A mention that may still turn out to mean another country of the same post. */
interface Open extends Mention {
  readonly reading: SignReading | null;
}

/** Builds the automaton once; `edits` are those of a case, in order. */
export function createGazetteer(
  data: GazetteerData,
  edits: readonly GazetteerEdit[] = [],
): Gazetteer {
  const compiled = compileNames(data, edits);
  const scan = createScan(compiled.trie, compiled.symbols, data.contexts.prefixes);
  const reader = createReader(data, compiled);
  return {
    mentionsOf(text, lang = '') {
      const found: Open[] = [];
      const post = reader.begin(text, activeLanguages(text, lang));
      scan(text, (candidates) => reader.judge(candidates, post, found));
      return found.length === 0 ? [] : settled(found);
    },
  };
}

interface Post {
  readonly text: string;
  readonly languages: number;
  readonly facts: PostFacts;
  folded: string | null;
}

function createReader(data: GazetteerData, { entries, trie, symbols, states }: CompiledNames) {
  const fits = createContextJudge(data.contexts);
  const capitals = createCapitalJudge(data.capitals);
  const readSign = createSignReader(data.chinese);
  const isState = (word: string): boolean => states.has(symbols.fold(word));

  const foldedOf = (post: Post): string => {
    // signs need offsets that stay: silent units are kept
    post.folded ??= symbols.foldInPlace(post.text);
    return post.folded;
  };
  const actsAsGovernment = (entry: NameEntry, post: Post, start: number, end: number): boolean => {
    const { lang, country, cases } = entry;
    if (lang !== 'en' && lang !== 'ru' && lang !== 'zh') return false;
    const text = lang === 'zh' ? foldedOf(post) : post.text;
    const place: CapitalPlace = { text, start, end, country, cases, isState };
    return capitals[lang](place);
  };
  const accepts = (entry: NameEntry, post: Post, found: Candidates, end: number): boolean => {
    const { text, facts } = post;
    const { start, inHashtag } = found;
    if (entry.hyphenAfter && !/^[-–—]\p{L}/u.test(text.slice(end, end + 3))) return false;
    if (entry.use === 'capital' && !actsAsGovernment(entry, post, start, end)) return false;
    const { country, lang, use, isOrdinary, isAbbreviation } = entry;
    return fits(
      { text, start, end, country, lang, use, isOrdinary, isAbbreviation, inHashtag },
      facts,
    );
  };
  const take = (entry: NameEntry, post: Post, found: Candidates, end: number, out: Open[]) => {
    const { start } = found;
    if (entry.use === 'sign') {
      const reading = readSign(foldedOf(post), start);
      if (!reading) return false;
      out.push({ country: reading.country, start, end, reading });
      return true;
    }
    if (entry.use !== 'trap') {
      if (!accepts(entry, post, found, end)) return false;
      out.push({ country: entry.country, start, end, reading: null });
    }
    return true;
  };
  /** The first entry of a node that the context lets stand; a capital that is a place takes its words as a trap does. */
  const isTaken = (node: number, end: number, found: Candidates, post: Post, out: Open[]) => {
    let isPlace = false;
    for (const id of trie.entriesAt(node)) {
      const entry = entries[id];
      if (!entry || !(entry.languages & post.languages)) continue;
      if (found.afterPrefix && entry.use !== 'adjective') continue;
      if (take(entry, post, found, end, out)) return true;
      isPlace ||= entry.use === 'capital';
    }
    return isPlace;
  };
  return {
    begin: (text: string, languages: number): Post => ({
      text,
      languages,
      facts: { text, hasCase: null, words: null },
      folded: null,
    }),
    judge(found: Candidates, post: Post, out: Open[]): number {
      for (let k = found.count - 1; k >= 0; k -= 1) {
        const end = found.ends[k] ?? 0;
        if (isTaken(found.nodes[k] ?? 0, end, found, post, out)) return end;
      }
      return -1;
    },
  };
}

/** A short form that may mean several countries means the one that the post names in full. */
function settled(found: readonly Open[]): Mention[] {
  const full = new Set(found.filter(({ reading }) => !reading).map(({ country }) => country));
  const mentions: Mention[] = [];
  for (const { country, start, end, reading } of found) {
    const other = reading?.orElse.find((one) => full.has(one));
    const isFirst = reading === null || full.has(country) || other === undefined;
    if (reading?.ifNamed && !full.has(country) && other === undefined) continue;
    mentions.push({ country: isFirst ? country : other, start, end });
  }
  return mentions;
}
