import type { ActorDirectory } from '../domain/actor.ts';
import { dictAt, listAt } from '../domain/column.ts';
import type { Evidence, Span } from '../domain/evidence.ts';
import type { Kind } from '../domain/kind.ts';
import { type PostTable, type Relation, type RelationKind, relationsAt } from '../domain/post.ts';
import { createPostIndex, followsSource, type PostIndex } from './postIndex.ts';

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
  posts: PostTable,
  actorOfPost: Uint32Array,
  directory: ActorDirectory,
  kinds: ReadonlySet<Kind>,
  emit: (piece: Evidence) => void,
): ActCounts {
  const index = createPostIndex(posts);
  let selfAmplifications = 0;
  for (let row = 0; row < posts.length; row += 1) {
    const amplifier = actorOfPost[row] ?? 0;
    for (const act of actsOf(posts, row, actorOfPost, directory, index)) {
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

function actsOf(
  posts: PostTable,
  row: number,
  actorOfPost: Uint32Array,
  directory: ActorDirectory,
  index: PostIndex,
): Iterable<Act> {
  const platform = dictAt(posts.platform, row);
  const relations = relationsOf(posts, row);
  const acts = new Map<string, Act>();
  const targets = new Set<number>();
  for (const relation of relations) {
    const sourcePost = relation.postId ? index.find(platform, relation.postId) : -1;
    const source = sourceOf(relation, sourcePost, platform, actorOfPost, directory);
    if (source < 0) continue;
    targets.add(source);
    const act = { kind: relation.kind, source, sourcePost, rule: ruleOf(relation) };
    acts.set(`${relation.kind} ${source} ${sourcePost}`, act);
  }
  if (relations.some(({ kind }) => kind === 'repost')) return acts.values();
  for (const handle of listAt(posts.mentions, row)) {
    const source = directory.ofHandle(platform, handle);
    if (targets.has(source)) continue;
    const span = handleSpan(posts.text[row] ?? '', handle);
    const act = { kind: 'mention' as const, source, sourcePost: -1, rule: `mentions @${handle}` };
    acts.set(`mention ${source}`, span ? { ...act, span } : act);
  }
  return acts.values();
}

const REPOST_TEXT = /^\s*["“]?RT\s+@([\w.-]*\w)/u;

/** What a platform recorded; an analyst's pairing belongs to the citation that it explains. */
type RecordedRelation = Relation & { readonly kind: Exclude<RelationKind, 'relay'> };

function isRecorded(relation: Relation): relation is RecordedRelation {
  return relation.kind !== 'relay';
}

function relationsOf(posts: PostTable, row: number): RecordedRelation[] {
  const relations = relationsAt(posts, row).filter(isRecorded);
  if (relations.some(({ kind }) => kind === 'repost')) return relations;
  const handle = REPOST_TEXT.exec(posts.text[row] ?? '')?.[1];
  return handle ? [...relations, { kind: 'repost', handle }] : relations;
}

function sourceOf(
  relation: Relation,
  sourcePost: number,
  platform: string,
  actorOfPost: Uint32Array,
  directory: ActorDirectory,
): number {
  if (sourcePost >= 0) return actorOfPost[sourcePost] ?? -1;
  return relation.handle ? directory.ofHandle(platform, relation.handle) : -1;
}

function ruleOf(relation: RecordedRelation): string {
  const target = relation.handle ? `@${relation.handle}` : 'the post';
  switch (relation.kind) {
    case 'repost':
      return `RT ${target}`;
    case 'quote':
      return `quotes ${target}`;
    case 'reply':
      return `replies to ${target}`;
    default:
      return relation.kind satisfies never;
  }
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
