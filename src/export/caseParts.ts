import type { CaseContents } from '../domain/case.ts';
import type { Network } from '../domain/network.ts';
import type { RowProblem } from '../domain/source.ts';
import {
  readActorEdits,
  readNetwork,
  readPositions,
  readProblems,
  readRecord,
  readSources,
} from './caseShapes.ts';
import { toCsv } from './csv.ts';
import { EVIDENCE_COLUMNS, type EvidenceRecord } from './evidenceRows.ts';
import { PartError } from './partError.ts';
import type { ZipPart } from './sealedZip.ts';

/** A row of evidence as it goes into a case file. */
export type CaseFileEvidence = EvidenceRecord & { readonly object?: string };

/** What a case file is made of. Chunks: bytes of `encodePosts`, in order of import. */
export interface CaseFileInput extends CaseContents {
  readonly chunks: readonly Uint8Array[];
  readonly problems?: readonly RowProblem[];
  readonly network?: Network;
  readonly evidence?: readonly CaseFileEvidence[];
}

/** What comes back of it. The network and its evidence are there to be checked and read, not to be taken in. */
export interface CaseFileContents extends CaseContents {
  readonly chunks: readonly Uint8Array[];
  readonly problems: readonly RowProblem[];
}

export const EVIDENCE_PART = 'evidence.csv';
export const NETWORK_PART = 'network.json';
export const CASE_EVIDENCE_COLUMNS = [...EVIDENCE_COLUMNS, 'object'] as const;

const README = `A case saved by Antiphon.

manifest.json   every other part with its size and SHA-256
case.json       name, dates and counts of the case
sources.json    the files that were read, and where each of their rows went
problems.json   rows that were not kept, or kept and reported
actors.json     changes that the analyst made to the list of actors, with reasons
positions.json  where the actors lie in the picture
posts/*.bin     the posts, in Antiphon's own columns ("antiphon evidence" and the app read them)
network.json    the network as it was drawn, with settings and coverage
evidence.csv    the posts behind every edge: one row per piece; "object" is what both posts share

The comment of this zip is the SHA-256 of all bytes before it. "antiphon audit FILE" checks all of it:
that every edge resolves to its evidence, every piece of evidence to posts, every post to the hash of the
row it was read from. It shows damage and careless changes; it is no signature: whoever writes all parts anew
can make them fit, so keep the file's own SHA-256 where it matters.
`;

/** All parts but the manifest, in the order in which they are written. */
export function partsOf(input: CaseFileInput): ZipPart[] {
  const { record, sources, actorEdits, positions, chunks, problems, network, evidence } = input;
  return [
    textPart('README.txt', README),
    jsonPart('case.json', readRecord(record)),
    jsonPart('sources.json', sources),
    jsonPart('problems.json', problems ?? []),
    jsonPart('actors.json', actorEdits),
    ...(positions
      ? [jsonPart('positions.json', { ids: positions.ids, xy: Array.from(positions.xy) })]
      : []),
    ...chunks.map((bytes, k) => ({ name: postsName(k), bytes: new Uint8Array(bytes) })),
    ...(network ? [jsonPart(NETWORK_PART, network)] : []),
    ...(evidence ? [textPart(EVIDENCE_PART, caseEvidenceCsv(evidence))] : []),
  ];
}

/** Throws a PartError where a part is missing or not as expected. */
export function contentsOf(parts: ReadonlyMap<string, Uint8Array>): CaseFileContents {
  return {
    record: jsonOf(parts, 'case.json', readRecord),
    sources: jsonOf(parts, 'sources.json', readSources),
    problems: jsonOf(parts, 'problems.json', readProblems),
    actorEdits: jsonOf(parts, 'actors.json', readActorEdits),
    positions: parts.has('positions.json') ? jsonOf(parts, 'positions.json', readPositions) : null,
    chunks: postsParts(parts).map(([, bytes]) => bytes),
  };
}

/** Null where the file holds none. */
export function networkOf(parts: ReadonlyMap<string, Uint8Array>): Pick<Network, 'edges'> | null {
  return parts.has(NETWORK_PART) ? jsonOf(parts, NETWORK_PART, readNetwork) : null;
}

/** Names and bytes of the parts that hold posts, in order. */
export function postsParts(parts: ReadonlyMap<string, Uint8Array>): [string, Uint8Array][] {
  return [...parts]
    .filter(([name]) => /^posts\/\d+\.bin$/.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function postsName(index: number): string {
  return `posts/${String(index + 1).padStart(6, '0')}.bin`;
}

function caseEvidenceCsv(evidence: readonly CaseFileEvidence[]): string {
  return toCsv(
    CASE_EVIDENCE_COLUMNS,
    evidence.map((row) => CASE_EVIDENCE_COLUMNS.map((column) => row[column] ?? null)),
  );
}

function textPart(name: string, text: string): ZipPart {
  return { name, bytes: new TextEncoder().encode(text) };
}

function jsonPart(name: string, value: unknown): ZipPart {
  return textPart(name, JSON.stringify(value, null, 1));
}

function jsonOf<T>(
  parts: ReadonlyMap<string, Uint8Array>,
  name: string,
  read: (value: unknown) => T,
): T {
  const bytes = parts.get(name);
  if (!bytes) throw new PartError(name, 'it is missing');
  try {
    return read(JSON.parse(textOf(bytes)));
  } catch (cause) {
    throw PartError.of(name, cause);
  }
}
