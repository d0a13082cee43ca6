import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { socialTarget } from '../../src/detect/socialUrl.ts';

const handle = fc.stringMatching(/^[a-z][a-z0-9_]{3,14}$/).map((name) => `${name}x9`);
const digits = fc.stringMatching(/^[1-9][0-9]{4,17}$/);
const key = fc.stringMatching(/^[a-z0-9]{8,13}$/);

interface Form {
  readonly platform: string;
  readonly hosts: readonly string[];
  readonly account: (name: string) => string;
  readonly post?: (name: string, id: string) => string;
  /** ids that the address of a post leads to */
  readonly ids?: (name: string, id: string) => readonly string[];
}

const FORMS: readonly Form[] = [
  {
    platform: 'x',
    hosts: ['x.com', 'twitter.com'],
    account: (name) => `/${name}`,
    post: (name, id) => `/${name}/status/${id}`,
    ids: (_, id) => [id],
  },
  {
    platform: 'telegram',
    hosts: ['t.me', 'telegram.me'],
    account: (name) => `/${name}`,
    post: (name, id) => `/${name}/${id}`,
    ids: (name, id) => [`${name}/${id}`, `${name}-${id}`, id],
  },
  {
    platform: 'telegram',
    hosts: ['t.me', 'telegram.me'],
    account: (name) => `/s/${name}`,
    post: (name, id) => `/s/${name}/${id}`,
    ids: (name, id) => [`${name}/${id}`, `${name}-${id}`, id],
  },
  {
    platform: 'bluesky',
    hosts: ['bsky.app'],
    account: (name) => `/profile/${name}`,
    post: (name, id) => `/profile/${name}/post/${id}`,
    ids: (name, id) => [`at://${name}/app.bsky.feed.post/${id}`, id],
  },
  {
    platform: 'facebook',
    hosts: ['facebook.com', 'fb.com'],
    account: (name) => `/${name}`,
    post: (name, id) => `/${name}/posts/${id}`,
    ids: (_, id) => [id],
  },
  {
    platform: 'tiktok',
    hosts: ['tiktok.com'],
    account: (name) => `/@${name}`,
    post: (name, id) => `/@${name}/video/${id}`,
    ids: (_, id) => [id],
  },
  { platform: 'youtube', hosts: ['youtube.com'], account: (name) => `/@${name}` },
  { platform: 'youtube', hosts: ['youtube.com'], account: (name) => `/user/${name}` },
  { platform: 'vk', hosts: ['vk.com', 'vkontakte.ru'], account: (name) => `/${name}` },
  { platform: 'instagram', hosts: ['instagram.com'], account: (name) => `/${name}` },
];

const form = fc.constantFrom(...FORMS);
const postForm = fc.constantFrom(...FORMS.filter(({ post }) => post !== undefined));
/** What may stand around an address and changes nothing. */
const around = fc.record({
  scheme: fc.constantFrom('https://', 'http://'),
  sub: fc.constantFrom('', 'www.', 'm.', 'mobile.', 'web.'),
  end: fc.constantFrom('', '/', '?s=20', '#top', '/?ref=a&b=c'),
  host: fc.nat({ max: 1 }),
});

describe('the address of an account', () => {
  it('leads to the account, whatever stands around it', () => {
    fc.assert(
      fc.property(form, handle, around, ({ platform, hosts, account }, name, wrap) => {
        const host = hosts[wrap.host % hosts.length] ?? '';
        const url = `${wrap.scheme}${wrap.sub}${host}${account(name)}${wrap.end}`;
        expect(socialTarget(url), url).toEqual({ platform, handle: name, postIds: [] });
      }),
    );
  });

  it('is none where the first part is a page of the platform', () => {
    const page = fc.constantFrom(
      'search',
      'hashtag',
      'share',
      'login',
      'explore',
      'SETTINGS',
      'tos',
    );
    fc.assert(
      fc.property(page, around, (name, { scheme, end }) => {
        for (const host of ['x.com', 'facebook.com', 'instagram.com', 'vk.com'])
          expect(socialTarget(`${scheme}${host}/${name}${end}`), `${host}/${name}`).toBeNull();
      }),
    );
  });
});

describe('the address of a post', () => {
  it('leads to its account and to every id under which it may stand', () => {
    const id = fc.oneof(digits, digits);
    fc.assert(
      fc.property(postForm, handle, id, around, (its, name, number, wrap) => {
        const host = its.hosts[wrap.host % its.hosts.length] ?? '';
        const path = its.post?.(name, number) ?? '';
        const url = `${wrap.scheme}${wrap.sub}${host}${path}${wrap.end}`;
        expect(socialTarget(url), url).toEqual({
          platform: its.platform,
          handle: name,
          postIds: its.ids?.(name, number),
        });
      }),
    );
  });

  it('of X may name no account, of VK never does', () => {
    fc.assert(
      fc.property(digits, digits, (id, owner) => {
        expect(socialTarget(`https://x.com/i/web/status/${id}`)).toBeNull();
        expect(socialTarget(`https://x.com/i/status/${id}`)).toEqual({
          platform: 'x',
          handle: '',
          postIds: [id],
        });
        expect(socialTarget(`https://vk.com/wall-${owner}_${id}`)).toEqual({
          platform: 'vk',
          handle: '',
          postIds: [`-${owner}_${id}`],
        });
      }),
    );
  });

  it('of Bluesky keeps letters and digits of the key', () => {
    fc.assert(
      fc.property(handle, key, (name, its) => {
        const target = socialTarget(`https://bsky.app/profile/${name}.bsky.social/post/${its}`);
        expect(target?.postIds).toEqual([
          `at://${name}.bsky.social/app.bsky.feed.post/${its}`,
          its,
        ]);
      }),
    );
  });

  it('is that of the account alone where no number stands where it should', () => {
    fc.assert(
      fc.property(handle, key, (name, word) => {
        const letters = `${word}q`;
        expect(socialTarget(`https://x.com/${name}/status/${letters}`)?.postIds).toEqual([]);
        expect(socialTarget(`https://t.me/${name}/${letters}`)?.postIds).toEqual([]);
      }),
    );
  });
});

describe('no account', () => {
  it.each([
    'https://t.me/+AbCdEf',
    'https://t.me/joinchat/AbCdEf',
    'https://t.me/c/12345/6',
    'https://www.youtube.com/watch?v=abc',
    'https://bsky.app/search?q=a',
    'https://tiktok.com/tag/a',
    'https://x.com',
    'https://x.com/',
    'https://x.com.example.org/somebody',
    'https://notx.com/somebody',
    'https://example.org/x.com/somebody',
    'x.com/somebody',
    '',
  ])('%s', (url) => {
    expect(socialTarget(url)).toBeNull();
  });

  it('stands behind any other host, and nothing throws', () => {
    const host = fc.stringMatching(/^[a-w]{2,9}\.(?:org|net|рф|info)$/);
    fc.assert(
      fc.property(host, fc.constantFrom('', '/somebody', '/a/status/1', '/@b'), (name, path) => {
        expect(socialTarget(`https://${name}${path}`)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('', 'https://x.com/', 'https://t.me/%'),
        (text, at) => {
          const target = socialTarget(at + text);
          expect(target === null || typeof target.handle === 'string').toBe(true);
        },
      ),
    );
  });
});
