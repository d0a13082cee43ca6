import type { PostTable } from './post.ts';
import { textsOf, type Utf8Texts } from './utf8Texts.ts';

/** The columns of texts of a table that are made when they are first asked for. */
export const LAZY_FIELDS = ['id', 'text', 'context', 'url', 'rowHash'] as const;
export type LazyField = (typeof LAZY_FIELDS)[number];

/** A column of texts, made once. */
export interface LazyTexts {
  all(): readonly string[];
  /** Its bytes; null where there are none, or where the texts have taken their place. */
  utf8(): Utf8Texts | null;
}

export type LazyColumns = Readonly<Record<LazyField, LazyTexts>>;

const columnsOf = new WeakMap<PostTable, LazyColumns>();

/** `make` is called once. */
export function madeTexts(make: () => readonly string[]): LazyTexts {
  let texts: readonly string[] | null = null;
  return {
    all() {
      texts ??= make();
      return texts;
    },
    utf8: () => null,
  };
}

/** The bytes are given up as soon as the texts are there. */
export function utf8Column(column: Utf8Texts): LazyTexts {
  let bytes: Utf8Texts | null = column;
  let texts: readonly string[] | null = null;
  return {
    all() {
      if (texts !== null) return texts;
      texts = bytes === null ? [] : textsOf(bytes);
      bytes = null;
      return texts;
    },
    utf8: () => bytes,
  };
}

/** A table like any other; a copy by spread has all its texts made. */
export function lazyTable(rest: Omit<PostTable, LazyField>, columns: LazyColumns): PostTable {
  const { id, text, context, url, rowHash } = columns;
  const table: PostTable = {
    ...rest,
    get id() {
      return id.all();
    },
    get text() {
      return text.all();
    },
    get context() {
      return context.all();
    },
    get url() {
      return url.all();
    },
    get rowHash() {
      return rowHash.all();
    },
  };
  columnsOf.set(table, columns);
  return table;
}

/** The bytes of a column that has not been made into texts; null where there are none. */
export function utf8Of(table: PostTable, field: LazyField): Utf8Texts | null {
  return columnsOf.get(table)?.[field].utf8() ?? null;
}
