import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDirectory } from '../../src/registry/directory.ts';
import { REGISTRY } from '../../src/registry/registry.ts';

/** One directory for looking up: what is found never depends on what was asked before. */
const directory = createDirectory(REGISTRY, []);
const idOf = (index: number) => directory.actors[index]?.id ?? null;

const HANDLES = REGISTRY.flatMap((actor) =>
  actor.handles
    .filter(({ platform }) => !platform.endsWith('-title'))
    .map(({ platform, handle }) => ({ actor, platform, handle })),
);
const SITES = HANDLES.filter(({ platform, handle }) => platform === 'web' && !handle.includes('/'));
const ACCOUNTS = HANDLES.filter(({ platform }) => platform !== 'web');

const site = fc.constantFrom(...SITES);
const account = fc.constantFrom(...ACCOUNTS);

/** The owner of a host, parent by parent, looked for in the list as it stands. */
function ownerOf(host: string): string | null {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const owner = SITES.find(({ handle }) => handle.toLowerCase() === rest);
    if (owner) return owner.actor.id;
  }
  return null;
}

describe('every handle of the registry', () => {
  it('leads to its actor, and belongs to one alone', () => {
    const wrong = HANDLES.filter(
      ({ actor, platform, handle }) => idOf(directory.ofHandle(platform, handle)) !== actor.id,
    );
    expect(wrong.map(({ platform, handle }) => `${platform}:${handle}`)).toEqual([]);
  });

  it('does so with @, in capitals, with spaces and under other names of its platform', () => {
    const other: Readonly<Record<string, string>> = {
      x: 'Twitter',
      telegram: 'tg',
      facebook: 'fb',
      vk: 'VKontakte',
      bluesky: 'bsky',
      youtube: 'yt',
      instagram: 'ig',
    };
    fc.assert(
      fc.property(account, fc.constantFrom('', '@', ' '), ({ actor, platform, handle }, front) => {
        const asked = [handle, handle.toUpperCase(), handle.toLowerCase()];
        for (const written of asked) {
          expect(idOf(directory.ofHandle(platform, front + written))).toBe(actor.id);
          expect(idOf(directory.ofHandle(other[platform] ?? platform, written))).toBe(actor.id);
        }
      }),
    );
  });

  it('of another platform is somebody else’s, unless the registry says so', () => {
    fc.assert(
      fc.property(account, ({ platform, handle }) => {
        const elsewhere = platform === 'mastodon' ? 'gab' : 'mastodon';
        fc.pre(!HANDLES.some((one) => one.platform === elsewhere));
        const found = directory.actors[directory.ofHandle(elsewhere, handle)];
        expect(found?.labelled).toBe(false);
      }),
    );
  });
});

describe('every site of the registry', () => {
  it('is found by host and address, with every subdomain that nobody else has', () => {
    const sub = fc.constantFrom('', 'www.', 'm.', 'amp.', 'news.', 'a.b.');
    fc.assert(
      fc.property(site, sub, ({ handle }, front) => {
        const host = `${front}${handle.toLowerCase()}`;
        const expected = ownerOf(host.replace(/^(?:www|m|amp)\.(?=[^.]+\.)/, '')) ?? ownerOf(host);
        expect(idOf(directory.ofSite(host)), host).toBe(expected);
        expect(idOf(directory.ofSite(host.toUpperCase()))).toBe(expected);
        expect(idOf(directory.ofSite(`https://${host}/news/1?a=b#c`))).toBe(expected);
        expect(idOf(directory.ofHandle('web', `https://${host}/`))).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('is not found by a host that only ends or begins with its letters', () => {
    fc.assert(
      fc.property(site, fc.constantFrom('x', 'not-'), ({ handle }, front) => {
        const host = `${front}${handle.toLowerCase()}`;
        expect(idOf(directory.ofSite(host))).toBe(ownerOf(host));
        const behind = `${handle.toLowerCase()}.example`;
        expect(idOf(directory.ofSite(behind))).toBe(ownerOf(behind));
      }),
    );
  });

  it('is no bare top-level domain', () => {
    for (const host of ['com', 'ru', 'cn', '', '.', 'localhost'])
      expect(directory.ofSite(host), host).toBe(-1);
  });
});

describe('an actor by id', () => {
  it('is at its place, and nobody’s id is another’s', () => {
    const fresh = createDirectory(REGISTRY, []);
    REGISTRY.forEach(({ id }, at) => {
      expect(fresh.ofId(id)).toBe(at);
    });
    expect(fresh.ofId('nobody')).toBe(-1);
  });
});

describe('handles that nobody knows', () => {
  const unknown = fc.stringMatching(/^[a-z]{3,9}$/).map((name) => `qq_${name}_zz`);

  it('become accounts in the order in which they are asked for, each once', () => {
    fc.assert(
      fc.property(fc.array(unknown, { maxLength: 12 }), (names) => {
        const fresh = createDirectory(REGISTRY.slice(0, 20), []);
        const indices = names.map((name) => fresh.ofHandle('x', name));
        const distinct = [...new Set(names)];
        expect(indices).toEqual(names.map((name) => 20 + distinct.indexOf(name)));
        expect(fresh.actors).toHaveLength(20 + distinct.length);
        for (const name of distinct) {
          expect(fresh.actors[fresh.ofHandle('X', `@${name.toUpperCase()}`)]).toMatchObject({
            id: `x:${name}`,
            labelled: false,
            kind: 'account',
            state: null,
          });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('never change what is known: whatever was asked before, the same actor is found', () => {
    fc.assert(
      fc.property(
        fc.array(unknown, { maxLength: 6 }),
        account,
        (names, { actor, platform, handle }) => {
          const fresh = createDirectory(REGISTRY, []);
          for (const name of names) fresh.ofHandle(platform, name);
          expect(fresh.actors[fresh.ofHandle(platform, handle)]?.id).toBe(actor.id);
        },
      ),
      { numRuns: 8 },
    );
  });
});
