import { createDictionary } from './column.ts';
import type { Evidence, EvidenceTable, Span } from './evidence.ts';
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
  /** All that was added, in that order. The columns go over to the caller: nothing can be added afterwards. */
  build(): EvidenceTable;
}

const KIND_CODES: ReadonlyMap<Kind, number> = new Map(KINDS.map((kind, code) => [kind, code]));
const FIRST_CAPACITY = 1024;
const ORDERABLE = 1;
const COMMON = 2;

/** Collects pieces of evidence into growing columns. */
export function createEvidenceBuilder(): EvidenceBuilder {
  const columns = createColumns();
  const rules = createDictionary();
  const objects = createDictionary();
  let match: PairMatch = { kind: 'co-share', object: '', score: 0, rule: '', commonRule: '' };
  // codes of the match at hand; those of its rules only once a pair needs them
  let kind = 0;
  let object = 0;
  let rule = -1;
  let commonRule = -1;

  return {
    get length() {
      return columns.length();
    },
    add(piece) {
      const row = columns.addPosts(piece, piece);
      columns.setMatch(row, KIND_CODES.get(piece.kind) ?? 0, objects.code(piece.object));
      columns.setReason(row, piece.score, rules.code(piece.rule));
      columns.setSpans(row, piece);
    },
    openMatch(next) {
      match = next;
      kind = KIND_CODES.get(next.kind) ?? 0;
      object = objects.code(next.object);
      rule = -1;
      commonRule = -1;
    },
    addPair(pair) {
      const row = columns.addPosts(pair, pair);
      columns.setMatch(row, kind, object);
      if (pair.common) {
        if (commonRule < 0) commonRule = rules.code(match.commonRule);
        columns.setReason(row, match.score, commonRule);
      } else {
        if (rule < 0) rule = rules.code(match.rule);
        columns.setReason(row, match.score, rule);
      }
    },
    build: () => columns.take(rules.values, objects.values),
  };
}

type Posts = Pick<Pair, 'amplifier' | 'source' | 'amplifierPost' | 'sourcePost'>;
type Flags = Pick<Pair, 'orderable' | 'common'>;
type Spans = Pick<Evidence, 'amplifierSpan' | 'sourceSpan' | 'cueSpan'>;

function createColumns() {
  let length = 0;
  let capacity = FIRST_CAPACITY;
  let kind = new Uint8Array(capacity);
  let flags = new Uint8Array(capacity);
  let amplifier = new Uint32Array(capacity);
  let source = new Uint32Array(capacity);
  let amplifierPost = new Int32Array(capacity);
  let sourcePost = new Int32Array(capacity);
  let score = new Float32Array(capacity);
  let rule = new Uint32Array(capacity);
  let object = new Uint32Array(capacity);
  const amplifierSpan = createSpans();
  const sourceSpan = createSpans();
  const cueSpan = createSpans();

  const grow = () => {
    capacity *= 2;
    kind = grown(kind, capacity);
    flags = grown(flags, capacity);
    amplifier = grown(amplifier, capacity);
    source = grown(source, capacity);
    amplifierPost = grown(amplifierPost, capacity);
    sourcePost = grown(sourcePost, capacity);
    score = grown(score, capacity);
    rule = grown(rule, capacity);
    object = grown(object, capacity);
  };

  return {
    length: () => length,
    /** @returns the new row */
    addPosts(posts: Posts, { orderable, common }: Flags): number {
      if (length === capacity) grow();
      const row = length;
      length += 1;
      amplifier[row] = posts.amplifier;
      source[row] = posts.source;
      amplifierPost[row] = posts.amplifierPost;
      sourcePost[row] = posts.sourcePost;
      flags[row] = (orderable ? ORDERABLE : 0) | (common ? COMMON : 0);
      return row;
    },
    setMatch(row: number, kindCode: number, objectCode: number): void {
      kind[row] = kindCode;
      object[row] = objectCode;
    },
    setReason(row: number, value: number, ruleCode: number): void {
      score[row] = value;
      rule[row] = ruleCode;
    },
    setSpans(row: number, spans: Spans): void {
      if (spans.amplifierSpan) amplifierSpan.set(row, spans.amplifierSpan);
      if (spans.sourceSpan) sourceSpan.set(row, spans.sourceSpan);
      if (spans.cueSpan) cueSpan.set(row, spans.cueSpan);
    },
    /** One column at a time, each let go before the next is cut: at no moment are there two copies of all. */
    take(rules: readonly string[], objects: readonly string[]): EvidenceTable {
      const cut = <T extends Column>(column: T): T =>
        column.length === length ? column : (column.slice(0, length) as T);
      kind = cut(kind);
      amplifier = cut(amplifier);
      source = cut(source);
      amplifierPost = cut(amplifierPost);
      sourcePost = cut(sourcePost);
      score = cut(score);
      rule = cut(rule);
      object = cut(object);
      flags = cut(flags);
      capacity = length;
      return {
        ...{ length, kind, amplifier, source, amplifierPost, sourcePost, score },
        amplifierSpan: amplifierSpan.take(),
        sourceSpan: sourceSpan.take(),
        cueSpan: cueSpan.take(),
        rule: { values: rules, codes: rule },
        object: { values: objects, codes: object },
        orderable: flags.map((flag) => flag & ORDERABLE),
        common: flags.map((flag) => (flag & COMMON) >> 1),
      };
    },
  };
}

/** A span column that reaches to the last row that has a span. */
function createSpans() {
  let values = new Int32Array(0);
  let length = 0;
  return {
    set(row: number, { start, end }: Span): void {
      const needed = row * 2 + 2;
      if (needed > values.length) values = grown(values, Math.max(64, needed * 2));
      values.fill(-1, length, row * 2);
      values[row * 2] = start;
      values[row * 2 + 1] = end;
      length = needed;
    },
    take: () => values.slice(0, length),
  };
}

type Column = Uint8Array | Uint32Array | Int32Array | Float32Array;

function grown<T extends Column>(from: T, capacity: number): T {
  const to = new (from.constructor as new (length: number) => T)(capacity);
  to.set(from);
  return to;
}
