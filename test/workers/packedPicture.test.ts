import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/domain/kind.ts';
import type { NetworkEdge, NetworkNode } from '../../src/domain/network.ts';
import type { Picture } from '../../src/workers/contract.ts';
import { createPacker } from '../../src/workers/packed/packPicture.ts';
import { createUnpacker } from '../../src/workers/packed/unpackPicture.ts';

const NUMBER_OR_NULL = fc.option(fc.double({ noNaN: true }), { nil: null });
const COUNT = fc.nat({ max: 1_000 });
const TEXT = fc.string({ unit: 'binary', maxLength: 12 });

const EDGE: fc.Arbitrary<NetworkEdge> = fc.record({
  amplifier: TEXT,
  source: TEXT,
  kind: fc.constantFrom(...KINDS),
  weight: COUNT,
  expected: NUMBER_OR_NULL,
  p: NUMBER_OR_NULL,
  q: NUMBER_OR_NULL,
  medianLagSeconds: NUMBER_OR_NULL,
  first: TEXT,
  last: TEXT,
});

const NODE: fc.Arbitrary<NetworkNode> = fc.record({
  id: TEXT,
  label: TEXT,
  state: fc.option(TEXT, { nil: null }),
  kind: fc.constantFrom('ministry', 'outlet', 'account'),
  posts: COUNT,
  amplifies: COUNT,
  amplified: COUNT,
  cluster: COUNT,
  x: fc.double({ noNaN: true }),
  y: fc.double({ noNaN: true }),
});

/** Edges that were counted, with pictures of some of them each. */
const PICTURES = fc
  .array(EDGE, { maxLength: 30 })
  .chain((counted) =>
    fc.tuple(
      fc.constant(counted),
      fc.array(fc.tuple(fc.subarray(counted), fc.array(NODE, { maxLength: 8 })), { minLength: 1 }),
    ),
  );

function pictureOf(edges: readonly NetworkEdge[], nodes: readonly NetworkNode[]): Picture {
  return {
    nodes,
    edges,
    clusters: [{ index: 0, size: 2, label: 'Around A and B', words: ['a'], stability: null }],
    totals: { edges: edges.length, edgesOfAll: 40, actors: nodes.length, posts: 7 },
    chances: [],
    hot: [],
    edgesByKind: [],
    names: { a: 'A' },
  };
}

/** As a worker and the page have them: what crosses is cloned. */
function crossing(pause = async () => {}) {
  const pack = createPacker();
  const unpack = createUnpacker(pause);
  return (picture: Picture, counted: readonly NetworkEdge[]) => {
    const { picture: packed, buffers } = pack(picture, counted);
    return unpack(structuredClone(packed, { transfer: [...buffers] }));
  };
}

describe('a picture that crosses to the page', () => {
  it('arrives as it was sent, and so do the next ones of the same and of other edges', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(PICTURES, { minLength: 1, maxLength: 3 }), async (counts) => {
        const cross = crossing();
        for (const [counted, pictures] of [...counts, ...counts]) {
          for (const [edges, nodes] of pictures) {
            const sent = pictureOf(edges, nodes);
            expect(await cross(sent, counted)).toEqual(sent);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('brings its edges once, and the page keeps one record of each', async () => {
    const counted = fc.sample(EDGE, { numRuns: 5, seed: 1 });
    const cross = crossing();
    const whole = await cross(pictureOf(counted, []), counted);
    const part = await cross(pictureOf(counted.slice(2), []), counted);
    expect(part.edges).toHaveLength(3);
    part.edges.forEach((edge, k) => {
      expect(edge).toBe(whole.edges[k + 2]);
    });
    const pack = createPacker();
    expect(pack(pictureOf(counted, []), counted).picture.counted).not.toBeNull();
    expect(pack(pictureOf(counted, []), counted).picture.counted).toBeNull();
    expect(pack(pictureOf([], []), []).picture.counted).not.toBeNull();
  });

  it('is unpacked in the order of sending, with pauses', async () => {
    const counted = Array.from({ length: 20_000 }, (_, k) => ({
      ...{ amplifier: `a${k}`, source: 'b', kind: 'repost' as const, weight: k },
      ...{ expected: null, p: null, q: null, medianLagSeconds: null, first: '2022', last: '2023' },
    }));
    let pauses = 0;
    const cross = crossing(async () => {
      pauses += 1;
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
    const asked = [cross(pictureOf(counted, []), counted), cross(pictureOf([], []), counted)];
    const done: number[] = [];
    await Promise.all(asked.map(async (one) => done.push((await one).edges.length)));
    expect(done).toEqual([20_000, 0]);
    expect(pauses).toBeGreaterThan(1);
  });

  it('refuses edges that are not among those counted', () => {
    const [edge] = fc.sample(EDGE, { numRuns: 1, seed: 2 });
    expect(() => createPacker()(pictureOf(edge ? [edge] : [], []), [])).toThrow(/not one of those/);
  });
});
