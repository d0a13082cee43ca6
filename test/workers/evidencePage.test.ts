import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/domain/view.ts';
import { evidencePageOf } from '../../src/workers/case/evidencePage.ts';
import { analyseCase } from '../../src/workers/case/openCase.ts';
import { madePosts } from '../madeCase.ts';

const HOUR = 3_600_000;
const FURNITURE = 'Home Explore Notifications Messages Lists Profile';
const NEWS = 'The ministry calls for calm in the region tonight';

/** Five actors come back to page furniture on two days; one of them also copies a piece of news at once. */
const furniture = ['a', 'b', 'c', 'd', 'e'].flatMap((handle, k) =>
  [0, 30].map((hours) => ({
    ...{ id: `${handle}${hours}`, handle, platform: 'x', lang: 'en' },
    ...{ at: (hours + k) * HOUR, text: FURNITURE },
  })),
);
const news = ['a', 'b'].map((handle, k) => ({
  ...{ id: `news ${handle}`, handle, platform: 'x', lang: 'en' },
  ...{ at: 10 * HOUR + k * 20_000, text: NEWS },
}));

describe('a page of evidence', () => {
  it('lists common stock, and takes neither weight nor median lag from it', () => {
    const open = analyseCase(madePosts(...furniture, ...news), [], [], () => undefined);
    const { edges } = open.finding(NO_FILTERS).counted(NO_FILTERS);
    const edge = edges.find(({ edge: each }) => each.kind === 'copy')?.edge;
    expect(edge).toMatchObject({ amplifier: 'x:b', source: 'x:a', medianLagSeconds: 20 });
    const page = evidencePageOf(open, {
      selection: { type: 'edge', amplifier: 'x:b', source: 'x:a', kind: 'copy' },
      filters: NO_FILTERS,
      sort: 'newest',
      offset: 0,
      limit: 10,
    });
    expect(page.rows.map(({ common }) => common).sort()).toEqual([false, true, true, true]);
    expect(page.weight).toBe(1);
    expect(page.medianLag).toEqual({ minMs: 20_000, maxMs: 20_000 });
  });
});
