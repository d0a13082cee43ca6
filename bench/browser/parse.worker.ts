/** Parsers that are JavaScript, each in a worker of its own so that none finds the heap of another. */
import papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import { type PlannedFile, planFile } from '../../src/ingest/plan.ts';
import { readFile } from '../../src/ingest/readFile.ts';
import { readRecords } from '../../src/ingest/records.ts';
import { createSeenPosts } from '../../src/ingest/seenPosts.ts';
import type { ParserName } from './parsers.ts';

const NEWLINE = 10;

type Parse = (file: File) => Promise<number>;

const PARSE: Readonly<Partial<Record<ParserName, Parse>>> = {
  bytes: countLines,
  'antiphon-cells': async (file) => {
    let rows = 0;
    await readRecords(await planned(file), () => {
      rows += 1;
    });
    return rows;
  },
  'antiphon-posts': async (file) => {
    const plan = await planned(file);
    const ledger = await readFile(plan, {
      choice: { roles: plan.roles, timeZone: 'UTC' },
      seen: createSeenPosts(),
      onPosts: () => undefined,
      onProblem: () => undefined,
    });
    return ledger.kept;
  },
  papaparse: (file) =>
    new Promise((resolve, reject) => {
      let rows = -1;
      papa.parse(file, {
        skipEmptyLines: true,
        chunk: ({ data }) => {
          rows += data.length;
        },
        complete: () => resolve(rows),
        error: reject,
      });
    }),
  udsv: byUdsv,
};

async function planned(file: File): Promise<PlannedFile> {
  const [plan] = await planFile(file.name, file);
  if (!plan) throw new Error(`${file.name}: no plan`);
  return plan;
}

async function countLines(file: File): Promise<number> {
  let lines = 0;
  const reader = file.stream().getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return lines;
    for (let k = 0; k < value.length; k += 1) if (value[k] === NEWLINE) lines += 1;
  }
}

async function byUdsv(file: File): Promise<number> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let parser: ReturnType<typeof initParser> | null = null;
  let rows = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    parser ??= initParser(inferSchema(value));
    parser.chunk(value, parser.stringArrs, () => {
      rows += 1;
    });
  }
  parser?.end();
  return rows;
}

addEventListener(
  'message',
  async ({ data }: MessageEvent<{ readonly name: ParserName; readonly file: File }>) => {
    const parse = PARSE[data.name];
    if (!parse) throw new Error(`There is no parser "${data.name}" here.`);
    const begin = performance.now();
    const rows = await parse(data.file);
    postMessage({ milliseconds: performance.now() - begin, rows });
  },
);
