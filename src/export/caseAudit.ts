import { type Kind, OBJECT_KINDS, UNDIRECTED_KINDS } from '../domain/kind.ts';
import type { NetworkEdge } from '../domain/network.ts';
import { type Post, postAt } from '../domain/post.ts';
import { decodePosts } from '../domain/postColumns.ts';
import { CASE_EVIDENCE_COLUMNS, EVIDENCE_PART, NETWORK_PART } from './caseParts.ts';
import { createCsvReader } from './csvReader.ts';
import { type Fault, PartError } from './partError.ts';
import { textPieces } from './pieces.ts';
import { wellFormed } from './wellFormed.ts';

/** More of one sort are counted, not listed. */
const MAX_LISTED = 100;

export interface PostAudit {
  readonly posts: number;
  readonly ids: ReadonlySet<string>;
  readonly faults: readonly Fault[];
}

/** Every post against the hash of the row that it was read from. */
export async function auditPosts(
  parts: readonly (readonly [string, Blob])[],
  rowHash: (post: Post) => string,
): Promise<PostAudit> {
  const ids = new Set<string>();
  const faults: Fault[] = [];
  let posts = 0;
  for (const [part, blob] of parts) {
    try {
      const table = decodePosts(new Uint8Array(await blob.arrayBuffer()));
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

/** What counts behind one edge. */
interface Behind {
  pieces: number;
  readonly objects: Set<string>;
}

export interface EvidenceAudit {
  readonly rows: number;
  /** by edge */
  readonly behind: ReadonlyMap<string, Behind>;
  readonly faults: readonly Fault[];
}

export const NO_EVIDENCE: EvidenceAudit = { rows: 0, behind: new Map(), faults: [] };

/**
 * Every row of evidence against the posts that it names; `ids` null: they are not known whole.
 * Throws where the part is no such table.
 */
export async function auditEvidence(
  blob: Blob,
  ids: ReadonlySet<string> | null,
): Promise<EvidenceAudit> {
  const audit = createEvidenceAudit(ids);
  const reader = createCsvReader();
  let isHead = true;
  for await (const text of textPieces(blob)) {
    for (const row of reader.push(text)) {
      if (isHead) checkColumns(row);
      else audit.add(row);
      isHead = false;
    }
  }
  reader.end();
  if (isHead) checkColumns([]);
  return audit.result();
}

function checkColumns(columns: readonly string[]): void {
  if (columns.join() !== CASE_EVIDENCE_COLUMNS.join())
    throw new PartError(EVIDENCE_PART, `expected the columns ${CASE_EVIDENCE_COLUMNS}`);
}

function createEvidenceAudit(ids: ReadonlySet<string> | null) {
  const column = (name: (typeof CASE_EVIDENCE_COLUMNS)[number]) =>
    CASE_EVIDENCE_COLUMNS.indexOf(name);
  const [kind, amplifier, source] = [column('kind'), column('amplifier'), column('source')];
  const [amplifierPost, sourcePost] = [column('amplifier_post'), column('source_post')];
  const [common, object] = [column('common'), column('object')];
  const behind = new Map<string, Behind>();
  const faults: Fault[] = [];
  let rows = 0;

  const checkPosts = (row: readonly string[]) => {
    const named = [row[amplifierPost] ?? '', row[sourcePost] || (row[amplifierPost] ?? '')];
    for (const id of new Set(named))
      if (ids && !ids.has(id))
        faults.push({ part: EVIDENCE_PART, what: `row ${rows} names post ${id}, not in the file` });
  };
  return {
    add(row: readonly string[]) {
      rows += 1;
      checkPosts(row);
      if (row[common] === 'true') return;
      const key = edgeKey(row[kind] ?? '', row[amplifier] ?? '', row[source] ?? '');
      const known = behind.get(key) ?? { pieces: 0, objects: new Set() };
      known.pieces += 1;
      known.objects.add(row[object] ?? '');
      behind.set(key, known);
    },
    result: (): EvidenceAudit => ({ rows, behind, faults: shortened(faults) }),
  };
}

/** Every edge against its evidence: as many pieces, or as many objects, as it weighs. */
export function auditEdges(
  edges: readonly NetworkEdge[],
  { behind }: EvidenceAudit,
): readonly Fault[] {
  const faults = edges.flatMap(({ amplifier, source, kind, weight }) => {
    const key = edgeKey(kind, wellFormed(amplifier), wellFormed(source));
    const what = weightFault(kind, weight, behind.get(key));
    return what === null
      ? []
      : [{ part: NETWORK_PART, what: `edge ${amplifier}→${source}:${kind}: ${what}` }];
  });
  return shortened(faults);
}

function weightFault(kind: Kind, weight: number, found: Behind | undefined): string | null {
  const { pieces, objects } = found ?? { pieces: 0, objects: new Set() };
  // files by callers who don't hand over objects: only a bound can be checked
  const onlyBound = OBJECT_KINDS.has(kind) && objects.has('');
  const counted = OBJECT_KINDS.has(kind) && !onlyBound ? objects.size : pieces;
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
