import type { ActorDirectory } from '../domain/actor.ts';
import type { Detection } from '../domain/detection.ts';
import { type Evidence, evidenceAt } from '../domain/evidence.ts';
import { createEvidenceBuilder, type EvidenceBuilder } from '../domain/evidenceBuilder.ts';
import { citationJudgements, type Judgement } from '../domain/judgement.ts';
import type { PostTable } from '../domain/post.ts';
import { evidenceOrder } from './evidenceOrder.ts';
import { withStatements } from './pairing.ts';
import { createPostIndex } from './postIndex.ts';

/** What the rules of judged citations say beside their own words. */
export const SET_ASIDE = 'set aside by the analyst';
export const ADDED = 'added by the analyst';

export interface Judged {
  readonly detection: Detection;
  /** citations that are listed and no longer counted, and citations that were added */
  readonly setAside: number;
  readonly added: number;
}

/** By post row: the verdict on its citations of each actor index. */
export type Verdicts = ReadonlyMap<number, ReadonlyMap<number, 'rejected' | 'added'>>;

/**
 * The evidence as the analyst leaves it: rejected citations are listed and not counted, added ones are counted.
 * A judgement of a post or an actor that is not here changes nothing. The order stays that of `detect`.
 */
export function withJudgements(
  detection: Detection,
  posts: PostTable,
  directory: ActorDirectory,
  judgements: readonly Judgement[],
): Judged {
  const verdicts = verdictsOf(posts, directory, judgements);
  if (verdicts.size === 0) return { detection, setAside: 0, added: 0 };
  const found = createEvidenceBuilder();
  const { setAside, met } = keepFound(detection, verdicts, found);
  const before = found.length;
  const add = withStatements(posts, detection.actorOfPost, found.add);
  for (const { post, source } of missed(verdicts, met)) {
    const amplifier = detection.actorOfPost[post] ?? 0;
    if (amplifier !== source) add(addedPiece(amplifier, source, post));
  }
  const added = found.length - before;
  const ordered = found.build((rows) => evidenceOrder(rows, posts, directory.actors));
  return { detection: { ...detection, evidence: ordered }, setAside, added };
}

/** What detection found, with rejected citations set aside; `met`: the judged ones among it. */
function keepFound({ evidence }: Detection, verdicts: Verdicts, found: EvidenceBuilder) {
  const met = new Set<string>();
  let setAside = 0;
  for (let row = 0; row < evidence.length; row += 1) {
    const piece = evidenceAt(evidence, row);
    const verdict = verdictOn(piece, verdicts);
    if (verdict !== null) met.add(keyOf(piece.amplifierPost, piece.source));
    if (verdict === 'rejected') setAside += 1;
    found.add(verdict === 'rejected' ? asSetAside(piece) : piece);
  }
  return { met, setAside };
}

function* missed(verdicts: Verdicts, met: ReadonlySet<string>) {
  for (const [post, ofPost] of verdicts) {
    for (const [source, verdict] of ofPost) {
      if (verdict === 'added' && !met.has(keyOf(post, source))) yield { post, source };
    }
  }
}

function keyOf(post: number, source: number): string {
  return `${post} ${source}`;
}

function verdictOn(piece: Evidence, verdicts: Verdicts): 'rejected' | 'added' | null {
  if (piece.kind !== 'citation') return null;
  return verdicts.get(piece.amplifierPost)?.get(piece.source) ?? null;
}

function asSetAside(piece: Evidence): Evidence {
  return { ...piece, common: true, rule: `${piece.rule}; ${SET_ASIDE}` };
}

function addedPiece(amplifier: number, source: number, post: number): Evidence {
  return {
    ...{ kind: 'citation', amplifier, source, amplifierPost: post, sourcePost: -1 },
    ...{ score: 1, rule: ADDED, object: '', orderable: false, common: false },
  };
}

/** Only what is rejected or added, of posts and actors that are here. */
export function verdictsOf(
  posts: PostTable,
  directory: ActorDirectory,
  judgements: readonly Judgement[],
): Verdicts {
  const counting = citationJudgements(judgements);
  const verdicts = new Map<number, Map<number, 'rejected' | 'added'>>();
  if (counting.length === 0) return verdicts;
  const index = createPostIndex(posts);
  for (const { about, verdict } of counting) {
    if (about.type !== 'citation' || (verdict !== 'rejected' && verdict !== 'added')) continue;
    const post = index.find(about.post.platform, about.post.id);
    const source = directory.ofId(about.source);
    if (post < 0 || source < 0) continue;
    const ofPost = verdicts.get(post) ?? new Map<number, 'rejected' | 'added'>();
    ofPost.set(source, verdict);
    verdicts.set(post, ofPost);
  }
  return verdicts;
}
