import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import type { Detection } from '../../src/domain/detection.ts';
import { evidenceKind, spanAt } from '../../src/domain/evidence.ts';
import { UNDIRECTED_KINDS } from '../../src/domain/kind.ts';
import { type Post, type PostTable, postTable, precisionAt } from '../../src/domain/post.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { lagBounds } from '../../src/domain/time.ts';
import { actorOf, directoryOf, postOf, voices } from './directory.ts';

const NAMES = ['ann', 'bob', 'cid', 'RT_com', 'XHNews'];
const TEXTS = [
  'The canal will stay shut until the ice is gone, Lavrov says, and barges have to wait',
  'The canal will stay shut until the ice is gone – Beijing',
  'RT @ann: the ferry is late',
  'Thanks to @cid for the picture of the old lock and its keeper',
  'Ferry tickets are sold out',
];
const LINKS = [
  'https://rt.com/1',
  'https://news.cn/2',
  'https://x.com/ann',
  'https://nobody.example/3',
];

const anyPost: fc.Arbitrary<Omit<Post, 'id'>> = fc
  .record({
    handle: fc.constantFrom(...NAMES),
    at: fc.integer({ min: 0, max: 400 }).map((minutes) => minutes * 60_000),
    precision: fc.constantFrom('second' as const, 'minute' as const, 'day' as const),
    text: fc.constantFrom(...TEXTS),
    links: fc.subarray(LINKS),
    mentions: fc.subarray(NAMES.slice(0, 3)),
    relations: fc.array(
      fc.record({
        kind: fc.constantFrom('repost' as const, 'quote' as const, 'reply' as const),
        postId: fc.integer({ min: 0, max: 20 }).map((id) => `p${id}`),
        handle: fc.constantFrom(...NAMES),
      }),
      { maxLength: 2 },
    ),
  })
  .map((parts) => postOf({ ...parts, lang: 'en' }));

const anyPosts = fc
  .array(anyPost, { minLength: 1, maxLength: 20 })
  .map((list) => list.map((post, at): Post => ({ ...post, id: `p${at}` })));

function run(list: readonly Post[], directory = voices()) {
  const posts = postTable(list);
  return { posts, directory, found: detect(posts, directory, DEFAULT_SETTINGS) };
}

/** Evidence without row numbers or actor numbers. */
function told(posts: PostTable, ids: readonly string[], { evidence }: Detection) {
  return Array.from({ length: evidence.length }, (_, row) => [
    evidenceKind(evidence, row),
    ids[evidence.amplifier[row] ?? -1],
    ids[evidence.source[row] ?? -1],
    posts.id[evidence.amplifierPost[row] ?? -1],
    posts.id[evidence.sourcePost[row] ?? -1] ?? '',
    evidence.rule.values[evidence.rule.codes[row] ?? 0],
    spanAt(evidence.amplifierSpan, row),
    spanAt(evidence.sourceSpan, row),
    evidence.orderable[row],
  ]);
}

function tell({ posts, directory, found }: ReturnType<typeof run>) {
  return told(
    posts,
    directory.actors.map(({ id }) => id),
    found,
  );
}

