import type { ActorEdit } from '../../domain/actor.ts';
import type { CaseRecord } from '../../domain/case.ts';
import { dictAt } from '../../domain/column.ts';
import type { FileChoice, FilePlan } from '../../domain/importPlan.ts';
import type { PostTable } from '../../domain/post.ts';
import { decodePosts, encodePosts } from '../../domain/postColumns.ts';
import type { RowProblem, SourceLedger } from '../../domain/source.ts';
import { problemsBlob } from '../../export/csv.ts';
import { type PlannedFile, planFile } from '../../ingest/plan.ts';
import { readFile } from '../../ingest/readFile.ts';
import { createSeenPosts, type SeenPosts } from '../../ingest/seenPosts.ts';
import type { Store } from '../../store/openStore.ts';
import { CASE_LIMIT, type CaseLimit, refuseToAdd } from '../caseLimit.ts';
import type { ImportDesk, ImportProgress, ImportReport } from '../contract.ts';
import { openCaseFile } from './caseFileIn.ts';
import { openDemonstration } from './demonstration.ts';
import { createPace } from './pace.ts';
import { createProblemWriter } from './problemWriter.ts';
import { publisherOf } from './publisher.ts';

/** Posts a chunk: some megabytes, so that a write is short and a read is few. */
const CHUNK_POSTS = 8_192;
const PROBLEMS_SHOWN = 1_000;
const PROBLEM_BATCH = 10_000;

interface Waiting {
  readonly sources: readonly SourceLedger[];
  /** revision of the case when its posts were read to find duplicates */
  readonly revision: number | undefined;
}

/** What a file is read with. */
interface Known {
  readonly choice: FileChoice;
  readonly seen: SeenPosts;
  readonly edits: readonly ActorEdit[];
}

/**
 * Serves one import after another. `now`: UTC milliseconds. An import that would bring a case beyond the limit ends
 * as soon as that is known.
 */
