import { describe, expect, it } from 'vitest';
import { sharedFile } from '../sharedData.ts';
import { byId, csvRows, demonstrationFile, field, sharedRun } from './demonstrationRows.ts';

const posts = csvRows(demonstrationFile('posts.csv'));

describe.each(['overlap/cnmfa.csv', 'overlap/rt.csv', 'overlap/rumfa.csv', 'overlap/1tv.csv'])(
  'the demonstration posts from %s',
  (name) => {
    const path = sharedFile(name);
    const mine = posts.filter((row) => field(row, 'source_file') === name);

    it('are items of that file, with its actor, platform, day and link', () => {
      expect(mine.length).toBeGreaterThan(0);
      if (path === null) return;
      const sources = byId(csvRows(path));
      for (const row of mine) {
        const source = sources.get(field(row, 'id'));
        for (const column of ['platform', 'actor', 'published', 'url'])
          expect(field(row, column), field(row, 'id')).toBe(field(source, column));
      }
    });

    it('share no run of five words with the item that they summarise', () => {
      if (path === null) return;
      const sources = byId(csvRows(path));
      for (const row of mine) {
        const source = field(sources.get(field(row, 'id')), 'text');
        expect(sharedRun(field(row, 'text'), source, 5), field(row, 'id')).toBeNull();
      }
    });
  },
);

describe('the reasons for the pairs', () => {
  it('share no run of five words with the item that relays', () => {
    const path = sharedFile('overlap/rt.csv');
    const pairs = csvRows(demonstrationFile('pairs.csv'));
    expect(pairs.length).toBeGreaterThan(0);
    if (path === null) return;
    const sources = byId(csvRows(path));
    for (const pair of pairs) {
      const source = field(sources.get(field(pair, 'relay_id')), 'text');
      expect(sharedRun(field(pair, 'basis'), source, 5), field(pair, 'relay_id')).toBeNull();
    }
  });
});
