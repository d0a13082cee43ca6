import { parseArgs } from 'node:util';
import { COURSES, type Course } from './generate/madePost.ts';
import { SHAPES, type Shape } from './generate/rows.ts';
import { WORKLOADS, type Workload } from './run/workloads.ts';

/** What is asked for. */
export type Request =
  | { readonly type: 'help' }
  | {
      readonly type: 'run' | 'scaling';
      readonly workloads: readonly Workload[];
      readonly rows: number;
      readonly limitSeconds: number;
      readonly repeat: number;
      readonly write: boolean;
    }
  | { readonly type: 'browser' | 'app'; readonly rows: number; readonly write: boolean }
  | {
      readonly type: 'steps';
      readonly rows: number;
      readonly write: boolean;
      readonly repeat: number;
    }
  | {
      readonly type: 'generate';
      readonly rows: number;
      readonly seed: number;
      readonly hot: number;
      readonly shape: Shape;
      readonly course: Course;
      readonly out: string;
      readonly truth: string | null;
    };

export class BenchUsageError extends Error {
  override name = 'BenchUsageError';
}

export const HELP = `npm run bench -- [options]            workloads on the command line, each in a fresh process
npm run bench -- --browser [options]  parsing in Chromium beside DuckDB-wasm, papaparse and udsv
npm run bench -- --scaling [options]  what a post costs where there are ten times as many
npm run bench -- --app [options]      from dropped file to network in the built app
npm run bench -- --steps [options]    each step of work in an investigation of 300,000 posts in the built app
npm run bench -- generate --out FILE [--rows N] [--seed N] [--shape ${SHAPES.join('|')}] [--course ${COURSES.join('|')}] [--hot N] [--truth FILE]

  --rows N     posts: 100000, 100k, 1m (default), 10m
  --quick      100 thousand posts, under two minutes
  --only A,B   ${WORKLOADS.map(({ name }) => name).join(', ')}
  --repeat N   runs each; the one with the median CPU counts (default 1; of --steps 5)
  --limit S    seconds after which a workload is ended (default 900; quick 30)
  --write      puts the figures into bench/RESULTS.md
`;

const MILLION = 1_000_000;
const QUICK_ROWS = 100_000;
const STEPS_ROWS = 300_000;
const STEPS_REPEAT = 5;
const LIMIT_S = 900;
const QUICK_LIMIT_S = 30;
/** Beside the two that only a full run has time for. */
const NOT_QUICK = new Set(['whole-default', 'clusters-graphology']);

/** @throws BenchUsageError with a sentence that names the option and what it takes */
export function parseRequest(words: readonly string[]): Request {
  const { values, positionals } = parsed(words);
  const rows = values.rows === undefined ? null : countOf('--rows', values.rows);
  const [command, ...more] = positionals;
  if (values.help) return { type: 'help' };
  if (more.length > 0 || (command !== undefined && command !== 'generate')) {
    throw new BenchUsageError(`There is no "${positionals.join(' ')}".\n\n${HELP}`);
  }
  if (command === 'generate') return generateRequest(values, rows ?? MILLION);
  const write = values.write ?? false;
  const size = rows ?? (values.quick ? QUICK_ROWS : MILLION);
  const inBrowser = browserRequest(values, rows, size, write);
  if (inBrowser) return inBrowser;
  const quick = values.quick ?? false;
  return {
    type: values.scaling ? 'scaling' : 'run',
    workloads: workloadsOf(values.only, quick),
    rows: size,
    limitSeconds: countOr('--limit', values.limit, quick ? QUICK_LIMIT_S : LIMIT_S),
    repeat: countOr('--repeat', values.repeat, 1),
    write,
  };
}

function browserRequest(
  values: Values,
  rows: number | null,
  size: number,
  write: boolean,
): Request | null {
  if (values.browser) return { type: 'browser', rows: size, write };
  if (values.app) return { type: 'app', rows: size, write };
  if (!values.steps) return null;
  const repeat = countOr('--repeat', values.repeat, STEPS_REPEAT);
  return { type: 'steps', rows: rows ?? STEPS_ROWS, write, repeat };
}

function parsed(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        ...{ rows: text, seed: text, hot: text, shape: text, out: text, truth: text },
        ...{ course: text, only: text, repeat: text, limit: text },
        ...{ quick: flag, write: flag, browser: flag, app: flag, steps: flag, scaling: flag },
        help: flag,
      },
    });
  } catch (error) {
    throw new BenchUsageError((error as Error).message, { cause: error });
  }
}

type Values = ReturnType<typeof parsed>['values'];

function generateRequest(values: Values, rows: number): Request {
  if (values.out === undefined) throw new BenchUsageError('generate takes --out FILE.');
  const shape = SHAPES.find((known) => known === (values.shape ?? 'posts'));
  if (!shape) {
    throw new BenchUsageError(`--shape takes ${SHAPES.join(', ')}; found "${values.shape}".`);
  }
  return {
    type: 'generate',
    rows,
    shape,
    course: courseOf(values.course),
    seed: countOr('--seed', values.seed, 1),
    hot: countOr('--hot', values.hot, 0),
    out: values.out,
    truth: values.truth ?? null,
  };
}

function courseOf(value = 'stream'): Course {
  const course = COURSES.find((known) => known === value);
  if (course) return course;
  throw new BenchUsageError(`--course takes ${COURSES.join(', ')}; found "${value}".`);
}

function workloadsOf(only: string | undefined, quick: boolean): Workload[] {
  if (only === undefined) return WORKLOADS.filter(({ name }) => !(quick && NOT_QUICK.has(name)));
  return only.split(',').map((word) => {
    const workload = WORKLOADS.find(({ name }) => name === word.trim());
    if (workload) return workload;
    const names = WORKLOADS.map(({ name }) => name).join(', ');
    throw new BenchUsageError(`--only takes ${names}; found "${word}".`);
  });
}

function countOr(name: string, value: string | undefined, otherwise: number): number {
  return value === undefined ? otherwise : countOf(name, value);
}

/** `100000`, `100k`, `1m` */
function countOf(name: string, value: string): number {
  const match = /^(\d+)([km]?)$/i.exec(value);
  const unit = { '': 1, k: 1_000, m: MILLION }[match?.[2]?.toLowerCase() ?? ''];
  const count = Number(match?.[1]) * (unit ?? Number.NaN);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new BenchUsageError(`${name} takes a number such as 100000, 100k or 1m; found "${value}".`);
}
