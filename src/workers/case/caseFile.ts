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
  return writeCaseFile({
    ...contents,
    chunks: packed(store.postChunks(contents.record.id), onProgress),
    problems: allProblems(store, contents.record.id),
    network: networkUnder(open, contents, NO_FILTERS),
    evidence: evidenceUnder(open, NO_FILTERS),
  });
}

async function* packed(
  chunks: AsyncIterable<Uint8Array>,
  onProgress: OnProgress,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const bytes of chunks) {
    yield bytes;
    done += 1;
    onProgress({ step: 'packing posts', done, total: null });
  }
}

async function* allProblems(store: Store, caseId: string): AsyncGenerator<RowProblem> {
  let read = 0;
  for (;;) {
    const batch = await store.problemsOfCase(caseId, read, PROBLEM_BATCH);
    yield* batch;
    read += batch.length;
    if (batch.length < PROBLEM_BATCH) return;
  }
}
