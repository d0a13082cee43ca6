import { describe, expect, it } from 'vitest';
import {
  aboutFrom,
  countSame,
  type Judgement,
  type JudgementAbout,
  judgementId,
  judgementOf,
  NO_OPINION,
  withOpinion,
} from '../../src/domain/judgement.ts';

const CITATION: JudgementAbout = {
  type: 'citation',
  post: { platform: 'web', id: 'rt:1' },
  source: 'chn-mfa',
};
const THINGS: readonly JudgementAbout[] = [
  CITATION,
  { type: 'edge', amplifier: 'rt', source: 'chn-mfa', kind: 'citation' },
  { type: 'actor', actor: 'rt' },
  { type: 'post', post: { platform: 'web', id: 'rt:1' } },
  { type: 'cluster', label: 'Around RT and TASS' },
];

describe('judgements', () => {
  it('of different things never share an id, and things come back from their JSON', () => {
    expect(new Set(THINGS.map(judgementId)).size).toBe(THINGS.length);
    for (const about of THINGS) expect(aboutFrom(JSON.parse(JSON.stringify(about)))).toEqual(about);
    expect(aboutFrom({ type: 'edge', amplifier: 'a', source: 'b', kind: 'sympathy' })).toBeNull();
    expect(aboutFrom(null)).toBeNull();
  });

  it('are one of each thing: the newer stands in place of the older', () => {
    const first = withOpinion([], CITATION, { ...NO_OPINION, verdict: 'unsure' }, 1);
    const second = withOpinion(first, CITATION, { ...NO_OPINION, verdict: 'confirmed' }, 2);
    expect(second).toHaveLength(1);
    expect(judgementOf(second, CITATION)).toMatchObject({ verdict: 'confirmed', at: 2 });
    expect(first).toHaveLength(1);
  });

  it('that say nothing any more are gone', () => {
    const some = withOpinion([], CITATION, { ...NO_OPINION, note: ' see the video ' }, 1);
    expect(some[0]?.note).toBe('see the video');
    expect(withOpinion(some, CITATION, { ...NO_OPINION, note: ' ', tags: [''] }, 2)).toEqual([]);
  });

  it('have tags and explanations once each', () => {
    const opinion = { ...NO_OPINION, tags: [' a', 'a', '', 'b'] };
    const explanations = ['common source', 'wire copy', 'wire copy'] as const;
    const [one] = withOpinion([], CITATION, { ...opinion, explanations }, 1);
    expect(one?.tags).toEqual(['a', 'b']);
    expect(one?.explanations).toEqual(['wire copy', 'common source']);
  });

  it('count alike unless citations are set aside or added', () => {
    const put = (verdict: Judgement['verdict'], about: JudgementAbout = CITATION) =>
      withOpinion([], about, { ...NO_OPINION, verdict, reason: 'r' }, 1);
    expect(countSame([], put('confirmed'))).toBe(true);
    expect(countSame([], put('rejected', { type: 'actor', actor: 'rt' }))).toBe(true);
    expect(countSame([], put('rejected'))).toBe(false);
    expect(countSame(put('added'), put('rejected'))).toBe(false);
  });
});
