import type { ActorDirectory } from '../domain/actor.ts';
import { dictAt, type ListColumn } from '../domain/column.ts';
import type { Evidence, Span } from '../domain/evidence.ts';
import type { Kind } from '../domain/kind.ts';
import type { PostTable, RelationKind } from '../domain/post.ts';
import { followsSource } from './postIndex.ts';
import { isRepost } from './repost.ts';
import type { Scene } from './scene.ts';

interface ActCounts {
  /** acts by which an actor passes on, answers or names itself: counted, never drawn */
  readonly selfAmplifications: number;
}

/**
 * The acts that platforms record: repost, quote, reply and mention.
 * A relation that names neither a known post nor a handle gives nothing. A text that opens with `RT @name` is a
 * repost of @name also where the source keeps no relation. The names in a reposted text are its author's words,
 * so a repost gives no mentions, and the target of a quote or reply is not mentioned again.
 */
export function detectActs(
  scene: Scene,
  directory: ActorDirectory,
  kinds: ReadonlySet<Kind>,
  emit: (piece: Evidence) => void,
): ActCounts {
  const { posts, actorOfPost, order } = scene;
  const reader = createActReader(scene, directory);
  let selfAmplifications = 0;
  for (const row of order) {
    const amplifier = actorOfPost[row] ?? 0;
    for (const act of reader(row)) {
      if (!kinds.has(act.kind)) continue;
      if (act.source === amplifier) selfAmplifications += 1;
      else emit(pieceOf(posts, row, amplifier, act));
    }
  }
  return { selfAmplifications };
}

interface Act {
  readonly kind: Kind;
  readonly source: number;
  readonly sourcePost: number;
  readonly rule: string;
  readonly span?: Span;
}

