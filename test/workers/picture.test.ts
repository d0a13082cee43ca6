import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FILTERS, type Filters } from '../../src/domain/view.ts';
import { analyseCase } from '../../src/workers/case/openCase.ts';
import { countedEdges, pictureOf } from '../../src/workers/case/picture.ts';
import type { Picture } from '../../src/workers/contract.ts';
import { madePosts } from '../madeCase.ts';

const DAY = 86_400_000;
const SHARED = { text: 'One sentence of ten words that both of them publish today.', lang: 'en' };
const posts = madePosts(
  { id: '1', handle: 'rt.com', at: 10 * DAY, ...SHARED },
  { id: '2', handle: 'tass.com', at: 11 * DAY, ...SHARED },
  {
    ...{ id: '3', handle: 'rt.com', at: 12 * DAY, lang: 'en' },
    text: 'Trade goes on, the Chinese Foreign Ministry said.',
  },
  {
    id: '4',
    handle: 'b.example',
    at: 13 * DAY,
    text: 'Read https://rt.com/a',
    links: ['https://rt.com/a'],
  },
  {
    id: '5',
    handle: 'c.example',
    at: 14 * DAY,
    text: 'Read https://rt.com/b',
    links: ['https://rt.com/b'],
  },
);
const opened = () => analyseCase(posts, [], [], () => undefined);
const open = opened();
const positions = { ids: ['rt', 'tass'], xy: Float32Array.of(1, 2, 3, 4) };

const filters: fc.Arbitrary<Filters> = fc
  .record({
    hiddenKinds: fc.subarray(['copy', 'citation', 'link'] as const),
    hiddenStates: fc.subarray(['RUS', '']),
    minWeight: fc.constantFrom(1, 2),
    time: fc.constantFrom({ from: null, to: null }, { from: 11 * DAY, to: 14 * DAY }),
    focus: fc.constantFrom(null, { type: 'around' as const, ids: ['rt'], steps: 1 as const }),
  })
  .map((part) => ({ ...DEFAULT_FILTERS, ...part }));

/** All but the names and numbers of clusters, which keep those that were on the screen. */
function counts(picture: Picture | undefined) {
  if (!picture) return null;
  const { edges, edgesByKind, totals, chances } = picture;
  return { edges, edgesByKind, totals, chances };
}

describe('the picture under filters', () => {
  it('is the same whatever was asked before it', () => {
    fc.assert(
      fc.property(fc.array(filters, { minLength: 1, maxLength: 4 }), (asked) => {
        const last = asked.map((each) => pictureOf(open, each, positions)).at(-1);
        const alone = pictureOf(opened(), asked.at(-1) ?? DEFAULT_FILTERS, positions);
        expect(counts(last)).toEqual(counts(alone));
      }),
      { numRuns: 40 },
    );
  });

  it('counts the edges of each kind as if no kind were hidden', () => {
    const whole = pictureOf(open, DEFAULT_FILTERS, positions);
    const kinds = new Set(whole.edges.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['citation', 'copy', 'link']);
    const part = pictureOf(open, { ...DEFAULT_FILTERS, hiddenKinds: ['link'] }, positions);
    expect(part.edgesByKind).toEqual(whole.edgesByKind);
    expect(part.edges).toEqual(whole.edges.filter(({ kind }) => kind !== 'link'));
  });

  it('names the edges that its own were chosen from, one list for all filters of the same posts', () => {
    const whole = pictureOf(open, DEFAULT_FILTERS, positions);
    const part = pictureOf(open, { ...DEFAULT_FILTERS, hiddenKinds: ['link'] }, positions);
    expect(countedEdges(part)).toBe(countedEdges(whole));
    for (const edge of part.edges) expect(countedEdges(part)).toContain(edge);
  });
});
