import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { displayNameOf, handleOf, languageOf, userIdOf } from '../../bench/generate/accounts.ts';
import { createAgenda } from '../../bench/generate/agenda.ts';
import { madeCamps } from '../../bench/generate/camps.ts';
import { createChance, createZipf } from '../../bench/generate/chance.ts';
import type { MadePost, Plan } from '../../bench/generate/madePost.ts';
import { madePosts } from '../../bench/generate/posts.ts';
import { createRecent } from '../../bench/generate/recent.ts';
import { HEADERS, rowsOf, SHAPES } from '../../bench/generate/rows.ts';
import { createWriter, written } from '../../bench/generate/texts.ts';
import { writePosts } from '../../bench/generate/write.ts';
import { loadPosts } from '../../src/cli/load.ts';
import { parseOptions } from '../../src/cli/options.ts';
import { relationsAt } from '../../src/domain/post.ts';

const folder = mkdtempSync(join(tmpdir(), 'antiphon-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PLAN: Plan = { rows: 20_000, seed: 7, hot: 0 };

function allPosts(plan: Plan) {
  const { posts, truth } = madePosts(plan);
  return { posts: [...posts], truth };
}

function shaOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

const made = allPosts(PLAN);

function shareOf(test: (post: MadePost) => boolean): number {
  return made.posts.filter(test).length / made.posts.length;
}

describe('made posts', () => {
  it('are as many as were asked for, in order of time, each with an id of its own', () => {
    expect(made.posts).toHaveLength(20_000);
    expect(new Set(made.posts.map(({ id }) => id)).size).toBe(20_000);
    const times = made.posts.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('have ids that a number cannot hold', () => {
    for (const { id } of made.posts.slice(0, 100)) expect(id).toMatch(/^\d{19}$/);
  });

  it('come at a pace of a million in thirty days', () => {
    const { posts } = allPosts({ ...PLAN, rows: 100_000 });
    const days = ((posts.at(-1)?.at ?? 0) - (posts[0]?.at ?? 0)) / 86_400;
    expect(days).toBeGreaterThan(2.5);
    expect(days).toBeLessThan(3.5);
  });

  it('are reposts, quotes and replies in the shares that were planned', () => {
    expect(shareOf((post) => post.repostOf !== null)).toBeGreaterThan(0.2);
    expect(shareOf((post) => post.repostOf !== null)).toBeLessThan(0.35);
    expect(shareOf((post) => post.quoteOf !== null)).toBeGreaterThan(0.02);
    expect(shareOf((post) => post.replyTo !== null)).toBeGreaterThan(0.04);
    expect(shareOf((post) => post.links.length > 0)).toBeGreaterThan(0.2);
    expect(shareOf((post) => post.hashtags.includes('worldnews'))).toBeGreaterThan(0.02);
  });

  it('pass on, quote and answer only posts that came before', () => {
    const seen = new Map<string, number>();
    for (const { id, account, repostOf, quoteOf, replyTo } of made.posts) {
      for (const reference of [repostOf, quoteOf, replyTo]) {
        if (reference) expect(seen.get(reference.id)).toBe(reference.account);
      }
      seen.set(id, account);
    }
  });

  it('are in three languages', () => {
    const languages = new Map<string, number>();
    for (const { language } of made.posts) {
      languages.set(language, (languages.get(language) ?? 0) + 1);
    }
    expect([...languages.keys()].sort()).toEqual(['en', 'ru', 'zh']);
    expect(Math.min(...languages.values())).toBeGreaterThan(1_000);
  });

  it('are mostly of few accounts, while most accounts have few', () => {
    const counts = new Map<number, number>();
    for (const { account } of made.posts) counts.set(account, (counts.get(account) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const top = sorted.slice(0, Math.ceil(sorted.length / 10)).reduce((sum, n) => sum + n, 0);
    expect(top / made.posts.length).toBeGreaterThan(0.4);
    expect(sorted[sorted.length >> 1]).toBeLessThan(10);
  });

  it('repeat the texts of others, to the letter and nearly', () => {
    const own = made.posts.filter((post) => post.repostOf === null);
    const copies = own.length - new Set(own.map(({ text }) => text)).size;
    expect(copies / own.length).toBeGreaterThan(0.02);
  });

  it('are the same for the same plan, and others for another seed', () => {
    expect(allPosts(PLAN)).toEqual(made);
    expect(allPosts({ ...PLAN, seed: 8 }).posts).not.toEqual(made.posts);
  });
});

describe('planted groups', () => {
  it('are of accounts that nobody else has, and act as often as is said', () => {
    const planted = made.truth.groups.flatMap(({ accounts }) => accounts);
    expect(new Set(planted).size).toBe(planted.length);
    for (const { accounts, events } of made.truth.groups) {
      expect(accounts).toHaveLength(10);
      expect(events).toBeGreaterThan(10);
    }
  });

  it('share links within a minute, far more often than any two others', () => {
    const group = made.truth.groups.find(({ acts }) => acts === 'link');
    const members = new Set(group?.accounts);
    const sharers = new Map<string, MadePost[]>();
    for (const post of made.posts) {
      for (const link of post.links) sharers.set(link, [...(sharers.get(link) ?? []), post]);
    }
    const together = [...sharers.values()].filter(
      (posts) =>
        new Set(posts.map(({ account }) => account).filter((a) => members.has(a))).size > 3,
    );
    expect(together.length).toBeGreaterThanOrEqual((group?.events ?? 0) * 0.9);
  });

  it('grow in number with the posts', () => {
    expect(madePosts({ rows: 100_000, seed: 1, hot: 0 }).truth.groups).toHaveLength(2);
    expect(madePosts({ rows: 1_000_000, seed: 1, hot: 0 }).truth.groups).toHaveLength(20);
  });
});

describe('a hot object', () => {
  it('is shared by as many posts as were asked for, within a minute', () => {
    const { posts, truth } = allPosts({ rows: 2_000, seed: 1, hot: 1_000 });
    const [hot] = truth.hot;
    const times = posts
      .filter(({ links, repostOf }) => repostOf === null && links.includes(hot?.link ?? ''))
      .map(({ at }) => at);
    expect(times).toHaveLength(1_000);
    expect(hot?.posts).toBe(1_000);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(60);
  });

  it('is not there unless it was asked for', () => {
    expect(made.truth.hot).toEqual([]);
  });
});

describe('written posts', () => {
  it.each(SHAPES)('%s: the same plan gives the same bytes, another seed others', (shape) => {
    const paths = [1, 2, 3].map((k) => join(folder, `${shape}-${k}.csv`));
    const plan = { rows: 500, seed: 1, hot: 0 };
    paths.forEach((path, k) => {
      writePosts(path, { ...plan, seed: k === 2 ? 2 : 1 }, shape);
    });
    const [first, second, third] = paths.map(shaOf);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it.each(['posts', 'qut'] as const)(
    '%s: are read by Antiphon without help, every row',
    async (shape) => {
      const path = join(folder, `${shape}.csv`);
      writePosts(path, { rows: 3_000, seed: 3, hot: 0 }, shape);
      const { posts, problems, sources } = await loadPosts(parseOptions([path]), '/');
      expect(problems).toEqual([]);
      expect(sources[0]).toMatchObject({ rows: 3_000, kept: 3_000, warnings: [] });
      const known = allPosts({ rows: 3_000, seed: 3, hot: 0 }).posts;
      expect(posts.id).toEqual(known.map(({ id }) => id));
      expect(posts.text).toEqual(known.map(({ text }) => text));
      expect([...posts.at]).toEqual(known.map(({ at }) => at * 1000));
      const reposts = known.flatMap((post, row) =>
        post.repostOf ? [[row, post.repostOf.id] as const] : [],
      );
      for (const [row, id] of reposts) {
        expect(relationsAt(posts, row)).toContainEqual(expect.objectContaining({ postId: id }));
      }
    },
  );

  it('coortweet: a row for every shared link', () => {
    const path = join(folder, 'links.csv');
    const plan = { rows: 1_000, seed: 3, hot: 0 };
    writePosts(path, plan, 'coortweet');
    const links = allPosts(plan).posts.flatMap((post) => post.links).length;
    expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(links + 1);
  });

  it('say who was planted, in the words of the file', () => {
    const path = join(folder, 'truth.csv');
    const { groups } = writePosts(path, PLAN, 'posts');
    const text = readFileSync(path, 'utf8');
    for (const handle of groups.flatMap(({ handles }) => handles)) expect(text).toContain(handle);
  });

  it('quote what would break a row', () => {
    const [post] = made.posts;
    if (!post) throw new Error('no post');
    const row = rowsOf({ ...post, text: 'say "no",\nthen go' }, 'posts');
    expect(row).toContain('"say ""no"",\nthen go"');
    expect(HEADERS.posts.split(',')).toHaveLength(15);
  });
});

describe('chance', () => {
  it('of Zipf has the frequencies that the law says', () => {
    const chance = createChance(1);
    const zipf = createZipf(1_000, 1);
    const counts = new Array<number>(1_000).fill(0);
    for (let k = 0; k < 200_000; k += 1) {
      const rank = zipf(chance);
      counts[rank] = (counts[rank] ?? 0) + 1;
    }
    const harmonic = Array.from({ length: 1_000 }, (_, k) => 1 / (k + 1)).reduce((a, b) => a + b);
    for (const rank of [0, 1, 2, 9, 99]) {
      const expected = 200_000 / (rank + 1) / harmonic;
      expect(Math.abs((counts[rank] ?? 0) - expected)).toBeLessThan(5 * Math.sqrt(expected));
    }
  });

  it('of Zipf keeps to its ranks, whatever the exponent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.integer(),
        (n, exponent, seed) => {
          const rank = createZipf(n, exponent)(createChance(seed));
          expect(Number.isInteger(rank) && rank >= 0 && rank < n).toBe(true);
        },
      ),
    );
  });

  it('refuses to pick from nothing', () => {
    expect(() => createChance(1).pick([])).toThrow('the list is empty');
  });
});

describe('the agenda', () => {
  it('gives its tasks in order of time, equal times in order of adding', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (times) => {
        const agenda = createAgenda<number>();
        times.forEach((at, k) => {
          agenda.add({ at, run: () => k });
        });
        const came: number[] = [];
        while (agenda.nextAt() < Number.POSITIVE_INFINITY) {
          came.push(agenda.next()?.run(0) ?? -1);
        }
        const wanted = times
          .map((at, k) => [at, k] as const)
          .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        expect(came).toEqual(wanted.map(([, k]) => k));
      }),
    );
  });

  it('has nothing once it is empty', () => {
    expect(createAgenda().next()).toBeUndefined();
  });
});

describe('what is remembered', () => {
  it('is only the last so many', () => {
    const recent = createRecent<number>(3, 1);
    const chance = createChance(1);
    expect(recent.pick(chance)).toBeUndefined();
    for (let k = 0; k < 10; k += 1) recent.add(k);
    const picked = new Set(Array.from({ length: 200 }, () => recent.pick(chance)));
    expect([...picked].sort()).toEqual([7, 8, 9]);
  });
});

describe('accounts', () => {
  it('have handles and ids of their own', () => {
    const numbers = Array.from({ length: 5_000 }, (_, k) => k);
    expect(new Set(numbers.map(handleOf)).size).toBe(5_000);
    expect(new Set(numbers.map(userIdOf)).size).toBe(5_000);
    expect(userIdOf(12)).toMatch(/^\d{19}$/);
    expect(displayNameOf(12)).toMatch(/^[A-Z][a-z]+$/);
    expect(new Set(numbers.map(languageOf))).toEqual(new Set(['en', 'ru', 'zh']));
  });
});

describe('edits of a copied text', () => {
  it('change a word or two of it, mostly none', () => {
    const writer = createWriter(createChance(5));
    const words = writer.text('en', 20, 20);
    const edits = Array.from({ length: 300 }, () => writer.edited(words));
    const same = edits.filter((edit) => written(edit) === written(words)).length;
    expect(same).toBeGreaterThan(100);
    expect(same).toBeLessThan(220);
    const before = new Set(words.tokens);
    for (const { tokens } of edits) {
      expect(tokens.filter((token) => !before.has(token)).length).toBeLessThanOrEqual(1);
    }
  });

  it('leave a passage whole in the text around it', () => {
    const writer = createWriter(createChance(5));
    for (const language of ['en', 'ru', 'zh'] as const) {
      const passage = writer.text(language, 15, 30);
      expect(written(writer.around(passage))).toContain(written(passage));
    }
  });
});

describe('made camps', () => {
  const posts = [...madeCamps({ ...PLAN, course: 'camps' }).posts];
  const campRows = 20_000 / 15;

  it('are as many posts as were asked for, in order of time, the same for one seed', () => {
    expect(posts).toHaveLength(20_000);
    expect(new Set(posts.map(({ id }) => id)).size).toBe(20_000);
    expect(posts.every(({ at }, k) => at >= (posts[k - 1]?.at ?? 0))).toBe(true);
    expect([...madeCamps({ ...PLAN, course: 'camps' }).posts]).toEqual(posts);
    expect([...madeCamps({ ...PLAN, seed: 8, course: 'camps' }).posts]).not.toEqual(posts);
  });

  it('have one account for fifteen posts, with actors of the registry among the most active', () => {
    const byAccount = new Map<number, number>();
    for (const { account } of posts) byAccount.set(account, (byAccount.get(account) ?? 0) + 1);
    expect(byAccount.size).toBeGreaterThan(campRows * 0.9);
    expect(byAccount.size).toBeLessThanOrEqual(campRows + 48);
    const [most] = [...byAccount].sort((a, b) => b[1] - a[1]);
    expect(most?.[0]).toBeLessThan(0);
    expect(handleOf(-1)).toBe('5_tv');
  });

  it('repost mostly within one language, that of the camp', () => {
    const languageOfPost = new Map(posts.map(({ id, language }) => [id, language]));
    const passedOn = posts.filter(({ repostOf }) => repostOf !== null);
    expect(passedOn.length / posts.length).toBeGreaterThan(0.15);
    const own = posts.filter(
      ({ replyTo, language }) => replyTo !== null && languageOfPost.get(replyTo.id) === language,
    );
    const answers = posts.filter(({ replyTo }) => replyTo !== null);
    expect(own.length / answers.length).toBeGreaterThan(0.85);
  });
});
