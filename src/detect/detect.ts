import type { ActorDirectory } from '../domain/actor.ts';
import type { Detection, HotObject, ObjectKind, ShareTable } from '../domain/detection.ts';
import { createEvidenceBuilder } from '../domain/evidenceBuilder.ts';
import type { Kind } from '../domain/kind.ts';
import type { PostTable } from '../domain/post.ts';
import type { DetectSettings } from '../domain/settings.ts';
import { detectActs } from './acts.ts';
import { detectCitations } from './citation.ts';
import { detectCopies, type SharedCopies } from './copy.ts';
import { detectCoShares } from './coShare.ts';
import { evidenceOrder } from './evidenceOrder.ts';
import { detectLinks } from './link.ts';
import { withStatements } from './pairing.ts';
import { detectPassages } from './passage.ts';
import { rowNumbers } from './radix.ts';
import { createScene, type DetectHooks } from './scene.ts';
import type { Shared } from './sharedObjects.ts';

interface RunHooks {
  /** asked now and then; what it throws ends the run */
  readonly signal?: { throwIfAborted(): void };
  readonly onProgress?: (step: string, done: number, total: number | null) => void;
}

const ACT_KINDS: readonly Kind[] = ['repost', 'quote', 'reply', 'mention'];

/**
 * Everything that the requested kinds find, as one table in an order of its own (see `evidenceOrder`): the order
 * of the posts never shows in it. The directory grows by the accounts that it did not know.
 */
export function detect(
  posts: PostTable,
  directory: ActorDirectory,
  settings: DetectSettings,
  hooks: RunHooks = {},
): Detection {
  const kinds = new Set(settings.kinds);
  const found = createEvidenceBuilder();
  const begin = createSteps(posts, hooks);

  begin('finding out who posted');
  const actorOfPost = resolveActors(posts, directory);
  const scene = createScene(posts, actorOfPost);
  let selfAmplifications = 0;
  if (ACT_KINDS.some((kind) => kinds.has(kind))) {
    begin('following reposts, quotes, replies and mentions');
    selfAmplifications = detectActs(scene, directory, kinds, found.add).selfAmplifications;
  }
  if (kinds.has('link')) {
    begin('following links');
    selfAmplifications += detectLinks(scene, directory, found.add).selfAmplifications;
  }
  if (kinds.has('citation')) {
    const { signal, onProgress } = begin('reading who is cited');
    const emit = withStatements(posts, actorOfPost, found.add);
    detectCitations(posts, actorOfPost, directory, emit, signal, onProgress);
  }
  const shared = new Map<ObjectKind, Shared>();
  let isCopyStock: SharedCopies['isStock'] = () => false;
  if (kinds.has('copy')) {
    const copies = detectCopies(scene, settings, found, begin('comparing texts'));
    isCopyStock = copies.isStock;
    shared.set('copy', copies);
  }
  if (kinds.has('passage')) {
    const readers = {
      posts,
      actorOfPost,
      units: scene.units,
      isCopyStock,
      namesOf: (actor: number) => namesOf(directory, actor),
    };
    const step = begin('finding shared passages');
    shared.set('passage', detectPassages(readers, settings, found.add, step));
  }
  if (kinds.has('co-share')) {
    const step = begin('comparing what is shared');
    shared.set('co-share', detectCoShares(scene, settings, found, step));
  }
  begin('sorting the evidence');
  return {
    evidence: found.build((rows) => evidenceOrder(rows, posts, directory.actors)),
    actorOfPost,
    selfAmplifications,
    settings,
    ...joined(shared),
  };
}

/** By which a text may say that a quotation is an actor's. */
function namesOf({ actors }: ActorDirectory, actor: number): string[] {
  const known = actors[actor];
  return known ? [known.label, ...known.names.en, ...known.names.ru, ...known.names.zh] : [];
}

/** Names the step to whoever watches; gives what the step itself is to report to. */
function createSteps(posts: PostTable, { signal, onProgress }: RunHooks) {
  return (step: string): DetectHooks => {
    signal?.throwIfAborted();
    onProgress?.(step, 0, posts.length);
    return {
      ...(signal && { signal }),
      onProgress: (done, total) => onProgress?.(step, done, total),
    };
  };
}

function joined(shared: ReadonlyMap<ObjectKind, Shared>): Pick<Detection, 'shares' | 'hot'> {
  const shares: Partial<Record<ObjectKind, ShareTable>> = {};
  const hot: HotObject[] = [];
  for (const [kind, found] of shared) {
    shares[kind] = found.shares;
    hot.push(...found.hot);
  }
  return { shares, hot };
}

/**
 * The actor behind each post. Each handle is asked for once, in order of name: an account without a label takes
 * its display name from the first asking, which must not depend on the order of the posts.
 */
export function resolveActors(posts: PostTable, directory: ActorDirectory): Uint32Array {
  const { authorOfPost, authors } = authorsOf(posts);
  const actorOf = new Uint32Array(authors.length);
  const order = rowNumbers(authors.length).sort((a, b) => compareAuthors(authors[a], authors[b]));
  for (const author of order) {
    const [platform = '', handle = '', name = ''] = authors[author] ?? [];
    actorOf[author] = name
      ? directory.ofHandle(platform, handle, name)
      : directory.ofHandle(platform, handle);
  }
  return authorOfPost.map((author) => actorOf[author] ?? 0);
}

/** platform, handle, display name */
type Author = readonly [string, string, string];

function compareAuthors(a: Author | undefined, b: Author | undefined): number {
  for (let k = 0; k < 3; k += 1) {
    const [left = '', right = ''] = [a?.[k], b?.[k]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function authorsOf({ length, platform, handle, name }: PostTable) {
  const authors: Author[] = [];
  const numbers = new Map<number, number>();
  // most handles have one platform and one name: what was said of them last is said again
  const lastKey = new Float64Array(handle.values.length).fill(-1);
  const lastAuthor = new Uint32Array(handle.values.length);
  const authorOfPost = new Uint32Array(length);
  for (let row = 0; row < length; row += 1) {
    const at = platform.codes[row] ?? 0;
    const who = handle.codes[row] ?? 0;
    const called = name.codes[row] ?? 0;
    const key = (at * handle.values.length + who) * name.values.length + called;
    if (lastKey[who] !== key) {
      let author = numbers.get(key);
      if (author === undefined) {
        author = authors.length;
        authors.push([
          platform.values[at] ?? '',
          handle.values[who] ?? '',
          name.values[called] ?? '',
        ]);
        numbers.set(key, author);
      }
      lastKey[who] = key;
      lastAuthor[who] = author;
    }
    authorOfPost[row] = lastAuthor[who] ?? 0;
  }
  return { authorOfPost, authors };
}
