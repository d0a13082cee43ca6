import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openAsBlob, openSync, readSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { ActorEdit } from '../domain/actor.ts';
import type { CaseContents } from '../domain/case.ts';
import { concatTables } from '../domain/concatTables.ts';
import type { Role } from '../domain/importPlan.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { PostTable } from '../domain/post.ts';
import { decodePostsUnhashed } from '../domain/postColumns.ts';
import type { RowProblem, SourceLedger } from '../domain/source.ts';
import { SHIPPED_WORDS, type WordLists } from '../domain/wordLists.ts';
import { readCaseFile } from '../export/caseFile.ts';
import { lentChunksOf } from '../ingest/hashFile.ts';
import { type PlannedFile, planFile } from '../ingest/plan.ts';
import { readFile } from '../ingest/readFile.ts';
import { createSeenPosts } from '../ingest/seenPosts.ts';
import { InputError, UsageError } from './failure.ts';
import type { Options } from './options.ts';
import { tell } from './tell.ts';

/** Below the size from which each piece would be fresh memory of the operating system. */
const PIECE_BYTES = 65_536;

/** What the command's files hold. */
export interface Loaded {
  readonly posts: PostTable;
  readonly sources: readonly SourceLedger[];
  readonly problems: readonly RowProblem[];
  readonly actorEdits: readonly ActorEdit[];
  readonly judgements: readonly Judgement[];
  /** narratives and names of countries, as the saved case has them */
  readonly wordLists: WordLists;
  /** pins, groups and places of a saved case; null: none was named */
  readonly kept:
    | (Pick<CaseContents, 'arrangement' | 'positions'> & { readonly demonstration: boolean })
    | null;
}

/** A file of the command line as a Blob that is read piece by piece. */
export async function openFile(path: string, folder: string): Promise<Blob> {
  try {
    const whole = resolve(folder, path);
    const found = await stat(whole);
    if (found.isDirectory()) {
      throw new InputError(`${path}: this is a folder; name the files in it.`);
    }
    const blob = await openAsBlob(whole);
    return Object.assign(blob, { stream: () => fileStream(whole, found.mtimeMs) });
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${path}: there is no such file, or it cannot be read.`, { cause: error });
  }
}

/** Node's own stream of a blob costs more than the reading of its bytes. */
function fileStream(path: string, changedAt: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  const file = openSync(path, 'r');
  if (fstatSync(file).mtimeMs !== changedAt) {
    closeSync(file);
    throw new Error('the file has changed since it was opened');
  }
  const close = () => closeSync(file);
  return new ReadableStream({
    type: 'bytes',
    autoAllocateChunkSize: PIECE_BYTES,
    pull(controller) {
      const request = controller.byobRequest;
      if (!request?.view) return;
      const { buffer, byteOffset, byteLength } = request.view;
      const read = readSync(file, new Uint8Array(buffer, byteOffset, byteLength));
      if (read === 0) {
        controller.close();
        close();
      }
      request.respond(read);
    },
    cancel: close,
  });
}

/**
 * Reads all files of a command, and the saved case where one is named.
 * @throws InputError where a file cannot be read as posts
 */
export async function loadPosts(options: Options, folder: string): Promise<Loaded> {
  if (options.files.length === 0 && options.caseFile === null) {
    throw new UsageError('Name at least one file of posts, or a saved case with --case.');
  }
  const saved = options.caseFile === null ? null : await loadCase(options.caseFile, folder);
  const read = await readFiles(options, folder);
  if (options.files.length === 0 && saved) return saved;
  return {
    ...read,
    actorEdits: saved?.actorEdits ?? [],
    judgements: saved?.judgements ?? [],
    wordLists: saved?.wordLists ?? SHIPPED_WORDS,
    kept: saved?.kept ?? null,
  };
}

async function loadCase(path: string, folder: string): Promise<Loaded> {
  try {
    const contents = await readCaseFile(await openFile(path, folder));
    return {
      posts: concatTables(contents.chunks.map(decodePostsUnhashed)),
      sources: contents.sources,
      problems: contents.problems ?? [],
      actorEdits: contents.actorEdits,
      judgements: contents.judgements,
      wordLists: contents.wordLists,
      kept: {
        demonstration: contents.record.demonstration,
        positions: contents.positions,
        ...(contents.arrangement && { arrangement: contents.arrangement }),
      },
    };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${path}: ${(error as Error).message}`, { cause: error });
  }
}

