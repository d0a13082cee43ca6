import type { CaseContents } from '../../domain/case.ts';
import type { RowProblem } from '../../domain/source.ts';
import { NO_FILTERS } from '../../domain/view.ts';
import { writeCaseFile } from '../../export/caseFile.ts';
import type { Store } from '../../store/openStore.ts';
import type { OnProgress } from '../contract.ts';
import type { OpenCase } from './openCase.ts';
import { evidenceUnder, networkUnder } from './tables.ts';

const PROBLEM_BATCH = 10_000;

/** The whole case as one file: posts, sources, edits, positions, and the network with its evidence. */
export async function caseFileOf(
  store: Store,
  contents: CaseContents,
  open: OpenCase,
  onProgress: OnProgress,
): Promise<Blob> {
  const chunks: Uint8Array[] = [];
  for await (const bytes of store.postChunks(contents.record.id)) {
    chunks.push(bytes);
    onProgress({ step: 'packing posts', done: chunks.length, total: null });
  }
  return writeCaseFile({
    ...contents,
    chunks,
    problems: await allProblems(store, contents.record.id),
    network: networkUnder(open, contents, NO_FILTERS),
    evidence: evidenceUnder(open, NO_FILTERS),
  });
}

async function allProblems(store: Store, caseId: string): Promise<RowProblem[]> {
  const problems: RowProblem[] = [];
  for (;;) {
    const batch = await store.problemsOfCase(caseId, problems.length, PROBLEM_BATCH);
    problems.push(...batch);
    if (batch.length < PROBLEM_BATCH) return problems;
  }
}
