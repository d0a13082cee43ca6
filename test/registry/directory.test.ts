import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../src/registry/directory.ts';
import { actor, handles } from './fixtures.ts';

const SMALL = [
  actor('rt', {
    label: 'RT',
    handles: handles('web:rt.com', 'web:swentr.site', 'x:RT_com', 'telegram:rtnews'),
    names: { en: ['RT', 'Russia Today'], ru: [], zh: ['今日俄罗斯'] },
  }),
  actor('rt-de', { handles: handles('web:de.rt.com', 'web:rtde.world') }),
  actor('ria', {
    handles: handles('web:ria.ru', 'telegram:rian_ru'),
    names: { en: ['RIA Novosti'], ru: ['РИА Новости'], zh: [] },
  }),
  actor('shot', { label: 'SHOT', handles: handles('telegram:shot_shot', 'telegram-title:SHOT') }),
  actor('gov', {
    kind: 'ministry',
    names: { en: ['Government of Russia', 'Moscow'], ru: [], zh: [] },
  }),
  actor('putin', {
    kind: 'official',
    names: { en: ['Vladimir Putin', 'Putin'], ru: [], zh: [] },
  }),
  actor('mvd', { kind: 'ministry', handles: handles('web:мвд.рф') }),
];

const small = () => createDirectory(SMALL, []);
const idOf = (platform: string, handle: string, name?: string) => {
  const directory = small();
  return directory.actors[directory.ofHandle(platform, handle, name)]?.id;
};

describe('a handle', () => {
  it('finds its owner in any case, with or without @', () => {
    expect(idOf('x', 'RT_com')).toBe('rt');
    expect(idOf('x', '@rt_COM')).toBe('rt');
  });

  it('is looked up under the usual names of a platform', () => {
    expect(idOf('Twitter', 'rt_com')).toBe('rt');
    expect(idOf('tg', 'rtnews')).toBe('rt');
  });

  it('is not the same actor on another platform', () => {
    expect(idOf('telegram', 'RT_com')).toBe('telegram:rt_com');
    expect(idOf('x', 'rian_ru')).toBe('x:rian_ru');
  });

  it('covers a domain, its subdomains and whole addresses', () => {
    expect(idOf('web', 'rt.com')).toBe('rt');
    expect(idOf('web', 'https://www.rt.com/news/1-a/')).toBe('rt');
    expect(idOf('web', 'swentr.site')).toBe('rt');
    expect(idOf('web', 'de.rt.com')).toBe('rt-de');
    expect(idOf('news', 'rt.com')).toBe('rt');
  });

  it('that nobody knows becomes an unlabelled account', () => {
    const directory = small();
    const index = directory.ofHandle('X', '@Somebody', 'Some Body');
    expect(index).toBe(SMALL.length);
    expect(directory.actors[index]).toEqual({
      id: 'x:somebody',
      label: 'Some Body',
      state: null,
      kind: 'account',
      handles: [{ platform: 'x', handle: 'Somebody' }],
      names: { en: [], ru: [], zh: [] },
      reason: 'not in the registry',
      source: 'the imported file',
      labelled: false,
    });
    expect(directory.actors[directory.ofHandle('x', 'Other')]?.label).toBe('Other');
  });
});

describe('a name', () => {
  it('tells the publisher where a table gives titles as handles', () => {
    expect(idOf('telegram', 'РИА Новости')).toBe('ria');
    expect(idOf('telegram', 'риа  новости ')).toBe('ria');
    expect(idOf('web', 'Russia Today')).toBe('rt');
    expect(idOf('web', '今日俄罗斯')).toBe('rt');
  });

  it('tells the publisher where an export gives numbers as handles', () => {
    expect(idOf('telegram', 'channel1101170442', 'РИА Новости')).toBe('ria');
    expect(idOf('telegram', '-1001101170442', 'РИА Новости')).toBe('ria');
    expect(idOf('facebook', '100064', 'RIA Novosti')).toBe('ria');
  });

  it('that an account shows beside its own handle proves nothing', () => {
    expect(idOf('x', 'parody_rt', 'RT')).toBe('x:parody_rt');
    expect(idOf('telegram', 'ria_fake', 'РИА Новости')).toBe('telegram:ria_fake');
  });

  it('taken as a handle by anybody proves nothing', () => {
    expect(idOf('x', 'putin')).toBe('x:putin');
    expect(idOf('instagram', 'rt')).toBe('instagram:rt');
    expect(idOf('instagram', 'rt.com')).toBe('instagram:rt.com');
  });

  it('of a city is not the name under which its government publishes', () => {
    expect(idOf('web', 'Moscow')).toBe('web:moscow');
    expect(idOf('web', 'Government of Russia')).toBe('gov');
    expect(idOf('web', 'Vladimir Putin')).toBe('putin');
  });

  it('that stands in the registry as a title on one platform counts there alone', () => {
    expect(idOf('telegram', 'SHOT')).toBe('shot');
    expect(idOf('x', 'SHOT')).toBe('x:shot');
  });

  it('that two actors share tells nothing', () => {
    const shared = { names: { en: ['Truth'], ru: [], zh: [] } };
    const directory = createDirectory([actor('a', shared), actor('b', shared)], []);
    expect(directory.actors[directory.ofHandle('web', 'Truth')]?.labelled).toBe(false);
  });
});

