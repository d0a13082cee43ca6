import { describe, expect, it } from 'vitest';
import type { MentionTotal } from '../../src/domain/measure.ts';
import { mentionBars, mentionBarsCaption } from '../../src/ui/measures/mentionBars.ts';

const STATES = 'BLR CHN EU IRN KAZ KGZ MDA PRK RUS SYR TJK TKM UKR USA'.split(' ');
/** As they are answered: by state, whoever names the country most. */
const totals = STATES.map((state, k): MentionTotal => {
  const basis = { ofPosts: 100, actors: 1, days: 2, ofDays: 3 };
  return { state, kind: null, country: 'GEO', posts: k + 1, ...basis };
});

describe('bars of who names a country', () => {
  it('are the twelve largest, largest first', () => {
    const { bars, digits } = mentionBars(totals, 'per 1,000 posts');
    expect(bars).toHaveLength(12);
    expect(bars[0]).toEqual({ name: 'US', value: 140, state: 'USA' });
    expect(bars.at(-1)?.value).toBe(30);
    expect(digits).toBe(1);
  });

  it('are named in the caption as they are drawn, and no other', () => {
    const caption = mentionBarsCaption({ totals, range: null }, 'posts', null);
    const named = [...caption.matchAll(/(\w+): (\d+) of 100 posts/g)].map(([, , posts]) => posts);
    expect(named).toEqual('14 13 12 11 10 9 8 7 6 5 4 3'.split(' '));
    expect(caption).toContain('2 more with fewer.');
    expect(mentionBars(totals, 'posts').bars.map(({ value }) => String(value))).toEqual(named);
  });
});
