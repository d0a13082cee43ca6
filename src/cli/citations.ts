import { type Citation, citationsOf } from '../detect/citation.ts';
import { createPairedStatements } from '../detect/citationStatement.ts';
import { resolveActors } from '../detect/detect.ts';
import type { Actor } from '../domain/actor.ts';
import type { PostTable } from '../domain/post.ts';
import { createDirectory } from '../registry/directory.ts';
import { REGISTRY } from '../registry/registry.ts';
import { type Answer, requireTable } from './commands.ts';
import { type Loaded, loadPosts } from './load.ts';
import type { Options } from './options.ts';
import { rowsText } from './output.ts';

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

/** `citations`: who is named as the source of what each post says (DESIGN §5); denied and asked ones are listed and marked. */
export async function citations(options: Options, folder: string): Promise<Answer> {
  requireTable(options, 'citations');
  const { posts, actors, found } = readCitations(await loadPosts(options, folder));
  const statements = createPairedStatements(posts.table, posts.actorOfPost);
  const rows = found.map((citation) => rowOf(citation, posts.table, actors, statements));
  return { text: rowsText(CITATION_COLUMNS, rows, options), code: 0 };
}

/** Citations of loaded posts, with the actors that their indices mean. */
export function readCitations(loaded: Loaded) {
  const directory = createDirectory(REGISTRY, loaded.actorEdits);
  const table = loaded.posts;
  const actorOfPost = resolveActors(table, directory);
  const found = citationsOf(table, actorOfPost, directory);
  return { posts: { table, actorOfPost }, actors: directory.actors, directory, found };
}

function rowOf(
  citation: Citation,
  posts: PostTable,
  actors: readonly Actor[],
  statementOf: (post: number, source: number) => number,
): CitationRow {
  const text = posts.text[citation.post] ?? '';
  const source = actors[citation.actor];
  const paired = [citation.actor, citation.speaksFor]
    .map((actor) => (actor < 0 ? -1 : statementOf(citation.post, actor)))
    .find((post) => post >= 0);
  const statement = paired === undefined ? null : (posts.id[paired] ?? null);
  return {
    post: posts.id[citation.post] ?? '',
    amplifier: actors[citation.amplifier]?.id ?? '',
    source: source?.id ?? '',
    source_name: source?.label ?? '',
    source_state: source?.state ?? null,
    source_kind: source?.kind ?? '',
    span: `${citation.nameStart}-${citation.nameEnd}`,
    cue: text.slice(citation.cueStart, citation.cueEnd),
    lang: citation.language,
    negated: citation.negated,
    questioned: citation.questioned,
    scare_quotes: citation.scareQuotes,
    own_state: citation.ownState,
    nested_in: actors[citation.nestedIn]?.id ?? null,
    score: Math.round(citation.score * 100) / 100,
    statement,
    statement_score: statement === null ? null : 1,
    statement_candidates: statement,
  };
}
