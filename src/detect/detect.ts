import type { ActorDirectory } from '../domain/actor.ts';
import type { Detection, ObjectKind, ShareTable } from '../domain/detection.ts';
import type { Evidence, EvidenceTable } from '../domain/evidence.ts';
import { createEvidenceBuilder } from '../domain/evidence.ts';
import type { Kind } from '../domain/kind.ts';
import type { PostTable } from '../domain/post.ts';
import type { DetectSettings } from '../domain/settings.ts';
import { detectActs } from './acts.ts';
import { detectCitations } from './citation.ts';
import { detectCopies } from './copy.ts';
import { detectCoShares } from './coShare.ts';
import { inOrder, normalised } from './evidenceOrder.ts';
import { detectLinks } from './link.ts';
import { withStatements } from './pairing.ts';

interface DetectHooks {
  /** asked now and then; what it throws ends the run */
  readonly signal?: { throwIfAborted(): void };
  readonly onProgress?: (step: string, done: number, total: number | null) => void;
}

const ACT_KINDS: readonly Kind[] = ['repost', 'quote', 'reply', 'mention'];

/**
 * Everything that the requested kinds find, as one table in an order of its own (see `inOrder`): the order of the
 * posts never shows in it. The directory grows by the accounts that it did not know.
 */
export function detect(
  posts: PostTable,
  directory: ActorDirectory,
  settings: DetectSettings,
  hooks: DetectHooks = {},
): Detection {
  const { signal } = hooks;
  const kinds = new Set(settings.kinds);
  const pieces: Evidence[] = [];
  const emit = (piece: Evidence) => pieces.push(piece);
  const begin = (step: string) => {
    signal?.throwIfAborted();
    hooks.onProgress?.(step, 0, posts.length);
    return (done: number, total: number | null = posts.length) =>
      hooks.onProgress?.(step, done, total);
  };

  begin('finding out who posted');
  const actorOfPost = resolveActors(posts, directory);
  let selfAmplifications = 0;
  if (ACT_KINDS.some((kind) => kinds.has(kind))) {
    begin('following reposts, quotes, replies and mentions');
    selfAmplifications = detectActs(posts, actorOfPost, directory, kinds, emit).selfAmplifications;
  }
  if (kinds.has('link')) {
    begin('following links');
    detectLinks(posts, actorOfPost, directory, emit);
  }
  if (kinds.has('citation')) {
    const progress = begin('reading who is cited');
    detectCitations(
      posts,
      actorOfPost,
      directory,
      withStatements(posts, actorOfPost, emit),
      signal,
      progress,
    );
  }
  const shares: Partial<Record<ObjectKind, ShareTable>> = {};
  if (kinds.has('copy')) {
    const progress = begin('comparing texts');
    shares.copy = detectCopies(posts, actorOfPost, settings, emit, signal, progress);
  }
  if (kinds.has('co-share')) {
    const progress = begin('comparing what is shared');
    shares['co-share'] = detectCoShares(posts, actorOfPost, settings, emit, signal, progress);
  }
  begin('sorting the evidence');
  return {
    evidence: evidenceTable(pieces, posts, directory),
    actorOfPost,
    selfAmplifications,
    settings,
    shares,
    hot: [],
  };
}

function evidenceTable(
  pieces: readonly Evidence[],
  posts: PostTable,
  { actors }: ActorDirectory,
): EvidenceTable {
  const builder = createEvidenceBuilder();
  const directed = pieces.map((piece) => normalised(piece, actors));
  for (const piece of inOrder(directed, posts, actors)) builder.add(piece);
  return builder.build();
}

/**
 * The actor behind each post. Each handle is asked for once, in order of name: an account without a label takes
 * its display name from the first asking, which must not depend on the order of the posts.
 */
export function resolveActors(posts: PostTable, directory: ActorDirectory): Uint32Array {
  const { platform, handle, name } = posts;
  const authors = new Map<number, readonly [platform: string, handle: string, name: string]>();
  const keys = new Float64Array(posts.length);
  for (let row = 0; row < posts.length; row += 1) {
    const codes = [platform.codes[row] ?? 0, handle.codes[row] ?? 0, name.codes[row] ?? 0] as const;
    const key = (codes[0] * handle.values.length + codes[1]) * name.values.length + codes[2];
    keys[row] = key;
    if (authors.has(key)) continue;
    const [at, who, called] = codes;
    authors.set(key, [
      platform.values[at] ?? '',
      handle.values[who] ?? '',
      name.values[called] ?? '',
    ]);
  }
  const actorOf = new Map<number, number>();
  const order = [...authors].sort(([, a], [, b]) => (a.join('\u0000') < b.join('\u0000') ? -1 : 1));
  for (const [key, [at, who, called]] of order) {
    actorOf.set(key, called ? directory.ofHandle(at, who, called) : directory.ofHandle(at, who));
  }
  return Uint32Array.from(keys, (key) => actorOf.get(key) ?? 0);
}
