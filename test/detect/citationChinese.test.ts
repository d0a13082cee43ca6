import { describe, expect, it } from 'vitest';
import ZH from '../../data/citation/zh.json' with { type: 'json' };
import { cited, read } from './registryCitations.ts';

const REAL: Readonly<Record<string, string>> = {
  lavrov: 'rus-lavrov',
  'rus-government': 'rus-gov',
};

describe('every Chinese cue', () => {
  it.each(ZH.verbs.map(({ verb, test }) => [verb, test]))('%s: %s', (_, sentence) => {
    expect(cited(sentence, 'zh')).toHaveLength(1);
  });

  it.each(ZH.frames.map(({ pattern, test, source }) => [pattern, test, source]))(
    '%s: %s',
    (_, sentence, source) => {
      expect(cited(sentence, 'zh')).toEqual([REAL[source] ?? source]);
    },
  );
});

describe('cites', () => {
  it.each([
    ['中国外交部发言人赵立坚表示，大桥完好', ['chn-zhao']],
    ['日本外相近日称，大桥完好', ['jpn-hayashi']],
    ['俄乌双方均表示大桥完好', ['rus-gov', 'ukr-gov']],
    ['美国疾控中心报告显示，大桥完好', ['usa-cdc']],
    ['白宫发表声明，大桥完好', ['usa-presidency']],
    ['拉夫罗夫抵达，强调大桥完好', ['rus-lavrov']],
    ['新华社援引拉夫罗夫的话说，大桥完好', ['rus-lavrov', 'xinhua']],
  ])('%s', (text, ids) => {
    expect(cited(text, 'zh')).toEqual(ids);
  });
});

describe('does not cite', () => {
  it.each([
    '我们敦促美方停止有关指责',
    '美方应承诺修好大桥',
    '美方有关表态不符合事实',
    '王毅将在会上同拉夫罗夫会谈',
    '发展中国家认为大桥完好',
    '中国网络安全公司报告显示大桥完好',
    '得到世界银行高度评价',
    '他在联合国大会上指出大桥完好',
    '追问：拉夫罗夫表示大桥完好，你怎么看？',
    '法新社：拉夫罗夫称大桥完好。中方有何评论？',
  ])('%s', (text) => {
    expect(cited(text, 'zh')).toEqual([]);
  });

  it('counts no voice of a ministry’s own, and marks what its head of state said', () => {
    expect(cited('中方表示大桥完好，中国政府强调大桥完好', 'zh', 'mfa.gov.cn')).toEqual([]);
    const [citation] = read('习近平主席指出，大桥完好', 'zh', 'mfa.gov.cn');
    expect(citation).toMatchObject({ id: 'chn-xi', ownState: true });
    expect(cited('中方表示大桥完好', 'zh', 'xinhuanet.com')).toEqual(['chn-gov']);
  });
});

describe('marks', () => {
  it('lists what is denied, marked, and knows that 不得不 denies nothing', () => {
    expect(read('拉夫罗夫并未宣布新桥开放', 'zh')[0]).toMatchObject({ negated: true });
    expect(cited('拉夫罗夫不得不承认地图有误', 'zh')).toEqual(['rus-lavrov']);
  });

  it('lists what is asked, marked', () => {
    expect(read('为什么美方宣布关闭大桥？', 'zh')[0]).toMatchObject({ questioned: true });
  });

  it('says who relays whom', () => {
    const found = read('据新华社报道，拉夫罗夫表示大桥完好', 'zh');
    expect(found.find(({ id }) => id === 'rus-lavrov')?.relayedBy).toBe('xinhua');
  });
});
