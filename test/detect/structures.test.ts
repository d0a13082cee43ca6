import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketsOf } from '../../src/detect/buckets.ts';
import { createComponents } from '../../src/detect/components.ts';
import { createGrowingList } from '../../src/detect/growing.ts';
import { createPostIndex } from '../../src/detect/postIndex.ts';
import { rowsInOrder } from '../../src/detect/postOrder.ts';
import { createRowSorter } from '../../src/detect/radix.ts';
import { createShareTable } from '../../src/detect/shareTable.ts';
import { visitClosePairs } from '../../src/detect/slidingWindow.ts';
import { createTick } from '../../src/detect/tick.ts';
import { postTable } from '../../src/domain/post.ts';
import { post } from './posts.ts';

const COUNT = 12;
const thing = fc.nat({ max: COUNT - 1 });

/** Who can be reached from whom, step by step. */
function reached(pairs: readonly (readonly [number, number])[], from: number): number[] {
  const found = new Set([from]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const [a, b] of pairs) {
      if (found.has(a)) found.add(b);
      if (found.has(b)) found.add(a);
    }
  }
  return [...found].sort((a, b) => a - b);
}

describe('components', () => {
  it('hold exactly what is reached by the pairs, in whatever order they are joined', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(thing, thing), { maxLength: 15 }), (pairs) => {
        const components = createComponents(COUNT);
        for (const [a, b] of pairs) components.join(a, b);
        const numbers = Array.from({ length: COUNT }, (_, k) => components.of(k));
        numbers.forEach((number, k) => {
          expect(numbers.flatMap((other, m) => (other === number ? [m] : []))).toEqual(
            reached(pairs, k),
          );
        });
      }),
    );
  });
});

describe('buckets', () => {
  it('hold the rows of each code in input order', () => {
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 40 }), (codes) => {
        const { starts, rows } = bucketsOf(codes, COUNT);
        expect(rows).toHaveLength(codes.length);
        for (let code = 0; code < COUNT; code += 1) {
          const plain = codes.flatMap((each, row) => (each === code ? [row] : []));
          expect([...rows.subarray(starts[code], starts[code + 1])]).toEqual(plain);
        }
      }),
    );
  });
});

describe('a growing list', () => {
  it('is an array of numbers, however little room there was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 2 ** 32 - 1 }), { maxLength: 60 }),
        fc.nat({ max: 3 }),
        fc.nat({ max: 60 }),
        (values, room, from) => {
          const list = createGrowingList(room);
          for (const value of values) list.push(value);
          expect([...list.view()]).toEqual(values);
          expect(list).toHaveLength(values.length);
          const wanted = values[from] ?? 1;
          expect(list.includes(wanted, from)).toBe(values.includes(wanted, from));
          values.forEach((value, k) => {
            expect(list.at(k)).toBe(value);
          });
        },
      ),
    );
  });
});

describe('a row sorter', () => {
  const anyKey = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 2 ** 32 - 1 }), fc.constant(2 ** 31));

  it('sorts by several keys as a stable sort does', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyKey, anyKey), { maxLength: 50 }), (keys) => {
        const sorter = createRowSorter(keys.length);
        sorter.sortBy((row) => keys[row]?.[1] ?? 0);
        sorter.sortBy((row) => keys[row]?.[0] ?? 0);
        const plain = [...keys.keys()].sort((a, b) => {
          const [left = [0, 0], right = [0, 0]] = [keys[a], keys[b]];
          return left[0] - right[0] || left[1] - right[1] || a - b;
        });
        expect([...sorter.rows()]).toEqual(plain);
      }),
    );
  });
});

const anyTime = fc.oneof(
  fc.nat({ max: 5 }),
  fc.integer({ min: -62_000_000_000_000, max: 4_000_000_000_000 }),
);

type Key = readonly (string | number)[] | undefined;

function firstDifference(a: Key, b: Key): number {
  for (let k = 0; k < 3; k += 1) {
    const [left = '', right = ''] = [a?.[k], b?.[k]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

describe('the order of posts', () => {
  it('is by time, then platform and id, also before 1970 and over centuries', () => {
    const anyPost = fc.record({ at: anyTime, platform: fc.constantFrom('x', 'web') });
    fc.assert(
      fc.property(fc.array(anyPost, { maxLength: 30 }), (items) => {
        const posts = items.map((item, k) => post({ ...item, id: `${(k * 7) % 31}` }));
        const keys = posts.map(({ at, platform, id }) => [at, platform, id] as const);
        const plain = [...posts.keys()].sort((a, b) => firstDifference(keys[a], keys[b]));
        expect([...rowsInOrder(postTable(posts))]).toEqual(plain);
      }),
    );
  });
});

describe('pairs of a sliding window', () => {
  it('are all that lie at most so far apart, both ends included', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 20 }), { maxLength: 15 }),
        fc.constantFrom(0, 1, 5, Number.POSITIVE_INFINITY),
        (times, reach) => {
          const sorted = times.sort((a, b) => a - b);
          const found: string[] = [];
          visitClosePairs(
            Uint32Array.from(sorted.keys()),
            Float64Array.from(sorted),
            reach,
            (a, b) => found.push(`${a} ${b}`),
          );
          const plain = sorted.flatMap((time, b) =>
            sorted.slice(0, b).flatMap((other, a) => (time - other <= reach ? [`${a} ${b}`] : [])),
          );
          expect(found).toEqual(plain);
        },
      ),
    );
  });
});

describe('the index of posts', () => {
  it('finds every post by platform and id, and nothing else', () => {
    const anyId = fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('1', '01', '１', ''));
    const key = fc.tuple(fc.constantFrom('x', 'web', ''), anyId);
    const keys = fc.uniqueArray(key, { maxLength: 40, selector: (each) => JSON.stringify(each) });
    fc.assert(
      fc.property(keys, keys, (held, asked) => {
        const { find } = createPostIndex(
          postTable(held.map(([platform, id]) => post({ platform, id }))),
        );
        for (const [platform, id] of [...held, ...asked]) {
          const row = held.findIndex((each) => each[0] === platform && each[1] === id);
          expect(find(platform, id)).toBe(row);
        }
      }),
    );
  });
});

describe('a table of shares', () => {
  it('keeps what two different actors share, in the order in which it came', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(thing, { minLength: 1, maxLength: 5 }), { maxLength: 8 }),
        fc.array(fc.nat({ max: 2 }), { minLength: COUNT, maxLength: COUNT }),
        (objects, actors) => {
          const builder = createShareTable(Uint32Array.from(actors));
          objects.forEach((posts, k) => {
            builder.add(`o${k}`, Uint32Array.from(posts));
          });
          const table = builder.build();
          const kept = objects.flatMap((posts, k) =>
            new Set(posts.map((each) => actors[each])).size > 1 ? [[`o${k}`, posts]] : [],
          );
          const found = table.objects.map((name, k) => [
            name,
            [...table.posts.subarray(table.starts[k], table.starts[k + 1])],
          ]);
          expect(found).toEqual(kept);
        },
      ),
    );
  });
});

describe('a tick', () => {
  it('asks once in a thousand steps or so, and tells progress as posts', () => {
    const told: string[] = [];
    let asked = 0;
    const signal = { throwIfAborted: () => (asked += 1) };
    const tick = createTick(500, signal, (done, of) => told.push(`${done}/${of}`));
    for (let step = 0; step < 4096; step += 1) tick(step, 4096);
    expect([asked, told]).toEqual([4, ['0/500', '125/500', '250/500', '375/500']]);
  });
});
