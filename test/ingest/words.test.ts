import { describe, expect, it } from 'vitest';
import { isNothing, isYes, listCell } from '../../src/ingest/cells.ts';
import { missingRoles, rolesByName } from '../../src/ingest/columns.ts';
import { detectLanguage } from '../../src/ingest/detectLanguage.ts';
import { normalLanguage } from '../../src/ingest/language.ts';
import { hostOf, platformByName, platformByUrl } from '../../src/ingest/platform.ts';
import { shapeOf } from '../../src/ingest/shapes.ts';

describe('detectLanguage', () => {
  it.each([
    ['The ministry said that it will not comment on this', 'en'],
    ['Beijing slams sanctions with new statement', 'en'],
    ['Министр заявил, что переговоры продолжатся', 'ru'],
    ['Міністр сказав, що переговори продовжаться', 'uk'],
    ['Президент Қазақстан халқына үндеу жасады', 'kk'],
    ['外交部发言人表示，中方反对', 'zh'],
    ['China 外交部发言人表示反对制裁', 'zh'],
    ['外務省は声明を発表しました', 'ja'],
    ['외교부 대변인은 말했다', 'ko'],
    ['وزارت خارجه گفت که این', 'fa'],
    ['قال المتحدث باسم الوزارة', 'ar'],
    ['Der Minister sagte, dass die Gespräche mit der EU nicht enden', 'de'],
    ['El ministro dijo que los países no están de acuerdo', 'es'],
    ['Le ministre dit que les sanctions sont une erreur', 'fr'],
    ['12345 😀', undefined],
    ['https://the.of/and/to @the_and', undefined],
    ['', undefined],
  ])('%s → %s', (text, language) => expect(detectLanguage(text)).toBe(language));
});

describe('normalLanguage', () => {
  it.each([
    ['English', 'en'],
    ['zh-cn', 'zh'],
    ['en_US', 'en'],
    ['rus', 'ru'],
    ['in', 'id'],
    ['iw', 'he'],
    ['und', undefined],
    ['qme', undefined],
    ['["fr","en"]', 'fr'],
    ['Русский', 'ru'],
    ['LANGUAGE UNDEFINED', undefined],
  ])('%s → %s', (written, language) => expect(normalLanguage(written)).toBe(language));
});

describe('listCell', () => {
  it.each([
    ['[a, b]', ['a', 'b']],
    ['["a","b c"]', ['a', 'b c']],
    ["['a', 'b']", ['a', 'b']],
    ['a,b;c|d e', ['a', 'b', 'c', 'd', 'e']],
    ['https://a.b/c,d https://e.f', ['https://a.b/c,d', 'https://e.f']],
    ['https://a.b/c,https://e.f', ['https://a.b/c', 'https://e.f']],
    ['[https://a.b/c, https://e.f]', ['https://a.b/c', 'https://e.f']],
    ['[]', []],
    ['nan', []],
    ['', []],
  ])('%s', (cell, list) => expect(listCell(cell)).toEqual(list));

  it('knows yes and nothing', () => {
    expect(['yes', 'TRUE', '1', 'да', '是'].every(isYes)).toBe(true);
    expect(['no', '0', '', 'false'].some(isYes)).toBe(false);
    expect(['', 'NaN', 'None', 'null'].every(isNothing)).toBe(true);
    expect(isNothing('none of this')).toBe(false);
  });
});

describe('rolesByName', () => {
  it('knows the shape of the overlap files', () => {
    expect(
      rolesByName(['id', 'platform', 'actor', 'published', 'text', 'url', 'lang', 'context']),
    ).toEqual({
      id: 'id',
      platform: 'platform',
      handle: 'actor',
      at: 'published',
      text: 'text',
      url: 'url',
      lang: 'lang',
      context: 'context',
    });
  });

  it('knows words of three languages, whatever their case and blanks', () => {
    expect(rolesByName(['Автор', 'Дата публикации', 'Текст', 'Ссылка'])).toEqual({
      handle: 'Автор',
      at: 'Дата публикации',
      text: 'Текст',
      url: 'Ссылка',
    });
    expect(rolesByName(['作者', '发布时间', '内容', '链接'])).toEqual({
      handle: '作者',
      at: '发布时间',
      text: '内容',
      url: '链接',
    });
    expect(rolesByName(['Author', ' Created At ', 'Full-Text'])).toEqual({
      handle: 'Author',
      at: ' Created At ',
      text: 'Full-Text',
    });
  });

  it('gives each column one role', () => {
    const roles = rolesByName(['author', 'author_name', 'date', 'title', 'url', 'link']);
    const columns = Object.values(roles);
    expect(new Set(columns).size).toBe(columns.length);
    expect(roles).toMatchObject({
      handle: 'author',
      name: 'author_name',
      text: 'title',
      url: 'url',
    });
  });

  it('takes the least deep of dotted paths, and none that describes another post', () => {
    const columns = [
      'post.retweeted_status.full_text',
      'post.text',
      'post.user.screen_name',
      'post.created_at',
      'post.user.url',
    ];
    expect(rolesByName(columns)).toEqual({
      text: 'post.text',
      handle: 'post.user.screen_name',
      at: 'post.created_at',
    });
  });

  it('says which roles are missing; shares of objects need no text', () => {
    expect(missingRoles({ id: 'a', text: 'b' })).toEqual(['handle', 'at']);
    expect(missingRoles({ handle: 'a', at: 'b' })).toEqual(['text']);
    expect(missingRoles({ handle: 'a', at: 'b', object: 'c' })).toEqual([]);
  });
});

describe('shapeOf', () => {
  it('tells known programs by their columns', () => {
    const shape = (names: string) => shapeOf(names.split(','))?.name;
    expect(shape('PostID,Time,TweetUrl,Content,UserName,Review')).toBe('CANIS tweets, CSV');
    expect(shape('object_id,account_id,content_id,timestamp_share')).toBe('CooRTweet shares, CSV');
    expect(shape('id,indexed_date,language,media_name,media_url,publish_date,title,url')).toBe(
      'Media Cloud, CSV',
    );
    expect(shape('id,author,text')).toBeUndefined();
  });
});

describe('platforms', () => {
  it('are told by name and by address', () => {
    expect(['Twitter', 'X', 'tg', 'VK.com', 'Mastodon'].map(platformByName)).toEqual([
      'x',
      'x',
      'telegram',
      'vk',
      'mastodon',
    ]);
    expect(platformByUrl('https://t.me/rian_ru/1')).toBe('telegram');
    expect(platformByUrl('https://www.twitter.com/a/status/1')).toBe('x');
    expect(platformByUrl('https://www.rt.com/news/1')).toBeUndefined();
    expect(hostOf('https://www.RT.com/news')).toBe('rt.com');
    expect(hostOf('rt.com')).toBeUndefined();
  });
});
