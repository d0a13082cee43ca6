import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/domain/post.ts';
import { createGazetteer } from '../../src/measure/gazetteer.ts';
import { GAZETTEER } from '../../src/measure/gazetteerData.ts';
import {
  countMentions,
  MENTION_KEYS,
  type MentionKey,
  mentionedCountries,
} from '../../src/measure/mentions.ts';
import { madeActor, madePosts } from '../madeCase.ts';

const gazetteer = createGazetteer(GAZETTEER);
const actors = [
  madeActor({ id: 'rt', state: 'RUS', kind: 'state outlet' }),
  madeActor({ id: 'cn-mfa', state: 'CHN', kind: 'ministry' }),
  madeActor({ id: 'someone' }),
];

interface Drawn {
  readonly actor: number;
  readonly date: number;
  readonly text: string;
}

type Given = Partial<Post> & { readonly id: string };

function counted(
  given: readonly Given[],
  actorOfPost: readonly number[],
  by: readonly MentionKey[],
) {
  const posts = madePosts(...given);
  return countMentions(posts, actors, actorOfPost, mentionedCountries(posts, gazetteer), by);
}

const day = (date: number) => Date.UTC(2022, 0, date, 9);

describe('mentionedCountries', () => {
  it('lists the countries of each post, sorted and once, also where there are none', () => {
    const posts = madePosts(
      { id: '1', text: 'Russia, China and Russians', lang: 'en' },
      { id: '2', text: 'Nothing here', lang: 'en' },
      { id: '3', text: '中方', lang: 'zh' },
    );
    expect(mentionedCountries(posts, gazetteer)).toEqual([['CHN', 'RUS'], [], ['CHN']]);
  });

  it('reads the text alone, not what the source says around it', () => {
    const posts = madePosts({
      id: '1',
      text: 'No comment',
      context: 'asked about Japan',
      lang: 'en',
    });
    expect(mentionedCountries(posts, gazetteer)).toEqual([[]]);
  });
});

describe('countMentions', () => {
  const given: Given[] = [
    { id: '1', text: 'China', at: day(10), lang: 'en' },
    { id: '2', text: 'China and Iran', at: day(10), lang: 'en' },
    { id: '3', text: 'Snow', at: day(10), lang: 'en' },
    { id: '4', text: '中国', at: day(11), lang: 'zh' },
    { id: '5', text: 'Rain', at: day(12), lang: 'en' },
  ];
  const of = [0, 0, 0, 1, 2];

  it('counts posts of each group and country, of all posts of the group', () => {
    expect(counted(given, of, MENTION_KEYS)).toEqual([
      {
        day: '2022-01-10',
        state: 'RUS',
        kind: 'state outlet',
        country: 'CHN',
        posts: 2,
        ofPosts: 3,
      },
      {
        day: '2022-01-10',
        state: 'RUS',
        kind: 'state outlet',
        country: 'IRN',
        posts: 1,
        ofPosts: 3,
      },
      { day: '2022-01-11', state: 'CHN', kind: 'ministry', country: 'CHN', posts: 1, ofPosts: 1 },
      { day: '2022-01-12', state: null, kind: 'account', country: null, posts: 0, ofPosts: 1 },
    ]);
  });

  it('counts posts that name any country where it is not split by country', () => {
    expect(counted(given, of, ['state'])).toEqual([
      { state: null, posts: 0, ofPosts: 1 },
      { state: 'CHN', posts: 1, ofPosts: 1 },
      { state: 'RUS', posts: 2, ofPosts: 3 },
    ]);
  });

  it('counts a day of an eastern zone on the day that its post is dated', () => {
    const beijingMidnight = Date.UTC(2022, 0, 9, 16);
    const row = { id: '1', text: '中国', at: beijingMidnight, precision: 'day' as const };
    expect(counted([row], [1], ['day', 'country'])).toEqual([
      { day: '2022-01-10', country: 'CHN', posts: 1, ofPosts: 1 },
    ]);
  });

  const anyPosts = fc.array(
    fc.record({
      actor: fc.integer({ min: 0, max: 2 }),
      date: fc.integer({ min: 10, max: 13 }),
      text: fc.constantFrom('China', 'Iran and China', 'Russia', 'snow'),
    }),
    { maxLength: 12 },
  );
  const keys = fc.subarray([...MENTION_KEYS]);
  const rows = (list: readonly Drawn[]): Given[] =>
    list.map(({ date, text }, id) => ({ id: String(id), text, at: day(date), lang: 'en' }));

  it('does not depend on the order of posts', () => {
    fc.assert(
      fc.property(anyPosts, keys, (list, by) => {
        const turned = [...list].reverse();
        const actorsOf = (posts: typeof list) => posts.map(({ actor }) => actor);
        expect(counted(rows(turned), actorsOf(turned), by)).toEqual(
          counted(rows(list), actorsOf(list), by),
        );
      }),
    );
  });

  it("changes no other state's counts when one state posts more", () => {
    fc.assert(
      fc.property(anyPosts, (list) => {
        const by: MentionKey[] = ['state', 'kind', 'country'];
        const more: Drawn[] = [...list, { actor: 0, date: 10, text: 'Japan' }];
        const others = (posts: readonly Drawn[]) =>
          counted(
            rows(posts),
            posts.map(({ actor }) => actor),
            by,
          ).filter(({ state }) => state !== 'RUS');
        expect(others(more)).toEqual(others(list));
      }),
    );
  });

  it('gives groups whose sizes add up to all posts', () => {
    fc.assert(
      fc.property(anyPosts, fc.subarray(['day', 'state', 'kind'] as const), (list, by) => {
        const counts = counted(
          rows(list),
          list.map(({ actor }) => actor),
          by,
        );
        expect(counts.reduce((sum, { ofPosts }) => sum + ofPosts, 0)).toBe(list.length);
        expect(counts.every(({ posts, ofPosts }) => posts <= ofPosts)).toBe(true);
      }),
    );
  });

  it('is what counting each group by itself gives', () => {
    const texts: Readonly<Record<string, readonly string[]>> = {
      China: ['CHN'],
      'Iran and China': ['CHN', 'IRN'],
      Russia: ['RUS'],
      snow: [],
    };
    fc.assert(
      fc.property(anyPosts, (list) => {
        const found = counted(
          rows(list),
          list.map(({ actor }) => actor),
          ['day', 'state', 'country'],
        );
        for (const one of found) {
          const group = list.filter(
            ({ actor, date }) =>
              actors[actor]?.state === one.state && one.day === `2022-01-${date}`,
          );
          const naming = group.filter(({ text }) => texts[text]?.includes(one.country ?? ''));
          expect(one).toMatchObject({ posts: naming.length, ofPosts: group.length });
        }
        const named = list.flatMap(({ actor, date, text }) =>
          (texts[text] ?? []).map((country) => `${date} ${actors[actor]?.state} ${country}`),
        );
        expect(found.filter(({ country }) => country !== null)).toHaveLength(new Set(named).size);
      }),
    );
  });
});
