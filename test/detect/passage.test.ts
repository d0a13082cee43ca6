import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectCopies } from '../../src/detect/copy.ts';
import { detectPassages } from '../../src/detect/passage.ts';
import { createScene } from '../../src/detect/scene.ts';
import type { Evidence } from '../../src/domain/evidence.ts';
import { createEvidenceBuilder } from '../../src/domain/evidenceBuilder.ts';
import { type Post, postTable } from '../../src/domain/post.ts';
import { DEFAULT_SETTINGS, type DetectSettings } from '../../src/domain/settings.ts';
import { DAY_MS, HOUR_MS } from '../../src/domain/time.ts';
import { post } from './posts.ts';

const ONLY_PASSAGES: DetectSettings = { ...DEFAULT_SETTINGS, kinds: ['passage'] };

function run(list: readonly Post[], settings: Partial<DetectSettings> = {}, limit?: number) {
  const handles = [...new Set(list.map(({ handle }) => handle))].sort();
  const actorOfPost = Uint32Array.from(list, ({ handle }) => handles.indexOf(handle));
  const pieces: Evidence[] = [];
  const limits = limit === undefined ? [] : ([{ ofObject: limit, ofKind: 8 * limit }] as const);
  const found = detectPassages(
    { posts: postTable(list), actorOfPost },
    { ...ONLY_PASSAGES, ...settings },
    (piece) => pieces.push(piece),
    {},
    ...limits,
  );
  return { ...found, pieces };
}

/** Pieces as lines that name posts by id, sorted: later post, earlier one, words on both sides. */
const told = (list: readonly Post[], { pieces }: { pieces: readonly Evidence[] }) =>
  pieces
    .map((piece) => {
      const late = list[piece.amplifierPost];
      const early = list[piece.sourcePost];
      const words = [
        late?.text.slice(piece.amplifierSpan?.start, piece.amplifierSpan?.end),
        early?.text.slice(piece.sourceSpan?.start, piece.sourceSpan?.end),
      ];
      return `${late?.id} → ${early?.id}: ${words.join(' = ')}${piece.common ? ' (common)' : ''}`;
    })
    .sort();

const wordsOf = (name: string, count: number) =>
  Array.from({ length: count }, (_, k) => `${name}${k}`).join(' ');
const RUN = wordsOf('w', 12);
const windowed = (passage: number | null) => ({
  windowMs: { ...DEFAULT_SETTINGS.windowMs, passage },
});

