import { dictAt } from '../../domain/column.ts';
import { DEFAULT_FILTERS } from '../../domain/view.ts';
import { shownPosts } from '../../graph/filter.ts';
import type { ActorHit, CitableActor, PostsPage, PostsRequest } from '../contract.ts';
import { cardOf } from './evidencePage.ts';
import type { OpenCase } from './openCase.ts';

/** Posts under the filters that hold all words, newest first. */
export function postsPageOf(open: OpenCase, request: PostsRequest): PostsPage {
  const { posts, directory } = open;
  const { detection } = open.finding(DEFAULT_FILTERS);
  const { actorOfPost } = detection;
  const passes = shownPosts(detection, posts, directory.actors, request.filters);
  const words = wordsOf(request.words);
  const actor = request.actorId === null ? null : directory.ofId(request.actorId);
  const found: number[] = [];
  for (let post = 0; post < posts.length; post += 1) {
    if (passes[post] !== 1 || (actor !== null && actorOfPost[post] !== actor)) continue;
    if (words.length > 0) {
      const label = directory.actors[actorOfPost[post] ?? 0]?.label ?? '';
      const hay = `${posts.text[post]} ${dictAt(posts.handle, post)} ${label}`.toLowerCase();
      if (!words.every((word) => hay.includes(word))) continue;
    }
    found.push(post);
  }
  found.sort((a, b) => (posts.at[b] ?? 0) - (posts.at[a] ?? 0) || a - b);
  return {
    rows: found
      .slice(request.offset, request.offset + request.limit)
      .map((post) => cardOf(open, actorOfPost, post)),
    total: found.length,
  };
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Actors of the case (with posts or edges) whose names or handles hold all words, most amplified first. */
export function actorHitsOf(open: OpenCase, text: string, limit: number): ActorHit[] {
  const words = wordsOf(text);
  const found: ActorHit[] = [];
  for (const { hit, hay } of listedActors(open)) {
    if (found.length >= limit) break;
    if (words.every((word) => hay().includes(word))) found.push(hit);
  }
  return found;
}

interface Listed {
  readonly hit: ActorHit;
  readonly hay: () => string;
}

const lists = new WeakMap<OpenCase, readonly Listed[]>();

/** All actors of the case in the order of the list: sorted once, for every actor that is opened is looked up in it. */
function listedActors(open: OpenCase): readonly Listed[] {
  const known = lists.get(open);
  if (known) return known;
  const numbers = edgeNumbers(open);
  const hits = open.directory.actors.flatMap((actor, index) => {
    const posts = open.postsOfActor[index] ?? 0;
    if (posts === 0 && !numbers.onEdges.has(index)) return [];
    const amplifies = numbers.amplifies.get(index) ?? 0;
    return { actor, posts, amplifies, amplified: numbers.amplified.get(index) ?? 0 };
  });
  hits.sort(
    (a, b) => b.amplified - a.amplified || b.posts - a.posts || (a.actor.id < b.actor.id ? -1 : 1),
  );
  const listed = hits.map((hit) => ({ hit, hay: once(() => hayOf(hit.actor)) }));
  lists.set(open, listed);
  return listed;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Actors whom a post may cite: of the case, and of the registry. */
export function citableActors(open: OpenCase, text: string, limit: number): CitableActor[] {
  const words = wordsOf(text);
  return open.directory.actors
    .filter((actor) => words.every((word) => hayOf(actor).includes(word)))
    .map(({ id, label, state }) => ({ id, label, state }))
    .sort((a, b) => (a.label < b.label ? -1 : 1))
    .slice(0, limit);
}

function hayOf(actor: ActorHit['actor']): string {
  const { en, ru, zh } = actor.names;
  const handles = actor.handles.map(({ handle }) => handle);
  return [actor.id, actor.label, ...en, ...ru, ...zh, ...handles].join(' ').toLowerCase();
}

function edgeNumbers(open: OpenCase) {
  const amplifies = new Map<number, number>();
  const amplified = new Map<number, number>();
  const onEdges = new Set<number>();
  for (const { edge, amplifier, source } of open.finding(DEFAULT_FILTERS).edges) {
    onEdges.add(amplifier).add(source);
    if (edge.kind === 'co-share') continue;
    amplifies.set(amplifier, (amplifies.get(amplifier) ?? 0) + edge.weight);
    amplified.set(source, (amplified.get(source) ?? 0) + edge.weight);
  }
  return { amplifies, amplified, onEdges };
}
