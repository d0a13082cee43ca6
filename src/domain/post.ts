import {
  type DictColumn,
  dictAt,
  dictColumnOf,
  type ListColumn,
  listAt,
  listColumnOf,
} from './column.ts';
import { PRECISIONS, type Precision } from './time.ts';

/** `relay`: an analyst has paired the post with the statement that it passes on; no platform says so. */
export const RELATION_KINDS = ['repost', 'quote', 'reply', 'relay'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** What is said of a post and another one: it passes it on, quotes it, answers it, relays it. */
export interface Relation {
  readonly kind: RelationKind;
  /** id of the other post on the same platform, as it stands in the source */
  readonly postId?: string;
  /** handle of the other post's author */
  readonly handle?: string;
}

/** The row that a post was read from. `rowHash`: see ingest, 16 hex digits of the SHA-256 of the post as read. */
export interface Origin {
  readonly file: string;
  readonly sha256: string;
  /** 1 is the first record; a header line is not counted */
  readonly row: number;
  readonly rowHash: string;
}

/** One published item by one actor at one time (DESIGN §4). Unique by platform and id. */
export interface Post {
  readonly id: string;
  /** `x`, `telegram`, `bluesky`, `facebook`, `vk`, `web` … lower case */
  readonly platform: string;
  /** account, channel or domain that published it, as it stands in the source, without a leading @ */
  readonly handle: string;
  /** display name, where the source gives one */
  readonly name?: string;
  /** UTC milliseconds; for `minute` and `day` the start of that minute or day */
  readonly at: number;
  readonly precision: Precision;
  /** false: the source gave no zone and one was assumed */
  readonly zoneKnown: boolean;
  readonly text: string;
  /** what the source says around the text (spokesperson, question …); never searched for citations */
  readonly context?: string;
  /** ISO 639-1 where known */
  readonly lang?: string;
  readonly url?: string;
  readonly links: readonly string[];
  /** without #, as written */
  readonly hashtags: readonly string[];
  /** handles without @ */
  readonly mentions: readonly string[];
  readonly media: readonly string[];
  /** objects that the source itself names as shared (CooRTweet's object_id) */
  readonly objects: readonly string[];
  readonly relations: readonly Relation[];
  readonly origin: Origin;
}

/** Posts as columns: what detection, storage and export work on. */
export interface PostTable {
  readonly length: number;
  readonly id: readonly string[];
  readonly platform: DictColumn;
  readonly handle: DictColumn;
  readonly name: DictColumn;
  readonly at: Float64Array;
  /** index into PRECISIONS */
  readonly precision: Uint8Array;
  readonly zoneKnown: Uint8Array;
  readonly text: readonly string[];
  readonly context: readonly string[];
  readonly lang: DictColumn;
  readonly url: readonly string[];
  readonly links: ListColumn;
  readonly hashtags: ListColumn;
  readonly mentions: ListColumn;
  readonly media: ListColumn;
  readonly objects: ListColumn;
  /** three values a relation: kind, post id, handle; empty text where not given */
  readonly relations: ListColumn;
  readonly file: DictColumn;
  readonly sha256: DictColumn;
  readonly row: Uint32Array;
  readonly rowHash: readonly string[];
}

const NO_RELATIONS: readonly string[] = [];

export function postTable(posts: readonly Post[]): PostTable {
  return {
    length: posts.length,
    id: posts.map((post) => post.id),
    platform: dictColumnOf(posts, (post) => post.platform),
    handle: dictColumnOf(posts, (post) => post.handle),
    name: dictColumnOf(posts, (post) => post.name ?? ''),
    at: new Float64Array(posts.map((post) => post.at)),
    precision: new Uint8Array(posts.map((post) => PRECISIONS.indexOf(post.precision))),
    zoneKnown: new Uint8Array(posts.map((post) => Number(post.zoneKnown))),
    text: posts.map((post) => post.text),
    context: posts.map((post) => post.context ?? ''),
    lang: dictColumnOf(posts, (post) => post.lang ?? ''),
    url: posts.map((post) => post.url ?? ''),
    links: listColumnOf(posts, (post) => post.links),
    hashtags: listColumnOf(posts, (post) => post.hashtags),
    mentions: listColumnOf(posts, (post) => post.mentions),
    media: listColumnOf(posts, (post) => post.media),
    objects: listColumnOf(posts, (post) => post.objects),
    relations: listColumnOf(posts, ({ relations }) =>
      relations.length === 0 ? NO_RELATIONS : relations.flatMap(flattenRelation),
    ),
    file: dictColumnOf(posts, (post) => post.origin.file),
    sha256: dictColumnOf(posts, (post) => post.origin.sha256),
    row: new Uint32Array(posts.map((post) => post.origin.row)),
    rowHash: posts.map((post) => post.origin.rowHash),
  };
}

/** One row of the table as a record; for the edges of the program, not for loops over all posts. */
export function postAt(table: PostTable, row: number): Post {
  const name = dictAt(table.name, row);
  const context = table.context[row] ?? '';
  const lang = dictAt(table.lang, row);
  const url = table.url[row] ?? '';
  return {
    id: table.id[row] ?? '',
    platform: dictAt(table.platform, row),
    handle: dictAt(table.handle, row),
    ...(name && { name }),
    at: table.at[row] ?? Number.NaN,
    precision: precisionAt(table, row),
    zoneKnown: table.zoneKnown[row] === 1,
    text: table.text[row] ?? '',
    ...(context && { context }),
    ...(lang && { lang }),
    ...(url && { url }),
    links: listAt(table.links, row),
    hashtags: listAt(table.hashtags, row),
    mentions: listAt(table.mentions, row),
    media: listAt(table.media, row),
    objects: listAt(table.objects, row),
    relations: relationsAt(table, row),
    origin: {
      file: dictAt(table.file, row),
      sha256: dictAt(table.sha256, row),
      row: table.row[row] ?? 0,
      rowHash: table.rowHash[row] ?? '',
    },
  };
}

export function precisionAt(table: PostTable, row: number): Precision {
  return PRECISIONS[table.precision[row] ?? 0] ?? 'second';
}

export function relationsAt(table: PostTable, row: number): Relation[] {
  const parts = listAt(table.relations, row);
  const relations: Relation[] = [];
  for (let k = 0; k + 2 < parts.length; k += 3) {
    const postId = parts[k + 1] ?? '';
    const handle = parts[k + 2] ?? '';
    relations.push({
      kind: parts[k] as RelationKind,
      ...(postId && { postId }),
      ...(handle && { handle }),
    });
  }
  return relations;
}

function flattenRelation(relation: Relation): string[] {
  return [relation.kind, relation.postId ?? '', relation.handle ?? ''];
}
