import { type Citation, citationsOf } from '../detect/citation.ts';
import { resolveActors } from '../detect/detect.ts';
import { ADDED } from '../detect/judged.ts';
import { judgedCitations } from '../detect/judgedCitations.ts';
import type { CitedActor } from '../detect/pickupCited.ts';
import type { Actor } from '../domain/actor.ts';
import { type PickUp, type PickUps, pickUpAt } from '../domain/pickup.ts';
import type { PostTable } from '../domain/post.ts';
import { createDirectory } from '../registry/directory.ts';
import { REGISTRY } from '../registry/registry.ts';
import { type Answer, requireTable } from './commands.ts';
import { type Loaded, loadPosts } from './load.ts';
import type { Options } from './options.ts';
import { rowsText } from './output.ts';
import { relayedStatements } from './pickups.ts';
import { tell } from './tell.ts';

export const CITATION_COLUMNS = [
  'post',
  'amplifier',
  'source',
  'source_name',
  'source_state',
  'source_kind',
  'span',
  'cue',
  'lang',
  'negated',
  'questioned',
  'scare_quotes',
  'own_state',
  'nested_in',
  'score',
  'statement',
  'statement_score',
  'statement_candidates',
] as const;

type CitationRow = Readonly<
  Record<(typeof CITATION_COLUMNS)[number], string | number | boolean | null>
>;

/**
 * `citations`: who is named as the source of what each post says (DESIGN §5); denied and asked ones are listed and
 * marked. Of a case, as its judgements leave them: rejected ones are left out, added ones have no span.
 */
export async function citations(options: Options, folder: string): Promise<Answer> {
  requireTable(options, 'citations');
  const loaded = await loadPosts(options, folder);
  const read = judgedReading(readCitations(loaded), loaded);
  const pickUps = await pickUpsOf(read, options.statementDays);
  const rows = read.found.map((citation) =>
    rowOf(citation, read.posts.table, read.actors, relayOf(citation, pickUps)),
  );
  return { text: rowsText(CITATION_COLUMNS, rows, options), code: 0 };
}

type Reading = ReturnType<typeof readCitations>;

function judgedReading(read: Reading, { judgements }: Loaded): Reading {
  const { posts, directory } = read;
  const { found, setAside, added } = judgedCitations(
    read.found,
    posts.table,
    posts.actorOfPost,
    directory,
    judgements,
  );
  if (setAside + added > 0)
    tell(`citations set aside by the analyst: ${setAside}, added: ${added}`);
  return { ...read, found };
}

/** Citations of loaded posts, with the actors that their indices mean. */
export function readCitations(loaded: Loaded) {
  const directory = createDirectory(REGISTRY, loaded.actorEdits);
  const table = loaded.posts;
  const actorOfPost = resolveActors(table, directory);
  const found: readonly Citation[] = citationsOf(table, actorOfPost, directory);
  const { nameEdits } = loaded.wordLists;
  return { posts: { table, actorOfPost }, actors: directory.actors, directory, found, nameEdits };
}

/** Statements behind all citations, those that are denied or asked too: they may answer to the same statement. */
export async function pickUpsOf(
  { posts, directory, found, nameEdits }: Reading,
  days: number,
): Promise<PickUps> {
  const { table, actorOfPost } = posts;
  const cited = found.flatMap(citedActors);
  const citedPosts = { posts: table, actorOfPost, directory, cited };
  return await relayedStatements(citedPosts, days, nameEdits);
}

function citedActors(citation: Citation): CitedActor[] {
  const { post, amplifier, nameStart, nameEnd, cueStart, cueEnd } = citation;
  const asides = [
    { start: nameStart, end: nameEnd },
    { start: cueStart, end: cueEnd },
  ];
  return speakersOf(citation)
    .filter((source) => source !== amplifier)
    .map((source) => ({ post, source, asides }));
}

/** Who is cited: the person or body named, and the body for which the person speaks. */
function speakersOf({ actor, speaksFor }: Citation): number[] {
  return speaksFor < 0 || speaksFor === actor ? [actor] : [actor, speaksFor];
}

/** The better of what was found for the person and for the body. */
export function relayOf(citation: Citation, pickUps: PickUps): PickUp | null {
  const found = speakersOf(citation)
    .map((source) => pickUpAt(pickUps, citation.post, source))
    .filter((one) => one !== null);
  return found.sort((a, b) => b.score - a.score)[0] ?? null;
}

function rowOf(
  citation: Citation,
  posts: PostTable,
  actors: readonly Actor[],
  relay: PickUp | null,
): CitationRow {
  const text = posts.text[citation.post] ?? '';
  const source = actors[citation.actor];
  const idOf = (post: number) => posts.id[post] ?? '';
  return {
    post: posts.id[citation.post] ?? '',
    amplifier: actors[citation.amplifier]?.id ?? '',
    source: source?.id ?? '',
    source_name: source?.label ?? '',
    source_state: source?.state ?? null,
    source_kind: source?.kind ?? '',
    span: citation.rule === ADDED ? '' : `${citation.nameStart}-${citation.nameEnd}`,
    cue: citation.rule === ADDED ? ADDED : text.slice(citation.cueStart, citation.cueEnd),
    lang: citation.language,
    negated: citation.negated,
    questioned: citation.questioned,
    scare_quotes: citation.scareQuotes,
    own_state: citation.ownState,
    nested_in: actors[citation.nestedIn]?.id ?? null,
    score: rounded(citation.score),
    statement: relay && relay.statement >= 0 ? idOf(relay.statement) : null,
    statement_score: relay && relay.candidates.length > 0 ? rounded(relay.score) : null,
    statement_candidates: relay?.candidates.map(({ post }) => idOf(post)).join(';') || null,
  };
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
