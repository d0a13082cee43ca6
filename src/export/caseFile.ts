import type { Post } from '../domain/post.ts';
import { auditEdges, auditEvidence, auditPosts, type EvidenceAudit } from './caseAudit.ts';
import { checkParts, manifestPart } from './caseManifest.ts';
import {
  type CaseFileContents,
  type CaseFileInput,
  contentsOf,
  EVIDENCE_PART,
  NETWORK_PART,
  networkOf,
  partsOf,
  postsParts,
} from './caseParts.ts';
import { type Fault, PartError } from './partError.ts';
import { writeSealedZip } from './sealedZip.ts';

export interface CaseFileOptions {
  /** name and version of the program, for the manifest */
  readonly app?: string;
}

/** The case as one zip; what is in it says its README.txt. The same case gives the same bytes. */
export async function writeCaseFile(
  input: CaseFileInput,
  options: CaseFileOptions = {},
): Promise<Blob> {
  const parts = partsOf(input);
  return writeSealedZip([await manifestPart(parts, options.app ?? 'Antiphon'), ...parts]);
}

/**
 * The case in the file. Throws an Error that begins with the name of the first part that is not as it was
 * written. Whether posts, evidence and edges fit each other is for `auditCaseFile` to say.
 */
export async function readCaseFile(blob: Blob): Promise<CaseFileContents> {
  const { parts, faults } = await checkParts(blob);
  const [fault] = faults;
  if (fault) throw new PartError(fault.part, fault.what);
  return contentsOf(parts);
}

export interface AuditReport {
  readonly ok: boolean;
  readonly checked: {
    readonly parts: number;
    readonly posts: number;
    readonly evidence: number;
    readonly edges: number;
  };
  readonly faults: readonly Fault[];
}

/**
 * Checks a case file: every byte against the seal, every part against the manifest, every post against the
 * hash of its row, every piece of evidence against the posts, every edge against the evidence. Never throws for
 * what stands in the file. `rowHash`: the one that ingest gave the posts.
 */
export async function auditCaseFile(
  blob: Blob,
  { rowHash }: { readonly rowHash: (post: Post) => string },
): Promise<AuditReport> {
  const { parts, faults } = await checkParts(blob);
  const found: Fault[] = [...faults];
  const attempt = (part: string, check: () => readonly Fault[]) => {
    try {
      found.push(...check());
    } catch (cause) {
      found.push(PartError.of(part, cause).fault);
    }
  };

  // a part that is missing is named already
  if (faults.length === 0)
    attempt('case.json', () => {
      contentsOf(parts);
      return [];
    });
  const { posts, ids, faults: postFaults } = auditPosts(postsParts(parts), rowHash);
  found.push(...postFaults);
  let lines: EvidenceAudit['lines'] = [];
  attempt(EVIDENCE_PART, () => {
    const bytes = parts.get(EVIDENCE_PART);
    if (!bytes) return [];
    // posts that cannot be read are named already; what rests on them would only repeat it
    const audit = auditEvidence(bytes, postFaults.length + faults.length > 0 ? null : ids);
    lines = audit.lines;
    return audit.faults;
  });
  let edges = 0;
  attempt(NETWORK_PART, () => {
    const network = networkOf(parts);
    edges = network?.edges.length ?? 0;
    return auditEdges(network?.edges ?? [], lines);
  });
  const checked = { parts: parts.size, posts, evidence: lines.length, edges };
  return { ok: found.length === 0, checked, faults: found };
}
