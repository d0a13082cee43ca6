import { type PickUp, type PickUps, STATEMENT_CANDIDATES } from '../domain/pickup.ts';

export interface FoundPickUp extends PickUp {
  readonly post: number;
  readonly source: number;
}

/** Records in order of post and source, as columns. */
export function pickUpColumns(found: readonly FoundPickUp[]): PickUps {
  const { length } = found;
  const candidates = new Int32Array(length * STATEMENT_CANDIDATES).fill(-1);
  const candidateScores = new Float32Array(length * STATEMENT_CANDIDATES);
  found.forEach((one, row) => {
    one.candidates.slice(0, STATEMENT_CANDIDATES).forEach(({ post, score }, k) => {
      candidates[row * STATEMENT_CANDIDATES + k] = post;
      candidateScores[row * STATEMENT_CANDIDATES + k] = score;
    });
  });
  return {
    length,
    post: Uint32Array.from(found, ({ post }) => post),
    source: Uint32Array.from(found, ({ source }) => source),
    statement: Int32Array.from(found, ({ statement }) => statement),
    score: Float32Array.from(found, ({ score }) => score),
    candidates,
    candidateScores,
    byAnalyst: Uint8Array.from(found, ({ byAnalyst }) => Number(byAnalyst)),
  };
}
