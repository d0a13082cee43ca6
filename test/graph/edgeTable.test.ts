import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/domain/evidence.ts';
import { createEvidenceBuilder } from '../../src/domain/evidenceBuilder.ts';
import { KINDS, OBJECT_KINDS, UNDIRECTED_KINDS } from '../../src/domain/kind.ts';
import { postTable } from '../../src/domain/post.ts';
import { chosenEdges, countEdges } from '../../src/graph/edgeTable.ts';
import { post } from '../detect/posts.ts';

const POSTS = 8;
const anyPost = fc.nat({ max: POSTS - 1 });
const anyPiece: fc.Arbitrary<Evidence> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    amplifier: fc.nat({ max: 2 }),
    source: fc.nat({ max: 2 }),
    amplifierPost: anyPost,
    sourcePost: anyPost,
    known: fc.boolean(),
    object: fc.constantFrom('a', 'b', 'c'),
    orderable: fc.boolean(),
    common: fc.boolean(),
  })
  .map(({ known, ...piece }) => ({
    ...piece,
    score: 1,
    rule: 'made',
    sourcePost: known || UNDIRECTED_KINDS.has(piece.kind) ? piece.sourcePost : -1,
  }));

const keyOf = ({ kind, amplifier, source }: Evidence) => `${kind} ${amplifier} ${source}`;
/** In the order in which the rows of one edge stand together. */
const anyPieces = fc
  .array(anyPiece, { maxLength: 40 })
  .map((pieces) => pieces.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b)))));
const anyTimes = fc.array(fc.nat({ max: 100 }), { minLength: POSTS, maxLength: POSTS });

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [lower, upper] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return lower === undefined || upper === undefined ? Number.NaN : (lower + upper) / 2;
}

/** What DESIGN says of an edge, put down plainly: weight, median lag in seconds, first and last second. */
function plainEdge(pieces: readonly Evidence[], times: readonly number[]) {
  const counted = pieces.filter(({ common }) => !common);
  const kind = counted[0]?.kind ?? 'repost';
  const isDirected = !UNDIRECTED_KINDS.has(kind);
  const timeOf = (row: number) => times[row] ?? 0;
  const lags = counted
    .filter(({ orderable, sourcePost }) => orderable && sourcePost >= 0)
    .map(({ amplifierPost, sourcePost }) => timeOf(amplifierPost) - timeOf(sourcePost))
    .map((lag) => (isDirected ? lag : Math.abs(lag)));
  const span = counted.flatMap(({ amplifierPost, sourcePost }) =>
    (isDirected ? [amplifierPost] : [amplifierPost, sourcePost]).map(timeOf),
  );
  const objects = new Set(counted.map(({ object }) => object));
  const weight = OBJECT_KINDS.has(kind) ? objects.size : counted.length;
  return { weight, lag: middle(lags), first: Math.min(...span), last: Math.max(...span) };
}

function counted(pieces: readonly Evidence[], times: readonly number[]) {
  const builder = createEvidenceBuilder();
  for (const piece of pieces) builder.add(piece);
  const evidence = builder.build();
  const posts = postTable(times.map((time, k) => post({ id: `${k}`, at: time * 1_000 })));
  return countEdges(Uint32Array.from(pieces.keys()), evidence, posts);
}

describe('edges as columns', () => {
  it('are what counting each edge by itself gives; common stock alone makes none', () => {
    fc.assert(
      fc.property(anyPieces, anyTimes, (pieces, times) => {
        const groups = [...new Set(pieces.map(keyOf))]
          .map((key) => pieces.filter((piece) => keyOf(piece) === key))
          .filter((group) => group.some(({ common }) => !common));
        const table = counted(pieces, times);
        expect(table.length).toBe(groups.length);
        groups.forEach((group, edge) => {
          const timeOf = (row: number | undefined) => times[row ?? 0];
          expect({
            weight: table.weight[edge],
            lag: table.medianLagSeconds[edge],
            first: timeOf(table.firstPost[edge]),
            last: timeOf(table.lastPost[edge]),
          }).toEqual(plainEdge(group, times));
          const rows = table.rows.subarray(table.rowStarts[edge], table.rowEnds[edge]);
          expect([...rows].map((row) => pieces[row])).toEqual(group);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('of some places are those edges, with all that is known of each', () => {
    fc.assert(
      fc.property(anyPieces, anyTimes, fc.nat(), (pieces, times, which) => {
        const table = counted(pieces, times);
        const places = Uint32Array.from(
          [...Array(table.length).keys()].filter((edge) => ((which >> (edge % 20)) & 1) === 1),
        );
        const chosen = chosenEdges(table, places);
        expect(chosen.length).toBe(places.length);
        for (const name of ['kind', 'amplifier', 'weight', 'medianLagSeconds', 'rowEnds'] as const)
          expect([...chosen[name]]).toEqual([...places].map((edge) => table[name][edge]));
      }),
    );
  });
});
