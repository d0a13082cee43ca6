import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectCopies } from '../../src/detect/copy.ts';
import { createEvidenceBuilder } from '../../src/domain/evidenceBuilder.ts';
import type { Post } from '../../src/domain/post.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { DAY_MS, HOUR_MS, lagBounds } from '../../src/domain/time.ts';
import { tokensOf } from '../../src/text/tokens.ts';
import { pairLines, post, runPairs, sceneOf, windows } from './posts.ts';

const SAME_WORDS = 'The ministry calls for calm in the region tonight';

const copies = (posts: readonly Post[], settings = {}) => pairLines(detectCopies, posts, settings);

describe('detectCopies', () => {
  it('links the later post to the earlier one and names the object after the first', () => {
    const posts = [
      post({ id: '2', handle: 'b', at: 2_000, text: `${SAME_WORDS}! https://t.co/x` }),
      post({ id: '1', handle: 'a', at: 1_000, text: SAME_WORDS.toUpperCase() }),
    ];
    expect(copies(posts)).toEqual(['2 → 1 copy:x:1 1']);
    expect(runPairs(detectCopies, posts).pieces).toEqual([
      {
        kind: 'copy',
        amplifier: 1,
        source: 0,
        amplifierPost: 0,
        sourcePost: 1,
        score: 1,
        rule: 'near-duplicate text',
        object: 'copy:x:1',
        orderable: true,
        common: false,
      },
    ]);
  });

  it('scores by shared tokens over all tokens, and keeps what reaches the threshold', () => {
    const posts = [
      post({ id: '1', handle: 'a', text: 'one two three four five six seven eight' }),
      post({ id: '2', handle: 'b', at: 1, text: 'one two three four five six seven other' }),
    ];
    expect(copies(posts, { similarity: 7 / 9 })).toEqual([`2 → 1 copy:x:1 ${7 / 9}`]);
    expect(copies(posts, { similarity: 0.78 })).toEqual([]);
  });

  it.each([
    [
      'English',
      'Russia and China reject outside interference, officials say',
      'RUSSIA and China reject outside interference — officials say @someone #news',
    ],
    [
      'Russian',
      'Ещё раз: вмешательство извне недопустимо, заявили в Кремле',
      'Еще раз, вмешательство извне недопустимо, заявили в Kремле',
    ],
    [
      'Chinese',
      '外交部發言人表示反對外部勢力干涉內政',
      '外交部发言人表示：反对外部势力干涉内政。https://t.cn/A6',
    ],
    [
      'Arabic',
      'وزارة الخارجية ترفض التدخل في شؤون المنطقة',
      'وزارة الخارجيّة ترفض التدخّل فى شؤون المنطقة',
    ],
    [
      'Korean',
      '외교부 대변인은 내정 간섭에 반대한다고 말했다',
      '외교부 대변인은 내정 간섭에 반대한다고 말했다!',
    ],
  ])('finds a %s text under its disguises', (_language, left, right) => {
    const posts = [
      post({ id: '1', text: left }),
      post({ id: '2', handle: 'b', at: 9, text: right }),
    ];
    expect(copies(posts, { similarity: 0.6 }).length).toBe(1);
  });

  it('never pairs posts of one actor', () => {
    expect(
      copies([post({ id: '1', text: SAME_WORDS }), post({ id: '2', at: 9, text: SAME_WORDS })]),
    ).toEqual([]);
  });

  it('leaves out texts that are too short to say anything', () => {
    const pair = (text: string) => [
      post({ id: '1', text }),
      post({ id: '2', handle: 'b', at: 1, text }),
    ];
    expect(copies(pair('Moscow supports'))).toEqual([]);
    expect(copies(pair('Moscow supports supports supports'))).toEqual([]);
    expect(copies(pair('Moscow supports Beijing')).length).toBe(1);
    expect(copies(pair('局势稳定'))).toEqual([]);
    expect(copies(pair('局势稳定了')).length).toBe(1);
    expect(copies(pair('王毅会见拉夫罗夫')).length).toBe(1);
    expect(copies(pair('局势稳 Beijing')).length).toBe(0);
    expect(copies(pair('局势稳定 Beijing')).length).toBe(1);
  });

  it('leaves out reposts, whether or not their target is known', () => {
    const original = post({ id: '1', text: SAME_WORDS });
    for (const target of [{}, { handle: 'a' }, { postId: '1' }]) {
      const relations = [{ kind: 'repost', ...target }] as const;
      expect(
        copies([original, post({ id: '2', handle: 'b', at: 1, text: SAME_WORDS, relations })]),
      ).toEqual([]);
    }
    const relations = [{ kind: 'quote', postId: '1' }] as const;
    expect(
      copies([original, post({ id: '2', handle: 'b', at: 1, text: SAME_WORDS, relations })]).length,
    ).toBe(1);
  });

  it('keeps the window, both ends included', () => {
    const posts = [
      post({ id: '1', text: SAME_WORDS }),
      post({ id: '2', handle: 'b', at: 1_000, text: SAME_WORDS }),
    ];
    expect(copies(posts, windows(1_000)).length).toBe(1);
    expect(copies(posts, windows(999))).toEqual([]);
    expect(copies(posts, windows(null)).length).toBe(1);
  });

  it('lists, and does not count, a pair of days that is only possibly within the window', () => {
    const day = (id: string, handle: string, at: number) =>
      post({ id, handle, at, precision: 'day', text: SAME_WORDS });
    const posts = [day('1', 'a', 0), day('2', 'b', DAY_MS), day('3', 'c', 3 * DAY_MS)];
    expect(copies(posts, windows(2 * DAY_MS))).toEqual([
      '2 → 1 copy:x:1 1',
      '3 → 2 copy:x:1 1 common',
    ]);
    const [, listed] = runPairs(detectCopies, posts, windows(2 * DAY_MS)).pieces;
    expect(listed?.rule).toBe('near-duplicate text, possibly within the window');
  });

  it('lists two neighbouring days within an hour: the times may be a moment apart', () => {
    const posts = [
      post({ id: '1', precision: 'day', text: SAME_WORDS }),
      post({ id: '2', handle: 'b', at: DAY_MS, precision: 'day', text: SAME_WORDS }),
    ];
    expect(copies(posts, windows(HOUR_MS))).toEqual(['2 → 1 copy:x:1 1 common']);
  });

  it('says where two posts cannot be ordered, and takes the smaller id as the source', () => {
    const posts = [
      post({ id: '9', handle: 'a', at: 0, precision: 'day', text: SAME_WORDS }),
      post({ id: '5', handle: 'b', at: HOUR_MS, text: SAME_WORDS }),
    ];
    expect(copies(posts)).toEqual(['9 → 5 copy:x:9 1 unordered']);
  });

  it('gives one object to all that hang together, also across the window and within one actor', () => {
    const posts = [
      post({ id: '1', handle: 'a', at: 0, text: 'one two three four five six seven eight nine' }),
      post({
        id: '2',
        handle: 'a',
        at: DAY_MS,
        text: 'one two three four five six seven eight nine ten',
      }),
      post({
        id: '3',
        handle: 'b',
        at: 9 * DAY_MS,
        text: 'one two three four five six seven eight nine ten eleven',
      }),
      post({
        id: '4',
        handle: 'c',
        at: 9 * DAY_MS + 1,
        text: 'one two three four five six seven eight nine ten eleven',
      }),
      post({
        id: '5',
        handle: 'c',
        at: 0,
        text: 'nothing of the kind is written anywhere in here',
      }),
    ];
    expect(copies(posts, { similarity: 0.9, ...windows(HOUR_MS) })).toEqual(['4 → 3 copy:x:1 1']);
  });

  it('stops when told to, and says how far it is', () => {
    const scene = sceneOf([post({ id: '1', text: SAME_WORDS })]);
    const stop = {
      throwIfAborted: () => {
        throw new Error('stopped');
      },
    };
    expect(() =>
      detectCopies(scene, DEFAULT_SETTINGS, createEvidenceBuilder(), { signal: stop }),
    ).toThrow('stopped');
    const steps: string[] = [];
    detectCopies(scene, DEFAULT_SETTINGS, createEvidenceBuilder(), {
      onProgress: (done, of) => steps.push(`${done}/${of}`),
    });
    expect(steps.at(-1)).toBe('1/1');
  });

  it('finds nothing in nothing', () => {
    expect(copies([])).toEqual([]);
  });
});

