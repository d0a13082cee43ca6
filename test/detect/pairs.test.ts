import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coordinatedPairs, type PairRow, type ShareRow } from '../../src/detect/pairs.ts';
import { sharedFile } from '../sharedData.ts';

const share = (
  objectId: string,
  accountId: string,
  contentId: string,
  timestampShare: number,
): ShareRow => ({ objectId, accountId, contentId, timestampShare });

const line = (pair: PairRow) =>
  [
    pair.objectId,
    pair.contentId,
    pair.contentIdY,
    pair.timeDelta,
    pair.accountId,
    pair.accountIdY,
  ].join();

const lines = (rows: readonly ShareRow[], window: number, min: number) =>
  coordinatedPairs(rows, window, min).map(line);

describe('coordinatedPairs', () => {
  it('pairs two accounts that share an object within the window, both ends included', () => {
    const rows = [share('o', 'b', '2', 110), share('o', 'a', '1', 100), share('o', 'c', '3', 111)];
    expect(lines(rows, 10, 1)).toEqual(['o,1,2,10,a,b', 'o,2,3,1,b,c']);
  });

  it('never pairs an account with itself, nor shares of different objects', () => {
    expect(
      lines([share('o', 'a', '1', 0), share('o', 'a', '2', 0), share('p', 'b', '3', 0)], 9, 1),
    ).toEqual([]);
  });

  it('puts the account first that comes first in the file where times are equal', () => {
    expect(
      lines([share('p', 'b', '0', 0), share('o', 'a', '1', 5), share('o', 'b', '2', 5)], 9, 1),
    ).toEqual(['o,2,1,0,b,a']);
  });

  it('leaves out accounts with too few rows before pairing', () => {
    const rows = [
      share('o', 'a', '1', 0),
      share('o', 'b', '2', 0),
      share('p', 'a', '3', 0),
      share('p', 'b', '4', 0),
    ];
    expect(lines([...rows, share('o', 'c', '5', 0)], 9, 2)).toEqual(['o,1,2,0,a,b', 'p,3,4,0,a,b']);
  });

  it('keeps a pair if either account has enough rows in pairs', () => {
    const rows = [
      share('o', 'a', '1', 0),
      share('o', 'b', '2', 0),
      share('p', 'a', '3', 0),
      share('p', 'c', '4', 0),
      share('q', 'b', '5', 0),
      share('r', 'c', '6', 0),
      share('s', 'd', '7', 0),
      share('s', 'e', '8', 0),
      share('t', 'd', '9', 0),
      share('u', 'e', '10', 0),
    ];
    expect(lines(rows, 9, 2)).toEqual(['o,1,2,0,a,b', 'p,3,4,0,a,c']);
  });

  it('drops pairs whose object is one of the two contents', () => {
    expect(lines([share('o', 'a', 'o', 0), share('o', 'b', '2', 0)], 9, 1)).toEqual([]);
  });

  it('finds nothing in nothing', () => {
    expect(coordinatedPairs([], 60, 2)).toEqual([]);
  });

  it('finds what comparing every row with every other finds, and a wider window loses none', () => {
    const row = fc.record({
      objectId: fc.constantFrom('o', 'p', '3'),
      accountId: fc.constantFrom('a', 'b', 'c', 'd'),
      contentId: fc.constantFrom('1', '2', '3', '4', '5', '6'),
      timestampShare: fc.nat({ max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 25 }), fc.nat({ max: 8 }), (rows, window) => {
        const plain = rows.flatMap((x, i) =>
          rows
            .slice(i + 1)
            .filter(
              (y) =>
                x.objectId === y.objectId &&
                x.accountId !== y.accountId &&
                Math.abs(x.timestampShare - y.timestampShare) <= window &&
                x.contentId !== x.objectId &&
                y.contentId !== x.objectId,
            ),
        );
        const found = lines(rows, window, 1);
        expect(found.length).toBe(plain.length);
        const wider = lines(rows, window + 1, 1);
        expect(found.every((pair) => wider.includes(pair))).toBe(true);
      }),
    );
  });
});

describe("CooRTweet's own results", () => {
  const path = sharedFile('coortweet/russian_coord_tweets.csv');
  const rows = (path === null ? [] : tableAt(path)).map(
    ([objectId = '', accountId = '', contentId = '', time = '']) =>
      share(objectId, accountId, contentId, Number(time)),
  );

  function tableAt(path: string): string[][] {
    const records = readFileSync(path, 'utf8').trim().split(/\r?\n/).slice(1);
    return records.map((record) => record.replaceAll('"', '').split(','));
  }

  it('gives as many pairs, accounts and edges for every window and participation', () => {
    const counts = sharedFile('coortweet/expected_counts.csv');
    for (const expected of counts === null ? [] : tableAt(counts)) {
      const [window = 0, min = 0] = expected.map(Number);
      const pairs = coordinatedPairs(rows, window, min);
      const accounts = new Set(pairs.flatMap((pair) => [pair.accountId, pair.accountIdY]));
      const edges = new Set(pairs.map((pair) => [pair.accountId, pair.accountIdY].sort().join()));
      expect([window, min, pairs.length, accounts.size, edges.size]).toEqual(expected.map(Number));
    }
  });

  it.each([10, 60])('gives the very same pairs for %i s', (window) => {
    const pairs = sharedFile(`coortweet/expected_pairs_mp2_w${window}.csv`);
    const expected = pairs === null ? [] : tableAt(pairs).map((record) => record.join());
    expect(lines(rows, window, 2).sort()).toEqual(expected.sort());
  });
});
