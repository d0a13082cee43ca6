import { describe, expect, it } from 'vitest';
import { scoreLinks, scoreMentions } from '../../src/measure/scoreLinks.ts';

describe('scoreLinks', () => {
  const gold = [
    { post: 'a', statements: ['s1'], parts: ['early'] },
    { post: 'b', statements: ['s2'], parts: ['early'] },
    { post: 'c', statements: [], parts: ['late'] },
    { post: 'd', statements: [], parts: ['late'] },
    { post: 'e', statements: ['s3'], parts: [] },
  ];
  const answers = new Map([
    ['a', { score: 0.9, statement: 's1', candidates: ['s1'] }],
    ['b', { score: 0.4, statement: '', candidates: ['x', 's2'] }],
    ['d', { score: 0.8, statement: 's4', candidates: ['s4'] }],
  ]);

  it('counts the first, the first three and those rightly said to have none', () => {
    const { scores } = scoreLinks(gold, ({ post }) => answers.get(post));
    expect(scores[0]).toEqual({
      part: 'all',
      posts: 5,
      linkable: 3,
      top1: 1,
      ranked1: 1,
      top3: 2,
      without: 2,
      none_right: 1,
      top1_share: 0.333,
      ranked1_share: 0.333,
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
    expect(scoreLinks(gold, ({ post }) => answers.get(post)).disagreements).toEqual([
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

  it('takes any of several right ones, and counts a row in each of its parts', () => {
    const row = { post: 'a', statements: ['s1', 's2'], parts: ['one', 'two'] };
    const answer = { score: 0.4, statement: '', candidates: ['s2', 'x'] };
    const { scores, disagreements } = scoreLinks([row], () => answer);
    expect(scores.map(({ part, top1, ranked1, top3 }) => [part, top1, ranked1, top3])).toEqual([
      ['all', 0, 1, 1],
      ['one', 0, 1, 1],
      ['two', 0, 1, 1],
    ]);
    expect(disagreements[0]).toMatchObject({ row: 'missed', part: 'one;two', expected: 's1;s2' });
    const given = scoreLinks([row], () => ({ ...answer, statement: 's2' }));
    expect(given.scores[0]?.top1).toBe(1);
    expect(given.disagreements).toEqual([]);
  });

  it('does not count a statement that stands fourth', () => {
    const fourth = new Map([['e', { score: 0, statement: '', candidates: ['x', 'y', 'z', 's3'] }]]);
    expect(scoreLinks(gold.slice(4), ({ post }) => fourth.get(post)).scores[0]?.top3).toBe(0);
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