/** Few words, so that similar texts are common; some in characters. */
const word = fc.constantFrom(
  'один',
  'two',
  'drei',
  'four',
  'five',
  'шесть',
  'seven',
  '外交部',
  '发言人',
  '表示反对',
  'eight',
  'nine',
);
const randomPost = fc.record({
  handle: fc.constantFrom('a', 'b', 'c', 'd'),
  at: fc.nat({ max: 3 }).map((days) => days * DAY_MS + days),
  precision: fc.constantFrom('second' as const, 'minute' as const, 'day' as const),
  text: fc.array(word, { minLength: 1, maxLength: 10 }).map((words) => words.join(' ')),
});
const randomPosts = fc
  .array(randomPost, { maxLength: 25 })
  .map((items) => items.map((item, k) => post({ id: `p${k}`, ...item })));
const threshold = fc.constantFrom(0.5, 0.55, 0.6, 2 / 3, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1);

/** Every pair, compared in the plainest way: ids of similar texts of different actors. */
function plainPairs(posts: readonly Post[], similarity: number): string[] {
  const sets = posts.map((one) => new Set(tokensOf(one.text)));
  const counts = (set: Set<string>) => {
    const pairs = [...set].filter((token) => /\p{Script=Han}/u.test(token)).length;
    return (set.size - pairs) * 4 + pairs * 3 >= 12;
  };
  const found: string[] = [];
  posts.forEach((a, i) => {
    posts.slice(0, i).forEach((b, j) => {
      const [left = new Set(), right = new Set()] = [sets[i], sets[j]];
      const common = [...left].filter((token) => right.has(token)).length;
      const score = common / (left.size + right.size - common);
      if (a.handle === b.handle || !counts(sets[i] ?? new Set()) || !counts(sets[j] ?? new Set()))
        return;
      if (score >= similarity) found.push(`${[a.id, b.id].sort().join('+')} ${score}`);
    });
  });
  return found.sort();
}

