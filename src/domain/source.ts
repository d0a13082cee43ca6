/** One file that was read into a case, and where each of its rows went (DESIGN §4: nothing vanishes). */
export interface SourceLedger {
  readonly file: string;
  /** how it was read, in words: `CSV`, `X API v2, lines`, `Telegram export` … */
  readonly format: string;
  readonly encoding: string;
  readonly sha256: string;
  readonly bytes: number;
  /** rows = kept + duplicates + rejected, always */
  readonly rows: number;
  readonly kept: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly handles: number;
  /** who published, by name, where all kept posts have one publisher */
  readonly publisher?: string;
  /** ISO time or day of the first and last kept post; null where none was kept */
  readonly from: string | null;
  readonly to: string | null;
  /** ISO 639-1 codes, most frequent first */
  readonly languages: readonly string[];
  /** what a reader must know: "ids look rounded", "times have no zone, UTC was assumed" */
  readonly warnings: readonly string[];
}

/** A row that was not kept, or kept and reported. */
export interface RowProblem {
  readonly file: string;
  /** 0 where the whole file is meant */
  readonly row: number;
  readonly reason: string;
  /** the row as it stood, cut to 500 characters */
  readonly excerpt: string;
}
