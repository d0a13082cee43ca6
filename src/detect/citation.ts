import type { Actor, ActorDirectory } from '../domain/actor.ts';
import { dictAt } from '../domain/column.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { PostTable } from '../domain/post.ts';
import { languageOf } from './citationLanguage.ts';
import { createReaders, type Readers } from './citationReaders.ts';
import { type CitationLanguage, type Cited, isAsserted } from './citationRecord.ts';
import { settled } from './citationSettle.ts';
import { dayOf } from './postDay.ts';

/** One source that one post names. */
export interface Citation extends Cited {
  /** row of the post table */
  readonly post: number;
  /** indices into the directory; the source is `actor` */
  readonly amplifier: number;
  readonly language: CitationLanguage;
  /** source and publisher belong to the same state */
  readonly ownState: boolean;
}

export interface CitationHooks {
  /** asked now and then; what it throws ends the run */
  readonly signal?: { throwIfAborted(): void } | undefined;
  readonly onProgress?: ((done: number, total: number | null) => void) | undefined;
}

/** Progress and the signal are looked after once in so many posts. */
const STRIDE = 2_000;

/**
 * Who is named as the source of what a post says (METHODS §4), in English, Russian and Chinese: one record a post and
 * source, the surest, in order of posts and place. What is denied or asked is listed and marked. Being talked about is
 * not being cited, and the publisher's own voice is no citation. `context` is never searched. The order of the posts
 * changes nothing but the order of the records.
 */
export function citationsOf(
  posts: PostTable,
  actorOfPost: Uint32Array,
  directory: ActorDirectory,
  hooks: CitationHooks = {},
): Citation[] {
  const found: Citation[] = [];
  eachCitation(posts, actorOfPost, directory, (citation) => found.push(citation), hooks);
  return found;
}

/**
 * Citations as evidence: those that are neither denied nor asked. One piece a source, so that nothing is counted
 * twice: a named spokesman, or whoever held the named office on that day, stands alone, and the body that he speaks for
 * only where nobody is known. The statement that is relayed is not looked for here, so the source's post stays empty and nothing is ordered.
 * The score is the frame's own confidence, set by hand: 0.9 and more for plain speech ("says", "according to", "– X"),
 * about 0.7 for speech acts ("welcomed"), 0.6 for views ("hopes") and bare capitals before a colon; less 0.25 where an
 * institution stands without its state.
 */
export function detectCitations(
  posts: PostTable,
  actorOfPost: Uint32Array,
  directory: ActorDirectory,
  emit: (piece: Evidence) => void,
  signal?: { throwIfAborted(): void },
  onProgress?: (done: number, total: number | null) => void,
): void {
  const visit = (citation: Citation) => {
    if (isAsserted(citation) && citation.actor !== citation.amplifier) emit(pieceOf(citation));
  };
  eachCitation(posts, actorOfPost, directory, visit, { signal, onProgress });
}

function eachCitation(
  posts: PostTable,
  actorOfPost: Uint32Array,
  directory: ActorDirectory,
  visit: (citation: Citation) => void,
  { signal, onProgress }: CitationHooks,
): void {
  const readers = createReaders(directory);
  for (let row = 0; row < posts.length; row += 1) {
    if (row % STRIDE === 0) {
      signal?.throwIfAborted();
      onProgress?.(row, posts.length);
    }
    readPost(posts, row, actorOfPost[row] ?? 0, directory.actors, readers, visit);
  }
  onProgress?.(posts.length, posts.length);
}

function readPost(
  posts: PostTable,
  post: number,
  amplifier: number,
  actors: readonly Actor[],
  readers: Readers,
  visit: (citation: Citation) => void,
): void {
  const text = posts.text[post] ?? '';
  const language = languageOf(dictAt(posts.lang, post), text);
  if (language === null) return;
  const reader = readers[language];
  if (!reader.mayName(text)) return;
  const publisher = actors[amplifier];
  const context = { actors, publisher, day: dayOf(posts, post) };
  for (const cited of settled(reader.read(withoutLastLinks(text), context), context)) {
    const state = actors[cited.actor]?.state ?? null;
    const ownState = state !== null && state === publisher?.state;
    visit({ ...cited, post, amplifier, language, ownState });
  }
}

/** "… – X https://…": what ends the words ends the text. */
function withoutLastLinks(text: string): string {
  const words = text.trimEnd();
  const link = words.lastIndexOf(' http');
  if (link < 0 || !/^ https?:\/\/\S+$/.test(words.slice(link))) return text;
  return withoutLastLinks(words.slice(0, link));
}

function pieceOf(citation: Citation): Evidence {
  return {
    kind: 'citation',
    amplifier: citation.amplifier,
    source: citation.actor,
    amplifierPost: citation.post,
    sourcePost: -1,
    score: citation.score,
    amplifierSpan: { start: citation.nameStart, end: citation.nameEnd },
    cueSpan: { start: citation.cueStart, end: citation.cueEnd },
    rule: citation.rule,
    object: '',
    orderable: false,
    common: false,
  };
}
