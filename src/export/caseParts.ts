import { NO_ACTIVITY } from '../domain/activity.ts';
import { NO_ARRANGEMENT } from '../domain/arrangement.ts';
import type { CaseContents } from '../domain/case.ts';
import type { Network } from '../domain/network.ts';
import type { RowProblem } from '../domain/source.ts';
import { SHIPPED_WORDS } from '../domain/wordLists.ts';
import { readActivity } from './caseActivity.ts';
import { readArrangement } from './caseArrangement.ts';
import { readFigures } from './caseFigures.ts';
import { readJudgements } from './caseJudgements.ts';
import {
  readActorEdits,
  readNetwork,
  readPositions,
  readProblems,
  readRecord,
  readSources,
} from './caseShapes.ts';
import { readCodebookPart, readNameEdits } from './caseWordLists.ts';
import { recordsCsv } from './csv.ts';
import { EVIDENCE_COLUMNS, type EvidenceRecord } from './evidenceRows.ts';
import { PartError } from './partError.ts';
import { blobOf, jsonPieces } from './pieces.ts';
import type { ZipPart } from './sealedZip.ts';

/** A row of evidence as it goes into a case file. */
export type CaseFileEvidence = EvidenceRecord & { readonly object?: string };

type Any<T> = Iterable<T> | AsyncIterable<T>;

/**
 * What a case file is made of. Chunks: bytes of `encodePosts`, in order of import. What may be larger than
 * memory can be handed over one after the other.
 */
export interface CaseFileInput extends CaseContents {
  readonly chunks: Any<Uint8Array>;
  readonly problems?: Any<RowProblem>;
  readonly network?: Network;
  readonly evidence?: Iterable<CaseFileEvidence>;
}

/** What comes back of it. The network and its evidence are there to be checked and read, not to be taken in. */
export interface OpenedCaseFile extends CaseContents {
  /** each is read when it is asked for: all of them may be larger than memory */
  chunks(): AsyncGenerator<Uint8Array>;
  problems(): AsyncGenerator<readonly RowProblem[]>;
}

export const EVIDENCE_PART = 'evidence.csv';
/** Absent where nothing was judged, and in files of the first version. */
export const JUDGEMENTS_PART = 'judgements.json';
/** Absent where the case counts the narratives, and reads the names of countries, that the app ships. */
const CODEBOOK_PART = 'codebook.json';
const NAMES_PART = 'countries.json';
/** Absent where no figure was kept. */
export const FIGURES_PART = 'figures.json';
/** Absent where nothing was pinned or grouped. */
const ARRANGEMENT_PART = 'arrangement.json';
/** Absent where nothing was noted, and in files of before there was such a list. */
const ACTIVITY_PART = 'activity.json';
export const NETWORK_PART = 'network.json';
export const CASE_EVIDENCE_COLUMNS = [...EVIDENCE_COLUMNS, 'object'] as const;

const README = `A case saved by Antiphon.

manifest.json   every other part with its size and SHA-256
case.json       name, dates and counts of the case
sources.json    the files that were read, and where each of their rows went
problems.json   rows that were not kept, or kept and reported; more of them in problems/*.json
actors.json     changes that the analyst made to the list of actors, with reasons
judgements.json what the analyst holds of citations, edges, actors, posts and clusters, with reasons
codebook.json   the narratives, where the analyst changed those that Antiphon ships
countries.json  changes that the analyst made to the names of countries, with reasons
figures.json    figures that were kept: looks, words, what they show and the hash of it
arrangement.json actors that the analyst pinned, and those drawn as one, in the picture of the network
activity.json   what was done in the case and when, at most 500 entries; nothing is counted from it
positions.json  where the actors lie in the picture
posts/*.bin     the posts, in Antiphon's own columns ("antiphon evidence" and the app read them)
network.json    the network as it was drawn, with settings and coverage
evidence.csv    the posts behind every edge: one row per piece; "object" is what both posts share

The comment of this zip is the SHA-256 of all bytes before it. "antiphon audit FILE" checks all of it:
that every edge resolves to its evidence, every piece of evidence to posts, every post to the hash of the
row it was read from. It shows damage and careless changes; it is no signature: whoever writes all parts anew
can make them fit, so keep the file's own SHA-256 where it matters.
`;

/** Reported rows a part: far from the longest text that can be read at once. */
const PROBLEMS_A_PART = 50_000;

/** All parts but the manifest, in the order in which they are written. */
export async function partsOf(input: CaseFileInput): Promise<ZipPart[]> {
  const { record, sources, actorEdits, judgements, wordLists, positions, figures = [] } = input;
  const { network, evidence, arrangement = NO_ARRANGEMENT, activity = NO_ACTIVITY } = input;
  const isArranged = arrangement.groups.length + arrangement.pins.length > 0;
  return [
    textPart('README.txt', [README]),
    jsonPart('case.json', readRecord(record)),
    jsonPart('sources.json', sources),
    ...(await problemParts(input.problems ?? [])),
    jsonPart('actors.json', actorEdits),
    ...(judgements.length > 0 ? [jsonPart(JUDGEMENTS_PART, judgements)] : []),
    ...(wordLists.codebook ? [jsonPart(CODEBOOK_PART, wordLists.codebook)] : []),
    ...(wordLists.nameEdits.length > 0 ? [jsonPart(NAMES_PART, wordLists.nameEdits)] : []),
    ...(figures.length > 0 ? [jsonPart(FIGURES_PART, figures)] : []),
    ...(isArranged ? [jsonPart(ARRANGEMENT_PART, arrangement)] : []),
    ...(activity.entries.length > 0 ? [jsonPart(ACTIVITY_PART, activity)] : []),
    ...(positions
      ? [jsonPart('positions.json', { ids: positions.ids, xy: Array.from(positions.xy) })]
      : []),
    ...(await chunkParts(input.chunks)),
    ...(network ? [jsonPart(NETWORK_PART, network)] : []),
    ...(evidence ? [textPart(EVIDENCE_PART, caseEvidenceCsv(evidence))] : []),
  ];
}

