import type { RowProblem, SourceLedger } from '../domain/source.ts';
import { hashStream } from '../ingest/hashFile.ts';
import type { PlannedFile } from '../ingest/plan.ts';
import { readFile } from '../ingest/readFile.ts';
import { createSeenPosts } from '../ingest/seenPosts.ts';
import type { Answer } from './commands.ts';
import { requireTable } from './commands.ts';
import { UsageError } from './failure.ts';
import { planPath } from './load.ts';
import type { Options } from './options.ts';
import { rowsText } from './output.ts';
import { tell } from './tell.ts';

const COLUMNS = [
  'file',
  'format',
  'encoding',
  'sha256',
  'rows',
  'kept',
  'duplicates',
  'rejected',
  'handles',
  'from',
  'to',
  'languages',
  'problems',
] as const;

const PROBLEMS_SHOWN = 100;

/** `inspect`: what each file is and where each of its rows would go. Exit code 1 where nothing of a file can be read. */
export async function inspect(options: Options, folder: string): Promise<Answer> {
  requireTable(options, 'inspect');
  if (options.files.length === 0) throw new UsageError('inspect takes at least one file.');
  const rows: Record<(typeof COLUMNS)[number], unknown>[] = [];
  let isAllRead = true;
  for (const path of options.files) {
    const plans = await planPath(path, options, folder);
    // a member of an archive that holds no posts is no fault where the others do
    if (plans.every(({ problem }) => problem !== null)) isAllRead = false;
    for (const plan of plans) {
      rows.push(await (plan.problem === null ? readRow(plan, options) : refusedRow(plan)));
    }
  }
  return { text: rowsText(COLUMNS, rows, options), code: isAllRead ? 0 : 1 };
}

async function readRow(plan: PlannedFile, options: Options) {
  const problems: RowProblem[] = [];
  const ledger = await readFile(plan, {
    choice: { roles: plan.roles, timeZone: options.timeZone },
    seen: createSeenPosts(),
    onPosts: () => undefined,
    rowHashes: false,
    onProblem: (problem) => problems.push(problem),
    now: Date.now(),
  });
  for (const warning of ledger.warnings) tell(`${ledger.file}: ${warning}`);
  const shown = options.allProblems ? problems : problems.slice(0, PROBLEMS_SHOWN);
  return rowOf(ledger, shown);
}

function rowOf(ledger: SourceLedger, problems: readonly RowProblem[]) {
  const { file, format, encoding, sha256, rows, kept, duplicates, rejected } = ledger;
  const { handles, from, to, languages } = ledger;
  return {
    file,
    format,
    encoding,
    sha256,
    rows,
    kept,
    duplicates,
    rejected,
    handles,
    from,
    to,
    languages,
    problems: problems.map(({ row, reason }) => ({ row, reason })),
  };
}

/** A file that holds no posts: nothing of it was read, and the one problem says why. */
async function refusedRow(plan: PlannedFile) {
  return {
    file: plan.file,
    format: plan.format,
    encoding: plan.encoding,
    sha256: await hashStream(plan.source.member.raw()),
    rows: 0,
    kept: 0,
    duplicates: 0,
    rejected: 0,
    handles: 0,
    from: null,
    to: null,
    languages: [],
    problems: [{ row: 0, reason: plan.problem }],
  };
}
