import type { ActorDirectory } from '../domain/actor.ts';
import { dictAt } from '../domain/column.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { PostTable } from '../domain/post.ts';
import type { Citation } from './citation.ts';
import { languageOf } from './citationLanguage.ts';
import { ADDED, verdictsOf } from './judged.ts';

export interface JudgedCitations {
  readonly found: readonly Citation[];
  readonly setAside: number;
  readonly added: number;
}

/**
 * Citations as the analyst leaves them, in order of posts: rejected ones are left out, added ones stand behind those
 * of their post, without a place in the text (`nameStart` = `nameEnd`) and by the rule `ADDED`. What an analyst added
 * and the reader finds too is listed once, as found.
 */
export function judgedCitations(
  found: readonly Citation[],
  posts: PostTable,
  actorOfPost: Uint32Array,
  directory: ActorDirectory,
  judgements: readonly Judgement[],
): JudgedCitations {
  const verdicts = verdictsOf(posts, directory, judgements);
  if (verdicts.size === 0) return { found, setAside: 0, added: 0 };
  const verdictOn = ({ post, actor }: Citation) => verdicts.get(post)?.get(actor);
  const kept = found.filter((citation) => verdictOn(citation) !== 'rejected');
  const met = new Set(kept.map(({ post, actor }) => `${post} ${actor}`));
  const missed: Citation[] = [];
  for (const [post, ofPost] of verdicts) {
    for (const [actor, verdict] of ofPost) {
      if (verdict === 'added' && !met.has(`${post} ${actor}`))
        missed.push(addedCitation(post, actor, posts, actorOfPost, directory));
    }
  }
  return {
    found: [...kept, ...missed].sort((a, b) => a.post - b.post),
    setAside: found.length - kept.length,
    added: missed.length,
  };
}

function addedCitation(
  post: number,
  actor: number,
  posts: PostTable,
  actorOfPost: Uint32Array,
  { actors }: ActorDirectory,
): Citation {
  const amplifier = actorOfPost[post] ?? 0;
  const state = actors[actor]?.state ?? null;
  const language = languageOf(dictAt(posts.lang, post), posts.text[post] ?? '') ?? 'en';
  return {
    ...{ post, amplifier, actor, language, speaksFor: -1, nestedIn: -1 },
    ...{ nameStart: 0, nameEnd: 0, cueStart: 0, cueEnd: 0, rule: ADDED, score: 1 },
    ...{ negated: false, questioned: false, scareQuotes: false, isOffice: false },
    ownState: state !== null && state === actors[amplifier]?.state,
  };
}
