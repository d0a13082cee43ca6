import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import type { PostTable } from '../../src/domain/post.ts';
import type { SensitivityCell } from '../../src/domain/sensitivity.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../../src/domain/time.ts';
import { NO_FILTERS } from '../../src/domain/view.ts';
import { clusterActors } from '../../src/graph/clusters.ts';
import { largestComponent } from '../../src/graph/component.ts';
import { filteredEdges } from '../../src/graph/network.ts';
import { sensitivityOf, steadiness } from '../../src/graph/sensitivity.ts';
import { createDirectory } from '../../src/registry/directory.ts';
import { madePosts } from '../madeCase.ts';

const WINDOWS = [10 * SECOND_MS, MINUTE_MS, 10 * MINUTE_MS];
const GRID = { windowsMs: WINDOWS, thresholds: [1, 2, 3], maxQ: 0.05, seed: 1 };

function detected(posts: PostTable, windowMs: number) {
  const directory = createDirectory([], []);
  const settings = {
    ...DEFAULT_SETTINGS,
    kinds: ['co-share', 'copy'] as const,
    windowMs: { coShare: windowMs, copy: windowMs, passage: windowMs },
  };
  return { detection: detect(posts, directory, settings), actors: directory.actors };
}

const anyPosts = fc
  .array(
    fc.record({
      handle: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      link: fc.integer({ min: 0, max: 5 }),
      at: fc.integer({ min: 0, max: 900 }),
      precision: fc.constantFrom('second' as const, 'minute' as const),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((list) =>
    madePosts(
      ...list.map(({ handle, link, at, precision }, k) => ({
        ...{ id: String(k), handle, precision },
        at: at * SECOND_MS,
        links: [`https://example.org/${link}`],
        text: `the very same five words of number ${link} in many posts`,
      })),
    ),
  );

describe('sensitivity to window and least weight', () => {
  it('gives in each cell what detection with that window gives', () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const widest = detected(posts, WINDOWS.at(-1) ?? 0);
        const cells = sensitivityOf(widest.detection, posts, widest.actors, GRID);
        for (const windowMs of WINDOWS) {
          const { detection, actors } = detected(posts, windowMs);
          for (const minWeight of GRID.thresholds) {
            const edges = filteredEdges(detection, posts, actors, { ...NO_FILTERS, minWeight }).map(
              ({ edge }) => edge,
            );
            expect(cells).toContainEqual({
              windowMs,
              threshold: minWeight,
              edges: edges.length,
              significant: edges.filter(({ q }) => q !== null && q <= 0.05).length,
              clusters: new Set(clusterActors(edges, 1).values()).size,
              largestComponent: largestComponent(edges),
            });
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('never has fewer edges in a wider window, or more at a higher threshold', () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const { detection, actors } = detected(posts, DAY_MS);
        const cells = sensitivityOf(detection, posts, actors, GRID);
        for (const a of cells) {
          for (const b of cells) {
            if (a.windowMs > b.windowMs || a.threshold < b.threshold) continue;
            expect(a.edges).toBeLessThanOrEqual(b.edges);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the largest component', () => {
  it('counts the actors that hang together', () => {
    const edge = (amplifier: string, source: string) => ({ amplifier, source });
    expect(largestComponent([])).toBe(0);
    expect(largestComponent([edge('a', 'b'), edge('c', 'd'), edge('d', 'e')])).toBe(3);
    expect(largestComponent([edge('a', 'b'), edge('c', 'd'), edge('d', 'e'), edge('a', 'e')])).toBe(
      5,
    );
  });
});

describe('stable or fragile', () => {
  const cell = (windowMs: number, threshold: number, edges: number): SensitivityCell => ({
    ...{ windowMs, threshold, edges },
    ...{ significant: 0, clusters: 1, largestComponent: 10 },
  });

  it('is stable where the neighbours have half to double the edges', () => {
    const cells = [cell(1, 1, 50), cell(2, 1, 100), cell(3, 1, 200)];
    expect(steadiness(cells, { windowMs: 2, threshold: 1 })).toBe('stable');
  });

  it('is fragile where one neighbour has fewer than half or more than double', () => {
    const cells = [cell(1, 1, 49), cell(2, 1, 100), cell(3, 1, 200)];
    expect(steadiness(cells, { windowMs: 2, threshold: 1 })).toBe('fragile');
    expect(steadiness(cells, { windowMs: 3, threshold: 1 })).toBe('stable');
    expect(steadiness([...cells, cell(2, 2, 30)], { windowMs: 2, threshold: 1 })).toBe('fragile');
  });

  it('is not said of a choice outside the grid', () => {
    expect(steadiness([cell(1, 1, 50)], { windowMs: 9, threshold: 1 })).toBeNull();
  });
});
