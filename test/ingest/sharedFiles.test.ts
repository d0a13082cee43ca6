import { openAsBlob, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/domain/post.ts';
import { planFile } from '../../src/ingest/plan.ts';
import { sharedFile } from '../sharedData.ts';
import { counts, type Outcome, readPlan } from './reading.ts';

const SLOW_MS = 120_000;

/** Null, with a visible line, where the shared data are not there. */
async function readShared(name: string): Promise<Outcome | null> {
  const path = sharedFile(name);
  if (path === null) return null;
  const [plan] = await planFile(basename(path), await openAsBlob(path));
  if (plan === undefined) throw new Error(`no plan for ${name}`);
  return readPlan(plan, { now: Date.UTC(2026, 5, 1) });
}

function readJson<T>(name: string): T | null {
  const path = sharedFile(name);
  return path === null ? null : (JSON.parse(readFileSync(path, 'utf8')) as T);
}

describe('files of the project, without help', () => {
  it.each([
    ['overlap/rt.csv', [4_391, 4_391, 0, 0], 'web'],
    ['overlap/cnmfa.csv', [6_195, 6_195, 0, 0], 'web'],
    ['overlap/rumfa.csv', [3_910, 3_910, 0, 0], 'telegram'],
    ['overlap/1tv.csv', [1_327, 1_327, 0, 0], 'web'],
    ['overlap/tass.csv', [8_725, 8_725, 0, 0], 'web'],
    ['canis/tweets_final.csv', [6_464, 6_460, 4, 0], 'x'],
    ['ira/ira_fixture_2016-09-26_2016-10-16.csv', [86_335, 86_335, 0, 0], 'x'],
    ['telegram/ru_channels.csv', [16_840, 16_840, 0, 0], 'telegram'],
    ['coortweet/russian_coord_tweets.csv', [35_125, 35_085, 40, 0], 'x'],
    ['formats/x/2sets.jsonl', [200, 200, 0, 0], 'x'],
    ['formats/x/alternative-payload-v2.json', [100, 100, 0, 0], 'x'],
    ['formats/x/flat.jsonl', [100, 100, 0, 0], 'x'],
    ['formats/x/noflat.jsonl', [100, 100, 0, 0], 'x'],
    ['formats/x/streaming_output_with_error.jsonl', [8, 7, 0, 1], 'x'],
    ['formats/x/withheld.jsonl', [215, 215, 0, 0], 'x'],
    ['formats/x/edited_after.jsonl', [1, 1, 0, 0], 'x'],
    ['formats/x/quoted_edit.jsonl', [1, 1, 0, 0], 'x'],
    ['formats/bluesky/bluesky-firehose-posts.json', [9, 9, 0, 0], 'bluesky'],
  ])(
    '%s',
    async (name, expected, platform) => {
      const read = await readShared(name);
      if (read === null) return;
      expect(counts(read.ledger)).toEqual(expected);
      expect(new Set(read.posts.map((post) => post.platform))).toEqual(new Set([platform]));
    },
    SLOW_MS,
  );

  it.each([
    'canis/CANIS_accounts.csv',
    'coortweet/expected_counts.csv',
    'coortweet/expected_pairs_mp2_w60.csv',
    'labels/State_Media_Matrix.csv',
    'labels/sites_of_concern.csv',
    'formats/x/counts.jsonl',
    'formats/x/users.jsonl',
  ])('%s holds no posts', async (name) => {
    const read = await readShared(name);
    if (read === null) return;
    expect(read.plan.problem).toContain('not posts');
  });

  it('flattened and unflattened tweets are the same posts', async () => {
    const [flat, pages] = [
      await readShared('formats/x/flat.jsonl'),
      await readShared('formats/x/noflat.jsonl'),
    ];
    if (flat === null || pages === null) return;
    const bare = ({ origin: _, ...post }: Post) => post;
    expect(flat.posts.map(bare)).toEqual(pages.posts.map(bare));
  });
});

interface Normalized {
  readonly id?: string;
  readonly uri?: string;
  readonly text: string;
  readonly original_text?: string;
  readonly timestamp_utc: number;
  readonly user_screen_name?: string;
  readonly user_handle?: string;
  readonly user_did?: string;
  readonly retweeted_id?: string | null;
  readonly quoted_id?: string | null;
  readonly quoted_uri?: string;
  readonly to_tweetid?: string | null;
  readonly to_post_uri?: string;
  readonly hashtags: readonly string[];
  readonly links: readonly string[];
}

const relation = (post: Post | undefined, kind: string) =>
  post?.relations.find((found) => found.kind === kind)?.postId;

describe('another tool’s reading of the same files', () => {
  it('agrees on id, author, time and relations of tweets', async () => {
    const read = await readShared('formats/x/alternative-payload-v2.json');
    const normal = readJson<Normalized[]>('formats/x/normalized-alternative-payload.json');
    if (read === null || normal === null) return;
    const theirs = new Map(normal.map((tweet) => [tweet.id, tweet]));
    for (const post of read.posts) {
      const other = theirs.get(post.id);
      expect(post.handle).toBe(other?.user_screen_name);
      expect(Math.floor(post.at / 1_000)).toBe(other?.timestamp_utc);
      expect(relation(post, 'repost') ?? '').toBe(other?.retweeted_id ?? '');
      // The other tool forgets which tweet was answered where it could not see that tweet.
      expect([relation(post, 'reply'), '']).toContain(other?.to_tweetid);
    }
  });

  it('agrees on posts of Bluesky', async () => {
    const read = await readShared('formats/bluesky/bluesky-posts.json');
    const normal = readJson<Normalized[][]>('formats/bluesky/bluesky-normalized-posts.json');
    if (read === null || normal === null) return;
    const theirs = new Map(normal.flat().map((post) => [post.uri, post]));
    const own = read.posts.filter(({ relations }) =>
      relations.every(({ kind }) => kind !== 'repost'),
    );
    for (const post of own) {
      const other = theirs.get(post.id);
      expect(other?.user_handle).toBe(post.handle);
      expect(relation(post, 'reply')).toBe(other?.to_post_uri);
    }
    expect(own.length).toBeGreaterThan(110);
  });

  it('agrees on posts of the firehose', async () => {
    const read = await readShared('formats/bluesky/bluesky-firehose-posts.json');
    const normal = readJson<Normalized[]>('formats/bluesky/bluesky-normalized-firehose-posts.json');
    if (read === null || normal === null) return;
    expect(read.posts.map(({ id, handle, text }) => [id, handle, text])).toEqual(
      normal.map((post) => [post.uri, post.user_did, post.original_text]),
    );
    expect(read.posts.map((post) => relation(post, 'reply'))).toEqual(
      normal.map((post) => post.to_post_uri),
    );
  });

  it('agrees on tweets of X v1.1', async () => {
    const pairs = readJson<{ source: unknown; normalized: Normalized[] | Normalized }[]>(
      'formats/x/normalization.json',
    );
    if (pairs === null) return;
    const lines = pairs.map(({ source }) => JSON.stringify(source)).join('\n');
    const [plan] = await planFile('v1.jsonl', new Blob([lines]));
    if (plan === undefined) throw new Error('no plan');
    const { posts, ledger } = await readPlan(plan);
    expect(ledger).toMatchObject({ rows: 9, rejected: 0 });
    const theirs = new Map(
      pairs.flatMap(({ normalized }) => normalized).map((post) => [post.id, post]),
    );
    for (const post of posts) {
      const other = theirs.get(post.id);
      expect(post.handle).toBe(other?.user_screen_name);
      expect(Math.floor(post.at / 1_000)).toBe(other?.timestamp_utc);
      expect(relation(post, 'repost') ?? '').toBe(other?.retweeted_id ?? '');
    }
  });
});
