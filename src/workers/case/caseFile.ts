import type { CaseContents, CaseRecord } from '../../domain/case.ts';
import type { RowProblem } from '../../domain/source.ts';
import { NO_FILTERS } from '../../domain/view.ts';
import { writeCaseFile } from '../../export/caseFile.ts';
import type { Store } from '../../store/openStore.ts';
import type { OnProgress } from '../contract.ts';
import type { OpenCase } from './openCase.ts';
import { evidenceUnder, networkUnder } from './tables.ts';

const PROBLEM_BATCH = 10_000;

/**
 * The whole case as one file: posts, sources, edits, positions, and the network with its evidence.
 * Rejects where another tab has changed the case since it was opened: posts and files would not belong together.
 */
export async function caseFileOf(
  store: Store,
  contents: CaseContents,
  open: OpenCase,
  onProgress: OnProgress,
): Promise<Blob> {
  const { record } = contents;
  return writeCaseFile({
    ...contents,
    chunks: packed(store.postChunks(record.id, record.revision), onProgress),
    problems: allProblems(store, record),
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

async function* allProblems(
  store: Store,
  { id, revision }: CaseRecord,
): AsyncGenerator<RowProblem> {
  let read = 0;
  for (;;) {
    const batch = await store.problemsOfCase(id, read, PROBLEM_BATCH, revision);
    yield* batch;
    read += batch.length;
    if (batch.length < PROBLEM_BATCH) return;
  }
}
