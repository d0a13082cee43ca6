import { describe, expect, it } from 'vitest';
import { cited, read } from './registryCitations.ts';

describe('what was not said in Chinese', () => {
  it.each([
    ['拉夫罗夫没有就渔网之争发表谈话', 'rus-lavrov'],
    ['拉夫罗夫拒绝就渔网之争答记者问', 'rus-lavrov'],
    ['拉夫罗夫并未对渔网之争发表谈话', 'rus-lavrov'],
    ['新华社没有报道称驳船停在岬角', 'xinhua'],
    ['新华社并未发布报告称驳船停在岬角', 'xinhua'],
  ])('is marked as denied, with its topic between too: %s', (text, id) => {
    expect(read(text, 'zh').map((found) => [found.id, found.negated])).toEqual([[id, true]]);
  });

  it.each([
    '拉夫罗夫在不同场合表示船闸会修好',
    '新华社的最新报道称驳船停在岬角',
    '新华社应急报告显示驳船停在岬角',
    '新华社要闻报道称驳船停在岬角',
    '新华社的朋友圈文章说驳船停在岬角',
  ])('is not read into other words: %s', (text) => {
    expect(read(text, 'zh').filter(({ negated }) => negated)).toEqual([]);
  });

  it.each([
    '拉夫罗夫应当发声明称海湾很安静',
    '如果拉夫罗夫通报称渡轮停航，市长会很高兴',
    '拉夫罗夫的朋友发声明称海湾很安静',
    '新华社应当评论称航道太浅',
    '如果新华社报道称驳船停在岬角，市长会很高兴',
    '新华社的朋友报道称驳船停在岬角',
    '市长想知道新华社是否评论称航道太浅',
    '市长想知道拉夫罗夫是否认为航道太浅',
    '拉夫罗夫能否认为航道太浅',
    '每年春天，拉夫罗夫都要会见渔民，表达对渔民的支持',
    '市长就反制佩洛西过桥提出严正交涉',
  ])('is no citation where it is demanded, supposed or another’s: %s', (text) => {
    expect(cited(text, 'zh')).toEqual([]);
  });

  it.each([
    ['新华社的最新报道称驳船停在岬角', 'xinhua'],
    ['新华社应急报告显示驳船停在岬角', 'xinhua'],
    ['新华社近日报道称驳船停在岬角', 'xinhua'],
    ['拉夫罗夫否认出售码头', 'rus-lavrov'],
    ['拉夫罗夫再次否认出售码头', 'rus-lavrov'],
    ['拉夫罗夫在不同场合表示船闸会修好', 'rus-lavrov'],
  ])('leaves what was said: %s', (text, id) => {
    expect(cited(text, 'zh')).toEqual([id]);
  });
});
