import type { CaseRecord } from '../../domain/case.ts';
import { decodePosts } from '../../domain/postColumns.ts';
import { checkCaseFile } from '../../export/caseFile.ts';
import { figureFault } from '../../figure/keptFault.ts';
import { rowHash } from '../../ingest/rowHash.ts';
import type { Store } from '../../store/openStore.ts';
import { type CaseLimit, refuseToAdd } from '../caseLimit.ts';
import type { OnProgress } from '../contract.ts';

/**
 * A saved case as a new case of this machine. Nothing is taken in before all of it has been checked, and the case
 * is in the list only once it is whole.
 * @throws Error that names what does not check
 */
export async function openCaseFile(
  store: Store,
  file: File,
  now: () => number,
  limit: CaseLimit,
  onProgress: OnProgress,
): Promise<CaseRecord> {
  onProgress({ step: 'checking the case file', done: 0, total: null });
  const { report, contents } = await checkCaseFile(file, { rowHash, figureFault });
  const [fault] = report.faults;
  if (fault || !contents) {
    throw new Error(
      `${fault?.part}: ${fault?.what}. The file has changed since it was saved; nothing was taken in.`,
    );
  }
  refuseToAdd({ posts: report.checked.posts, bytes: contents.record.bytes }, limit);
  const importId = await store.beginNewCase(now());
  try {
    let done = 0;
    for await (const bytes of contents.chunks()) {
      const posts = decodePosts(bytes).length;
      await store.addChunk(importId, bytes, posts);
      done += posts;
      onProgress({ step: 'taking in posts', done, total: report.checked.posts });
    }
    for await (const problems of contents.problems()) await store.addProblems(importId, problems);
    const { name, demonstration, actors, edges, from, to, thumbnail } = contents.record;
    const { sources, actorEdits, judgements, wordLists, figures = [], positions } = contents;
    const summary = { actors, edges, from, to, thumbnail };
    const { arrangement, activity } = contents;
    const kept = {
      ...{ sources, actorEdits, judgements, wordLists, figures, positions },
      ...(arrangement && { arrangement }),
      ...(activity && { activity }),
    };
    const first = { name, demonstration, ...kept, summary };
    return await store.commitNewCase(importId, first, now());
  } catch (error) {
    await store.discardImport(importId);
    throw error;
  }
}
