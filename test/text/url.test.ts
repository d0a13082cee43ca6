import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanUrl, isShortener, siteOf } from '../../src/text/url.ts';

describe('cleanUrl', () => {
  it.each([
    [
      'HTTP://WWW.Example.ORG:80/News/?utm_source=a&b=2&a=1#top',
      'https://example.org/News?a=1&b=2',
    ],
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['example.org/a', 'https://example.org/a'],
    ['//example.org/a', 'https://example.org/a'],
    ['https://m.example.org/a/', 'https://example.org/a'],
    ['https://amp.example.org/a/amp/', 'https://example.org/a'],
    ['https://mobile.example.org/a?amp=1', 'https://example.org/a'],
    ['https://example.org/a.amp.html', 'https://example.org/a.html'],
    ['https://example.org/camp', 'https://example.org/camp'],
    ['https://example.org/amp/p?id=4', 'https://example.org/p?id=4'],
    ['https://www.example.org/AMP/news/story/', 'https://example.org/news/story'],
    ['https://example.org/ampere/law', 'https://example.org/ampere/law'],
    ['https://example.org/amp-guide/a', 'https://example.org/amp-guide/a'],
    ['https://example.org/news/amp/story', 'https://example.org/news/amp/story'],
    ['https://t.me/amp/12', 'https://t.me/amp/12'],
    ['https://x.com/amp/status/12', 'https://x.com/amp/status/12'],
    ['https://m.me/page', 'https://m.me/page'],
    ['https://www2.example.org/a', 'https://example.org/a'],
    ['https://en.m.wikipedia.org/wiki/Almaty', 'https://en.wikipedia.org/wiki/Almaty'],
    ['https://example.org/#!/a/b', 'https://example.org#!/a/b'],
    ['https://example.org/a%2db%d1%8f?q=%7ex', 'https://example.org/a-b%D1%8F?q=~x'],
    ['https://user:word@example.org/a', 'https://example.org/a'],
    ['https://example.org:8080/a', 'https://example.org:8080/a'],
    [
      'https://президент.рф/новости',
      'https://xn--d1abbgf6aiiy.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8',
    ],
  ])('%s becomes %s', (url, clean) => {
    expect(cleanUrl(url)).toBe(clean);
  });

  it.each([
    [
      'https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a/amp',
      'https://example.org/a',
    ],
    ['https://cdn.ampproject.org/v/s/example.org/a?usqp=1', 'https://example.org/a'],
    ['https://www.google.com/amp/s/www.example.org/a', 'https://example.org/a'],
    ['https://www.google.ru/amp/example.org/a', 'https://example.org/a'],
    ['https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fa&sa=D', 'https://example.org/a'],
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Ffbclid%3D1',
      'https://example.org/a',
    ],
    ['https://vk.com/away.php?to=http%3A%2F%2Fexample.org', 'https://example.org'],
  ])('%s leads to %s', (url, clean) => {
    expect(cleanUrl(url)).toBe(clean);
  });

  it.each([
    ['https://mobile.twitter.com/RT_com/status/1?s=20&t=abc', 'https://x.com/rt_com/status/1'],
    ['https://x.com/RT_com/status/1/photo/1', 'https://x.com/rt_com/status/1'],
    ['https://youtu.be/AbC-1?t=10', 'https://youtube.com/watch?v=AbC-1'],
    [
      'https://m.youtube.com/watch?feature=share&v=AbC-1&list=x',
      'https://youtube.com/watch?v=AbC-1',
    ],
    ['https://www.youtube.com/shorts/AbC-1', 'https://youtube.com/watch?v=AbC-1'],
    ['https://youtube.com/playlist?list=PL1', 'https://youtube.com/playlist?list=PL1'],
    ['https://t.me/s/MID_Russia/123?single', 'https://t.me/mid_russia/123'],
    ['https://telegram.me/mid_russia/123', 'https://t.me/mid_russia/123'],
    ['https://t.co/AbCdEf', 'https://t.co/AbCdEf'],
  ])('%s is the same as %s', (url, clean) => {
    expect(cleanUrl(url)).toBe(clean);
  });

  it.each([
    '',
    'no link',
    'https://',
    'ftp://example.org/a',
    'mailto:a@example.org',
    'https://localhost/a',
    'https://t.co/abc…',
    'http://[broken',
    'at://did:plc:1/app.bsky.feed.post/2',
  ])('“%s” is no web link', (url) => {
    expect(cleanUrl(url)).toBeNull();
    expect(siteOf(url)).toBeNull();
  });

  it('cleans nothing twice', () => {
    const host = fc.constantFrom(
      'www.example.org',
      'm.example.org',
      'twitter.com',
      'youtu.be',
      'youtube.com',
      't.me',
      'google.com',
      'amp.www.m.example.co.uk',
      'cdn.ampproject.org',
      'vk.com',
    );
    const part = fc.constantFrom(
      'amp',
      's',
      'c',
      'AMP',
      'a.amp',
      'status',
      '12',
      'watch',
      'url',
      'x.amp.html',
      '%7e',
      '%2f',
      'www.example.org',
      'away.php',
      '',
      '.',
      '..',
      'б',
      '!',
    );
    const parameter = fc.constantFrom(
      'amp=1',
      'utm_id=2',
      'v=1',
      'b',
      'a=%d1',
      'to=https://m.example.org/amp/',
      'q=http://youtu.be/1',
      '',
      'fbclid=3',
      's=2',
      'url=x',
      '%75tm_a=1',
    );
    const url = fc.tuple(
      host,
      fc.array(part, { maxLength: 5 }),
      fc.array(parameter, { maxLength: 4 }),
      fc.constantFrom('', '#a', '#!b', '#'),
    );
    fc.assert(
      fc.property(url, ([site, parts, parameters, hash]) => {
        const clean = cleanUrl(`http://${site}/${parts.join('/')}?${parameters.join('&')}${hash}`);
        if (clean !== null) expect(cleanUrl(clean)).toBe(clean);
      }),
      { numRuns: 500 },
    );
  });

  it('takes the short way only where it leads to the same form', () => {
    const piece = fc.constantFrom(
      ...[
        'www.',
        'www2.',
        'm.',
        'amp.',
        'a',
        'rt',
        'x',
        'twitter',
        't',
        'youtube',
        'google',
        'xn--',
      ],
      ...[
        '.com',
        '.me',
        '.org',
        '.',
        '..',
        '/',
        '/s/',
        '/amp',
        '.amp',
        '/Name/',
        '/status/12',
        '/1',
      ],
      ...['-', '~', '_', '?', '&', '=', 'utm_source=x', 'fbclid=1', 'v=ab', 's=20', 'b=2', 'a=1'],
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 2, maxLength: 9 }), (pieces) => {
        const url = `https://${pieces.join('')}`;
        // a fragment says nothing of the page, and is only cut off on the long way
        expect(cleanUrl(url)).toBe(cleanUrl(`${url}#part`));
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads a link with letters beyond ASCII the thousandth time as the first', () => {
    const answers = new Set<string | null>();
    for (let k = 0; k < 20_000; k += 1) answers.add(cleanUrl('https://www.übersicht.example/é'));
    expect([...answers]).toEqual(['https://xn--bersicht-55a.example/%C3%A9']);
  });

  it('gives null or a clean link for any link whatever', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string()),
        (url) => {
          const clean = cleanUrl(url);
          if (clean !== null) expect(cleanUrl(clean)).toBe(clean);
        },
      ),
    );
  });
});

describe('siteOf', () => {
  it('names the host as cleaned', () => {
    expect(siteOf('https://www.MFA.gov.cn/mfa_eng/')).toBe('mfa.gov.cn');
    expect(siteOf('https://mobile.twitter.com/a')).toBe('x.com');
  });
});

describe('isShortener', () => {
  it('knows hosts that only send on', () => {
    expect(isShortener('t.co')).toBe(true);
    expect(isShortener('BIT.ly')).toBe(true);
    expect(isShortener('example.org')).toBe(false);
  });
});
