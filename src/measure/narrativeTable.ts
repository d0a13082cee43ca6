import type { Codebook, Narrative, NarrativePhrase } from '../domain/narrative.ts';
import { parsePhrase } from './narrativePattern.ts';

/** Columns of a codebook as CSV; `reason` and `source` may be missing. */
export const CODEBOOK_COLUMNS = [
  'narrative',
  'language',
  'phrase',
  'exclude',
  'reason',
  'source',
] as const;

export type CodebookRow = readonly [
  narrative: string,
  language: string,
  phrase: string,
  exclude: string,
  reason: string,
  source: string,
];

/** One row a phrase; the reason and the source of a narrative stand on its first one. */
export function codebookRows(codebook: Codebook): CodebookRow[] {
  return codebook.flatMap(({ name, phrases, reason, source }) =>
    phrases.map(
      ({ language, phrase, exclude }, k): CodebookRow => [
        name,
        language,
        phrase,
        exclude ? 'yes' : '',
        k === 0 ? reason : '',
        k === 0 ? source : '',
      ],
    ),
  );
}

/**
 * Reads a codebook as people save it: comma, semicolon or tab, with or without a mark of byte order, lines ended in
 * any way, cells guarded against formulas or not.
 * @throws Error that names the line where a row is no phrase
 */
export function readCodebook(text: string): Codebook {
  const [head = [], ...rows] = cellRows(text.replace(/^\ufeff/, ''));
  const names = head.map((name) => name.trim().toLowerCase().replace(/\?$/, ''));
  const place = (name: string) => names.indexOf(name);
  if (place('narrative') < 0 || place('phrase') < 0) {
    throw new Error(
      `expected columns ${CODEBOOK_COLUMNS.join(', ')}; found ${head.join(', ') || 'none'}`,
    );
  }
  const narratives = new Map<
    string,
    { phrases: NarrativePhrase[]; reason: string; source: string }
  >();
  rows.forEach((row, k) => {
    const cell = (name: string) => unguarded((row[place(name)] ?? '').trim());
    if (row.every((one) => one.trim() === '')) return;
    const [name, phrase] = [cell('narrative'), cell('phrase')];
    if (name === '') throw new Error(`line ${k + 2}: a phrase without a narrative`);
    checkPhrase(phrase, k + 2);
    const known = narratives.get(name) ?? { phrases: [], reason: '', source: '' };
    known.phrases.push({ language: cell('language'), phrase, exclude: isYes(cell('exclude')) });
    known.reason ||= cell('reason');
    known.source ||= cell('source');
    narratives.set(name, known);
  });
  return [...narratives].map(([name, known]): Narrative => ({ name, ...known }));
}

function checkPhrase(phrase: string, line: number): void {
  try {
    parsePhrase(phrase);
  } catch (cause) {
    throw new Error(`line ${line}: ${(cause as Error).message}`, { cause });
  }
}

function isYes(cell: string): boolean {
  return /^(?:yes|y|true|1|x|да|是)$/i.test(cell);
}

/** Spreadsheets would run a cell that begins with `-`; what wrote it may have put a sign before it. */
function unguarded(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}

function cellRows(text: string): string[][] {
  const [line = ''] = text.split(/\r?\n/, 1);
  const delimiter = [',', ';', '\t'].find((sign) => line.includes(sign)) ?? ',';
  const cell = new RegExp(
    `("(?:[^"]|"")*"|[^${delimiter}\\r\\n]*)(${delimiter}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  const rows: string[][] = [];
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const [, written = '', end = ''] = cell.exec(text) ?? [];
    if (written === '' && end === '') break;
    row.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written);
    if (end === delimiter) continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
