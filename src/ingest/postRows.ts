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

export function createPostRows(file: string, sha256: string): PostRows {
  const id = createTextColumn();
  const text = createTextColumn();
  const context = createTextColumn();
  const url = createTextColumn();
  const platform = createCodeColumn();
  const handle = createCodeColumn();
  const name = createCodeColumn();
  const lang = createCodeColumn();
  const links = createCodeListColumn();
  const hashtags = createCodeListColumn();
  const mentions = createCodeListColumn();
  const media = createCodeListColumn();
  const objects = createCodeListColumn();
  const relations = createCodeListColumn();
  let facts = createFacts();
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
      facts = createFacts();
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
function createFacts() {
  let at = new Float64Array(64);
  let precision = new Uint8Array(64);
  let zoneKnown = new Uint8Array(64);
  const row = createNumbers();
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
