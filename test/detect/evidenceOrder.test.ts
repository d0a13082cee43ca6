import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceOrder } from '../../src/detect/evidenceOrder.ts';
import { rowsInOrder } from '../../src/detect/postOrder.ts';
import { createRowSorter } from '../../src/detect/radix.ts';
import { type Evidence, evidenceAt } from '../../src/domain/evidence.ts';
import { createEvidenceBuilder } from '../../src/domain/evidenceBuilder.ts';
import { KINDS } from '../../src/domain/kind.ts';
import { postTable } from '../../src/domain/post.ts';
import { actorOf } from './directory.ts';
import { post } from './posts.ts';

describe('createRowSorter', () => {
  it('sorts by number and keeps the order of rows with one key', () => {
    const key = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 5_000 }), fc.nat({ max: 0xffffffff }));
    const keys = fc.array(fc.tuple(key, key), { maxLength: 60 });
    fc.assert(
      fc.property(keys, (pairs) => {
        const sorter = createRowSorter(pairs.length);
        sorter.sortBy((row) => pairs[row]?.[1] ?? 0);
        sorter.sortBy((row) => pairs[row]?.[0] ?? 0);
        const by = (a: number, b: number, which: 0 | 1) =>
          (pairs[a]?.[which] ?? 0) - (pairs[b]?.[which] ?? 0);
        const plain = pairs.map((_, row) => row).sort((a, b) => by(a, b, 0) || by(a, b, 1));
        expect([...sorter.rows()]).toEqual(plain);
      }),
    );
  });
});

describe('rowsInOrder', () => {
  it('goes by time, then by platform and id, for times of any size', () => {
    const anyTime = fc.oneof(
      fc.nat({ max: 2 }),
      fc.integer({ min: -1e12, max: 4e12 }),
      fc.nat({ max: 5 }).map((day) => day * 86_400_000),
    );
    const times = fc.array(fc.tuple(anyTime, fc.constantFrom('x', 'vk')), { maxLength: 40 });
    fc.assert(
      fc.property(times, (given) => {
        const list = given.map(([at, platform], k) =>
          post({ id: `${(k * 7) % 41}`, at, platform }),
        );
        const name = (row: number) => `${list[row]?.platform}\u0000${list[row]?.id}`;
        const plain = list
          .map((_, row) => row)
          .sort((a, b) => (list[a]?.at ?? 0) - (list[b]?.at ?? 0) || (name(a) < name(b) ? -1 : 1));
        expect([...rowsInOrder(postTable(list))]).toEqual(plain);
      }),
    );
  });
});

const ACTORS = ['c', 'a', 'b'].map((id) => actorOf(id, null, 'account', [id]));
const POSTS = postTable(
  [5, 1, 5, 5, 2].map((at, k) => post({ id: `${9 - k}`, at, platform: k === 3 ? 'vk' : 'x' })),
);
const anyPiece: fc.Arbitrary<Evidence> = fc.record({
  kind: fc.constantFrom(...KINDS),
  amplifier: fc.nat({ max: 2 }),
  source: fc.nat({ max: 2 }),
  amplifierPost: fc.nat({ max: 4 }),
  sourcePost: fc.nat({ max: 4 }),
  score: fc.constant(1),
  rule: fc.constantFrom('r', 's'),
  object: fc.constantFrom('', 'o', 'p'),
  orderable: fc.boolean(),
  common: fc.constant(false),
});

/** Every piece on a line of its own, in which the order of lines is the order that is promised. */
function lineOf({ kind, amplifier, source, ...piece }: Evidence): string {
  const at = (row: number) => `${POSTS.at[row]} ${row === 3 ? 'vk' : 'x'} ${POSTS.id[row]}`;
  const name = (row: number) => `${row === 3 ? 'vk' : 'x'} ${POSTS.id[row]}`;
  const edge = [KINDS.indexOf(kind), ACTORS[amplifier]?.id, ACTORS[source]?.id];
  const rest = [at(piece.amplifierPost), name(piece.sourcePost), `|${piece.object}`, piece.rule];
  return [...edge, ...rest].join(' ');
}

function inOrder(pieces: readonly Evidence[]): string[] {
  const builder = createEvidenceBuilder();
  for (const piece of pieces) builder.add(piece);
  const table = builder.build((rows) => evidenceOrder(rows, POSTS, ACTORS));
  return Array.from({ length: table.length }, (_, row) => lineOf(evidenceAt(table, row)));
}

describe('evidenceOrder', () => {
  it('sorts by kind, actors, time, posts, object and rule, whatever came first', () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 60 }), (pieces) => {
        const directed = pieces.filter(({ kind }) => kind !== 'co-share');
        expect(inOrder(directed)).toEqual(directed.map(lineOf).sort());
        expect(inOrder([...pieces].reverse())).toEqual(inOrder(pieces));
      }),
    );
  });

  it('turns a pair without a direction so that the smaller id comes first, with its post', () => {
    const piece: Evidence = {
      ...{ kind: 'co-share', amplifier: 0, source: 1, amplifierPost: 1, sourcePost: 2, score: 1 },
      ...{ rule: 'r', object: 'o', orderable: true, common: false },
    };
    expect(inOrder([piece])).toEqual([
      lineOf({ ...piece, amplifier: 1, source: 0, amplifierPost: 2, sourcePost: 1 }),
    ]);
    const copy: Evidence = { ...piece, kind: 'copy' };
    expect(inOrder([copy])).toEqual([lineOf(copy)]);
  });
});
