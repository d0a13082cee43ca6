import { describe, expect, it } from 'vitest';
import {
  extractHashtags,
  extractLinks,
  extractMentions,
  repostedHandle,
} from '../../src/ingest/entities.ts';

describe('extractLinks', () => {
  it.each([
    ['see https://rt.com/a, and http://x.com/b.', ['https://rt.com/a', 'http://x.com/b']],
    [
      '(https://en.wikipedia.org/wiki/Kyrgyz_(people))',
      ['https://en.wikipedia.org/wiki/Kyrgyz_(people)'],
    ],
    ['[text](https://t.me/rian_ru/123)**', ['https://t.me/rian_ru/123']],
    ['据报道https://t.co/AbC。更多', ['https://t.co/AbC']],
    ['据报道https://t.co/AbC更多', ['https://t.co/AbC']],
    ['https://ru.wikipedia.org/wiki/Россия.', ['https://ru.wikipedia.org/wiki/Россия']],
    ['t.me/mid_russia и www.mid.ru', ['https://t.me/mid_russia', 'https://www.mid.ru']],
    ['“https://tass.com/world/1?a=b&c=d#e”', ['https://tass.com/world/1?a=b&c=d#e']],
    ['https://a.b/c https://a.b/c', ['https://a.b/c']],
    ['https:// nothing', []],
    ['at.me/x awww.x', []],
  ])('%s', (text, links) => expect(extractLinks(text)).toEqual(links));
});

describe('extractHashtags', () => {
  it.each([
    ['#Lavrov: talks on #Россия and #习近平，#kz2022', ['Lavrov', 'Россия', '习近平', 'kz2022']],
    ['#微博话题#内容', ['微博话题']],
    ['no &#39; and a#b and #123', []],
    ['https://a.b/c#part #yes', ['yes']],
    ['＃东京', ['东京']],
    ['#مرحبا!', ['مرحبا']],
  ])('%s', (text, tags) => expect(extractHashtags(text)).toEqual(tags));
});

describe('extractMentions', () => {
  it.each([
    ['thanks @MFA_China, @mfa_russia!', ['MFA_China', 'mfa_russia']],
    ['write to press@mid.ru or a.b@c.d', []],
    ['.@SpokespersonCHN said', ['SpokespersonCHN']],
    ['@MFA_China外交部', ['MFA_China']],
    ['https://medium.com/@someone', []],
    ['@人民日报 说', ['人民日报']],
    ['@name.Text without a blank', ['name']],
  ])('%s', (text, handles) => expect(extractMentions(text, false)).toEqual(handles));

  it('keeps dots in handles where the platform has them', () => {
    expect(extractMentions('hi @alice.bsky.social.', true)).toEqual(['alice.bsky.social']);
  });
});

describe('repostedHandle', () => {
  it('reads the name after RT at the start only', () => {
    expect(repostedHandle('RT @mfa_russia: words')).toBe('mfa_russia');
    expect(repostedHandle('RT @a: RT @b: words')).toBe('a');
    expect(repostedHandle('as RT @a: words')).toBeUndefined();
    expect(repostedHandle('RT news')).toBeUndefined();
  });
});
