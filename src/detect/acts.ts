import type { ActorDirectory } from '../domain/actor.ts';
import type { ListColumn } from '../domain/column.ts';
import type { Evidence, Span } from '../domain/evidence.ts';
import type { Kind } from '../domain/kind.ts';
import { type PostTable, type Relation, type RelationKind, relationsAt } from '../domain/post.ts';
import { followsSource } from './postIndex.ts';
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

const NOTHING: readonly Act[] = [];

function createActReader(scene: Scene, directory: ActorDirectory) {
  const { posts } = scene;
  const handles = createHandles(posts, directory);
  const targetOf = createTargets(scene, handles);

  const related = (row: number, relations: readonly RecordedRelation[]): Act[] => {
    const acts: Act[] = [];
    for (const relation of relations) {
      const target = targetOf(row, relation);
      if (target.source < 0 || acts.some((act) => isSame(act, relation.kind, target))) continue;
      acts.push({ kind: relation.kind, ...target, rule: ruleOf(relation) });
    }
    return acts;
  };
  /** adds those who are named and whom the post does not answer, quote or name already */
  const addMentions = (row: number, acts: Act[]) => {
    const { starts, codes, values } = posts.mentions;
    const platform = posts.platform.codes[row] ?? 0;
    for (const code of codes.subarray(starts[row], starts[row + 1])) {
      const source = handles.mentioned(platform, code);
      if (acts.some((act) => act.source === source)) continue;
      acts.push(mentionOf(posts.text[row] ?? '', values[code] ?? '', source));
    }
  };
  return (row: number): readonly Act[] => {
    const repostedHandle = REPOST_TEXT.exec(posts.text[row] ?? '')?.[1];
    const isSilent = !hasAny(posts.relations, row) && !hasAny(posts.mentions, row);
    if (isSilent && repostedHandle === undefined) return NOTHING;
    const relations = relationsOf(posts, row, repostedHandle);
    const acts = related(row, relations);
    if (!relations.some(({ kind }) => kind === 'repost')) addMentions(row, acts);
    return acts;
  };
}

function hasAny({ starts }: ListColumn, row: number): boolean {
  return starts[row] !== starts[row + 1];
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

/** The post that a relation names believes its own author rather than the handle beside it. */
function createTargets(
  scene: Scene,
  handles: Handles,
): (row: number, relation: Relation) => Target {
  const { posts, actorOfPost } = scene;
  return (row, { postId, handle }) => {
    const platform = posts.platform.codes[row] ?? 0;
    const sourcePost = postId
      ? scene.index.find(posts.platform.values[platform] ?? '', postId)
      : -1;
    if (sourcePost >= 0) return { source: actorOfPost[sourcePost] ?? -1, sourcePost };
    return { source: handle ? handles.named(platform, handle) : -1, sourcePost };
  };
}

interface Handles {
  named(platform: number, handle: string): number;
  /** by the code of a value of `posts.mentions` */
  mentioned(platform: number, code: number): number;
}

/** Asks the directory once for each handle of each platform. */
function createHandles(
  { platform: { values }, mentions }: PostTable,
  directory: ActorDirectory,
): Handles {
  const byName = new Map<number, Map<string, number>>();
  const byCode = new Map<number, Int32Array>();
  return {
    named: (platform, handle) =>
      entry(
        entry(byName, platform, () => new Map<string, number>()),
        handle,
        () => directory.ofHandle(values[platform] ?? '', handle),
      ),
    mentioned(platform, code) {
      const known = entry(byCode, platform, () => new Int32Array(mentions.values.length).fill(-1));
      if ((known[code] ?? -1) < 0) {
        known[code] = directory.ofHandle(values[platform] ?? '', mentions.values[code] ?? '');
      }
      return known[code] ?? -1;
    },
  };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const REPOST_TEXT = /^\s*["“]?RT\s+@([\w.-]*\w)/u;

/** What a platform recorded; an analyst's pairing belongs to the citation that it explains. */
type RecordedRelation = Relation & { readonly kind: Exclude<RelationKind, 'relay'> };

function isRecorded(relation: Relation): relation is RecordedRelation {
  return relation.kind !== 'relay';
}

function relationsOf(
  posts: PostTable,
  row: number,
  repostedHandle: string | undefined,
): RecordedRelation[] {
  const relations = relationsAt(posts, row).filter(isRecorded);
  if (repostedHandle === undefined || relations.some(({ kind }) => kind === 'repost'))
    return relations;
  return [...relations, { kind: 'repost', handle: repostedHandle }];
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
