import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeTexts } from '../../src/cli/edgeTexts.ts';
import { detect } from '../../src/detect/detect.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { PRECISIONS } from '../../src/domain/time.ts';
import { NO_FILTERS } from '../../src/domain/view.ts';
import { jsonPieces, jsonRecordPieces } from '../../src/export/pieces.ts';
import { filteredEdges, filteredTable } from '../../src/graph/network.ts';
import { createDirectory } from '../../src/registry/directory.ts';
import { madePosts } from '../madeCase.ts';

const joined = (pieces: Iterable<string>) => [...pieces].join('');
const START = Date.UTC(2022, 0, 10);

const share = fc.record({
  who: fc.constantFrom('a', 'b "quoted"', 'ц', '\\'),
  link: fc.nat(2),
  at: fc.oneof(
    fc.nat(90_000).map((second) => START + second * 1000),
    fc.constantFrom(-5_000, Date.UTC(12_000, 0), 999),
  ),
  precision: fc.constantFrom(...PRECISIONS),
});

describe('edges written straight from their columns', () => {
  it('are the JSON of the edges as records', () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 25 }), (shares) => {
        const posts = madePosts(
          ...shares.map(({ who, link, at, precision }, k) => ({
            ...{ id: String(k), handle: who, at, precision },
            links: [`https://example.org/${link}`],
            relations: link === 0 ? [{ kind: 'repost' as const, handle: 'z' }] : [],
          })),
        );
        const directory = createDirectory([], []);
        const settings = { ...DEFAULT_SETTINGS, kinds: ['co-share', 'repost'] as const };
        const detection = detect(posts, directory, settings);
        const { actors } = directory;
        const edges = filteredEdges(detection, posts, actors, NO_FILTERS).map(({ edge }) => edge);
        const table = filteredTable(detection, posts, actors, NO_FILTERS);
        const ready = { edges: { items: edgeTexts(table, posts, actors) } };
        expect(joined(jsonRecordPieces({ n: [1], edges, last: {} }, ready))).toBe(
          joined(jsonPieces({ n: [1], edges, last: {} })),
        );
      }),
      { numRuns: 60 },
    );
  });
});
