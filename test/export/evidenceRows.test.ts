import { describe, expect, it } from 'vitest';
import { evidenceRows } from '../../src/export/evidenceRows.ts';
import { madeActor, madeDetection, madeEvidence, madePosts } from '../madeCase.ts';

const actors = [madeActor({ id: 'rt' }), madeActor({ id: 'chn-mfa' })];
const posts = madePosts({ id: '1725124701041959310', at: 90_000 }, { id: 'answer', at: 60_000 });

describe('rows of evidence', () => {
  it('name posts as the source does and give the lag in seconds', () => {
    const { evidence } = madeDetection(
      [0, 1],
      madeEvidence({ kind: 'repost', sourcePost: 1, orderable: true }),
    );
    expect(evidenceRows(evidence, posts, actors)).toEqual([
      {
        kind: 'repost',
        amplifier: 'rt',
        source: 'chn-mfa',
        amplifier_post: '1725124701041959310',
        source_post: 'answer',
        lag_seconds: 30,
        orderable: true,
        score: 1,
        amplifier_span: null,
        source_span: null,
        rule: 'made',
        common: false,
      },
    ]);
  });

  it('leave the source’s side and the lag empty where its post is not in the data', () => {
    const { evidence } = madeDetection(
      [0, 1],
      madeEvidence({ amplifierSpan: { start: 4, end: 9 }, score: 0.95 }),
    );
    expect(evidenceRows(evidence, posts, actors)[0]).toMatchObject({
      source_post: null,
      lag_seconds: null,
      orderable: false,
      amplifier_span: '4-9',
      score: 0.95,
    });
  });
});