describe('a title with a slash', () => {
  it('keeps what follows the slash', () => {
    expect(idOf('telegram', 'Ньюсач/Двач')).toBe('telegram:ньюсач/двач');
    expect(idOf('web', 'Ньюсач/Двач')).toBe('web:ньюсач/двач');
  });
});

describe('a site', () => {
  const site = (host: string) => {
    const directory = small();
    return directory.actors[directory.ofSite(host)]?.id ?? null;
  };

  it('belongs to the owner of the longest matching domain', () => {
    expect(site('rt.com')).toBe('rt');
    expect(site('www.rt.com')).toBe('rt');
    expect(site('m.rt.com')).toBe('rt');
    expect(site('amp.rt.com.')).toBe('rt');
    expect(site('arabic.rt.com')).toBe('rt');
    expect(site('test.de.rt.com')).toBe('rt-de');
  });

  it('that only ends in the same letters is another one', () => {
    expect(site('start.com')).toBeNull();
    expect(site('rt.com.example.org')).toBeNull();
    expect(site('com')).toBeNull();
    expect(site('')).toBeNull();
  });

  it('is found in letters of any script', () => {
    expect(site('мвд.рф')).toBe('mvd');
    expect(site('xn--b1aew.xn--p1ai')).toBe('mvd');
  });

  it('of a publisher that no registry knows is found once it has published', () => {
    const directory = small();
    expect(directory.ofSite('news.example.org')).toBe(-1);
    const index = directory.ofHandle('web', 'example.org');
    expect(directory.ofSite('news.example.org')).toBe(index);
  });
});

const platform = fc.constantFrom('x', 'web', 'telegram', 'facebook', 'mastodon', '');
const handle = fc.oneof(
  fc.constantFrom('rt.com', 'RT_com', 'rtnews', 'РИА Новости', 'SHOT', 'rian_ru', 'start.com'),
  fc.stringMatching(/^[A-Za-z0-9_]{1,12}$/),
  fc.domain(),
);
const question = fc.tuple(platform, handle, fc.option(handle, { nil: undefined }));

describe('laws', () => {
  it('asking again never changes the answer, and indices are stable', () => {
    fc.assert(
      fc.property(fc.array(question, { maxLength: 30 }), (questions) => {
        const directory = small();
        const first = questions.map((asked) => directory.ofHandle(...asked));
        const length = directory.actors.length;
        expect(questions.map((asked) => directory.ofHandle(...asked))).toEqual(first);
        expect(directory.actors).toHaveLength(length);
        expect(directory.actors.slice(0, SMALL.length)).toEqual(SMALL);
        for (const index of first) {
          expect(directory.ofId(directory.actors[index]?.id ?? '')).toBe(index);
        }
      }),
    );
  });

  it('case never matters', () => {
    fc.assert(
      fc.property(question, ([on, who, name]) => {
        const directory = small();
        const asked = directory.ofHandle(on, who, name);
        expect(directory.ofHandle(on, who.toUpperCase(), name?.toLowerCase())).toBe(asked);
        expect(directory.ofSite(who.toUpperCase())).toBe(directory.ofSite(who));
      }),
    );
  });

  it('who is found does not depend on what was asked before', () => {
    fc.assert(
      fc.property(fc.array(question, { maxLength: 12 }), (questions) => {
        const ids = (order: typeof questions) => {
          const directory = small();
          return order.map((asked) => directory.actors[directory.ofHandle(...asked)]?.id);
        };
        expect(ids([...questions].reverse()).reverse()).toEqual(ids(questions));
      }),
    );
  });
});
