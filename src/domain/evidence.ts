import type { DictColumn } from './column.ts';
import { createDictionary } from './column.ts';
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

/** Evidence as columns. Spans: two numbers a row, -1 -1 where there is none. */
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

export interface EvidenceBuilder {
  add(piece: Evidence): void;
  readonly length: number;
  build(): EvidenceTable;
}

/** Collects pieces of evidence into growing columns. */
export function createEvidenceBuilder(): EvidenceBuilder {
  let length = 0;
  let capacity = 1024;
  let numbers = new Int32Array(capacity * STRIDE);
  let scores = new Float32Array(capacity);
  const rules = createDictionary();
  const objects = createDictionary();

  return {
    get length() {
      return length;
    },
    add(piece) {
      if (length === capacity) {
        capacity *= 2;
        numbers = grown(numbers, new Int32Array(capacity * STRIDE));
        scores = grown(scores, new Float32Array(capacity));
      }
      numbers.set(
        [
          KINDS.indexOf(piece.kind),
          piece.amplifier,
          piece.source,
          piece.amplifierPost,
          piece.sourcePost,
          piece.amplifierSpan?.start ?? -1,
          piece.amplifierSpan?.end ?? -1,
          piece.sourceSpan?.start ?? -1,
          piece.sourceSpan?.end ?? -1,
          piece.cueSpan?.start ?? -1,
          piece.cueSpan?.end ?? -1,
          rules.code(piece.rule),
          objects.code(piece.object),
          Number(piece.orderable),
          Number(piece.common),
        ],
        length * STRIDE,
      );
      scores[length] = piece.score;
      length += 1;
    },
    build: () => columnsOf(numbers, scores, length, rules.values, objects.values),
  };
}

const STRIDE = 15;

function columnsOf(
  numbers: Int32Array,
  scores: Float32Array,
  length: number,
  rules: readonly string[],
  objects: readonly string[],
): EvidenceTable {
  const column = (offset: number) => {
    const values = new Int32Array(length);
    for (let row = 0; row < length; row += 1) values[row] = numbers[row * STRIDE + offset] ?? 0;
    return values;
  };
  const pairs = (offset: number) => {
    const values = new Int32Array(length * 2);
    for (let row = 0; row < length; row += 1) {
      values[row * 2] = numbers[row * STRIDE + offset] ?? -1;
      values[row * 2 + 1] = numbers[row * STRIDE + offset + 1] ?? -1;
    }
    return values;
  };
  return {
    length,
    kind: Uint8Array.from(column(0)),
    amplifier: Uint32Array.from(column(1)),
    source: Uint32Array.from(column(2)),
    amplifierPost: column(3),
    sourcePost: column(4),
    amplifierSpan: pairs(5),
    sourceSpan: pairs(7),
    cueSpan: pairs(9),
    rule: { values: rules, codes: Uint32Array.from(column(11)) },
    object: { values: objects, codes: Uint32Array.from(column(12)) },
    orderable: Uint8Array.from(column(13)),
    common: Uint8Array.from(column(14)),
    score: scores.slice(0, length),
  };
}

function grown<T extends Int32Array | Float32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

export function evidenceKind(table: EvidenceTable, row: number): Kind {
  return KINDS[table.kind[row] ?? 0] ?? 'repost';
}

/** The span in one of the three span columns, or undefined. */
export function spanAt(column: Int32Array, row: number): Span | undefined {
  const start = column[row * 2] ?? -1;
  return start < 0 ? undefined : { start, end: column[row * 2 + 1] ?? start };
}

/** Rows of `a`, then rows of `b`. */
export function concatEvidence(a: EvidenceTable, b: EvidenceTable): EvidenceTable {
  return {
    length: a.length + b.length,
    kind: joinedColumn(a.kind, b.kind),
    amplifier: joinedColumn(a.amplifier, b.amplifier),
    source: joinedColumn(a.source, b.source),
    amplifierPost: joinedColumn(a.amplifierPost, b.amplifierPost),
    sourcePost: joinedColumn(a.sourcePost, b.sourcePost),
    score: joinedColumn(a.score, b.score),
    amplifierSpan: joinedColumn(a.amplifierSpan, b.amplifierSpan),
    sourceSpan: joinedColumn(a.sourceSpan, b.sourceSpan),
    cueSpan: joinedColumn(a.cueSpan, b.cueSpan),
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

function joinedDictionary(a: DictColumn, b: DictColumn): DictColumn {
  const dictionary = createDictionary();
  for (const value of a.values) dictionary.code(value);
  const recode = Uint32Array.from(b.values, dictionary.code);
  return {
    values: dictionary.values,
    codes: joinedColumn(
      a.codes,
      b.codes.map((code) => recode[code] ?? 0),
    ),
  };
}
