import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectedPairs } from '../../src/measure/expectedPairs.ts';
import { shareNulls } from '../../src/measure/shareNull.ts';
import { sharedFile } from '../sharedData.ts';
import { madeShares, type Share, weightsByObject } from './madeShares.ts';

function readShares(path: string): Share[] {
  const actors = new Map<string, number>();
  const objects = new Map<string, number>();
  const code = (known: Map<string, number>, name: string) => {
    if (!known.has(name)) known.set(name, known.size);
    return known.get(name) ?? 0;
  };
  const cells = (line: string) => line.split(',').map((cell) => cell.replaceAll('"', ''));
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  const columns = cells(head.trim());
  return lines.map((line) => {
    const row = cells(line.trim());
    const value = (name: string) => row[columns.indexOf(name)] ?? '';
    return {
      actor: code(actors, value('account_id')),
      object: code(objects, value('object_id')),
      at: Number(value('timestamp_share')),
    };
  });
}

describe('CooRTweet’s demonstration set', () => {
  it('has the numbers of observed and expected edges that METHODS §1 states', () => {
    const path = sharedFile('coortweet/russian_coord_tweets.csv');
    if (path === null) return;
    const shares = readShares(path);
    const { table, posts, actorOfPost } = madeShares(shares);
    const numbers = [
      [60, 2],
      [300, 2],
      [300, 3],
    ].map(([window = 0, weight = 0]) => {
      const chance = shareNulls(table, posts, actorOfPost, false)(window * 1_000);
      const observed = weightsByObject(shares, window).filter((w) => w >= weight).length;
      const expected = expectedPairs(chance.sharing, weight) ?? Number.NaN;
      return { observed, expected: Number(expected.toFixed(2)), family: chance.family.size };
    });
    // METHODS §1 gives about 7.5, 154.5 and 5.95 of sampled shuffles; these are exact
    expect(numbers).toEqual([
      { observed: 32, expected: 6.73, family: 1_782_528 },
      { observed: 392, expected: 152.31, family: 1_782_528 },
      { observed: 64, expected: 5.16, family: 1_782_528 },
    ]);
  });
});
