import { createDictionary } from './column.ts';
import type { Evidence, EvidenceTable } from './evidence.ts';
import { createSpans } from './evidenceSpans.ts';
import { KINDS, type Kind } from './kind.ts';

/** What the pairs of posts of one object have in common. */
export interface PairMatch {
  readonly kind: Kind;
  readonly object: string;
  readonly score: number;
  readonly rule: string;
  /** the rule of those pairs that are listed and not counted */
  readonly commonRule: string;
}

/** One pair of posts of the match at hand. */
export interface Pair {
  amplifier: number;
  source: number;
  amplifierPost: number;
  sourcePost: number;
  orderable: boolean;
  /** listed, not counted */
  common: boolean;
}

/** Where pairs of posts go without an object for each: there are millions of them. */
export interface PairSink {
  /** All pairs that follow belong to this match. */
  openMatch(match: PairMatch): void;
  /** Values are taken out at once: the caller may use one record for all pairs. */
  addPair(pair: Readonly<Pair>): void;
}

export interface EvidenceBuilder extends PairSink {
  add(piece: Evidence): void;
  readonly length: number;
  /**
   * All that was added, as columns: in that order, or in the order of rows that `orderOf` gives, which may also
   * change the rows. Called once: the rows are given up.
   */
  build(orderOf?: (rows: EvidenceRows) => Uint32Array): EvidenceTable;
}

/**
 * Evidence row by row, before it is put in order: fields of one row lie side by side, so that a row that moves is
 * fetched from memory once and not once a column. In pieces, so that none is ever copied to make room.
 */
export interface EvidenceRows {
  readonly length: number;
  readonly chunks: readonly Int32Array[];
  readonly rules: readonly string[];
  readonly objects: readonly string[];
  /** start of the amplifier's span; -1 where there is none */
  spanStart(row: number): number;
}

const ROW_FIELDS = 8;
const CHUNK_BITS = 15;
const CHUNK_ROWS = 1 << CHUNK_BITS;
/** `kind` holds the flags as well; `score` the bits of a 32-bit floating number. */
export const FIELD = {
  kind: 0,
  amplifier: 1,
  source: 2,
  amplifierPost: 3,
  sourcePost: 4,
  score: 5,
  rule: 6,
  object: 7,
} as const;

/** flags above the kind's bits, in one field with it */
const KIND_BITS = 8;
const ORDERABLE = 1 << KIND_BITS;
const COMMON = 2 << KIND_BITS;
const KIND_MASK = ORDERABLE - 1;
const KIND_CODES: ReadonlyMap<Kind, number> = new Map(KINDS.map((kind, code) => [kind, code]));

export function fieldAt({ chunks }: EvidenceRows, row: number, field: number): number {
  return chunks[row >>> CHUNK_BITS]?.[placeOf(row) + field] ?? 0;
}

/** Index into KINDS. */
export function kindAt(rows: EvidenceRows, row: number): number {
  return fieldAt(rows, row, FIELD.kind) & KIND_MASK;
}

export function swapFields(rows: EvidenceRows, row: number, a: number, b: number): void {
  const chunk = rows.chunks[row >>> CHUNK_BITS];
  if (chunk === undefined) return;
  const place = placeOf(row);
  const kept = chunk[place + a] ?? 0;
  chunk[place + a] = chunk[place + b] ?? 0;
  chunk[place + b] = kept;
}

/** Where a row begins in its chunk. */
function placeOf(row: number): number {
  return (row & (CHUNK_ROWS - 1)) * ROW_FIELDS;
}

