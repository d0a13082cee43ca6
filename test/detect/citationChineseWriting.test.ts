import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import ZH from '../../data/citation/zh.json' with { type: 'json' };
import { plainChinese } from '../../src/detect/citationChinesePlain.ts';
import { simplifiedOf } from '../../src/text/fold.ts';
import ROWS from './citationSentences-zh.json' with { type: 'json' };
import { answerOf, readAll } from './citedNames.ts';
import { cited, read } from './registryCitations.ts';

const SENTENCES = [
  ...[...ZH.frames, ...ZH.verbs].map(({ test }) => ({ text: test, lang: 'zh' as const })),
  ...ROWS.map((row) => ({
    text: row.text,
    lang: 'zh' as const,
    by: row.publisher,
    day: 'day' in row ? row.day : undefined,
  })),
];

/** Of the traditional characters that are written as one simplified character the first. */
const TRADITIONAL = traditional();

function traditional(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const char = String.fromCharCode(code);
    const plain = simplifiedOf(char);
    if (plain?.length === 1 && plain !== char && !found.has(plain)) found.set(plain, char);
  }
  return found;
}

function inTraditional(text: string): string {
  return Array.from(text, (char) => TRADITIONAL.get(char) ?? char).join('');
}

describe('a Chinese text as it is read', () => {
  it.each([
    ['俄羅斯外長拉夫羅夫表示', '俄罗斯外长拉夫罗夫表示'],
    ['據中央社報導', '据中央社报道'],
    ['「大橋」與『船閘』', '“大桥”与‘船闸’'],
    ['新华社报道,大桥完好', '新华社报道，大桥完好'],
    ['拉夫罗夫: "大桥完好"', '拉夫罗夫： “大桥完好”'],
    ['大桥完好. 船闸很旧.', '大桥完好。 船闸很旧。'],
    ['新华社(北京)报道?', '新华社（北京）报道？'],
    ['大桥 http://a.org/?b=(c)，\r\n', '大桥                    ， \n'],
  ])('%s is %s', (text, plain) => {
    expect(plainChinese(text)).toBe(plain);
  });

  it.each(['10:30', '1,000', '弗拉基米尔.普京', 'Old stones, he said.'])('keeps %s', (text) => {
    expect(plainChinese(text)).toBe(text);
  });

  it('is as long as the text, and stays when it is read again', () => {
    const chars = fc.constantFrom(...'俄羅羅罗報导導,:;?!()."「」“”《》 \n\r🔴𨨏a1/說');
    fc.assert(
      fc.property(fc.string({ unit: chars, maxLength: 40 }), (text) => {
        const plain = plainChinese(text);
        expect(plain.length).toBe(text.length);
        expect(plainChinese(plain)).toBe(plain);
      }),
      { numRuns: 500 },
    );
  });
});

describe('traditional characters', () => {
  it('cite whom simplified ones cite, at the same places', () => {
    const plain = readAll(SENTENCES);
    const texts = SENTENCES.map((one) => ({ ...one, text: inTraditional(one.text) }));
    const all = readAll(texts);
    const places = (at: number, list: typeof plain) =>
      list[at]?.map(({ id, nameStart, nameEnd, cueStart, cueEnd }) =>
        [id, nameStart, nameEnd, cueStart, cueEnd].join(' '),
      );
    expect(texts.filter((one, at) => one.text !== SENTENCES[at]?.text).length).toBeGreaterThan(400);
    for (const [at, { text }] of texts.entries()) {
      expect(answerOf(all[at] ?? []), text).toBe(answerOf(plain[at] ?? []));
      expect(places(at, all), text).toEqual(places(at, plain));
    }
  });

  it('are shown as they stand', () => {
    const text = '俄羅斯外長拉夫羅夫表示，船閘秋天修好';
    const [found] = read(text, 'zh');
    expect(found?.id).toBe('rus-lavrov');
    expect(text.slice(found?.nameStart, found?.nameEnd)).toBe('俄羅斯外長拉夫羅夫');
  });

  it('are read in the words of Taiwan for a report', () => {
    expect(cited('據新華社報導，大橋很舊', 'zh')).toEqual(['xinhua']);
  });
});

describe('half-width marks', () => {
  it.each([
    ['新华社报道,驳船停在岬角', ['xinhua']],
    ['七国集团外长发表声明,谴责拆桥', ['g7']],
    ['赵立坚表示,中方已多次就大桥表明立场', ['chn-zhao']],
    ['拉夫罗夫:船闸会修好', ['rus-lavrov']],
    ['拉夫罗夫说:"船闸会修好"', ['rus-lavrov']],
  ])('are marks: %s', (text, ids) => {
    expect(cited(text, 'zh')).toEqual(ids);
  });
});

describe('what cannot be seen', () => {
  it.each(['\u200b', '\u200d', '\u00ad', '\u2060', '\ufeff'])('hides no name: %j', (mark) => {
    const text = `${mark}俄罗斯外长拉夫${mark}罗夫近日表${mark}示，船闸会修好`;
    const [found] = read(text, 'zh');
    expect(found?.id).toBe('rus-lavrov');
    expect(text.slice(found?.nameStart, found?.nameEnd)).toBe(`俄罗斯外长拉夫${mark}罗夫`);
    expect(text.slice(found?.cueStart, found?.cueEnd)).toBe(`表${mark}示`);
  });

  it('changes no answer anywhere', () => {
    const plain = readAll(SENTENCES);
    const texts = SENTENCES.map((one) => ({ ...one, text: Array.from(one.text).join('\u200b') }));
    const all = readAll(texts);
    for (const [at, { text }] of texts.entries())
      expect(answerOf(all[at] ?? []), text).toBe(answerOf(plain[at] ?? []));
  });
});

describe('an ornament before a headline', () => {
  it.each([
    '🔴 拉夫罗夫：船闸会修好',
    '▶️【拉夫罗夫：船闸会修好】',
    '◆拉夫罗夫：船闸会修好',
    '大桥很旧。\n🇷🇺 拉夫罗夫：船闸会修好',
  ])('is passed over: %s', (text) => {
    expect(cited(text, 'zh')).toEqual(['rus-lavrov']);
  });

  it('is no word', () => {
    expect(cited('看守 拉夫罗夫：船闸会修好', 'zh')).toEqual([]);
  });
});

describe('the end of a text or a line', () => {
  it.each([
    '拉夫罗夫就渔网之争发表谈话',
    '拉夫罗夫就渔网之争发表谈话 ',
    '拉夫罗夫就渔网之争发表谈话\r\n大桥完好',
    '拉夫罗夫就渔网之争发表谈话 https://example.org/a',
    '拉夫罗夫就渔网之争发表谈话https://example.org/a\n大桥完好',
  ])('is one before spaces and links: %j', (text) => {
    expect(cited(text, 'zh')).toEqual(['rus-lavrov']);
  });

  it.each(['拉夫罗夫声明：大桥完好', '拉夫罗夫声明，大桥完好', '拉夫罗夫声明: 大桥完好'])(
    'is told by its mark: %s',
    (text) => {
      expect(cited(text, 'zh')).toEqual(['rus-lavrov']);
    },
  );

  it('is no comma where more follows', () => {
    expect(cited('拉夫罗夫就渔网之争发表谈话的照片', 'zh')).toEqual([]);
  });
});
