import { describe, expect, it } from 'vitest';
import { withFoundStatements } from '../../src/detect/pickupEvidence.ts';
import { evidenceAt } from '../../src/domain/evidence.ts';
import { NO_PICK_UPS, type PickUps } from '../../src/domain/pickup.ts';
import { madeDetection, madeEvidence, madePosts } from '../madeCase.ts';

const posts = madePosts(
  { id: 'a', at: 100_000 },
  { id: 'b', at: 200_000 },
  { id: 's', at: 50_000 },
  { id: 'late', at: 250_000 },
);
const detection = madeDetection(
  [0, 0, 1, 1],
  madeEvidence({ amplifierPost: 0, rule: 'said' }),
  madeEvidence({ amplifierPost: 1, rule: 'said' }),
  madeEvidence({ amplifierPost: 1, rule: 'paired', sourcePost: 2 }),
  madeEvidence({ kind: 'mention', amplifierPost: 0, rule: '@' }),
);

function pickUps(...rows: readonly (readonly [number, number])[]): PickUps {
  const none = new Float32Array(rows.length * 3);
  return {
    ...NO_PICK_UPS,
    length: rows.length,
    post: Uint32Array.from(rows, ([post]) => post),
    source: new Uint32Array(rows.length).fill(1),
    statement: Int32Array.from(rows, ([, statement]) => statement),
    score: none.slice(0, rows.length),
    candidates: new Int32Array(rows.length * 3).fill(-1),
    candidateScores: none,
    byAnalyst: new Uint8Array(rows.length),
  };
}

function told(found: PickUps) {
  const { evidence } = withFoundStatements(detection, posts, found);
  return Array.from({ length: evidence.length }, (_, row) => {
    const { sourcePost, orderable, rule } = evidenceAt(evidence, row);
    return `${posts.id[sourcePost] ?? '-'} ${orderable} ${rule}`;
  });
}

describe('statements that were found', () => {
  it('stand beside their citations, and nowhere else', () => {
    expect(told(pickUps([0, 2], [1, 3]))).toEqual([
      's true said; statement found by what both say',
      'late false said; statement found by what both say',
      's false paired',
      '- false @',
    ]);
  });

  it('change nothing where there are none', () => {
    expect(withFoundStatements(detection, posts, NO_PICK_UPS)).toBe(detection);
    expect(told(pickUps([0, -1], [1, -1]))).toEqual([
      '- false said',
      '- false said',
      's false paired',
      '- false @',
    ]);
    expect(evidenceAt(detection.evidence, 0).sourcePost).toBe(-1);
  });
});
