import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf, tokensWithSpans } from '../../src/text/tokens.ts';

const marked = (text: string) =>
  tokensWithSpans(text).map(({ token, start, end }) => [token, text.slice(start, end)]);

describe('tokensOf', () => {
  it('takes the words of alphabetic scripts, without case and punctuation', () => {
    expect(tokensOf('Beijing: “Don’t meddle” — says FM, on 24-25 May!')).toEqual([
      'beijing',
      'dont',
      'meddle',
      'says',
      'fm',
      'on',
      '24',
      '25',
      'may',
    ]);
    expect(tokensOf('Лавров: ёлки-палки, П’ять')).toEqual(['лавров', 'елки', 'палки', 'пять']);
    expect(tokensOf("the 'quoted' word")).toEqual(['the', 'quoted', 'word']);
  });

  it('takes overlapping pairs of Han, kana and Hangul', () => {
    expect(tokensOf('外交部')).toEqual(['外交', '交部']);
    expect(tokensOf('カナ文')).toEqual(['カナ', 'ナ文']);
    expect(tokensOf('외교부')).toEqual(['외교', '교부']);
  });

  it('makes no pair across punctuation, spaces or other scripts', () => {
    expect(tokensOf('中，俄')).toEqual(['中', '俄']);
    expect(tokensOf('中国GDP增长')).toEqual(['中国', 'gdp', '增长']);
    expect(tokensOf('外交部 发言')).toEqual(['外交', '交部', '发言']);
  });

  it('drops links, handles and trailing hashtags, and keeps hashtags within the text', () => {
    expect(tokensOf('RT @rt_com: #Kazakhstan is calm https://t.co/a1 #CSTO #ОДКБ_2022')).toEqual([
      'rt',
      'kazakhstan',
      'is',
      'calm',
    ]);
    expect(tokensOf('#one #two')).toEqual([]);
    expect(tokensOf('稳定https://t.cn/A6xyz稳定 #哈萨克斯坦#')).toEqual(['稳定', '稳定']);
    expect(tokensOf('see tass.com/world/1 and pic.twitter.com/Ab1, or either/or')).toEqual([
      'see',
      'and',
      'or',
      'either',
      'or',
    ]);
    expect(tokensOf('by @name.bsky.social and @a@b.social, mail a@b.org')).toEqual([
      'by',
      'and',
      'mail',
      'a',
      'b',
      'org',
    ]);
  });

  it('reads nothing out of nothing', () => {
    expect(tokensOf('')).toEqual([]);
    expect(tokensOf(' … !? 🙂 \u200b @ # ')).toEqual([]);
  });
});

describe('tokensWithSpans', () => {
  it('gives the place of each token in the text as it stands', () => {
    expect(marked('Ｔhe ﬁrst e\u0301tat, Крем\u00adль')).toEqual([
      ['the', 'Ｔhe'],
      ['first', 'ﬁrst'],
      ['état', 'e\u0301tat'],
      ['кремль', 'Крем\u00adль'],
    ]);
    expect(marked('🙂中國人 ok')).toEqual([
      ['中国', '中國'],
      ['国人', '國人'],
      ['ok', 'ok'],
    ]);
  });

  it('gives the same tokens as tokensOf, in order, inside the text, for any text', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom(
            '中國',
            '외교',
            'ｶﾞ',
            'e\u0301',
            ' ',
            '#',
            '@',
            'https://t.co/a',
            'Кремль',
            'ТАSS',
            '\u200b',
            '’',
          ),
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (sample) => {
        const tokens = tokensWithSpans(sample);
        expect(tokens.map(({ token }) => token)).toEqual(tokensOf(sample));
        let last = 0;
        for (const { token, start, end } of tokens) {
          expect(token).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(sample.length);
          last = start;
        }
      }),
    );
  });
});
