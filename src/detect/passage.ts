/**
 * Verbatim passages that posts of different actors share: winnowing finds every one of at least 12 words, or
 * 20 characters of an unspaced script, or a mix in that proportion (METHODS §3).
 * Schleimer, Wilkerson & Aiken (2003), doi:10.1145/872757.872770; see winnow.ts
 */
import type { Evidence } from '../domain/evidence.ts';
import type { DetectSettings } from '../domain/settings.ts';
import { createPairFinder } from './closePairs.ts';
import { createStockJudge } from './commonStock.ts';
import { createComponents } from './components.ts';
import { PAIR_LIMITS, type PairLimits } from './hot.ts';
import { pairStretches } from './passageBusy.ts';
import { createEmitter } from './passageEmit.ts';
import { gramHits } from './passageHits.ts';
import type { NamesOf } from './passageLabels.ts';
import { markTexts } from './passageMarks.ts';
import { hotStretches, passageObjects } from './passageObjects.ts';
import { type Passage, visitPassages, wholePassages } from './passageRuns.ts';
import { groupStretches } from './passageStretches.ts';
import { firstPost, isShared, passageTexts } from './passageTexts.ts';
import { comparePosts, reachMs } from './postPairs.ts';
import type { DetectHooks, Scene } from './scene.ts';
import type { Shared } from './sharedObjects.ts';
import { createTick } from './tick.ts';

interface PassageScene extends Pick<Scene, 'posts' | 'actorOfPost'> {
  /** names by which a text may say that a quotation is an actor's */
  readonly namesOf?: NamesOf;
  /** what the scene has read already; spoilt */
  readonly units?: Scene['units'];
  /** whether a post's copies are common stock; where copies are looked for too */
  readonly isCopyStock?: (post: number) => boolean;
}

/**
 * Hands every passage that two posts of different actors share within the window to `emit`, with its place
 * in both; the later post is the amplifier's. `object` is `passage:{platform}:{id}` of the first post in this
 * data of all posts that hang together by passages, whether or not the window joins them. Reposts take no
 * part; nor, where copies are asked for, pairs that count as a copy. Formulas that many actors use out of habit are
 * `common` (listed, not counted), and so are pairs that are only possibly within the window; the rule says so.
 * Passages in too many pairs of posts are only counted (see hot.ts). Gives which posts hang together. Throws what `signal` throws when aborted.
 */
export function detectPassages(
  { posts, actorOfPost, namesOf = () => [], units, isCopyStock = () => false }: PassageScene,
  settings: DetectSettings,
  emit: (piece: Evidence) => void,
  hooks: DetectHooks = {},
  limits: PairLimits = PAIR_LIMITS,
): Shared {
  const tick = createTick(posts.length, hooks.signal, hooks.onProgress);
  const windowMs = settings.windowMs.passage;
  const finder = createPairFinder({ posts, actorOfPost }, windowMs);
  const byTime = (a: number, b: number) => comparePosts(posts, a, b);
  const tickRow = (row: number) => tick(row, posts.length * 3);
  const texts = passageTexts(posts, actorOfPost, tickRow, units?.(true, tickRow));
  const { hits, wanted } = gramHits(texts, (text) => tick(text + texts.count, texts.count * 3));
  const judge = createStockJudge(posts, actorOfPost, texts.members.rows);
  const groups = groupStretches(texts, wanted);
  const marked = markTexts(texts, groups, wanted, judge, finder, limits, byTime);
  const components = createComponents(texts.count);
  pairStretches(posts, texts, groups, wanted, marked, reachMs(posts, windowMs), hits, components);

  const found: Passage[] = [];
  const keep = (passages: readonly Passage[]) => {
    for (const passage of passages) {
      found.push(passage);
      if (!passage.common) components.join(passage.textA, passage.textB);
    }
  };
  const isFirst = (a: number, b: number) => byTime(firstPost(texts, a), firstPost(texts, b)) < 0;
  visitPassages(texts, hits, marked.marks, isFirst, keep);
  for (let text = 0; text < texts.count; text += 1) {
    if (isShared(texts, text)) keep(wholePassages(texts, marked.marks, text));
  }
  const objects = passageObjects(posts, actorOfPost, texts, components, found, finder, limits);
  const emitPassage = createEmitter(
    posts,
    actorOfPost,
    texts,
    settings,
    finder,
    marked.marks,
    namesOf,
    isCopyStock,
    emit,
  );
  found.forEach((passage, k) => {
    tick(k + found.length * 2, found.length * 3);
    const object = objects.nameOf(passage.textA);
    if (passage.common || !objects.isHot(passage.textA)) emitPassage(passage, object);
  });
  hooks.onProgress?.(posts.length, posts.length);
  return { shares: objects.shares, hot: [...objects.hot, ...hotStretches(posts, marked.hot)] };
}