const pairsOf = (posts: readonly Post[], settings: object) =>
  runPairs(detectCopies, posts, settings)
    .pieces.filter((piece) => !piece.common)
    .map((piece) => {
      const ids = [posts[piece.amplifierPost]?.id, posts[piece.sourcePost]?.id].sort();
      return `${ids.join('+')} ${piece.score}`;
    })
    .sort();

describe('laws of copies', () => {
  it('the join finds exactly what comparing every pair finds', () => {
    fc.assert(
      fc.property(randomPosts, threshold, (posts, similarity) => {
        expect(pairsOf(posts, { similarity, ...windows(null) })).toEqual(
          plainPairs(posts, similarity),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('counts a pair where the greatest possible lag is within the window, lists it where the least is', () => {
    const plain = (posts: readonly Post[], windowMs: number) =>
      plainPairs(posts, 0.6).flatMap((line) => {
        const name = line.split(' ')[0] ?? '';
        const [a, b] = name.split('+').map((id) => posts.find((one) => one.id === id));
        if (a === undefined || b === undefined) return [];
        const { minMs, maxMs } = lagBounds(a.at, a.precision, b.at, b.precision);
        const ends = [Math.abs(minMs), Math.abs(maxMs)];
        const least = minMs <= 0 && maxMs >= 0 ? 0 : Math.min(...ends);
        return least <= windowMs ? [`${name} ${Math.max(...ends) > windowMs}`] : [];
      });
    fc.assert(
      fc.property(randomPosts, fc.nat({ max: 4 * DAY_MS }), (posts, windowMs) => {
        const found = runPairs(detectCopies, posts, {
          similarity: 0.6,
          ...windows(windowMs),
        }).pieces;
        const names = found.map(({ amplifierPost, sourcePost, common }) => {
          const ids = [posts[amplifierPost]?.id, posts[sourcePost]?.id].sort();
          return `${ids.join('+')} ${common}`;
        });
        expect(names.sort()).toEqual(plain(posts, windowMs).sort());
      }),
    );
  });

  it('order of input never changes a result', () => {
    fc.assert(
      fc.property(randomPosts, threshold, fc.nat(), (posts, similarity, seed) => {
        const settings = { similarity, ...windows(DAY_MS) };
        const turn = posts.length === 0 ? 0 : seed % posts.length;
        const other = [...posts.slice(turn), ...posts.slice(0, turn)].reverse();
        expect(copies(other, settings)).toEqual(copies(posts, settings));
      }),
    );
  });

  it('a wider window never loses an edge, a pair or an object', () => {
    fc.assert(
      fc.property(randomPosts, fc.nat({ max: 4 }), fc.nat({ max: 4 }), (posts, first, second) => {
        const [narrow, wide] = [Math.min(first, second), Math.max(first, second)];
        const counted = (days: number) =>
          copies(posts, { similarity: 0.6, ...windows(days * DAY_MS) }).filter(
            (line) => !line.endsWith(' common'),
          );
        const wider = new Set(counted(wide));
        expect(counted(narrow).filter((line) => !wider.has(line))).toEqual([]);
      }),
    );
  });

  it('no edge leads from an actor to itself, and no lag is negative', () => {
    fc.assert(
      fc.property(randomPosts, (posts) => {
        for (const piece of runPairs(detectCopies, posts, { similarity: 0.5, ...windows(null) })
          .pieces) {
          expect(piece.amplifier).not.toBe(piece.source);
          const lag = (posts[piece.amplifierPost]?.at ?? 0) - (posts[piece.sourcePost]?.at ?? 0);
          if (piece.orderable) expect(lag).toBeGreaterThan(0);
        }
      }),
    );
  });
});
