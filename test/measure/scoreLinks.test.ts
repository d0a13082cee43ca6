import { describe, expect, it } from 'vitest';
import { scoreLinks, scoreMentions } from '../../src/measure/scoreLinks.ts';

describe('scoreLinks', () => {
  const gold = [
    { post: 'a', statement: 's1', part: 'early' },
    { post: 'b', statement: 's2', part: 'early' },
    { post: 'c', statement: '', part: 'late' },
    { post: 'd', statement: '', part: 'late' },
    { post: 'e', statement: 's3', part: '' },
  ];
  const answers = new Map([
    ['a', { score: 0.9, statement: 's1', candidates: ['s1'] }],
    ['b', { score: 0.4, statement: '', candidates: ['x', 's2'] }],
    ['d', { score: 0.8, statement: 's4', candidates: ['s4'] }],
  ]);

  it('counts the first, the first three and those rightly said to have none', () => {
    const { scores } = scoreLinks(gold, answers);
    expect(scores[0]).toEqual({
      part: 'all',
      posts: 5,
      linkable: 3,
      top1: 1,
      top3: 2,
      without: 2,
      none_right: 1,
      top1_share: 0.333,
      top3_share: 0.667,
      none_share: 0.5,
    });
    expect(scores.map(({ part, posts }) => [part, posts])).toEqual([
      ['all', 5],
      ['early', 2],
      ['late', 2],
    ]);
    expect(scores[1]?.none_share).toBeNull();
  });

  it('lists every disagreement with what stood beside it', () => {
    expect(scoreLinks(gold, answers).disagreements).toEqual([
      {
        row: 'missed',
        part: 'early',
        post: 'b',
        expected: 's2',
        found: '',
        candidates: ['x', 's2'],
      },
      { row: 'wrong', part: 'late', post: 'd', expected: '', found: 's4', candidates: ['s4'] },
      { row: 'missed', part: '', post: 'e', expected: 's3', found: '', candidates: [] },
    ]);
  });

  it('does not count a statement that stands fourth', () => {
    const fourth = new Map([['e', { score: 0, statement: '', candidates: ['x', 'y', 'z', 's3'] }]]);
    expect(scoreLinks(gold.slice(4), fourth).scores[0]?.top3).toBe(0);
  });
});

describe('scoreMentions', () => {
  it('counts countries of posts for all, by language and by file, and lists disagreements', () => {
    const { scores, disagreements } = scoreMentions([
      { id: 'a', language: 'en', file: 'f', countries: ['CHN', 'USA'], found: ['CHN'] },
      { id: 'b', language: 'ru', file: 'f', countries: [], found: ['RUS'] },
    ]);
    expect(
      scores.map(({ scope, name, precision, recall }) => [scope, name, precision, recall]),
    ).toEqual([
      ['all', 'all', 0.5, 0.5],
      ['language', 'en', 1, 0.5],
      ['language', 'ru', 0, null],
      ['file', 'f', 0.5, 0.5],
    ]);
    expect(disagreements).toEqual([
      { kind: 'missed', language: 'en', file: 'f', post: 'a', country: 'USA' },
      { kind: 'wrong', language: 'ru', file: 'f', post: 'b', country: 'RUS' },
    ]);
  });
});