async function problemParts(problems: Any<RowProblem>): Promise<ZipPart[]> {
  const parts: ZipPart[] = [];
  let waiting: RowProblem[] = [];
  const write = () => {
    parts.push(jsonPart(problemsName(parts.length), waiting));
    waiting = [];
  };
  for await (const problem of problems) {
    waiting.push(problem);
    if (waiting.length === PROBLEMS_A_PART) write();
  }
  if (waiting.length > 0 || parts.length === 0) write();
  return parts;
}

async function chunkParts(chunks: Any<Uint8Array>): Promise<ZipPart[]> {
  const parts: ZipPart[] = [];
  for await (const bytes of chunks)
    parts.push({ name: postsName(parts.length), blob: new Blob([new Uint8Array(bytes)]) });
  return parts;
}

/** Throws a PartError where a part is missing or not as expected. */
export async function contentsOf(parts: ReadonlyMap<string, Blob>): Promise<OpenedCaseFile> {
  return {
    record: await jsonOf(parts, 'case.json', readRecord),
    sources: await jsonOf(parts, 'sources.json', readSources),
    actorEdits: await jsonOf(parts, 'actors.json', readActorEdits),
    judgements: await optional(parts, JUDGEMENTS_PART, readJudgements, []),
    wordLists: {
      codebook: await optional(parts, CODEBOOK_PART, readCodebookPart, SHIPPED_WORDS.codebook),
      nameEdits: await optional(parts, NAMES_PART, readNameEdits, SHIPPED_WORDS.nameEdits),
    },
    figures: await optional(parts, FIGURES_PART, readFigures, []),
    arrangement: await optional(parts, ARRANGEMENT_PART, readArrangement, NO_ARRANGEMENT),
    activity: await optional(parts, ACTIVITY_PART, readActivity, NO_ACTIVITY),
    positions: await optional(parts, 'positions.json', readPositions, null),
    async *chunks() {
      for (const [, blob] of postsParts(parts)) yield new Uint8Array(await blob.arrayBuffer());
    },
    async *problems() {
      yield await jsonOf(parts, FIRST_PROBLEMS, readProblems);
      for (const [name] of numbered(parts, /^problems\/\d+\.json$/))
        yield await jsonOf(parts, name, readProblems);
    },
  };
}

/** Null where the file holds none. */
export async function networkOf(
  parts: ReadonlyMap<string, Blob>,
): Promise<Pick<Network, 'edges'> | null> {
  return parts.has(NETWORK_PART) ? jsonOf(parts, NETWORK_PART, readNetwork) : null;
}

/** Names and bytes of the parts that hold posts, in order. */
export function postsParts(parts: ReadonlyMap<string, Blob>): [string, Blob][] {
  return numbered(parts, /^posts\/\d+\.bin$/);
}

function numbered(parts: ReadonlyMap<string, Blob>, names: RegExp): [string, Blob][] {
  return [...parts].filter(([name]) => names.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
}

export async function textOf(blob: Blob): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await blob.arrayBuffer());
}

const FIRST_PROBLEMS = 'problems.json';

function problemsName(index: number): string {
  return index === 0 ? FIRST_PROBLEMS : `problems/${String(index + 1).padStart(6, '0')}.json`;
}

function postsName(index: number): string {
  return `posts/${String(index + 1).padStart(6, '0')}.bin`;
}

function caseEvidenceCsv(evidence: Iterable<CaseFileEvidence>): Iterable<string> {
  return recordsCsv<CaseFileEvidence>(CASE_EVIDENCE_COLUMNS, evidence);
}

function textPart(name: string, pieces: Iterable<string>): ZipPart {
  return { name, blob: blobOf(pieces) };
}

function jsonPart(name: string, value: unknown): ZipPart {
  return textPart(name, jsonPieces(value));
}

async function jsonOf<T>(
  parts: ReadonlyMap<string, Blob>,
  name: string,
  read: (value: unknown) => T,
): Promise<T> {
  const blob = parts.get(name);
  if (!blob) throw new PartError(name, 'it is missing');
  try {
    return read(JSON.parse(await textOf(blob)));
  } catch (cause) {
    throw PartError.of(name, cause);
  }
}

/** What a part holds, or what stands for it where the file has none. */
async function optional<T, N>(
  parts: ReadonlyMap<string, Blob>,
  name: string,
  read: (value: unknown) => T,
  otherwise: N,
): Promise<T | N> {
  return parts.has(name) ? jsonOf(parts, name, read) : otherwise;
}
