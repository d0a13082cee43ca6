import type { Evidence } from '../../src/domain/evidence.ts';
import { type Post, type PostTable, postTable } from '../../src/domain/post.ts';
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

export type Detector = (
  posts: PostTable,
  actorOfPost: Uint32Array,
  settings: DetectSettings,
  emit: (piece: Evidence) => void,
  signal?: { throwIfAborted(): void },
  onProgress?: (done: number, total: number) => void,
) => void;

/** Runs a detector with one actor a handle; pieces come back as lines that name posts by id, sorted. */
export function linesOf(
  detector: Detector,
  posts: readonly Post[],
  settings: Partial<DetectSettings> = {},
): string[] {
  return piecesOf(detector, posts, settings)
    .map((piece) => {
      const amplifier = posts[piece.amplifierPost];
      const source = posts[piece.sourcePost];
      const flags = `${piece.orderable ? '' : ' unordered'}${piece.common ? ' common' : ''}`;
      return `${amplifier?.id} → ${source?.id} ${piece.object} ${piece.score}${flags}`;
    })
    .sort();
}

export function piecesOf(
  detector: Detector,
  posts: readonly Post[],
  settings: Partial<DetectSettings> = {},
): Evidence[] {
  const handles = [...new Set(posts.map((one) => one.handle))].sort();
  const actors = Uint32Array.from(posts, (one) => handles.indexOf(one.handle));
  const pieces: Evidence[] = [];
  detector(postTable(posts), actors, { ...DEFAULT_SETTINGS, ...settings }, (piece) => {
    pieces.push(piece);
  });
  return pieces;
}

export function windows(copy: number | null, coShare: number | null = 60_000) {
  return { windowMs: { copy, coShare, passage: null } };
}