describe('detectPassages', () => {
  it('links the later post to the earlier one, with the place of the words in both', () => {
    const list = [
      post({ id: '2', handle: 'b', at: 2_000, text: `He added: “${RUN.toUpperCase()}” today` }),
      post({ id: '1', handle: 'a', at: 1_000, text: `${RUN}. And more of this` }),
    ];
    const found = run(list);
    expect(found.pieces).toEqual([
      {
        kind: 'passage',
        amplifier: 1,
        source: 0,
        amplifierPost: 0,
        sourcePost: 1,
        score: 12 / 15,
        amplifierSpan: { start: 11, end: 11 + RUN.length },
        sourceSpan: { start: 0, end: RUN.length },
        rule: 'verbatim passage of 12 words',
        object: 'passage:x:1',
        orderable: true,
        common: false,
      },
    ]);
    expect(found.shares.objects).toEqual(['passage:x:1']);
    expect([...found.shares.posts]).toEqual([1, 0]);
    expect(found.hot).toEqual([]);
  });

  it.each([
    ['12 words', wordsOf('w', 12), wordsOf('w', 11)],
    [
      '20 characters',
      '哈萨克斯坦局势稳定外部势力不得干涉内政请',
      '哈萨克斯坦局势稳定外部势力不得干涉内政',
    ],
    [
      '6 words and 10 characters',
      `${wordsOf('w', 6)} 反对外部势力干涉内政`,
      `${wordsOf('w', 6)} 反对外部势力干涉内`,
    ],
  ])('takes %s, and nothing shorter', (words, enough, less) => {
    const pair = (text: string) => [
      post({ id: '1', text: `begin ${text} end` }),
      post({ id: '2', handle: 'b', at: 9, text: `so ${text} it goes` }),
    ];
    expect(run(pair(enough)).pieces.map(({ rule }) => rule)).toEqual([
      `verbatim passage of ${words}`,
    ]);
    expect(run(pair(less)).pieces).toEqual([]);
  });

  it.each([
    [
      'English',
      'The Ministry’s officials don’t accept ANY outside interference in the affairs of other states',
      'the ministrys officials dont accept any outside interference in the affairs of other states',
    ],
    [
      'Russian',
      'Ещё раз: вмешательство извне недопустимо, заявили вчера вечером в Кремле после встречи двух президентов',
      'еще раз вмешательство извне недопустимо заявили вчера вечером в Kремле после встречи двух президентов',
    ],
    [
      'Chinese',
      '外交部發言人昨天表示，中方反對外部勢力干涉哈薩克斯坦內政。',
      '外交部发言人昨天表示：中方反对外部势力干涉哈萨克斯坦内政',
    ],
    [
      'Arabic',
      'وزارة الخارجية ترفض التدخل في شؤون المنطقة وتدعو جميع الأطراف إلى الحوار فورا',
      'وزارة الخارجيّة ترفض التدخّل فى شؤون المنطقة وتدعو جميع الاطراف الي الحوار فورا',
    ],
  ])('finds %s words under their disguises', (_language, left, right) => {
    const list = [
      post({ id: '1', text: `aa ${left} bb` }),
      post({ id: '2', handle: 'b', at: 9, text: `cc ${right} dd https://t.co/x` }),
    ];
    expect(told(list, run(list))).toEqual([`2 → 1: ${right} = ${left.replace(/。$/, '')}`]);
  });

  it('never pairs posts of one actor, and leaves out reposts however they are written', () => {
    const first = post({ id: '1', text: RUN });
    const others = [
      { handle: 'a' },
      { relations: [{ kind: 'repost', handle: 'a' }] },
      { text: `RT @a: ${RUN}` },
    ] as const;
    for (const other of others) {
      expect(
        run([first, post({ id: '2', handle: 'b', at: 9, text: RUN, ...other })]).pieces,
      ).toEqual([]);
    }
    const quote = post({ id: '2', handle: 'b', at: 9, text: RUN, relations: [{ kind: 'quote' }] });
    expect(run([first, quote]).pieces.length).toBe(1);
  });

  it('keeps the window, both ends included, and lists what is only possibly within it', () => {
    const list = [
      post({ id: '1', text: `${RUN} one` }),
      post({ id: '2', handle: 'b', at: DAY_MS, text: `${RUN} two` }),
    ];
    expect(run(list, windowed(DAY_MS)).pieces.length).toBe(1);
    expect(run(list, windowed(DAY_MS - 1)).pieces).toEqual([]);
    const days = list.map((each) => ({ ...each, precision: 'day' as const }));
    expect(run(days, windowed(DAY_MS)).pieces.map(({ rule, common }) => [rule, common])).toEqual([
      ['verbatim passage of 12 words, possibly within the window', true],
    ]);
    expect(run(list, windowed(DAY_MS - 1)).shares.objects).toEqual(['passage:x:1']);
  });

  it('says where two posts cannot be ordered, and takes the smaller id as the source', () => {
    const list = [
      post({ id: '9', at: 0, precision: 'day', text: `${RUN} one` }),
      post({ id: '5', handle: 'b', at: HOUR_MS, text: `${RUN} two` }),
    ];
    const [piece] = run(list).pieces;
    expect([piece?.amplifierPost, piece?.sourcePost, piece?.orderable]).toEqual([0, 1, false]);
  });

  it('makes one passage of neighbours with the same small gap, and two of others', () => {
    const other = wordsOf('v', 12);
    const pair = (a: string, b: string) => {
      const list = [
        post({ id: '1', text: `${RUN} ${a} ${other}` }),
        post({ id: '2', handle: 'b', at: 9, text: `${RUN} ${b} ${other}` }),
      ];
      return run(list).pieces.map(({ rule, score }) => [rule, score]);
    };
    expect(pair('a b c', 'd e f')).toEqual([['verbatim passage of 24 words', 24 / 27]]);
    expect(pair('a b c d', 'e f g h')).toEqual([
      ['verbatim passage of 12 words', 12 / 28],
      ['verbatim passage of 12 words', 12 / 28],
    ]);
    expect(pair('a', 'b c').length).toBe(2);
  });

  it('names the object after the first of all posts that hang together, whatever the window', () => {
    const other = wordsOf('v', 12);
    const list = [
      post({ id: '1', text: `${RUN} one` }),
      post({ id: '2', handle: 'b', at: 20 * DAY_MS, text: `${RUN} two ${other}` }),
      post({ id: '3', handle: 'c', at: 21 * DAY_MS, text: `${other} three` }),
    ];
    const { pieces, shares } = run(list);
    expect(pieces.map(({ object }) => object)).toEqual(['passage:x:1']);
    expect([...shares.posts]).toEqual([0, 1, 2]);
  });

  it('leaves to copy what counts as a copy, and only where copies are asked for', () => {
    const list = [
      post({ id: '1', text: `${RUN} x` }),
      post({ id: '2', handle: 'b', at: 9, text: `${RUN} y` }),
      post({ id: '3', handle: 'c', at: 99, text: `${RUN} ${wordsOf('z', 40)}` }),
      post({ id: '4', handle: 'd', at: 5 * DAY_MS, text: `${RUN} x` }),
    ];
    const pairs = (settings: Partial<DetectSettings>) =>
      told(list, run(list, settings)).map((line) => line.slice(0, 5));
    expect(pairs({})).toEqual(['2 → 1', '3 → 1', '3 → 2', '4 → 1', '4 → 2', '4 → 3']);
    // the fourth comes after the window of copies
    expect(pairs({ kinds: ['copy', 'passage'] })).toEqual([
      ...['3 → 1', '3 → 2', '4 → 1', '4 → 2', '4 → 3'],
    ]);
  });

  it('lists, and does not count, what many actors come back to; what stands beside it counts', () => {
    const formula = wordsOf('f', 14);
    const habit = Array.from({ length: 12 }, (_, k) =>
      post({
        id: `h${k}`,
        handle: `u${k % 6}`,
        at: (k % 5) * DAY_MS,
        text: `${wordsOf(`own${k}x`, 5)} ${formula} tail${k}`,
      }),
    );
    const all = run(habit);
    expect(all.pieces.length).toBe(60);
    expect(
      new Set(all.pieces.map(({ common, rule, object }) => [common, rule, object].join())),
    ).toEqual(
      new Set(['true,verbatim passage of 14 words; common stock,stock:f0 f1 f2 f3 f4 f5 f6 f7']),
    );
    expect(all.shares.objects).toEqual([]);

    const passing = [
      post({ id: '1', handle: 'x', at: DAY_MS, text: `${RUN} ${formula} one` }),
      post({ id: '2', handle: 'y', at: DAY_MS + 1, text: `${RUN} ${formula} two` }),
    ];
    const beside = run([...habit, ...passing]);
    expect(beside.pieces.filter(({ common }) => !common).map(({ rule }) => rule)).toEqual([
      'verbatim passage of 12 words',
    ]);
    expect(beside.shares.objects).toEqual(['passage:x:1']);
  });

  it('takes a text for a formula where it is nothing else', () => {
    const habit = Array.from({ length: 12 }, (_, k) =>
      post({ id: `h${k}`, handle: `u${k % 6}`, at: (k % 5) * DAY_MS, text: RUN }),
    );
    const { pieces, shares } = run(habit);
    expect(pieces.length).toBe(60);
    expect(pieces.every(({ common }) => common)).toBe(true);
    expect(shares.objects).toEqual([]);
  });

  it('counts, and does not list, passages in too many pairs of posts', () => {
    const many = Array.from({ length: 70 }, (_, k) =>
      post({ id: `m${k}`, handle: `u${k}`, at: k, text: `${RUN} v${k}` }),
    );
    const rest = [
      post({ id: '1', handle: 'x', text: `${wordsOf('z', 12)} ${RUN} one` }),
      post({ id: '2', handle: 'y', at: 1, text: `${wordsOf('z', 12)} ${RUN} two` }),
    ];
    const { pieces, hot, shares } = run([...many, ...rest], {}, 1_000);
    // 72 posts make 2,556 pairs
    expect(hot).toEqual([{ kind: 'passage', object: 'passage:x:1', posts: 72, pairs: 2_556 }]);
    expect(pieces.map(({ rule }) => rule)).toEqual(['verbatim passage of 12 words']);
    expect(shares.objects).toEqual(['passage:x:1']);
    expect(run(many.slice(0, 44), {}, 1_000).pieces.length).toBe(946);
  });

  it('lists what stands beside words that too many posts share', () => {
    const others = wordsOf('z', 12);
    const list = Array.from({ length: 72 }, (_, k) =>
      post({
        id: `m${k}`,
        handle: `u${k}`,
        at: k,
        text: k < 66 ? `${RUN} ${others} v${k}` : `${RUN} v${k}`,
      }),
    );
    const { pieces, hot } = run(list, {}, 2_200);
    expect(hot.map(({ posts, pairs }) => [posts, pairs])).toEqual([[72, 2_556]]);
    expect(pieces.length).toBe((66 * 65) / 2);
    expect(new Set(pieces.map(({ rule }) => rule))).toEqual(
      new Set(['verbatim passage of 12 words']),
    );
  });

  it('counts, and does not list, a text that too many posts have word for word', () => {
    const many = Array.from({ length: 70 }, (_, k) =>
      post({ id: `m${k}`, handle: `u${k % 35}`, at: k, text: RUN }),
    );
    const { pieces, hot, shares } = run(many, {}, 1_000);
    expect(hot).toEqual([{ kind: 'passage', object: 'passage:x:m0', posts: 70, pairs: 2_380 }]);
    expect(pieces).toEqual([]);
    expect(shares.objects).toEqual([]);
  });

  it('takes for copies what copies take for them, in words and in characters', () => {
    const words = wordsOf('w', 30);
    const han = '哈萨克斯坦局势稳定外部势力不得干涉内政请各方保持冷静克制通过对话解决分歧';
    for (const text of [words, han]) {
      const list = ['', ' x', ` ${wordsOf('y', 4)}`, ` ${wordsOf('z', 30)}`].map((tail, k) =>
        post({ id: String(k), handle: `u${k}`, at: k, text: `${text}${tail}` }),
      );
      const settings = { ...ONLY_PASSAGES, kinds: ['copy', 'passage'] as const };
      const copies = new Set<string>();
      const handles = Uint32Array.from(list.keys());
      const builder = createEvidenceBuilder();
      detectCopies(createScene(postTable(list), handles), settings, builder);
      const table = builder.build();
      table.amplifierPost.forEach((late, row) => {
        copies.add(pairName(late, table.sourcePost[row] ?? -1));
      });
      const passages = run(list, settings).pieces.map((piece) =>
        pairName(piece.amplifierPost, piece.sourcePost),
      );
      expect(copies.size).toBeGreaterThan(0);
      expect(passages.length).toBeGreaterThan(0);
      expect([...copies, ...passages].sort()).toEqual([...pairsByHand(list)].sort());
    }
  });

  it('finds the same pairs where many posts share their words as where few do', () => {
    const busy = fc.array(
      fc.record({
        handle: fc.constantFrom('a', 'b', 'c', 'd'),
        at: fc.nat(12),
        from: fc.nat(24),
        count: fc.nat(20),
        before: fc.constantFrom('x', 'y'),
        after: fc.constantFrom('x', 'y'),
      }),
      { minLength: 66, maxLength: 75 },
    );
    fc.assert(
      fc.property(busy, fc.constantFrom(3, null), (made, window) => {
        const list = made.map(({ handle, at, from, count, before, after }, k) =>
          post({
            id: `p${k}`,
            handle,
            at,
            text: [before, ...LONG.slice(from, from + count), after].join(' '),
          }),
        );
        const found = new Set(
          run(list, windowed(window)).pieces.map((piece) =>
            pairName(piece.amplifierPost, piece.sourcePost),
          ),
        );
        expect(found).toEqual(pairsByHand(list, window ?? Number.POSITIVE_INFINITY));
      }),
      { numRuns: 12 },
    );
  });

  it('does not take two words with the same number for one', () => {
    // found by trying: both make the same 31 bits
    const [first, second] = ['q1w2ob5k144l14s', 'qxkidswzbz6gk'];
    const words = wordsOf('w', 11);
    const pair = (a: string, b: string) =>
      run([
        post({ id: '1', text: `${words} ${a} and then ${b}` }),
        post({ id: '2', handle: 'b', at: 9, text: `${words} ${b} or ${a}` }),
      ]).pieces.length;
    expect(pair(first, first)).toBe(1);
    expect(pair(first, second)).toBe(0);
  });

  it('finds every shared run that is long enough, and nothing else', () => {
    fc.assert(
      fc.property(anyPosts, (list) => {
        const found = new Set(
          run(list, windowed(null)).pieces.map((piece) =>
            pairName(piece.amplifierPost, piece.sourcePost),
          ),
        );
        expect(found).toEqual(pairsByHand(list));
      }),
      { numRuns: 150 },
    );
  });

  it('gives spans of which the words are the same, never twice the same words of a post', () => {
    fc.assert(
      fc.property(anyPosts, (list) => {
        for (const piece of run(list, windowed(null)).pieces) {
          const [a, b] = [piece.amplifierSpan, piece.sourceSpan];
          const left = list[piece.amplifierPost]?.text.slice(a?.start, a?.end).split(' ');
          const right = list[piece.sourcePost]?.text.slice(b?.start, b?.end).split(' ');
          expect(left?.length).toBe(right?.length);
          expect(piece.score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same for every order of the posts', () => {
    const turned = anyPosts.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(turned, ([list, other]) => {
        const tell = (posts: readonly Post[]) => {
          const { pieces, shares } = run(posts);
          const objects = shares.objects.map((name, k) => {
            const rows = shares.posts.subarray(shares.starts[k], shares.starts[k + 1]);
            return `${name}: ${[...rows].map((row) => posts[row]?.id).join(' ')}`;
          });
          return [
            told(posts, { pieces }),
            objects.sort(),
            pieces.map(({ object }) => object).sort(),
          ];
        };
        expect(tell(other)).toEqual(tell(list));
      }),
      { numRuns: 80 },
    );
  });

  it('never loses a piece to a wider window', () => {
    fc.assert(
      fc.property(anyPosts, fc.nat(10), fc.nat(10), (list, a, b) => {
        const narrow = told(list, run(list, windowed(Math.min(a, b))));
        const wide = new Set(told(list, run(list, windowed(Math.max(a, b)))));
        expect(narrow.filter((line) => !wide.has(line))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

/** Few words, so that much is shared by chance: runs, repeats, tied hashes. */
const anyPosts = fc
  .array(
    fc.record({
      handle: fc.constantFrom('a', 'b', 'c'),
      at: fc.nat(12),
      units: fc.array(
        fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom('x', 'y') },
          { weight: 1, arbitrary: fc.constantFrom('中', '国', 'z') },
          { weight: 1, arbitrary: fc.nat(25).map((k) => LONG.slice(k, k + 13).join(' ')) },
        ),
        { maxLength: 22 },
      ),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((list) =>
    list.map(({ handle, at, units }, k) =>
      post({ id: `p${k}`, handle, at, text: units.join(' ') }),
    ),
  );

const LONG = Array.from({ length: 40 }, (_, k) => (k % 5 === 4 ? '中国外交部' : `w${k}`));

function pairName(a: number, b: number): string {
  return `${Math.min(a, b)} ${Math.max(a, b)}`;
}

/** Pairs of posts of different actors that share a run of 60 sixtieths, tried at every place. */
function pairsByHand(list: readonly Post[], window = Number.POSITIVE_INFINITY): Set<string> {
  const units = list.map(({ text }) => text.match(/[a-z]\w*|[^\s\w]/gu) ?? []);
  const pairs = new Set<string>();
  list.forEach((one, a) => {
    for (const [b, other] of list.slice(0, a).entries()) {
      if (one.handle === other.handle || Math.abs(one.at - other.at) > window) continue;
      if (longest(units[a] ?? [], units[b] ?? []) >= 60) pairs.add(pairName(a, b));
    }
  });
  return pairs;
}

function longest(left: readonly string[], right: readonly string[]): number {
  let most = 0;
  for (let i = 0; i < left.length; i += 1) {
    for (let j = 0; j < right.length; j += 1) {
      let weight = 0;
      for (let k = 0; left[i + k] !== undefined && left[i + k] === right[j + k]; k += 1) {
        weight += /\w/.test(left[i + k] ?? '') ? 5 : 3;
      }
      most = Math.max(most, weight);
    }
  }
  return most;
}