describe('detect', () => {
  it('never draws an edge from an actor to itself', () => {
    fc.assert(
      fc.property(anyPosts, (list) => {
        const { evidence } = run(list).found;
        for (let row = 0; row < evidence.length; row += 1) {
          expect(evidence.amplifier[row]).not.toBe(evidence.source[row]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same evidence for every order of the input', () => {
    const shuffled = anyPosts.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, turned]) => {
        expect(tell(run(turned))).toEqual(tell(run(list)));
      }),
      { numRuns: 30 },
    );
  });

  it('never has a negative lag where two posts can be ordered', () => {
    fc.assert(
      fc.property(anyPosts, (list) => {
        const { posts, found } = run(list);
        const { evidence } = found;
        for (let row = 0; row < evidence.length; row += 1) {
          if (!evidence.orderable[row] || UNDIRECTED_KINDS.has(evidenceKind(evidence, row)))
            continue;
          const [late, early] = [evidence.amplifierPost[row] ?? 0, evidence.sourcePost[row] ?? 0];
          const { minMs } = lagBounds(
            posts.at[late] ?? 0,
            precisionAt(posts, late),
            posts.at[early] ?? 0,
            precisionAt(posts, early),
          );
          expect(minMs).toBeGreaterThan(0);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('names everything anew where all handles are renamed', () => {
    const renamed = (name: string) => `${name}_2`;
    fc.assert(
      fc.property(anyPosts, (list) => {
        const plain = list.map((post) => ({ ...post, text: '', links: [] }));
        const other = plain.map((post) => ({
          ...post,
          handle: renamed(post.handle),
          mentions: post.mentions.map(renamed),
          relations: post.relations.map((relation) => ({
            ...relation,
            handle: renamed(relation.handle ?? ''),
          })),
        }));
        const ids = (list: readonly unknown[][]) =>
          list.map((row) => [row[0], row[1], row[2], row[3], row[4]]);
        const before = ids(tell(run(plain, directoryOf([]))));
        const after = ids(tell(run(other, directoryOf([]))));
        expect(after.map(String).sort()).toEqual(
          before
            .map(([kind, a, b, ...posts]) =>
              String([kind, renamed(String(a)), renamed(String(b)), ...posts]),
            )
            .sort(),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('sorts by kind, amplifier, source and time', () => {
    const { found, posts, directory } = run([
      postOf({ id: '4', handle: 'zed', relations: [{ kind: 'reply', handle: 'ann' }] }),
      postOf({ id: '3', handle: 'bob', at: 9, relations: [{ kind: 'repost', handle: 'ann' }] }),
      postOf({ id: '2', handle: 'bob', at: 5, relations: [{ kind: 'repost', handle: 'ann' }] }),
      postOf({ id: '1', handle: 'abe', at: 7, relations: [{ kind: 'repost', handle: 'ann' }] }),
    ]);
    const rows = told(
      posts,
      directory.actors.map(({ id }) => id),
      found,
    );
    expect(rows.map((row) => row[3])).toEqual(['1', '2', '3', '4']);
  });

  it('puts the two actors of a co-share in order of id', () => {
    const shared = { links: ['https://nobody.example/3'] };
    const { found, posts, directory } = run([
      postOf({ id: '1', handle: 'zed', at: 1_000, ...shared }),
      postOf({ id: '2', handle: 'ann', at: 9_000, ...shared }),
    ]);
    const rows = told(
      posts,
      directory.actors.map(({ id }) => id),
      found,
    );
    expect(rows.map((row) => row.slice(0, 5))).toEqual([['co-share', 'x:ann', 'x:zed', '2', '1']]);
  });

  it('runs only the kinds that are asked for', () => {
    const list = [
      postOf({
        handle: 'bob',
        text: 'The lock is shut – Beijing',
        lang: 'en',
        links: ['https://rt.com/1'],
      }),
    ];
    const kindsOf = (kinds: typeof DEFAULT_SETTINGS.kinds) => {
      const { evidence } = detect(postTable(list), voices(), { ...DEFAULT_SETTINGS, kinds });
      return Array.from({ length: evidence.length }, (_, row) => evidenceKind(evidence, row));
    };
    expect(kindsOf(['link'])).toEqual(['link']);
    expect(kindsOf(['link', 'citation'])).toEqual(['link', 'citation']);
    expect(kindsOf([])).toEqual([]);
  });

  it('resolves each post to its actor and counts self-amplification', () => {
    const { found, directory } = run([
      postOf({ platform: 'web', handle: 'rt.com' }),
      postOf({
        platform: 'x',
        handle: 'rt_com',
        relations: [{ kind: 'repost', handle: 'RT_com' }],
      }),
    ]);
    expect([...found.actorOfPost].map((index) => directory.actors[index]?.id)).toEqual([
      'rt',
      'rt',
    ]);
    expect(found.selfAmplifications).toBe(1);
  });

  it('says what it is doing, and stops when it is told to', () => {
    const posts = postTable([postOf({ text: 'a' })]);
    const steps = new Set<string>();
    detect(posts, voices(), DEFAULT_SETTINGS, { onProgress: (step) => steps.add(step) });
    expect([...steps]).toEqual([
      'finding out who posted',
      'following reposts, quotes, replies and mentions',
      'following links',
      'reading who is cited',
      'comparing texts',
      'finding shared passages',
      'comparing what is shared',
      'sorting the evidence',
    ]);
    const signal = {
      throwIfAborted() {
        throw new Error('stopped');
      },
    };
    expect(() => detect(posts, voices(), DEFAULT_SETTINGS, { signal })).toThrow('stopped');
  });

  it('gives one label to an account that uses several display names, in any order', () => {
    const list = [
      postOf({ handle: 'ann', name: 'Ann B' }),
      postOf({ handle: 'ann', name: 'Ann A' }),
    ];
    const label = (posts: Post[]) => {
      const directory = directoryOf([actorOf('other', null, 'account', [])]);
      detect(postTable(posts), directory, DEFAULT_SETTINGS);
      return directory.actors[1]?.label;
    };
    expect(label(list)).toBe(label([...list].reverse()));
  });
});
