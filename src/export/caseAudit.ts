import { type Kind, OBJECT_KINDS, UNDIRECTED_KINDS } from '../domain/kind.ts';
import type { NetworkEdge } from '../domain/network.ts';
import { type Post, postAt } from '../domain/post.ts';
import { decodePosts } from '../domain/postColumns.ts';
import { CASE_EVIDENCE_COLUMNS, EVIDENCE_PART, NETWORK_PART, textOf } from './caseParts.ts';
import { readCsv } from './csvReader.ts';
import { type Fault, PartError } from './partError.ts';
import { wellFormed } from './wellFormed.ts';

/** More of one sort are counted, not listed. */
const MAX_LISTED = 100;

export interface PostAudit {
  readonly posts: number;
  readonly ids: ReadonlySet<string>;
  readonly faults: readonly Fault[];
}

/** Every post against the hash of the row that it was read from. */
export function auditPosts(
  parts: readonly (readonly [string, Uint8Array])[],
  rowHash: (post: Post) => string,
): PostAudit {
  const ids = new Set<string>();
  const faults: Fault[] = [];
  let posts = 0;
  for (const [part, bytes] of parts) {
    try {
      const table = decodePosts(bytes);
      posts += table.length;
      for (let row = 0; row < table.length; row += 1) {
        const post = postAt(table, row);
        ids.add(wellFormed(post.id));
        if (rowHash(post) !== post.origin.rowHash)
          faults.push({ part, what: `post ${post.id} is not as it was read from ${place(post)}` });
      }
    } catch (error) {
      faults.push(PartError.of(part, error).fault);
    }
  }
  return { posts, ids, faults: shortened(faults) };
}

function place({ origin }: Post): string {
  return `row ${origin.row} of ${origin.file}`;
}

interface EvidenceLine {
  readonly kind: string;
  readonly amplifier: string;
  readonly source: string;
  readonly object: string;
  readonly common: boolean;
}

export interface EvidenceAudit {
  readonly lines: readonly EvidenceLine[];
  readonly faults: readonly Fault[];
}

/**
 * Every row of evidence against the posts that it names; `ids` null: they are not known whole.
 * Throws where the part is no such table.
 */
export function auditEvidence(bytes: Uint8Array, ids: ReadonlySet<string> | null): EvidenceAudit {
  const part = EVIDENCE_PART;
  const [columns = [], ...rows] = readCsv(textOf(bytes));
  if (columns.join() !== CASE_EVIDENCE_COLUMNS.join())
    throw new PartError(part, `expected the columns ${CASE_EVIDENCE_COLUMNS}`);
  const column = (name: (typeof CASE_EVIDENCE_COLUMNS)[number]) => columns.indexOf(name);
  const [amplifierPost, sourcePost] = [column('amplifier_post'), column('source_post')];
  const faults: Fault[] = [];
  const lines = rows.map((row, k) => {
    const named = [row[amplifierPost] ?? '', row[sourcePost] || (row[amplifierPost] ?? '')];
    for (const id of new Set(named))
      if (ids && !ids.has(id))
        faults.push({ part, what: `row ${k + 1} names post ${id}, not in the file` });
    return {
      kind: row[column('kind')] ?? '',
      amplifier: row[column('amplifier')] ?? '',
      source: row[column('source')] ?? '',
      object: row[column('object')] ?? '',
      common: row[column('common')] === 'true',
    };
  });
  return { lines, faults: shortened(faults) };
}

/** Every edge against its evidence: as many pieces, or as many objects, as it weighs. */
export function auditEdges(
  edges: readonly NetworkEdge[],
  lines: readonly EvidenceLine[],
): readonly Fault[] {
  const found = new Map<string, EvidenceLine[]>();
  for (const line of lines) {
    if (line.common) continue;
    const key = edgeKey(line.kind, line.amplifier, line.source);
    const group = found.get(key);
    if (group) group.push(line);
    else found.set(key, [line]);
  }
  const faults = edges.flatMap(({ amplifier, source, kind, weight }) => {
    const group = found.get(edgeKey(kind, wellFormed(amplifier), wellFormed(source))) ?? [];
    const what = weightFault(kind, weight, group);
    return what === null
      ? []
      : [{ part: NETWORK_PART, what: `edge ${amplifier}→${source}:${kind}: ${what}` }];
  });
  return shortened(faults);
}

function weightFault(kind: Kind, weight: number, group: readonly EvidenceLine[]): string | null {
  const objects = new Set(group.map((line) => line.object));
  // files by callers who don't hand over objects: only a bound can be checked
  const onlyBound = OBJECT_KINDS.has(kind) && objects.has('');
  const counted = OBJECT_KINDS.has(kind) && !onlyBound ? objects.size : group.length;
  const fits = onlyBound ? weight >= 1 && weight <= counted : weight === counted;
  return fits ? null : `its weight is ${weight}, its evidence gives ${counted}`;
}

function edgeKey(kind: string, amplifier: string, source: string): string {
  const undirected = (UNDIRECTED_KINDS as ReadonlySet<string>).has(kind);
  const ends = undirected && source < amplifier ? [source, amplifier] : [amplifier, source];
  return JSON.stringify([kind, ...ends]);
}

function shortened(faults: readonly Fault[]): readonly Fault[] {
  const part = faults[0]?.part ?? '';
  const more = faults.length - MAX_LISTED;
  return more <= 0
    ? faults
    : [...faults.slice(0, MAX_LISTED), { part, what: `and ${more} more of this sort` }];
}