async function readFiles(
  options: Options,
  folder: string,
): Promise<Omit<Loaded, 'actorEdits' | 'judgements' | 'wordLists' | 'kept'>> {
  const seen = createSeenPosts();
  const tables: PostTable[] = [];
  const sources: SourceLedger[] = [];
  const problems: RowProblem[] = [];
  for (const path of options.files) {
    for (const plan of readable(await planPath(path, options, folder))) {
      sources.push(
        await readFile(plan, {
          choice: { roles: plan.roles, timeZone: options.timeZone },
          seen,
          onPosts: (table) => {
            tables.push(table);
          },
          onProblem: (problem) => problems.push(problem),
          now: Date.now(),
          sha256: await sha256Of(plan.source.member.raw()),
          batch: Number.POSITIVE_INFINITY,
          rowHashes: false,
        }),
      );
      report(sources.at(-1));
    }
  }
  return { posts: concatTables(tables), sources, problems };
}

/** The plans that can be carried out; members of an archive that cannot are named and passed over. */
function readable(plans: readonly PlannedFile[]): PlannedFile[] {
  const found = plans.filter(({ problem }) => problem === null);
  const refused = plans.filter(({ problem }) => problem !== null);
  if (found.length === 0) {
    throw new InputError(refused.map(({ file, problem }) => `${file}: ${problem}`).join('\n'));
  }
  for (const { file, problem } of refused) tell(`${file}: not read: ${problem}`);
  return found;
}

/** The platform's hash takes the bytes as they come: no file is held in memory for it. */
export async function sha256Of(stream: ReadableStream<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of lentChunksOf(stream)) hash.update(chunk);
  return hash.digest('hex');
}

/** Plans of one path (a zip holds several), with the caller's columns put over the recognised ones. */
export async function planPath(
  path: string,
  options: Options,
  folder: string,
): Promise<PlannedFile[]> {
  const plans = await planFile(basename(path), await openFile(path, folder));
  const [first] = plans;
  const unknown = first && plans.every((plan) => unknownColumn(plan, options)) ? first : null;
  if (unknown) throw new InputError(`${unknown.file}: ${unknownColumn(unknown, options)}`);
  return plans.map((plan) => withRoles(plan, options));
}

/** Says so where the caller names a column that is not there; else null. */
function unknownColumn({ columns }: PlannedFile, options: Options): string | null {
  const unknown = Object.values(options.roles).find((name) => !columns.includes(name));
  if (unknown === undefined || columns.length === 0) return null;
  return `there is no column "${unknown}"; the columns are ${columns.join(', ')}.`;
}

function withRoles(plan: PlannedFile, options: Options): PlannedFile {
  const unknown = unknownColumn(plan, options);
  if (unknown !== null) return { ...plan, problem: unknown };
  const roles = { ...plan.roles, ...options.roles };
  const missing = plan.missing.filter((role) => roles[role] === undefined);
  return { ...plan, roles, missing, problem: problemOf(plan, missing, options) };
}

/** Columns that the caller names settle what the head of the file left open, and nothing else. */
function problemOf(plan: PlannedFile, missing: readonly Role[], { roles }: Options): string | null {
  const [first] = missing;
  if (first !== undefined) {
    return (
      plan.problem ??
      `no column was recognised as ${missing.join(' or ')}; name it with --map '${first}=COLUMN'. The columns are ${plan.columns.join(', ')}.`
    );
  }
  const isSettledByCaller = Object.keys(roles).length > 0 && plan.missing.length > 0;
  return isSettledByCaller ? null : plan.problem;
}

function report(source: SourceLedger | undefined): void {
  if (!source) return;
  const { file, rows, kept, duplicates, rejected } = source;
  tell(`${file}: ${rows} rows = ${kept} kept + ${duplicates} merged + ${rejected} rejected`);
  for (const warning of source.warnings) tell(`${file}: ${warning}`);
}
