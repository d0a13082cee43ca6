import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoundSource, readGoldLabels, scoreCitations } from '../../src/measure/score.ts';

const known = new Set(['tass', 'rus-mfa', 'chn-mfa']);
const idOf = (name: string) => (known.has(name) ? name : name === 'Russian MFA' ? 'rus-mfa' : null);

function found(post: string, source: string, parts: Partial<FoundSource> = {}): FoundSource {
  return { post, source, state: null, speaksFor: null, cue: 'says', ...parts };
}

const gold = (id: string, cell: string) => ({
  id,
  language: 'en',
  file: 'a.csv',
  labels: readGoldLabels(cell, idOf),
});

describe('labels', () => {
  it('are ids, names, states, doubts and names that no registry knows', () => {
    expect(readGoldLabels('rus-mfa; Russian MFA;CHN;~tass;?a mayor;nobody', idOf)).toEqual([
      { kind: 'must', is: 'rus-mfa' },
      { kind: 'must', is: 'rus-mfa' },
      { kind: 'must', is: 'CHN' },
      { kind: 'may', is: 'tass' },
      { kind: 'unknown', is: 'a mayor' },
      { kind: 'unknown', is: 'nobody' },
    ]);
    expect(readGoldLabels('', idOf)).toEqual([]);
  });
});

describe('score', () => {
  it('counts what is right, missed and wrong', () => {
    const { scores, disagreements } = scoreCitations(
      [gold('1', 'rus-mfa;tass'), gold('2', ''), gold('3', '~tass')],
      [found('1', 'rus-mfa'), found('2', 'tass'), found('3', 'tass'), found('9', 'tass')],
    );
    expect(scores[0]).toEqual({
      scope: 'all',
      name: 'all',
      posts: 3,
      gold: 2,
      found: 2,
      right: 1,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
    });
    expect(scores.map(({ scope, name }) => `${scope} ${name}`)).toEqual([
      'all all',
      'language en',
      'file a.csv',
    ]);
    expect(disagreements.map(({ post, kind, source }) => [post, kind, source])).toEqual([
      ['1', 'missed', 'tass'],
      ['2', 'wrong', 'tass'],
    ]);
  });

  it('takes a ministry’s spokesman for the ministry, and any source of a state for the state', () => {
    const { scores } = scoreCitations(
      [gold('1', 'chn-mfa'), gold('2', 'CHN')],
      [found('1', 'zhao', { speaksFor: 'chn-mfa' }), found('2', 'xi', { state: 'CHN' })],
    );
    expect(scores[0]).toMatchObject({ precision: 1, recall: 1 });
  });

  it('has no figure where nothing is to be found', () => {
    expect(scoreCitations([gold('1', '')], []).scores[0]).toMatchObject({
      precision: null,
      recall: null,
      f1: null,
    });
  });

  it('never leaves 0 to 1', () => {
    const cell = fc.subarray(['rus-mfa', 'tass', 'chn-mfa']).map((ids) => ids.join(';'));
    fc.assert(
      fc.property(cell, fc.subarray(['rus-mfa', 'tass', 'chn-mfa', 'x']), (labels, ids) => {
        const [all] = scoreCitations(
          [gold('1', labels)],
          ids.map((id) => found('1', id)),
        ).scores;
        for (const value of [all?.precision, all?.recall, all?.f1]) {
          if (value === null || value === undefined) continue;
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
