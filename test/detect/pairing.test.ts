import { describe, expect, it } from 'vitest';
import { withStatements } from '../../src/detect/pairing.ts';
import type { Evidence } from '../../src/domain/evidence.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import { madeEvidence, madePosts } from '../madeCase.ts';

const day = Date.UTC(2022, 0, 10);
const MINISTRY = 1;
const posts = madePosts(
  { id: 'relay', at: day + 2 * DAY_MS, relations: [{ kind: 'relay', postId: 'answer' }] },
  { id: 'answer', at: day },
  { id: 'lost', at: day, relations: [{ kind: 'relay', postId: 'not in the data' }] },
);
const actorOfPost = Uint32Array.of(0, MINISTRY, 0);

function passed(piece: Evidence): Evidence | undefined {
  let result: Evidence | undefined;
  withStatements(posts, actorOfPost, (emitted) => {
    result = emitted;
  })(piece);
  return result;
}

describe('a citation whose post an analyst paired with a statement', () => {
  it('gets the statement beside it, and says whose pairing it is', () => {
    expect(passed(madeEvidence({ source: MINISTRY, amplifierPost: 0, rule: 'citation' }))).toEqual(
      madeEvidence({
        source: MINISTRY,
        amplifierPost: 0,
        sourcePost: 1,
        orderable: true,
        rule: 'citation; statement paired by an analyst',
      }),
    );
  });

  it('stays without one where another actor is cited', () => {
    const piece = madeEvidence({ source: 2, amplifierPost: 0 });
    expect(passed(piece)).toEqual(piece);
  });

  it('stays without one where the statement is not in the data, or none is named', () => {
    const lost = madeEvidence({ source: MINISTRY, amplifierPost: 2 });
    expect(passed(lost)).toEqual(lost);
    const plain = madeEvidence({ source: 0, amplifierPost: 1 });
    expect(passed(plain)).toEqual(plain);
  });
});
