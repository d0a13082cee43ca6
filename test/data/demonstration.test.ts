import { describe, expect, it } from 'vitest';
import { byId, csvRows, demonstrationFile, field, sharedRun } from './demonstrationRows.ts';

const posts = csvRows(demonstrationFile('posts.csv'));
const pairs = csvRows(demonstrationFile('pairs.csv'));
const postOf = byId(posts);

const MARK = "Analyst's summary, not a quotation.";
const inPart = (part: string) =>
  posts.filter((row) => field(row, 'context').startsWith(`${MARK} ${part}`));
const kazakhstan = inPart('Part a: Kazakhstan.');
const relays = inPart('Part b: relay.');
const relayed = inPart('Part b: answer that is relayed.');
const neighbours = inPart('Part b: neighbouring answer, not paired.');

const actorsOf = (rows: typeof posts) => {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[field(row, 'actor')] = (counts[field(row, 'actor')] ?? 0) + 1;
  return counts;
};
const dayNumber = (id: string) => Date.parse(field(postOf.get(id), 'published')) / 86_400_000;

describe('the demonstration case as a table', () => {
  it('has the columns of its sources and says from which file each row is', () => {
    expect(Object.keys(posts[0] ?? {})).toEqual([
      'id',
      'platform',
      'actor',
      'published',
      'text',
      'url',
      'lang',
      'relays',
      'context',
      'source_file',
    ]);
    expect(Object.keys(pairs[0] ?? {})).toEqual([
      'relay_id',
      'statement_id',
      'basis',
      'confidence',
    ]);
  });

  it('holds every post once, each in one part', () => {
    expect(posts).toHaveLength(149);
    expect(postOf.size).toBe(149);
    expect(new Set(posts.map((row) => field(row, 'text'))).size).toBe(149);
    expect([kazakhstan, relays, relayed, neighbours].map((part) => part.length)).toEqual([
      73, 43, 19, 14,
    ]);
  });

  it('holds four publishers in part a, RT alone as relay, the ministry alone as relayed', () => {
    expect(actorsOf(kazakhstan)).toEqual({
      '1tv.ru': 46,
      'mfa.gov.cn': 11,
      'rt.com': 8,
      MFARussia: 8,
    });
    expect(actorsOf(relays)).toEqual({ 'rt.com': 43 });
    expect(actorsOf([...relayed, ...neighbours])).toEqual({ 'mfa.gov.cn': 33 });
  });

  it('knows days only, within the range of each part', () => {
    for (const row of posts)
      expect(field(row, 'published'), field(row, 'id')).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const row of kazakhstan) {
      expect(field(row, 'published') >= '2022-01-02').toBe(true);
      expect(field(row, 'published') <= '2022-01-14').toBe(true);
    }
    for (const row of posts) {
      expect(field(row, 'published') >= '2020-09-01').toBe(true);
      expect(field(row, 'published') <= '2022-12-31').toBe(true);
    }
  });

  it('gives a link for every web page and none for Telegram, whose data hold none', () => {
    for (const row of posts) {
      const web = field(row, 'platform') === 'web';
      expect(field(row, 'url'), field(row, 'id')).toMatch(web ? /^https?:\/\/\S+$/ : /^$/);
    }
  });
});

describe('the summaries', () => {
  it('are marked as such, with the language of the original', () => {
    for (const row of posts) {
      expect(field(row, 'context').startsWith(`${MARK} Part `), field(row, 'id')).toBe(true);
      expect(field(row, 'context')).toMatch(/Original in (Chinese|English|Russian)/);
      expect(field(row, 'lang')).toBe('en');
    }
  });

  it('are one sentence each, without quotation marks', () => {
    for (const row of posts) {
      const text = field(row, 'text');
      expect(text, field(row, 'id')).toMatch(/^[^.!?]+\.$/);
      expect(text, field(row, 'id')).not.toMatch(/["\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019]/);
      expect(text, field(row, 'id')).not.toMatch(/(^|\s)'|'(?=[\s.,])(?<!s')/);
    }
  });

  it('are in English', () => {
    for (const row of posts) expect(field(row, 'text')).toMatch(/^[\p{ASCII}]+$/u);
  });
});

describe('the pairs', () => {
  it('join each relay to the answer that it relays, once', () => {
    expect(pairs).toHaveLength(19);
    expect(new Set(pairs.map((pair) => field(pair, 'relay_id'))).size).toBe(19);
    expect(new Set(pairs.map((pair) => field(pair, 'statement_id')))).toEqual(
      new Set(relayed.map((row) => field(row, 'id'))),
    );
    for (const pair of pairs) expect(relays).toContain(postOf.get(field(pair, 'relay_id')));
  });

  it('never put the statement after the relay, nor more than three days before', () => {
    for (const pair of pairs) {
      const lag = dayNumber(field(pair, 'relay_id')) - dayNumber(field(pair, 'statement_id'));
      expect(lag, field(pair, 'relay_id')).toBeGreaterThanOrEqual(0);
      expect(lag, field(pair, 'relay_id')).toBeLessThanOrEqual(3);
    }
  });

  it('stand beside the posts too: the column `relays` names the paired answer', () => {
    const statementOf = new Map(
      pairs.map((pair) => [field(pair, 'relay_id'), field(pair, 'statement_id')]),
    );
    for (const row of posts)
      expect(field(row, 'relays')).toBe(statementOf.get(field(row, 'id')) ?? '');
  });

  it('say why, and how sure', () => {
    for (const pair of pairs) {
      expect(field(pair, 'basis')).toMatch(/^(Same day|One day before); .+\.$/);
      expect(['sure', 'likely']).toContain(field(pair, 'confidence'));
    }
  });

  it('stand in the context of both posts; a relay without one says so', () => {
    for (const pair of pairs) {
      const [relay, statement] = [field(pair, 'relay_id'), field(pair, 'statement_id')];
      const sure = field(pair, 'confidence');
      expect(field(postOf.get(relay), 'context')).toContain(`Relays ${statement} (${sure}).`);
      expect(field(postOf.get(statement), 'context')).toContain(`Relayed by ${relay} (${sure}).`);
    }
    const without = relays.filter((row) => field(row, 'context').includes('No answer'));
    expect(without).toHaveLength(24);
  });

  it('leave the neighbouring answers out, which name an item of the case', () => {
    for (const row of neighbours) {
      const near = /near (rt:\S+)\.$/.exec(field(row, 'context'))?.[1] ?? '';
      expect(relays, field(row, 'id')).toContain(postOf.get(near));
    }
  });
});

describe('the check for copied words', () => {
  it('finds a run of five words and lets four pass', () => {
    expect(sharedRun('One two three four five.', 'so one, two three FOUR five', 5)).toBe(
      'one two three four five',
    );
    expect(sharedRun('one two three four six', 'one two three four five', 5)).toBeNull();
    expect(sharedRun('one two', 'one two', 5)).toBeNull();
  });
});