export function createImportDesk(store: Store, now: () => number, limit = CASE_LIMIT): ImportDesk {
  const waiting = new Map<string, Waiting>();

  /** `caseId` null: into a case that `commitNewCase` will make. */
  async function read(
    caseId: string | null,
    plans: readonly PlannedFile[],
    choices: Readonly<Record<string, FileChoice>>,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<ImportReport> {
    const contents = caseId === null ? null : await store.contents(caseId);
    const record = contents?.record;
    const edits = contents?.actorEdits ?? [];
    const before = { posts: record?.posts ?? 0, bytes: record?.bytes ?? 0 };
    // what is too much already need not be read for duplicates first
    refuseToAdd(before, limit);
    const seen = record ? await seenIn(store, record) : createSeenPosts();
    const importId = await (record
      ? store.beginImport(record.id, now())
      : store.beginNewCase(now()));
    try {
      const writer = createWriter(store, importId, (added) =>
        refuseToAdd(
          { posts: before.posts + added.posts, bytes: before.bytes + added.bytes },
          limit,
        ),
      );
      const sources: SourceLedger[] = [];
      for (const plan of plans) {
        const choice = choices[plan.file] ?? { roles: plan.roles, timeZone: 'UTC' };
        sources.push(await readInto(writer, plan, { choice, seen, edits }, onProgress));
      }
      await writer.finish();
      waiting.set(importId, { sources, revision: record?.revision });
      const { problems, conflicts } = writer;
      return { importId, sources, problems, conflicts: conflicts() };
    } catch (error) {
      await store.discardImport(importId);
      throw error;
    }
  }

  async function readInto(
    writer: Writer,
    plan: PlannedFile,
    { choice, seen, edits }: Known,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<SourceLedger> {
    const pace = createPace(plan.bytes, now);
    let publisher = '';
    // the whole file is hashed before its first row is read
    const hashing = createPace(plan.bytes, now);
    const unread = { file: plan.file, rows: 0, bytes: 0, ofBytes: plan.bytes, secondsLeft: null };
    onProgress(unread);
    const ledger = await readFile(plan, {
      choice,
      seen,
      now: now(),
      onPosts(posts) {
        publisher ||= publisherOf(posts, edits);
        return writer.addPosts(posts);
      },
      batch: CHUNK_POSTS,
      onProblem: writer.addProblem,
      onHashed(hashed) {
        if (hashing(hashed) === 'too soon') return;
        onProgress({ ...unread, hashed });
      },
      onProgress(rows, bytes) {
        const secondsLeft = pace(bytes);
        if (secondsLeft !== 'too soon') {
          onProgress({ file: plan.file, rows, bytes, ofBytes: plan.bytes, secondsLeft });
        }
      },
    });
    return ledger.handles === 1 ? { ...ledger, publisher } : ledger;
  }

  async function commit(importId: string): Promise<CaseRecord> {
    const one = waiting.get(importId);
    if (!one) throw new Error('This import is not waiting to be added.');
    const record = await store.commitImport(importId, one.sources, {}, now(), one.revision);
    waiting.delete(importId);
    return record;
  }

  return {
    async plan(files) {
      return (await plansOf(files)).map(onlyPlan);
    },

    async read(caseId, files, choices, onProgress) {
      const plans = (await plansOf(files)).filter((plan) => plan.problem === null);
      return read(caseId, plans, choices, onProgress);
    },

    commit,

    async discard(importId) {
      waiting.delete(importId);
      await store.discardImport(importId);
    },

    problemsCsv: (importId) => problemsBlob(allProblems(store, importId)),

    openCaseFile: (file, onProgress) => openCaseFile(store, file, now, limit, onProgress),

    openDemonstration: () =>
      openDemonstration(store, async (first, plans) => {
        const { importId, sources } = await read(null, plans, {}, () => undefined);
        waiting.delete(importId);
        return store.commitNewCase(importId, { ...first, sources }, now());
      }),
  };
}

async function plansOf(files: readonly File[]): Promise<PlannedFile[]> {
  const names = distinct(files.map((file) => file.name));
  const plans = await Promise.all(files.map((file, k) => planFile(names[k] ?? file.name, file)));
  return plans.flat();
}

/** Files of different folders may have one name; columns and progress are told apart by name. */
function distinct(names: readonly string[]): string[] {
  const met = new Map<string, number>();
  return names.map((name) => {
    const times = (met.get(name) ?? 0) + 1;
    met.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** Streams do not cross to the page. */
function onlyPlan(planned: PlannedFile): FilePlan {
  const { file, format, encoding, bytes, columns, preview, roles, missing, problem } = planned;
  return { file, format, encoding, bytes, columns, preview, roles, missing, problem };
}

async function* allProblems(store: Store, importId: string): AsyncGenerator<readonly RowProblem[]> {
  for (let read = 0; ; read += PROBLEM_BATCH) {
    const batch = await store.problemsOf(importId, read, PROBLEM_BATCH);
    yield batch;
    if (batch.length < PROBLEM_BATCH) return;
  }
}

/** What the case holds already: the same post in a new file is merged, not doubled. */
async function seenIn(store: Store, { id, revision }: CaseRecord): Promise<SeenPosts> {
  const seen = createSeenPosts();
  for await (const bytes of store.postChunks(id, revision)) {
    const table = decodePosts(bytes);
    for (let row = 0; row < table.length; row += 1) {
      seen.meet(dictAt(table.platform, row), table.id[row] ?? '', table.text[row] ?? '');
    }
  }
  return seen;
}

interface Writer {
  addPosts(posts: PostTable): Promise<void>;
  addProblem(problem: RowProblem): void;
  finish(): Promise<void>;
  readonly problems: readonly RowProblem[];
  conflicts(): number;
}

/** Writes tables of posts as they come, and problems in batches. `check` throws where all that came is too much. */
function createWriter(store: Store, importId: string, check: (added: CaseLimit) => void): Writer {
  let conflicts = 0;
  let added: CaseLimit = { posts: 0, bytes: 0 };
  const problems: RowProblem[] = [];
  const reported = createProblemWriter((batch) => store.addProblems(importId, batch));

  return {
    problems,
    conflicts: () => conflicts,
    async addPosts(posts) {
      const bytes = encodePosts(posts);
      added = { posts: added.posts + posts.length, bytes: added.bytes + bytes.byteLength };
      check(added);
      await store.addChunk(importId, bytes, posts.length);
      await reported.written();
    },
    addProblem(problem) {
      if (problem.reason.startsWith('same id, other text')) conflicts += 1;
      if (problems.length < PROBLEMS_SHOWN) problems.push(problem);
      reported.add(problem);
    },
    finish: reported.finish,
  };
}
