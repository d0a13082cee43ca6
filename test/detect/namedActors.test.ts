import { describe, expect, it } from 'vitest';
import { namedActors } from '../../src/detect/namedActors.ts';
import { createDirectory } from '../../src/registry/directory.ts';
import { REGISTRY } from '../../src/registry/registry.ts';
import { madePosts } from '../madeCase.ts';

const directory = createDirectory(REGISTRY, []);
const indexOf = (id: string) => directory.actors.findIndex((actor) => actor.id === id);

function named(text: string, lang: string, publisher = -1): (string | undefined)[] {
  const posts = madePosts({ id: '1', lang, text, at: Date.UTC(2022, 0, 12) });
  return namedActors(posts, [publisher], directory).map(({ actor }) => directory.actors[actor]?.id);
}

describe('persons and bodies that posts name', () => {
  it('are found in English, Russian and Chinese, cited or not', () => {
    expect(named('Sergey Lavrov flew to Geneva', 'en')).toEqual(named('Лавров прилетел', 'ru'));
    expect(named('Sergey Lavrov flew to Geneva', 'en')).toHaveLength(1);
    expect(named('Chinese Foreign Ministry was not asked', 'en')).toEqual(['chn-mfa']);
    expect(named('中国外交部', 'zh')).toEqual(['chn-mfa']);
  });

  it('are found however ё is written, also with dots that are a character of their own', () => {
    const plain = named('Вчера Шредер прилетел', 'ru');
    expect(plain).toHaveLength(1);
    expect(named('Вчера Шрёдер прилетел', 'ru')).toEqual(plain);
    expect(named('Вчера Шре\u0308дер прилетел', 'ru')).toEqual(plain);
  });

  it('are no states, no capitals and not the publisher itself', () => {
    expect(named('China and Moscow', 'en')).toEqual([]);
    expect(named('Chinese Foreign Ministry', 'en', indexOf('chn-mfa'))).toEqual([]);
  });

  it('count once a post, and in languages that are not read not at all', () => {
    expect(named('Lavrov, Lavrov and again Sergey Lavrov', 'en')).toHaveLength(1);
    expect(named('Sergey Lavrov', 'tr')).toEqual([]);
  });
});