/** Collects pieces of evidence. */
export function createEvidenceBuilder(): EvidenceBuilder {
  const rows = createRows();
  const spans = [createSpans(), createSpans(), createSpans()] as const;
  const rules = createDictionary();
  const objects = createDictionary();
  let match: PairMatch = { kind: 'co-share', object: '', score: 0, rule: '', commonRule: '' };
  // of the match at hand; its rules are numbered only once a pair needs them
  const codes = { kind: 0, object: 0, rule: -1, commonRule: -1 };

  const ruleOfPair = (common: boolean) => {
    if (common) {
      if (codes.commonRule < 0) codes.commonRule = rules.code(match.commonRule);
      return codes.commonRule;
    }
    if (codes.rule < 0) codes.rule = rules.code(match.rule);
    return codes.rule;
  };
  return {
    get length() {
      return rows.length();
    },
    add(piece) {
      const row = rows.addPair(piece, KIND_CODES.get(piece.kind) ?? 0);
      rows.setReason(row, piece.score, rules.code(piece.rule), objects.code(piece.object));
      spans[0].set(row, piece.amplifierSpan);
      spans[1].set(row, piece.sourceSpan);
      spans[2].set(row, piece.cueSpan);
    },
    openMatch(next) {
      match = next;
      codes.kind = KIND_CODES.get(next.kind) ?? 0;
      codes.object = objects.code(next.object);
      codes.rule = -1;
      codes.commonRule = -1;
    },
    addPair(pair) {
      const row = rows.addPair(pair, codes.kind);
      rows.setReason(row, match.score, ruleOfPair(pair.common), codes.object);
    },
    build(orderOf) {
      const raw: EvidenceRows = {
        ...rows.take(),
        rules: rules.values,
        objects: objects.values,
        spanStart: (row) => spans[0].at(row),
      };
      const order = orderOf?.(raw) ?? null;
      const [amplifierSpan, sourceSpan, cueSpan] = spans.map((each) => each.take(order));
      const none = new Int32Array(0);
      return {
        ...columnsOf(raw, order),
        amplifierSpan: amplifierSpan ?? none,
        sourceSpan: sourceSpan ?? none,
        cueSpan: cueSpan ?? none,
      };
    },
  };
}

function createRows() {
  const chunks: Int32Array[] = [];
  let length = 0;
  let fields = new Int32Array(0);
  let scores = new Float32Array(0);
  return {
    length: () => length,
    /** @returns the new row */
    addPair(pair: Readonly<Pair>, kindCode: number): number {
      const at = placeOf(length);
      if (at === 0) {
        fields = new Int32Array(CHUNK_ROWS * ROW_FIELDS);
        scores = new Float32Array(fields.buffer);
        chunks.push(fields);
      }
      const flags = (pair.orderable ? ORDERABLE : 0) | (pair.common ? COMMON : 0);
      fields[at + FIELD.kind] = kindCode | flags;
      fields[at + FIELD.amplifier] = pair.amplifier;
      fields[at + FIELD.source] = pair.source;
      fields[at + FIELD.amplifierPost] = pair.amplifierPost;
      fields[at + FIELD.sourcePost] = pair.sourcePost;
      length += 1;
      return length - 1;
    },
    /** of the row that was added last */
    setReason(row: number, score: number, rule: number, object: number): void {
      const at = placeOf(row);
      scores[at + FIELD.score] = score;
      fields[at + FIELD.rule] = rule;
      fields[at + FIELD.object] = object;
    },
    take: () => ({ length, chunks }),
  };
}

type Columns = Omit<EvidenceTable, 'amplifierSpan' | 'sourceSpan' | 'cueSpan'>;

function columnsOf(rows: EvidenceRows, order: Uint32Array | null): Columns {
  const { length, chunks, rules, objects } = rows;
  const scores = chunks.map((fields) => new Float32Array(fields.buffer));
  const kind = new Uint8Array(length);
  const amplifier = new Uint32Array(length);
  const source = new Uint32Array(length);
  const amplifierPost = new Int32Array(length);
  const sourcePost = new Int32Array(length);
  const score = new Float32Array(length);
  const rule = new Uint32Array(length);
  const object = new Uint32Array(length);
  const orderable = new Uint8Array(length);
  const common = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) {
    const from = order === null ? row : (order[row] ?? 0);
    const kindAndFlags = fieldAt(rows, from, FIELD.kind);
    kind[row] = kindAndFlags & KIND_MASK;
    orderable[row] = Number((kindAndFlags & ORDERABLE) !== 0);
    common[row] = Number((kindAndFlags & COMMON) !== 0);
    amplifier[row] = fieldAt(rows, from, FIELD.amplifier);
    source[row] = fieldAt(rows, from, FIELD.source);
    amplifierPost[row] = fieldAt(rows, from, FIELD.amplifierPost);
    sourcePost[row] = fieldAt(rows, from, FIELD.sourcePost);
    score[row] = scores[from >>> CHUNK_BITS]?.[placeOf(from) + FIELD.score] ?? 0;
    rule[row] = fieldAt(rows, from, FIELD.rule);
    object[row] = fieldAt(rows, from, FIELD.object);
  }
  return {
    ...{ length, kind, amplifier, source, amplifierPost, sourcePost, score, orderable, common },
    rule: { values: rules, codes: rule },
    object: { values: objects, codes: object },
  };
}
