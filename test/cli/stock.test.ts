import { describe, expect, it } from 'vitest';
import { stockRows, stockSentences } from '../../src/cli/stock.ts';
import type { Evidence } from '../../src/domain/evidence.ts';
import { createEvidenceBuilder } from '../../src/domain/evidenceBuilder.ts';

const PIECE: Evidence = {
  kind: 'copy',
  amplifier: 0,
  source: 1,
  amplifierPost: 0,
  sourcePost: 1,
  score: 1,
  rule: 'near-duplicate text; common stock',
  object: 'stock:home explore',
  orderable: true,
  common: true,
};

function table(pieces: readonly Partial<Evidence>[]) {
  const builder = createEvidenceBuilder();
  for (const piece of pieces) builder.add({ ...PIECE, ...piece });
  return builder.build();
}

describe('common stock on the command line', () => {
  it('is one row a formula and kind, with its posts and pairs, most pairs first', () => {
    const rows = stockRows(
      table([
        { kind: 'passage', object: 'stock:good morning' },
        {},
        { sourcePost: 2 },
        // counted, or left out for its times alone
        { common: false, object: 'copy:x:1' },
        { object: 'copy:x:1' },
      ]),
    );
    expect(rows).toEqual([
      { kind: 'copy', object: 'stock:home explore', posts: 3, pairs: 2 },
      { kind: 'passage', object: 'stock:good morning', posts: 2, pairs: 1 },
    ]);
  });

  it('is told in one sentence a kind, and not at all where there is none', () => {
    const rows = stockRows(
      table([{}, { object: 'stock:b' }, { object: 'stock:c', kind: 'passage' }]),
    );
    expect(stockSentences(rows)).toEqual([
      'copy: 2 formulas that many actors come back to (2 pairs of posts) are common stock: listed as evidence, not counted.',
      'passage: 1 formula that many actors come back to (1 pair of posts) is common stock: listed as evidence, not counted.',
    ]);
    expect(stockSentences(stockRows(table([])))).toEqual([]);
  });
});
