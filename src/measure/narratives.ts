import { listAt } from '../domain/column.ts';
import type { Codebook, NarrativeCount } from '../domain/narrative.ts';
import type { PostTable } from '../domain/post.ts';
import type { DatedPosts, Grouping } from './datedPosts.ts';
import {
  BREAK,
  matchesAt,
  type Pattern,
  parsePhrase,
  type Units,
  unitsOf,
} from './narrativePattern.ts';

/** Finds which narratives of a codebook a text belongs to. */
export interface NarrativeMatcher {
  /** numbers of the narratives, ascending; `hashtags` that stand beside the text count as words of it */
  narrativesOf(text: string, hashtags?: readonly string[]): number[];
}

interface Known {
  readonly narrative: number;
  readonly pattern: Pattern;
}

/**
 * Phrases are looked up by their first unit, so that a text costs about the same whatever the number of phrases.
 * @throws Error that names narrative and phrase where one cannot be read
 */
export function createNarrativeMatcher(codebook: Codebook): NarrativeMatcher {
  const including = createIndex();
  const excluding = createIndex();
  codebook.forEach(({ name, phrases }, narrative) => {
    for (const { phrase, exclude } of phrases) {
      const pattern = readPhrase(name, phrase);
      (exclude ? excluding : including).add({ narrative, pattern });
    }
  });
  return {
    narrativesOf(text, hashtags = []) {
      const units = unitsOf(text);
      // references at the end of a text are left out of its units, and with them its last hashtags
      for (const hashtag of hashtags) addHashtag(units, hashtag);
      const found = including.find(units, new Set());
      if (found.size === 0) return NONE;
      const barred = excluding.find(units, new Set());
      return [...found].filter((narrative) => !barred.has(narrative)).sort((a, b) => a - b);
    },
  };
}

const NONE: number[] = [];

function readPhrase(name: string, phrase: string): Pattern {
  try {
    return parsePhrase(phrase);
  } catch (cause) {
    throw new Error(`narrative "${name}": ${(cause as Error).message}`, { cause });
  }
}

/** #ColourRevolution says the words that it is made of, and the one that they make. */
function addHashtag(units: Units, hashtag: string): void {
  const parted = hashtag
    .replace(/_/g, ' ')
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{L})(?=\d)/gu, '$1 ');
  for (const words of new Set([parted, hashtag])) {
    const { unit, kind } = unitsOf(words);
    // what stands between two texts keeps phrases from reaching from one into the other
    units.unit.push(BREAK, ...unit);
    units.kind.push(0, ...kind);
  }
}

/** Letters of a word's beginning that a wildcard phrase is looked up by. */
const KEY_LENGTH = 3;
const MOST_REMEMBERED = 200_000;

function createIndex() {
  const byUnit = new Map<string, Known[]>();
  const byStart = new Map<string, Known[]>();
  const anywhere: Known[] = [];

  /** by word, for those that come back: most words begin no phrase */
  const remembered = new Map<string, readonly Known[]>();

  const candidates = (unit: string): readonly Known[] => {
    const known = remembered.get(unit);
    if (known !== undefined) return known;
    const starts = [];
    for (let length = 1; length <= Math.min(KEY_LENGTH, unit.length); length += 1) {
      starts.push(byStart.get(unit.slice(0, length)) ?? []);
    }
    const found = [...(byUnit.get(unit) ?? []), ...starts.flat(), ...anywhere];
    if (remembered.size < MOST_REMEMBERED) remembered.set(unit, found);
    return found;
  };
  return {
    add(known: Known): void {
      const [first] = known.pattern.steps;
      if (first?.type === 'unit') push(byUnit, first.unit, known);
      else if (first?.type === 'wild' && first.start !== '') {
        push(byStart, first.start.slice(0, KEY_LENGTH), known);
      } else anywhere.push(known);
    },
    find(units: Units, found: Set<number>): Set<number> {
      for (let at = 0; at < units.unit.length; at += 1) {
        for (const { narrative, pattern } of candidates(units.unit[at] ?? '')) {
          if (!found.has(narrative) && matches(pattern, units, at)) found.add(narrative);
        }
      }
      return found;
    },
  };
}

function push(map: Map<string, Known[]>, key: string, known: Known): void {
  const list = map.get(key);
  if (list) list.push(known);
  else map.set(key, [known]);
}

function matches({ steps, unless }: Pattern, units: Units, at: number): boolean {
  return matchesAt(steps, units, at) && !unless.some((pattern) => standsIn(pattern, units));
}

function standsIn({ steps }: Pattern, units: Units): boolean {
  return units.unit.some((_, at) => matchesAt(steps, units, at));
}

/** Numbers of the narratives of each post. */
export function narrativesOfPosts(posts: PostTable, matcher: NarrativeMatcher): number[][] {
  return Array.from({ length: posts.length }, (_, post) =>
    matcher.narrativesOf(posts.text[post] ?? '', listAt(posts.hashtags, post)),
  );
}

/** Posts of each narrative by group and day with data, in that order; also where there are none of them. */
export function countNarratives(
  codebook: Codebook,
  { length, actorOfPost, dayOfPost }: DatedPosts,
  { groups, groupOfActor }: Grouping,
  narrativesOfPost: readonly (readonly number[])[],
): NarrativeCount[] {
  const days = new Map<
    string,
    { group: number; day: number; ofPosts: number; posts: Uint32Array }
  >();
  for (let post = 0; post < length; post += 1) {
    const group = groupOfActor[actorOfPost[post] ?? 0] ?? -1;
    const day = dayOfPost[post] ?? 0;
    if (group < 0) continue;
    const key = `${group} ${day}`;
    const counts = days.get(key) ?? {
      group,
      day,
      ofPosts: 0,
      posts: new Uint32Array(codebook.length),
    };
    days.set(key, counts);
    counts.ofPosts += 1;
    for (const narrative of narrativesOfPost[post] ?? []) {
      counts.posts[narrative] = (counts.posts[narrative] ?? 0) + 1;
    }
  }
  const sorted = [...days.values()].sort((a, b) => a.group - b.group || a.day - b.day);
  return codebook.flatMap(({ name }, narrative) =>
    sorted.map(({ group, day, ofPosts, posts }) => ({
      narrative: name,
      group,
      state: groups[group]?.state ?? null,
      kind: groups[group]?.kind ?? 'account',
      day,
      posts: posts[narrative] ?? 0,
      ofPosts,
    })),
  );
}
