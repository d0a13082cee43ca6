import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, dated, OTHER_DAYS, pickUpsIn, relay } from './pickupCase.ts';

const LIGHTHOUSE = '灯塔倒塌，渔民被困，救援船已经出发，保险公司将赔偿。';
const ELECTION = '选举已经结束，议会将投票，反对党提出抗议。';
const HEADLINE =
  'Lighthouse collapse: rescue ship has left for trapped fishermen, insurance will pay compensation';

const statement = answer('s', 0, LIGHTHOUSE);
const neighbour = answer('n', 0, ELECTION);
const BASE = [...OTHER_DAYS, statement, neighbour, relay('r', 0, HEADLINE)];
const CITES = [['r', 'chn-mfa']] as const;

describe('findPickUps', () => {
  it('finds the Chinese statement behind an English headline, and keeps the neighbour behind it', () => {
    const found = pickUpsIn(BASE, CITES)('r', 'chn-mfa');
    expect(found?.id).toBe('s');
    expect(found?.ids[0]).toBe('s');
    expect(found?.byAnalyst).toBe(false);
    expect(found?.score).toBeGreaterThan(0.8);
  });

  it('says that there is none where the ministry spoke of something else', () => {
    const others = BASE.filter(({ id }) => id !== 's');
    expect(pickUpsIn(others, CITES)('r', 'chn-mfa')?.id).toBe('');
  });

  it('looks three days back and not further, unless told', () => {
    const at = (day: number) =>
      pickUpsIn([...OTHER_DAYS, answer('s', day, LIGHTHOUSE), relay('r', 0, HEADLINE)], CITES);
    expect(at(-1)('r', 'chn-mfa')?.ids).toEqual(['s']);
    expect(at(-3)('r', 'chn-mfa')?.ids).toEqual(['s']);
    expect(at(-4)('r', 'chn-mfa')?.ids).toEqual([]);
  });

  it('prefers the day of the relay where two statements say the same', () => {
    const twice = [...BASE, answer('before', -2, LIGHTHOUSE)];
    expect(pickUpsIn(twice, CITES)('r', 'chn-mfa')?.ids).toEqual(['s', 'before', 'n'].slice(0, 2));
  });

  it('reads what the source says around its answer: the outlet’s question', () => {
    const asked = answer('s', 0, '我们注意到有关报道。', `赵立坚 | asked by 渔民报: ${LIGHTHOUSE}`);
    const found = pickUpsIn([...OTHER_DAYS, asked, relay('r', 0, HEADLINE)], CITES);
    expect(found('r', 'chn-mfa')?.id).toBe('s');
  });

  it('reads the words of an address where the headline is cut', () => {
    const url = 'https://www.rt.com/news/1-lighthouse-collapse-rescue-fishermen-insurance/';
    const cut = relay('r', 0, 'A word on the sea', url);
    expect(pickUpsIn([...OTHER_DAYS, statement, cut], CITES)('r', 'chn-mfa')?.id).toBe('s');
  });

  it('takes a bare capital for the foreign ministry, and is less sure of it', () => {
    const find = pickUpsIn(BASE, [['r', 'chn-gov']]);
    const named = pickUpsIn(BASE, CITES)('r', 'chn-mfa');
    expect(find('r', 'chn-gov')?.id).toBe('s');
    expect(find('r', 'chn-gov')?.score).toBeLessThan(named?.score ?? 0);
  });

  it('finds a spokesperson in the answers where it speaks, and nowhere else', () => {
    const spoken = [
      ...OTHER_DAYS,
      answer('wang', 0, LIGHTHOUSE, '汪文斌 | asked by 渔民报: 灯塔'),
      answer('zhao', -1, LIGHTHOUSE, '赵立坚 | asked by 渔民报: 灯塔'),
      relay('r', 0, HEADLINE),
    ];
    expect(pickUpsIn(spoken, [['r', 'chn-zhao']])('r', 'chn-zhao')?.ids).toEqual(['zhao']);
  });

  it('does not give a ministry’s answer to an official who is named beside the bare state', () => {
    const find = pickUpsIn(BASE, [
      ['r', 'chn-gov'],
      ['r', 'chn-xi'],
    ]);
    expect(find('r', 'chn-gov')?.id).toBe('');
    expect(find('r', 'chn-xi')?.id).toBe('');
  });

  it('asks for more in common than a country and a word', () => {
    const short = [
      ...OTHER_DAYS,
      answer('s', 0, '斯里兰卡的灯塔很好看。'),
      relay('r', 0, 'Sri Lanka lighthouse reopened after repairs to its lamp and staircase'),
    ];
    const found = pickUpsIn(short, CITES)('r', 'chn-mfa');
    expect(found?.ids).toEqual(['s']);
    expect(found?.id).toBe('');
  });

  it('joins Chinese and Russian names of the registry with English ones, and numbers in all spellings', () => {
    const numbers = [
      ...OTHER_DAYS,
      answer('s', 0, '布林肯1月11日说，三千五百万人受影响，占百分之二十。'),
      relay('r', 0, 'Blinken on January 11: 35 million affected, 20% of all'),
    ];
    expect(pickUpsIn(numbers, CITES)('r', 'chn-mfa')?.id).toBe('s');
  });

  it('works without dictionary and gazetteer, in one language', () => {
    const english = [
      ...OTHER_DAYS,
      dated(0, { id: 's', handle: 'mfa.gov.cn', lang: 'en', text: HEADLINE.toLowerCase() }),
      relay('r', 0, HEADLINE),
    ];
    const bare = { gloss: null, countriesIn: null };
    expect(pickUpsIn(english, CITES, bare)('r', 'chn-mfa')?.id).toBe('s');
    expect(pickUpsIn(BASE, CITES, bare)('r', 'chn-mfa')?.id).toBe('');
  });

  it('lets the analyst’s pair stand before whatever was found', () => {
    const paired = relay('r', 0, HEADLINE);
    const posts = [
      ...BASE.filter(({ id }) => id !== 'r'),
      { ...paired, relations: [{ kind: 'relay' as const, postId: 'n' }] },
    ];
    expect(pickUpsIn(posts, CITES)('r', 'chn-mfa')).toMatchObject({
      id: 'n',
      score: 1,
      ids: ['n'],
      byAnalyst: true,
    });
  });

  it('lets it stand where the post names the bare state, too', () => {
    const paired = {
      ...relay('r', 0, HEADLINE),
      relations: [{ kind: 'relay' as const, postId: 'n' }],
    };
    const posts = [...BASE.filter(({ id }) => id !== 'r'), paired];
    expect(pickUpsIn(posts, [['r', 'chn-gov']])('r', 'chn-gov')?.id).toBe('n');
  });

  it('has no row where nobody who may speak for the cited actor has posts', () => {
    expect(pickUpsIn(BASE, [['r', 'usa-state']])('r', 'usa-state')).toBeNull();
    expect(pickUpsIn(BASE, [['s', 'chn-mfa']])('s', 'chn-mfa')).toBeNull();
  });
});

