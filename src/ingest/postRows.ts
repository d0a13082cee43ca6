import { lazyTable, madeTexts, utf8Column } from '../domain/lazyTexts.ts';
import type { Post, PostTable, Relation } from '../domain/post.ts';
import { PRECISIONS, type Precision } from '../domain/time.ts';
import {
  type CodeColumn,
  type CodeListColumn,
  createCodeColumn,
  createCodeListColumn,
} from './codeColumns.ts';
import { createNumbers, widened } from './numbers.ts';
import { createTextColumn, type TextColumn } from './textColumn.ts';

/** Posts of one file on their way into tables: every column gets one value (or list) for each post. */
export interface PostRows {
  readonly length: number;
  /** goes up when all values were forgotten: numbers of values from before mean nothing then */
  readonly generation: number;
  readonly id: TextColumn;
  readonly text: TextColumn;
  readonly context: TextColumn;
  readonly url: TextColumn;
  readonly platform: CodeColumn;
  readonly handle: CodeColumn;
  readonly name: CodeColumn;
  readonly lang: CodeColumn;
  readonly links: CodeListColumn;
  readonly hashtags: CodeListColumn;
  readonly mentions: CodeListColumn;
  readonly media: CodeListColumn;
  readonly objects: CodeListColumn;
  /** three values a relation: kind, post id, handle */
  readonly relations: CodeListColumn;
  /** Ends a post whose other columns have their values. */
  endPost(at: number, precision: Precision, zoneKnown: boolean, row: number): void;
  add(post: Omit<Post, 'origin'>, row: number): void;
  /** All posts so far; then there are none. `hashes`: of all rows, asked for when they are; null for none. */
  take(hashes: ((table: PostTable) => readonly string[]) | null): PostTable;
}

/** So many values of one column are remembered from one table to the next. */
const MOST_VALUES = 1 << 20;

/** `expected`: so many posts a table have room at once: columns that grow copy all that they hold. */
export function createPostRows(file: string, sha256: string, expected?: number): PostRows {
  const id = createTextColumn(expected);
  const text = createTextColumn(expected);
  const context = createTextColumn(expected);
  const url = createTextColumn(expected);
  const platform = createCodeColumn(expected);
  const handle = createCodeColumn(expected);
  const name = createCodeColumn(expected);
  const lang = createCodeColumn(expected);
  const links = createCodeListColumn(expected);
  const hashtags = createCodeListColumn(expected);
  const mentions = createCodeListColumn(expected);
  const media = createCodeListColumn(expected);
  const objects = createCodeListColumn(expected);
  const relations = createCodeListColumn(expected);
  let facts = createFacts(expected);
  let generation = 0;
  const coded = [
    ...[platform, handle, name, lang],
    ...[links, hashtags, mentions, media, objects, relations],
  ];

  function forgetMany(): void {
    if (coded.every((column) => column.values.size <= MOST_VALUES)) return;
    for (const column of coded) column.renew();
    generation += 1;
  }

  return {
    ...{ id, text, context, url, platform, handle, name, lang },
    ...{ links, hashtags, mentions, media, objects, relations },
    get length() {
      return facts.length;
    },
    get generation() {
      return generation;
    },
    endPost: (at, precision, zoneKnown, row) => facts.push(at, precision, zoneKnown, row),
    add(post, row) {
      id.add(post.id);
      text.add(post.text);
      context.add(post.context ?? '');
      url.add(post.url ?? '');
      platform.addText(post.platform);
      handle.addText(post.handle);
      name.addText(post.name ?? '');
      lang.addText(post.lang ?? '');
      addList(links, post.links);
      addList(hashtags, post.hashtags);
      addList(mentions, post.mentions);
      addList(media, post.media);
      addList(objects, post.objects);
      for (const relation of post.relations) addRelation(relations, relation);
      relations.endRow();
      facts.push(post.at, post.precision, post.zoneKnown, row);
    },
    take(hashes) {
      const { length, ...numbers } = facts.take();
      facts = createFacts(expected);
      const codes = new Uint32Array(length);
      // One for all columns that say nothing.
      const empty = madeTexts(() => new Array<string>(length).fill(''));
      const texts = ({ take }: TextColumn) => {
        const column = take();
        return column === null ? empty : utf8Column(column);
      };
      const rest = {
        length,
        ...numbers,
        ...{ platform: platform.take(), handle: handle.take(), name: name.take() },
        ...{ lang: lang.take(), links: links.take(), hashtags: hashtags.take() },
        ...{ mentions: mentions.take(), media: media.take(), objects: objects.take() },
        relations: relations.take(),
        file: { values: length === 0 ? [] : [file], codes },
        sha256: { values: length === 0 ? [] : [sha256], codes },
      };
      const table: PostTable = lazyTable(rest, {
        ...{ id: texts(id), text: texts(text), context: texts(context), url: texts(url) },
        rowHash: hashes === null ? empty : madeTexts(() => hashes(table)),
      });
      forgetMany();
      return table;
    },
  };
}

export function addRelation(
  relations: CodeListColumn,
  { kind, postId = '', handle = '' }: Relation,
): void {
  relations.addText(kind);
  relations.addText(postId);
  relations.addText(handle);
}

function addList(column: CodeListColumn, values: readonly string[]): void {
  for (const value of values) column.addText(value);
  column.endRow();
}

/** The columns of numbers. */
function createFacts(expected = 64) {
  let at = new Float64Array(expected);
  let precision = new Uint8Array(expected);
  let zoneKnown = new Uint8Array(expected);
  const row = createNumbers(expected);
  return {
    get length() {
      return row.length;
    },
    push(time: number, exact: Precision, isZoneKnown: boolean, number: number): void {
      const post = row.length;
      if (post === at.length) {
        at = widened(at);
        precision = widened(precision);
        zoneKnown = widened(zoneKnown);
      }
      at[post] = time;
      precision[post] = PRECISIONS.indexOf(exact);
      zoneKnown[post] = isZoneKnown ? 1 : 0;
      row.push(number);
    },
    take() {
      const { length } = row;
      return {
        length,
        at: at.subarray(0, length),
        precision: precision.subarray(0, length),
        zoneKnown: zoneKnown.subarray(0, length),
        row: row.take(),
      };
    },
  };
}
