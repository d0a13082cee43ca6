import { describe, expect, it } from 'vitest';
import { postOf } from './directory.ts';
import { citationsIn, cited, read } from './registryCitations.ts';

describe('lands in Chinese', () => {
  it.each([
    ['白俄方表示，大桥完好', 'blr-gov'],
    ['白俄外交部表示，大桥完好', 'blr-mfa'],
    ['白俄罗斯外交部表示，大桥完好', 'blr-mfa'],
    ['俄外交部表示，大桥完好', 'rus-mfa'],
    ['哈方表示，大桥完好', 'kaz-gov'],
    ['对此，哈方回应称，大桥完好', 'kaz-gov'],
    ['蒙古表示，大桥完好', 'mng-gov'],
    ['台湾当局表示，大桥完好', 'twn-gov'],
    ['多米尼克外交部表示，大桥完好', 'dma-gov'],
    ['罗马尼亚很远。罗总统表示，大桥完好', 'rou-iohannis'],
  ])('by their short names: %s', (text, id) => {
    expect(cited(text, 'zh')).toEqual([id]);
  });

  it.each([
    '台湾：大桥完好',
    '蒙古：大桥完好',
    '哈萨克：大桥完好',
    '日本：大桥完好',
    '据台湾报道，大桥完好',
    '内蒙古表示，大桥完好',
    '哈萨克族表示，大桥完好',
    '市长对巴罗总统胜选表示祝贺',
    '市长对哈利法总统逝世表示哀悼',
    '巴罗总统表示，大桥完好',
  ])('are no bodies: %s', (text) => {
    expect(cited(text, 'zh')).toEqual([]);
  });
});

describe('an office in Chinese', () => {
  it.each([
    ['荷兰首相表示，大桥完好', 'nato-rutte', 'nld-gov'],
    ['俄罗斯外长表示，大桥完好', 'rus-lavrov', 'rus-mfa'],
    ['美国总统表示，大桥完好', 'usa-biden', 'usa-presidency'],
  ])('without a name gives its holder, who speaks for its body: %s', (text, id, body) => {
    const post = postOf({
      platform: 'web',
      handle: 'gazette.example',
      text,
      lang: 'zh',
      at: Date.parse('2022-05-05'),
      precision: 'day',
    });
    const { directory, found } = citationsIn([post]);
    expect(found.map(({ actor }) => directory.actors[actor]?.id)).toEqual([id]);
    expect(found.map(({ speaksFor }) => directory.actors[speaksFor]?.id)).toEqual([body]);
  });

  it('with a name is the person alone', () => {
    expect(
      read('荷兰首相吕特表示，大桥完好', 'zh').map(({ id, speaksFor }) => [id, speaksFor]),
    ).toEqual([['nato-rutte', -1]]);
  });
});

describe('who quotes whom in Chinese', () => {
  it.each([
    '塔斯社援引拉夫罗夫的话说，大桥很旧',
    '塔斯社报道，拉夫罗夫表示，大桥很旧',
    '据塔斯社报道，拉夫罗夫表示，大桥很旧',
  ])('relays him: %s', (text) => {
    const relays = read(text, 'zh').map(({ id, relayedBy }) => [id, relayedBy]);
    expect(relays).toContainEqual(['rus-lavrov', 'tass']);
    expect(relays).toContainEqual(['tass', null]);
  });
});

describe('words that share a character in Chinese', () => {
  it('在会上|调高 holds no 上调', () => {
    expect(cited('拉夫罗夫昨天在会上调高捕鱼量预期', 'zh')).toEqual(['rus-lavrov']);
    expect(cited('拉夫罗夫上调捕鱼量预期', 'zh')).toEqual(['rus-lavrov']);
  });
});