const WORDS = ['灯塔', '渔民', '救援', '保险', '选举', '议会', '抗议', '地震', '运输', '病毒'];
const ENGLISH =
  'lighthouse fishermen rescue insurance election parliament protest earthquake transport virus'.split(
    ' ',
  );
const some = <T>(all: readonly T[]) => fc.subarray([...all], { minLength: 3 });
const answers = fc
  .array(fc.tuple(fc.integer({ min: -6, max: 3 }), some(WORDS)), { minLength: 1, maxLength: 12 })
  .map((list) => list.map(([day, words], k) => answer(`s${k}`, day, words.join('，'))));
const relays = fc.tuple(fc.integer({ min: -2, max: 2 }), some(ENGLISH));

describe('laws of pick-ups', () => {
  it('the order of the posts never matters', () => {
    fc.assert(
      fc.property(answers, relays, fc.infiniteStream(fc.nat()), (list, [day, words], keys) => {
        const posts = [...OTHER_DAYS, ...list, relay('r', day, words.join(' '))];
        const sorted = posts.map((one) => [keys.next().value ?? 0, one] as const);
        const shuffled = sorted.sort(([a], [b]) => a - b).map(([, one]) => one);
        const plain = ({ id, ids, score }: { id: string; ids: string[]; score: number }) => [
          id,
          ids,
          score,
        ];
        const [one, other] = [posts, shuffled].map((all) => pickUpsIn(all, CITES)('r', 'chn-mfa'));
        expect(other && plain(other)).toEqual(one && plain(one));
      }),
      { numRuns: 10 },
    );
  });

  it('a statement of a later day, or of more than three days before, is never a candidate', () => {
    fc.assert(
      fc.property(answers, relays, (list, [day, words]) => {
        const found = pickUpsIn([...OTHER_DAYS, ...list, relay('r', day, words.join(' '))], CITES);
        const dayOf = new Map(
          list.map((one) => [one.id, Math.round((one.at - Date.UTC(2022, 0, 10)) / 864e5)]),
        );
        for (const id of found('r', 'chn-mfa')?.ids ?? []) {
          expect(dayOf.get(id)).toBeLessThanOrEqual(day);
          expect(dayOf.get(id)).toBeGreaterThanOrEqual(day - 3);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('posts of others, with or without citations of their own, change nothing', () => {
    fc.assert(
      fc.property(answers, relays, some(ENGLISH), (list, [day, words], more) => {
        const posts = [...OTHER_DAYS, ...list, relay('r', day, words.join(' '))];
        const crowd = dated(day, { id: 'x', handle: 'tass.com', lang: 'en', text: more.join(' ') });
        const alone = pickUpsIn(posts, CITES)('r', 'chn-mfa');
        const among = pickUpsIn([crowd, ...posts], [...CITES, ['x', 'chn-mfa']])('r', 'chn-mfa');
        expect(among?.ids).toEqual(alone?.ids);
        expect(among?.id).toBe(alone?.id);
        expect(among?.score).toBe(alone?.score);
      }),
      { numRuns: 10 },
    );
  });

  it('the statement is the first candidate, scores fall, and all lie between 0 and 1', () => {
    fc.assert(
      fc.property(answers, relays, (list, [day, words]) => {
        const found = pickUpsIn([...OTHER_DAYS, ...list, relay('r', day, words.join(' '))], CITES)(
          'r',
          'chn-mfa',
        );
        const scores = found?.candidates.map(({ score }) => score) ?? [];
        expect([...scores].sort((a, b) => b - a)).toEqual(scores);
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
        if (found && found.id !== '') expect(found.ids[0]).toBe(found.id);
      }),
      { numRuns: 10 },
    );
  });
});
