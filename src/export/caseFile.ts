import type { CaseContents } from '../domain/case.ts';
import type { KeptFigure } from '../domain/keptFigure.ts';
import type { Post } from '../domain/post.ts';
import type { RowProblem } from '../domain/source.ts';
import { auditEdges, auditEvidence, auditPosts, NO_EVIDENCE } from './caseAudit.ts';
import { checkParts, manifestPart } from './caseManifest.ts';
import {
  type CaseFileInput,
  contentsOf,
  EVIDENCE_PART,
  FIGURES_PART,
  NETWORK_PART,
  networkOf,
  type OpenedCaseFile,
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
  const parts = await partsOf(input);
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
  const opened = await contentsOf(parts);
  const chunks: Uint8Array[] = [];
  for await (const bytes of opened.chunks()) chunks.push(bytes);
  const problems: RowProblem[] = [];
  for await (const batch of opened.problems()) for (const problem of batch) problems.push(problem);
  return { ...opened, chunks, problems };
}

/** A case file as a whole in memory. */
export interface CaseFileContents extends CaseContents {
  readonly chunks: readonly Uint8Array[];
  readonly problems: readonly RowProblem[];
}

export interface AuditReport {
  readonly ok: boolean;
  readonly checked: {
    readonly parts: number;
    readonly posts: number;
    readonly evidence: number;
    readonly edges: number;
    /** kept figures; 0 where there are none */
    readonly figures: number;
  };
  readonly faults: readonly Fault[];
}

/**
 * Checks a case file: every byte against the seal, every part against the manifest, every post against the
 * hash of its row, every piece of evidence against the posts, every edge against the evidence. Never throws for
 * what stands in the file. `rowHash`: the one that ingest gave the posts.
 */
export async function auditCaseFile(blob: Blob, options: AuditOptions): Promise<AuditReport> {
  return (await checkCaseFile(blob, options)).report;
}

interface AuditOptions {
  readonly rowHash: (post: Post) => string;
  /** what is wrong with a kept figure; null: nothing */
  readonly figureFault?: (figure: KeptFigure) => string | null;
}

/** The audit, and the case where nothing is wrong with it. */
export async function checkCaseFile(
  blob: Blob,
  { rowHash, figureFault = () => null }: AuditOptions,
): Promise<{ readonly report: AuditReport; readonly contents: OpenedCaseFile | null }> {
  const { parts, faults } = await checkParts(blob);
  const found: Fault[] = [...faults];
  const attempt = async (part: string, check: () => Promise<readonly Fault[]>) => {
    try {
      found.push(...(await check()));
    } catch (cause) {
      found.push(PartError.of(part, cause).fault);
    }
  };

  let contents: OpenedCaseFile | null = null;
  let figures = 0;
  // a part that is missing is named already
  if (faults.length === 0)
    await attempt('case.json', async () => {
      contents = await contentsOf(parts);
      for await (const _ of contents.problems());
      figures = contents.figures?.length ?? 0;
      return figureFaults(contents.figures ?? [], figureFault);
    });
  const { posts, ids, faults: postFaults } = await auditPosts(postsParts(parts), rowHash);
  found.push(...postFaults);
  let evidence = NO_EVIDENCE;
  await attempt(EVIDENCE_PART, async () => {
    const part = parts.get(EVIDENCE_PART);
    if (!part) return [];
    // posts that cannot be read are named already; what rests on them would only repeat it
    evidence = await auditEvidence(part, postFaults.length + faults.length > 0 ? null : ids);
    return evidence.faults;
  });
  let edges = 0;
  await attempt(NETWORK_PART, async () => {
    const network = await networkOf(parts);
    edges = network?.edges.length ?? 0;
    return auditEdges(network?.edges ?? [], evidence);
  });
  const checked = { parts: parts.size, posts, evidence: evidence.rows, edges, figures };
  const report = { ok: found.length === 0, checked, faults: found };
  return { report, contents: report.ok ? contents : null };
}

function figureFaults(
  figures: readonly KeptFigure[],
  faultOf: (figure: KeptFigure) => string | null,
): Fault[] {
  return figures.flatMap((figure) => {
    const what = faultOf(figure);
    return what === null ? [] : [{ part: FIGURES_PART, what }];
  });
}