const REPOST_TEXT = /^\s*["“]?RT\s+@([\w.-]*\w)/u;

function createActReader(scene: Scene, directory: ActorDirectory) {
  const { posts } = scene;
  const { relations, mentions } = posts;
  const mentioned = createHandles(posts, mentions.values, directory);
  const related = createRelationReader(scene, directory);

  /** adds those who are named and whom the post does not answer, quote or name already */
  const addMentions = (row: number, acts: Act[]) => {
    const platform = posts.platform.codes[row] ?? 0;
    for (const code of mentions.codes.subarray(mentions.starts[row], mentions.starts[row + 1])) {
      const source = mentioned(platform, code);
      if (acts.some((act) => act.source === source)) continue;
      acts.push(mentionOf(posts.text[row] ?? '', mentions.values[code] ?? '', source));
    }
  };
  /** adds the repost that the text alone tells of; answers whether it does */
  const addWrittenRepost = (row: number, acts: Act[]): boolean => {
    const text = posts.text[row] ?? '';
    const handle = mayOpenRepost(text) ? REPOST_TEXT.exec(text)?.[1] : undefined;
    if (handle === undefined) return false;
    const source = directory.ofHandle(dictAt(posts.platform, row), handle);
    acts.push({ kind: 'repost', source, sourcePost: -1, rule: `RT @${handle}` });
    return true;
  };
  return (row: number): readonly Act[] => {
    if (isRepost(posts, row)) return related(row);
    const acts = hasAny(relations, row) ? related(row) : [];
    if (!addWrittenRepost(row, acts) && hasAny(mentions, row)) addMentions(row, acts);
    return acts;
  };
}

/** What comes before `RT`: nothing, a quote, or space of any kind. */
function mayOpenRepost(text: string): boolean {
  const first = text.charCodeAt(0);
  return first === 0x52 || first <= 0x22 || first >= 0xa0;
}

function hasAny({ starts }: ListColumn, row: number): boolean {
  return starts[row] !== starts[row + 1];
}

/** Reposts, quotes and replies as their relations tell; a relation takes three values (see `PostTable`). */
function createRelationReader(scene: Scene, directory: ActorDirectory) {
  const { posts, actorOfPost } = scene;
  const { starts, codes, values } = posts.relations;
  const named = createHandles(posts, values, directory);

  /** The post that is named believes its own author rather than the handle beside it. */
  const targetOf = (row: number, idCode: number, handleCode: number): Target => {
    const platform = posts.platform.codes[row] ?? 0;
    const id = values[idCode] ?? '';
    const sourcePost = id ? scene.index.find(posts.platform.values[platform] ?? '', id) : -1;
    if (sourcePost >= 0) return { source: actorOfPost[sourcePost] ?? -1, sourcePost };
    return { source: values[handleCode] ? named(platform, handleCode) : -1, sourcePost };
  };
  return (row: number): Act[] => {
    const acts: Act[] = [];
    const end = starts[row + 1] ?? 0;
    for (let k = starts[row] ?? 0; k < end; k += 3) {
      const kind = recordedKind(values[codes[k] ?? 0]);
      if (kind === null) continue;
      const handleCode = codes[k + 2] ?? 0;
      const target = targetOf(row, codes[k + 1] ?? 0, handleCode);
      if (target.source < 0 || acts.some((act) => isSame(act, kind, target))) continue;
      acts.push({ kind, ...target, rule: ruleOf(kind, values[handleCode] ?? '') });
    }
    return acts;
  };
}

type RecordedKind = Exclude<RelationKind, 'relay'>;

/** What a platform recorded; an analyst's pairing belongs to the citation that it explains. */
function recordedKind(kind: string | undefined): RecordedKind | null {
  return kind === 'repost' || kind === 'quote' || kind === 'reply' ? kind : null;
}

function ruleOf(kind: RecordedKind, handle: string): string {
  const target = handle ? `@${handle}` : 'the post';
  switch (kind) {
    case 'repost':
      return `RT ${target}`;
    case 'quote':
      return `quotes ${target}`;
    case 'reply':
      return `replies to ${target}`;
    default:
      return kind satisfies never;
  }
}

type Target = Pick<Act, 'source' | 'sourcePost'>;

function isSame(act: Act, kind: Kind, { source, sourcePost }: Target): boolean {
  return act.kind === kind && act.source === source && act.sourcePost === sourcePost;
}

function mentionOf(text: string, handle: string, source: number): Act {
  const span = handleSpan(text, handle);
  const act = { kind: 'mention' as const, source, sourcePost: -1, rule: `mentions @${handle}` };
  return span ? { ...act, span } : act;
}

/** The actor behind each of `handles`, by platform and place in the list; the directory is asked once for each. */
function createHandles(
  { platform: { values } }: PostTable,
  handles: readonly string[],
  directory: ActorDirectory,
): (platform: number, code: number) => number {
  const known = values.map(() => new Int32Array(0));
  return (platform, code) => {
    let actors = known[platform] ?? new Int32Array(0);
    if (actors.length === 0) {
      actors = new Int32Array(handles.length).fill(-1);
      known[platform] = actors;
    }
    let actor = actors[code] ?? -1;
    if (actor < 0) {
      actor = directory.ofHandle(values[platform] ?? '', handles[code] ?? '');
      actors[code] = actor;
    }
    return actor;
  };
}

function pieceOf(posts: PostTable, row: number, amplifier: number, act: Act): Evidence {
  return {
    kind: act.kind,
    amplifier,
    source: act.source,
    amplifierPost: row,
    sourcePost: act.sourcePost,
    score: 1,
    ...(act.span && { amplifierSpan: act.span }),
    rule: act.rule,
    object: '',
    orderable: followsSource(posts, row, act.sourcePost),
    common: false,
  };
}

/** Place of `@handle` in the text, as a whole word, whatever its case. */
export function handleSpan(text: string, handle: string): Span | undefined {
  const wanted = `@${handle.toLowerCase()}`;
  const folded = text.toLowerCase();
  // some letters grow when folded: offsets would no longer hold
  if (folded.length !== text.length) return undefined;
  let start = folded.indexOf(wanted);
  while (start >= 0) {
    const end = start + wanted.length;
    if (!/[\p{L}\p{N}_]/u.test(folded.charAt(end))) return { start, end };
    start = folded.indexOf(wanted, end);
  }
  return undefined;
}
