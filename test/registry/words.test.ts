import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorOf } from '../../src/registry/entry.ts';
import { foldHost } from '../../src/registry/handle.ts';
import { isState, stateLabel } from '../../src/registry/label.ts';
import { canonicalPlatform } from '../../src/registry/platform.ts';

describe('canonicalPlatform', () => {
  it('has one name for each platform', () => {
    const names = ['twitter', 'X', 'fb', 'tg', 'VKontakte', ' Web ', 'mastodon', 'constructor', ''];
    expect(names.map(canonicalPlatform)).toEqual([
      'x',
      'x',
      'facebook',
      'telegram',
      'vk',
      'web',
      'mastodon',
      'constructor',
      '',
    ]);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string(), (platform) => {
        const once = canonicalPlatform(platform);
        expect(canonicalPlatform(once)).toBe(once);
      }),
    );
  });
});

describe('foldHost', () => {
  it('leaves the host of an address', () => {
    expect(foldHost('HTTPS://user@WWW.RT.com:443/news?a#b')).toBe('rt.com');
    expect(foldHost('//amp.rt.com/')).toBe('rt.com');
    expect(foldHost('m.ru.sputnik.md')).toBe('ru.sputnik.md');
  });

  it('keeps a short name that is itself the domain', () => {
    expect(foldHost('m.com')).toBe('m.com');
    expect(foldHost('www.ru')).toBe('www.ru');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        expect(foldHost(foldHost(url))).toBe(foldHost(url));
      }),
    );
  });
});

describe('stateLabel', () => {
  it('gives short English names', () => {
    const codes = ['RUS', 'CHN', 'USA', 'EU', 'KAZ', 'IRN', 'GBR', 'PSE', 'TUR'];
    expect(codes.map(stateLabel)).toEqual([
      'Russia',
      'China',
      'United States',
      'European Union',
      'Kazakhstan',
      'Iran',
      'United Kingdom',
      'Palestine',
      'Turkey',
    ]);
  });

  it('gives the code itself where nobody knows it', () => {
    expect(stateLabel('XYZ')).toBe('XYZ');
    expect(stateLabel('toString')).toBe('toString');
    expect(isState('XYZ')).toBe(false);
    expect(isState('RUS')).toBe(true);
  });
});

describe('actorOf', () => {
  const entry = {
    id: 'a',
    label: 'A',
    state: 'RUS',
    kind: 'outlet',
    handles: ['web:a.org', 'facebook:a:b'],
    names: { ru: ['А'] },
    to: '2022-01-01',
    reason: 'r',
    source: 's',
  };

  it('fills in what a line leaves out', () => {
    expect(actorOf(entry)).toEqual({
      id: 'a',
      label: 'A',
      state: 'RUS',
      kind: 'outlet',
      handles: [
        { platform: 'web', handle: 'a.org' },
        { platform: 'facebook', handle: 'a:b' },
      ],
      names: { en: [], ru: ['А'], zh: [] },
      to: '2022-01-01',
      reason: 'r',
      source: 's',
      labelled: true,
    });
  });

  it('says which line is wrong', () => {
    expect(() => actorOf({ ...entry, kind: 'bot' })).toThrow('kind of "a", found "bot"');
    expect(() => actorOf({ ...entry, handles: ['rt.com'] })).toThrow('in "a", found "rt.com"');
  });
});
