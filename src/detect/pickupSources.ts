import type { PostTable } from '../domain/post.ts';
import { countOf, type StatementKeys, statementKeys } from './pickupReading.ts';
import { type Rarity, rarityOf } from './pickupScore.ts';
import type { TermReader } from './pickupTerms.ts';
import { dayNumberOf } from './postDay.ts';

/** The posts of one publisher, by day; each is read when it is first asked for. */
export interface Source {
  /** rows of one UTC day */
  onDay(day: number): readonly number[];
  read(row: number): StatementKeys;
  says(row: number, key: number): boolean;
  /** of how many of its posts a key is a part, over the sample */
  readonly rarity: Rarity;
  /** day and keys of posts from the whole coverage */
  readonly sample: readonly (readonly [day: number, statement: StatementKeys])[];
  /** actors that are named as the speaker of its posts */
  readonly speakers: ReadonlySet<number>;
}

/** More would cost time, and tell no more about what is rare. */
const SAMPLE = 1_000;

/** Sources by index of their actor. The sample is drawn by the posts' ids, so that neither their order nor other posts change it. */
export function createSources(
  posts: PostTable,
  actorOfPost: Uint32Array,
  reader: TermReader,
  speakersOf: (context: string) => readonly number[],
): (publisher: number) => Source {
  const sources = new Map<number, Source>();
  let rowsOf: ReadonlyMap<number, number[]> | null = null;
  return (publisher) => {
    const known = sources.get(publisher);
    if (known) return known;
    rowsOf ??= rowsByActor(actorOfPost);
    const made = createSource(posts, rowsOf.get(publisher) ?? [], reader, speakersOf);
    sources.set(publisher, made);
    return made;
  };
}

function createSource(
  posts: PostTable,
  rows: readonly number[],
  reader: TermReader,
  speakersOf: (context: string) => readonly number[],
): Source {
  const byDay = new Map<number, number[]>();
  const speakers = new Set<number>();
  for (const row of rows) {
    const day = dayNumberOf(posts, row);
    const list = byDay.get(day);
    if (list) list.push(row);
    else byDay.set(day, [row]);
    for (const actor of speakersOf(posts.context[row] ?? '')) speakers.add(actor);
  }
  const known = new Map<number, StatementKeys>();
  const read = (row: number): StatementKeys => {
    const held = known.get(row) ?? statementKeys(posts, row, reader);
    known.set(row, held);
    return held;
  };
  const sample = drawn(posts, rows).map((row) => [dayNumberOf(posts, row), read(row)] as const);
  return {
    onDay: (day) => byDay.get(day) ?? [],
    read,
    says: (row, key) => countOf(read(row), key) > 0,
    rarity: rarityOf(sample.map(([, statement]) => statement)),
    sample,
    speakers,
  };
}

/** The rows whose ids have the smallest hashes, in that order: sums of fractions depend on it. */
function drawn(posts: PostTable, rows: readonly number[]): number[] {
  const keyed = rows.map((row) => [hashOf(posts.id[row] ?? ''), posts.id[row] ?? '', row] as const);
  keyed.sort(([a, one], [b, other]) => a - b || (one < other ? -1 : 1));
  return keyed.slice(0, SAMPLE).map(([, , row]) => row);
}

/** FNV-1a over UTF-16 units, then mixed. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function rowsByActor(actorOfPost: Uint32Array): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  actorOfPost.forEach((actor, row) => {
    const list = rows.get(actor);
    if (list) list.push(row);
    else rows.set(actor, [row]);
  });
  return rows;
}
