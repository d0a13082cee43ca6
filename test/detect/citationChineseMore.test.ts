import { describe, expect, it } from 'vitest';
import { cited } from './registryCitations.ts';

const of = (text: string, day = '2022-07-01') => cited(text, 'zh', undefined, day);

describe('who says so in Chinese', () => {
  it.each([
    ['古巴代表66个国家作共同发言，强调船闸应当修好', ['cub-gov']],
    ['文莱和印尼都认为，船闸应当修好', ['brn-gov', 'idn-gov']],
    ['国际货币基金组织有关报告也充分肯定渔业合作', ['imf']],
    ['香港特区行政长官表示，船闸会修好', ['hkg-gov']],
    ['至于日方声称船闸已经修好，那是误会', ['jpn-gov']],
    ['俄方最新披露了船闸的合同', ['rus-gov']],
    ['联合国大会通过一项决议。许多代表发了言。\n决议敦促各国修好船闸', ['un-ga']],
    ['王毅通过视频出席慕尼黑安全会议中国专场时也强调，船闸会修好', ['chn-wang-yi']],
    ['正如习近平主席提出的，船闸要修好', ['chn-xi']],
    ['习近平主席提出各国应当修好船闸', ['chn-xi']],
  ])('%s', (text, ids) => {
    expect(of(text)).toEqual(ids);
  });

  it('a minister whom no registry knows is made known by his office', () => {
    const text = '王毅同尼泊尔外长卡德某某举行会谈。卡德某某外长表示，船闸会修好。';
    expect(of(text)).toEqual(['npl-gov']);
  });

  it('what the state does in its minister’s words is said by him', () => {
    expect(of('库雷希外长表示，巴方祝贺船闸通航', '2021-07-26')).toEqual(['pak-qureshi']);
  });
});

describe('no citation in Chinese', () => {
  it.each([
    '美方声称的“秩序”不过是借口',
    '习近平主席宣布的“九项工程”进展顺利',
    '所谓“俄罗斯威胁论”是借口',
    '这受到国际社会对美方的强烈谴责',
    '渔民致函王毅表示支持',
    '62%的欧盟在华企业表示愿意修船闸',
    '正如美国某某联盟的报告指出的那样，冰很薄',
    '如果美方所说的规则是一家之言，那不是规则',
    '我不知道美国全国广播公司是不是这么认为？',
    '佩洛西访问后，已有170多个国家发出声音，重申船闸开放',
    '中方对他就任莱索托首相表示祝贺',
    '《纽约时报》前驻外记者表示，冰很薄',
    '没有听说所罗门群岛政府提出这样的要求',
  ])('%s', (text) => {
    expect(of(text)).toEqual([]);
  });
});
