import { describe, expect, it } from 'vitest';
import { evidenceAt } from '../../src/domain/evidence.ts';
import { NO_OPINION, withOpinion } from '../../src/domain/judgement.ts';
import { NO_PICK_UPS } from '../../src/domain/pickup.ts';
import { DEFAULT_FILTERS } from '../../src/domain/view.ts';
import { evidencePageOf } from '../../src/workers/case/evidencePage.ts';
import { analyseCase } from '../../src/workers/case/openCase.ts';
import { pickupIndexOf } from '../../src/workers/case/pickupIndex.ts';
import { madePosts } from '../madeCase.ts';

const DAY = 86_400_000;
const posts = madePosts(
  { id: 'cn:1', handle: 'mfa.gov.cn', text: 'Trade goes on.', lang: 'en', at: 10 * DAY },
  {
    ...{ id: 'rt:1', handle: 'rt.com', lang: 'en', at: 11 * DAY },
    text: 'Trade goes on, the Chinese Foreign Ministry said.',
  },
);
const open = analyseCase(posts, [], [], () => undefined);
const source = open.directory.ofId('chn-mfa');
const found = open.withStatements({
  pickUps: {
    ...NO_PICK_UPS,
    length: 1,
    post: Uint32Array.of(1),
    source: Uint32Array.of(source),
    statement: Int32Array.of(0),
    score: Float32Array.of(0.75),
    candidates: Int32Array.of(0, -1, -1),
    candidateScores: Float32Array.of(0.75, 0, 0),
    byAnalyst: Uint8Array.of(0),
  },
  points: () => [{ kind: 'word', a: [{ start: 0, end: 5 }], b: [{ start: 0, end: 5 }], weight: 2 }],
});

const first = (each: typeof open) =>
  evidenceAt(each.finding(DEFAULT_FILTERS).detection.evidence, 0);

describe('an open case with found statements', () => {
  it('ties each citation to its statement, with lag and what both say', () => {
    expect(first(open).sourcePost).toBe(-1);
    expect(first(found)).toMatchObject({ sourcePost: 0, orderable: true });
    const [edge] = found.finding(DEFAULT_FILTERS).edges;
    expect(edge?.edge).toMatchObject({ weight: 1, medianLagSeconds: 86_400 });
    const { rows } = evidencePageOf(found, {
      selection: { type: 'edge', amplifier: 'rt', source: 'chn-mfa', kind: 'citation' },
      filters: DEFAULT_FILTERS,
      sort: 'newest',
      offset: 0,
      limit: 5,
    });
    expect(rows[0]?.source?.post.id).toBe('cn:1');
    expect(rows[0]?.sourceSpans).toEqual([{ start: 0, end: 5, mark: 1 }]);
    expect(rows[0]?.amplifierSpans.map(({ mark }) => mark)).toEqual([1, 0]);
  });

  it('keeps them when judgements change, and counts no relay that was set aside', () => {
    const about = {
      type: 'citation',
      post: { platform: 'web', id: 'rt:1' },
      source: 'chn-mfa',
    } as const;
    const judged = found.judged(
      withOpinion([], about, { ...NO_OPINION, verdict: 'rejected', reason: 'an aside' }, 1),
    );
    expect(first(judged)).toMatchObject({ sourcePost: 0, common: true });
    expect(pickupIndexOf(judged).relaysOf.size).toBe(0);
    expect(pickupIndexOf(judged.judged([])).relaysOf.size).toBe(1);
  });
});
