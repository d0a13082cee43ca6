import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeCited } from '../../src/detect/pickupCited.ts';
import { createPickupNames } from '../../src/detect/pickupNames.ts';
import { pickUpColumns } from '../../src/detect/pickupTable.ts';
import { type PickUp, pickUpAt, STATEMENT_CANDIDATES } from '../../src/domain/pickup.ts';
import { REGISTRY } from '../../src/registry/registry.ts';

const anyPickUp: fc.Arbitrary<PickUp> = fc.record({
  statement: fc.integer({ min: -1, max: 20 }),
  score: fc.constantFrom(0, 0.25, 0.5, 1),
  candidates: fc.array(fc.record({ post: fc.nat({ max: 20 }), score: fc.constantFrom(0.5, 1) }), {
    maxLength: STATEMENT_CANDIDATES,
  }),
  byAnalyst: fc.boolean(),
});

describe('pick-ups as columns', () => {
  it('give back every record by post and source, and nothing for others', () => {
    const rows = fc.uniqueArray(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }), anyPickUp), {
      selector: ([post, source]) => `${post} ${source}`,
      maxLength: 20,
    });
    fc.assert(
      fc.property(rows, (given) => {
        const found = given
          .map(([post, source, one]) => ({ post, source, ...one }))
          .sort((a, b) => a.post - b.post || a.source - b.source);
        const columns = pickUpColumns(found);
        expect(columns.length).toBe(found.length);
        for (let post = 0; post <= 7; post += 1) {
          for (let source = 0; source <= 7; source += 1) {
            const known = found.find((one) => one.post === post && one.source === source);
            const { post: _, source: __, ...record } = known ?? { post, source };
            expect(pickUpAt(columns, post, source)).toEqual(known ? record : null);
          }
        }
      }),
    );
  });
});

describe('citations of one post and source', () => {
  const span = fc.nat({ max: 9 }).map((start) => ({ start, end: start + 1 }));
  const cited = fc.record({
    post: fc.nat({ max: 3 }),
    source: fc.nat({ max: 3 }),
    asides: fc.array(span, { maxLength: 3 }),
  });

  it('become one, in order, with all of their places', () => {
    fc.assert(
      fc.property(fc.array(cited, { maxLength: 12 }), (list) => {
        const merged = mergeCited(list);
        const keys = merged.map(({ post, source }) => post * 10 + source);
        expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
        expect(new Set(keys)).toEqual(new Set(list.map(({ post, source }) => post * 10 + source)));
        for (const { post, source, asides } of merged) {
          const all = list.filter((one) => one.post === post && one.source === source);
          expect(asides).toEqual(all.flatMap((one) => one.asides));
        }
      }),
    );
  });
});

describe('names of the registry as a dictionary', () => {
  const words = new Map<string, number>();
  const keyOf = (word: string) => {
    words.set(word, words.get(word) ?? words.size);
    return words.get(word) ?? -1;
  };
  const names = createPickupNames(REGISTRY, keyOf);

  it('finds every Chinese name where it begins, at its whole length', () => {
    const all = REGISTRY.filter(({ labelled }) => labelled).flatMap(({ names: { zh, en } }) =>
      zh.filter((name) => name.length > 1).map((name) => ({ name, en })),
    );
    const lost = all.filter(({ name, en }) => {
      const found = names.chineseAt(`在${name}。`, 1);
      const wanted = en
        .flatMap((one) =>
          one
            .normalize('NFKD')
            .replace(/\p{M}/gu, '')
            .toLowerCase()
            .split(/[^a-z]+/),
        )
        .filter((word) => word.length > 1 && !/^(?:of|the|and|for|in|to)$/.test(word));
      return (
        found?.length !== name.length || !wanted.every((word) => found.keys.includes(keyOf(word)))
      );
    });
    expect(lost.map(({ name }) => name)).toEqual([]);
    expect(names.chineseAt('在魍魉', 1)).toBeNull();
    expect(names.chineseAt('', 0)).toBeNull();
  });

  it('takes the longest name that begins at a place', () => {
    const chinese = REGISTRY.flatMap(({ names: { zh } }) => zh).filter((name) => name.length > 1);
    const set = new Set(chinese);
    fc.assert(
      fc.property(fc.constantFrom(...chinese), fc.constantFrom(...chinese), (one, other) => {
        const text = one + other;
        const longest = [...text].reduce(
          (best, _, k) => (set.has(text.slice(0, k + 1)) ? k + 1 : best),
          0,
        );
        expect(names.chineseAt(text, 0)?.length).toBe(longest);
      }),
    );
  });
});
