import { createDictionary, type DictColumn, dictAt } from './column.ts';
import { KINDS, type Kind } from './kind.ts';

/** UTF-16 offsets into a post's text, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The pair of posts behind one amplification, or one post where the source's post is not in the data. */
export interface Evidence {
  readonly kind: Kind;
  /** indices into the actor directory */
  readonly amplifier: number;
  readonly source: number;
  /** indices into the post table; `sourcePost` is -1 where the source's post is not in the data */
  readonly amplifierPost: number;
  readonly sourcePost: number;
  /** 0 to 1; 1 for acts (repost, link …), Jaccard for copy */
  readonly score: number;
  /** whose words or which name; absent where the whole post is meant */
  readonly amplifierSpan?: Span;
  readonly sourceSpan?: Span;
  /** the words that make a citation a citation ("says") */
  readonly cueSpan?: Span;
  /** what fired, in words: `RT @name`, `same URL`, `X says` */
  readonly rule: string;
  /** the shared thing, for kinds that share one: a URL, #hashtag, post, or copy group. Empty otherwise */
  readonly object: string;
  /** false: the times are equal or overlap, or the source's post is not in the data */
  readonly orderable: boolean;
  /** common stock: listed, not counted */
  readonly common: boolean;
}

/**
 * Evidence as columns. Spans: two numbers a row, -1 -1 where there is none; a span column may end early: no row
 * beyond its end has one. Read them by `spanAt`.
 */
export interface EvidenceTable {
  readonly length: number;
  /** index into KINDS */
  readonly kind: Uint8Array;
  readonly amplifier: Uint32Array;
  readonly source: Uint32Array;
  readonly amplifierPost: Int32Array;
  readonly sourcePost: Int32Array;
  readonly score: Float32Array;
  readonly amplifierSpan: Int32Array;
  readonly sourceSpan: Int32Array;
  readonly cueSpan: Int32Array;
  readonly rule: DictColumn;
  readonly object: DictColumn;
  readonly orderable: Uint8Array;
  readonly common: Uint8Array;
}

export function evidenceKind(table: EvidenceTable, row: number): Kind {
  return KINDS[table.kind[row] ?? 0] ?? 'repost';
}

/** The span in one of the three span columns, or undefined. */
export function spanAt(column: Int32Array, row: number): Span | undefined {
  const start = column[row * 2] ?? -1;
  return start < 0 ? undefined : { start, end: column[row * 2 + 1] ?? start };
}

/** One row as a record; for the edges of the program, not for loops over all evidence. */
export function evidenceAt(table: EvidenceTable, row: number): Evidence {
  const amplifierSpan = spanAt(table.amplifierSpan, row);
  const sourceSpan = spanAt(table.sourceSpan, row);
  const cueSpan = spanAt(table.cueSpan, row);
  return {
    kind: evidenceKind(table, row),
    amplifier: table.amplifier[row] ?? 0,
    source: table.source[row] ?? 0,
    amplifierPost: table.amplifierPost[row] ?? -1,
    sourcePost: table.sourcePost[row] ?? -1,
    score: table.score[row] ?? 0,
    ...(amplifierSpan && { amplifierSpan }),
    ...(sourceSpan && { sourceSpan }),
    ...(cueSpan && { cueSpan }),
    rule: dictAt(table.rule, row),
    object: dictAt(table.object, row),
    orderable: table.orderable[row] === 1,
    common: table.common[row] === 1,
  };
}

/** Rows of `a`, then rows of `b`. */
export function concatEvidence(a: EvidenceTable, b: EvidenceTable): EvidenceTable {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return {
    length: a.length + b.length,
    kind: joinedColumn(a.kind, b.kind),
    amplifier: joinedColumn(a.amplifier, b.amplifier),
    source: joinedColumn(a.source, b.source),
    amplifierPost: joinedColumn(a.amplifierPost, b.amplifierPost),
    sourcePost: joinedColumn(a.sourcePost, b.sourcePost),
    score: joinedColumn(a.score, b.score),
    amplifierSpan: joinedSpans(a.amplifierSpan, b.amplifierSpan, a.length),
    sourceSpan: joinedSpans(a.sourceSpan, b.sourceSpan, a.length),
    cueSpan: joinedSpans(a.cueSpan, b.cueSpan, a.length),
    rule: joinedDictionary(a.rule, b.rule),
    object: joinedDictionary(a.object, b.object),
    orderable: joinedColumn(a.orderable, b.orderable),
    common: joinedColumn(a.common, b.common),
  };
}

function joinedColumn<T extends Uint8Array | Uint32Array | Int32Array | Float32Array>(
  a: T,
  b: T,
): T {
  const column = new (a.constructor as new (length: number) => T)(a.length + b.length);
  column.set(a);
  column.set(b, a.length);
  return column;
}

function joinedSpans(a: Int32Array, b: Int32Array, rowsOfA: number): Int32Array {
  if (b.length === 0) return a;
  const column = new Int32Array(rowsOfA * 2 + b.length);
  column.set(a);
  column.fill(-1, a.length, rowsOfA * 2);
  column.set(b, rowsOfA * 2);
  return column;
}

/** A value that both have keeps the code that it has in `a`. */
function joinedDictionary(a: DictColumn, b: DictColumn): DictColumn {
  const dictionary = createDictionary();
  for (const value of a.values) dictionary.code(value);
  const recode = Uint32Array.from(b.values, dictionary.code);
  const codes = joinedColumn(a.codes, b.codes);
  for (let row = a.codes.length; row < codes.length; row += 1) {
    codes[row] = recode[codes[row] ?? 0] ?? 0;
  }
  return { values: dictionary.values, codes };
}
