import type { PairLimits } from '../../src/detect/hot.ts';
import { createScene, type DetectHooks, type Scene } from '../../src/detect/scene.ts';
import type { Shared } from '../../src/detect/sharedObjects.ts';
import type { Evidence } from '../../src/domain/evidence.ts';
import type { PairMatch, PairSink } from '../../src/domain/evidenceBuilder.ts';
import { type Post, postTable } from '../../src/domain/post.ts';
import { DEFAULT_SETTINGS, type DetectSettings } from '../../src/domain/settings.ts';

/** A post with nothing in it but what a test says. */
export function post(fields: Partial<Post> & { id: string }): Post {
  return {
    platform: 'x',
    handle: 'a',
    at: 0,
    precision: 'second',
    zoneKnown: true,
    text: '',
    links: [],
    hashtags: [],
    mentions: [],
    media: [],
    objects: [],
    relations: [],
    origin: { file: 'made.csv', sha256: '', row: 1, rowHash: '' },
    ...fields,
  };
}

/** Finds pairs of posts that share an object. */
export type PairDetector = (
  scene: Scene,
  settings: DetectSettings,
  sink: PairSink,
  hooks?: DetectHooks,
  limits?: PairLimits,
) => Shared;

/** Runs a detector of pairs with one actor a handle, on pieces as records. */
export function runPairs(
  detector: PairDetector,
  posts: readonly Post[],
  settings: Partial<DetectSettings> = {},
  limits?: PairLimits,
): Shared & { readonly pieces: Evidence[] } {
  const pieces: Evidence[] = [];
  const sink = recordingSink(pieces);
  const all = { ...DEFAULT_SETTINGS, ...settings };
  const found = detector(sceneOf(posts), all, sink, {}, limits);
  return { ...found, pieces };
}

export function sceneOf(posts: readonly Post[]): Scene {
  const handles = [...new Set(posts.map((one) => one.handle))].sort();
  const numbers = new Map(handles.map((handle, number) => [handle, number]));
  const actors = Uint32Array.from(posts, (one) => numbers.get(one.handle) ?? 0);
  return createScene(postTable(posts), actors);
}

function recordingSink(pieces: Evidence[]): PairSink {
  let match: PairMatch | null = null;
  return {
    openMatch(next) {
      match = next;
    },
    addPair(pair) {
      if (match === null) throw new Error('a pair without a match');
      const { kind, object, score, rule, commonRule } = match;
      pieces.push({ ...pair, kind, object, score, rule: pair.common ? commonRule : rule });
    },
  };
}

/** Runs a detector of pairs with one actor a handle; pieces come back as lines that name posts by id, sorted. */
export function pairLines(
  detector: PairDetector,
  posts: readonly Post[],
  settings: Partial<DetectSettings> = {},
): string[] {
  return linesOfPieces(runPairs(detector, posts, settings).pieces, posts);
}

function linesOfPieces(pieces: readonly Evidence[], posts: readonly Post[]): string[] {
  return pieces
    .map((piece) => {
      const amplifier = posts[piece.amplifierPost];
      const source = posts[piece.sourcePost];
      const flags = `${piece.orderable ? '' : ' unordered'}${piece.common ? ' common' : ''}`;
      return `${amplifier?.id} → ${source?.id} ${piece.object} ${piece.score}${flags}`;
    })
    .sort();
}

export function windows(copy: number | null, coShare: number | null = 60_000) {
  return { windowMs: { copy, coShare, passage: null } };
}
