/** Who parses the file, in the order in which they run. */
export const PARSERS = [
  { name: 'bytes', title: 'plain byte scan, for scale' },
  { name: 'antiphon-cells', title: 'Antiphon, file to cells' },
  { name: 'antiphon-posts', title: 'Antiphon, file to posts' },
  { name: 'duckdb-scan', title: 'DuckDB-wasm read_csv, file in memory, counted' },
  { name: 'duckdb-table', title: 'DuckDB-wasm read_csv, file in memory, into a table' },
  { name: 'duckdb-file', title: 'DuckDB-wasm read_csv, file by handle, counted' },
  { name: 'udsv', title: 'udsv, file to cells' },
  { name: 'papaparse', title: 'papaparse, file to cells' },
] as const;

export type ParserName = (typeof PARSERS)[number]['name'];

export interface Parsed {
  readonly milliseconds: number;
  /** records without the header; of the byte scan its line breaks */
  readonly rows: number;
}

/** The peer that the goal names; the fastest of its ways counts. */
export function isDuckDb(name: string): boolean {
  return name.startsWith('duckdb-');
}

/** What the page offers to whoever drives it. */
export interface ParsingPage {
  /** so many runs one after the other in one worker: the first ones warm it up */
  parse(name: ParserName, runs: number): Promise<Parsed[]>;
}
