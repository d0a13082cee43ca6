import { describe, expect, it } from 'vitest';
import { chineseValue, figuresOf } from '../../src/detect/pickupNumbers.ts';

const keys = (text: string) => figuresOf(text).map(({ key }) => key);

describe('figuresOf', () => {
  it('reads the same date in three languages', () => {
    for (const text of ['on January 11', '11 Jan', '11 января', '1月11日'])
      expect(keys(text), text).toEqual(['d:01-11']);
    expect(keys('25日')).toEqual(['d:25']);
  });

  it('reads the same day of the week in three languages', () => {
    for (const text of ['on Monday', 'в понедельник', '周一', '星期一'])
      expect(keys(text), text).toEqual(['w:1']);
    expect(keys('周日')).toEqual(['w:7']);
  });

  it('reads numbers with their scale', () => {
    for (const text of ['12.3 billion', '12,3 млрд', '123亿'])
      expect(keys(text), text).toEqual(['n:12300000000']);
    for (const text of ['35 million', '35 млн', '3500万', '三千五百万'])
      expect(keys(text), text).toEqual(['n:35000000']);
    expect(keys('2,674 posts')).toEqual(['n:2674']);
    expect(keys('三百万亿')).toEqual([`n:${3e14}`]);
  });

  it('reads shares', () => {
    for (const text of ['20%', '20 percent', '20 процентов', '百分之二十', '百分之20'])
      expect(keys(text), text).toEqual(['%:20']);
  });

  it('leaves alone what is no count: one China, the month of May as a verb, a year is a number', () => {
    expect(keys('一个中国')).toEqual([]);
    expect(keys('It may rain')).toEqual([]);
    expect(keys('in 2022')).toEqual(['n:2022']);
  });

  it('gives places in the text as it stands', () => {
    const text = 'up 12.3 billion on January 11';
    expect(figuresOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'January 11',
      '12.3 billion',
    ]);
  });
});

describe('chineseValue', () => {
  it('counts', () => {
    expect(chineseValue('十五')).toBe(15);
    expect(chineseValue('两百零三')).toBe(203);
    expect(chineseValue('二〇二二')).toBe(2022);
    expect(chineseValue('一亿三千万')).toBe(130_000_000);
  });
});
