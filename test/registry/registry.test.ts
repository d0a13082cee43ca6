import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTOR_KINDS } from '../../src/domain/actor.ts';
import { checkRegistry } from '../../src/registry/checkRegistry.ts';
import { createDirectory } from '../../src/registry/directory.ts';
import { REGISTRY } from '../../src/registry/registry.ts';
import { sharedFile } from '../sharedData.ts';

const directory = createDirectory(REGISTRY, []);
const idOf = (platform: string, handle: string) =>
  directory.actors[directory.ofHandle(platform, handle)]?.id;
const siteOf = (host: string) => directory.actors[directory.ofSite(host)]?.id ?? null;

describe('the registry that ships', () => {
  it('has no fault', () => {
    expect(checkRegistry(REGISTRY)).toEqual([]);
  });

  it('holds every state and kind that it was made for', () => {
    expect(REGISTRY.length).toBeGreaterThan(1400);
    const count = (state: string | null) => REGISTRY.filter((one) => one.state === state).length;
    expect(count('RUS')).toBeGreaterThan(250);
    expect(count('CHN')).toBeGreaterThan(700);
    for (const state of ['IRN', 'KAZ', 'USA', null]) expect(count(state)).toBeGreaterThan(35);
    for (const state of ['BLR', 'UKR', 'EU']) expect(count(state)).toBeGreaterThan(15);
    for (const state of ['KGZ', 'UZB', 'TJK', 'TKM', 'GBR', 'FRA', 'DEU', 'JPN', 'IND', 'TUR']) {
      expect(count(state)).toBeGreaterThan(1);
    }
    for (const kind of ACTOR_KINDS) {
      expect(REGISTRY.filter((one) => one.kind === kind).length).toBeGreaterThan(25);
    }
  });

  it('keeps each file in order of id', () => {
    for (const name of ['rus', 'chn', 'chn-canis', 'kaz', 'world']) {
      const path = new URL(`../../data/actors/${name}.json`, import.meta.url);
      const ids = (JSON.parse(readFileSync(path, 'utf8')) as { id: string }[]).map(({ id }) => id);
      expect(ids).toEqual([...ids].sort());
    }
  });

  it('knows RT by its domain, its mirrors and its accounts', () => {
    expect(siteOf('www.rt.com')).toBe('rt');
    expect(siteOf('swentr.site')).toBe('rt');
    expect(siteOf('francais.rt.com')).toBe('rt-fr');
    expect(siteOf('test.rtde.life')).toBe('rt-de');
    expect(siteOf('esrt.press')).toBe('rt-es');
    expect(siteOf('start.com')).toBeNull();
    expect(idOf('x', 'RT_com')).toBe('rt');
  });

  it('knows the two foreign ministries by all their addresses', () => {
    for (const host of ['mfa.gov.cn', 'fmprc.gov.cn', 'test.fmprc.gov.cn']) {
      expect(siteOf(host)).toBe('chn-mfa');
    }
    expect(idOf('x', 'MFA_China')).toBe('chn-mfa');
    expect(idOf('x', 'SpokespersonCHN')).toBe('chn-hua');
    expect(siteOf('mid.ru')).toBe('rus-mfa');
    for (const handle of ['MFARussia', 'mfa_russia', 'MID_RF']) {
      expect(idOf('x', handle)).toBe('rus-mfa');
      expect(idOf('telegram', handle)).toBe('rus-mfa');
    }
  });

  it('gives a bare capital to the government, and to nobody else', () => {
    for (const [name, id] of [
      ['Beijing', 'chn-gov'],
      ['Moscow', 'rus-gov'],
      ['Washington', 'usa-gov'],
      ['Astana', 'kaz-gov'],
      ['Kremlin', 'rus-kremlin'],
    ]) {
      const owners = REGISTRY.filter(({ names }) => names.en.includes(name ?? ''));
      expect(owners.map((one) => one.id)).toEqual([id]);
    }
  });

  it('gives no name to two actors', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, names } of REGISTRY) {
      for (const name of [...names.en, ...names.ru, ...names.zh]) {
        const key = name.toLowerCase();
        owners.set(key, (owners.get(key) ?? new Set()).add(id));
      }
    }
    const shared = [...owners].filter(([, ids]) => ids.size > 1).map(([name]) => name);
    expect(shared).toEqual([]);
  });

  it('knows publishers in real files', () => {
    const channels: readonly (readonly [string, string])[] = [
      ['РИА Новости', 'ria'],
      ['BBC News | Русская служба', 'bbc-russian'],
      ['Mash', 'mash'],
      ['SHOT', 'shot'],
      ['112', '112-tg'],
      ['Банкста', 'banksta'],
      ['Раньше всех. Ну почти.', 'bbbreaking'],
      ['Москвач • Новости Москвы', 'moscowach'],
      ['Москва с огоньком', 'moscowtop'],
      ['Москва с огоньком Live', 'moscowtoplive'],
    ];
    for (const [title, id] of channels) expect(idOf('telegram', title)).toBe(id);
    expect(idOf('web', '1tv.ru')).toBe('channel-one');
    expect(idOf('web', 'tass.com')).toBe('tass');
  });

  it('knows every account of the CANIS posts', () => {
    const path = sharedFile('canis/tweets_final.csv');
    if (path === null) return;
    const text = readFileSync(path, 'utf8');
    const accounts = new Set(
      [...text.matchAll(/^\d+,\d{4}-\d\d-\d\d,https:\/\/twitter\.com\/(\w+)\//gm)].map(
        (found) => found[1] ?? '',
      ),
    );
    expect(accounts.size).toBe(157);
    const unknown = [...accounts].filter((handle) => {
      const found = directory.actors[directory.ofHandle('x', handle)];
      return !found?.labelled || found.state !== 'CHN';
    });
    expect(unknown).toEqual([]);
  });
});
