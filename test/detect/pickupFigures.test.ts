import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, figuresOf } from '../../src/detect/pickupNumbers.ts';
import { inChinese } from './chineseNumbers.ts';

const keysOf = (text: string) => figuresOf(text).map(({ key }) => key);

/** A count of a scale, as papers write it in each language. */
const SCALES = [
  { by: 1e6, en: 'million', ru: 'млн' },
  { by: 1e9, en: 'billion', ru: 'млрд' },
  { by: 1e12, en: 'trillion', ru: 'трлн' },
] as const;

describe('the same figure', () => {
  it('has one key in every language: counts with their scale', () => {
    const count = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(count, fc.constantFrom(...SCALES), ([whole, tenth], { by, en, ru }) => {
        const written = tenth === 0 ? `${whole}` : `${whole}.${tenth}`;
        const value = Math.round(Number(written) * by);
        const texts = [
          `about ${written} ${en} people`,
          `about ${written}-${en} people`,
          `около ${written.replace('.', ',')} ${ru} человек`,
          `大约${value / 1e4}万人`,
        ];
        if (value < 1e12 && value / 1e8 >= 1) texts.push(`大约${inChinese(value)}人`);
        for (const text of texts) expect(keysOf(text), text).toEqual([`n:${value}`]);
      }),
      { numRuns: 200 },
    );
  });

  it('has one key in every language: whole numbers with and without groups', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 9_999_999 }), (value) => {
        const grouped = value.toLocaleString('en-US');
        for (const text of [`${grouped} posts`, `${value} постов`, `共${inChinese(value)}条`])
          expect(keysOf(text), text).toEqual([`n:${value}`]);
      }),
      { numRuns: 200 },
    );
  });

  it('has one key in every language: shares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 99 }), (value) => {
        const texts = [
          `${value}% of all`,
          `${value} % of all`,
          `${value} percent of all`,
          `${value} per cent of all`,
          `${value} процентов всех`,
          `占百分之${inChinese(value)}`,
          `占百分之${value}`,
        ];
        for (const text of texts) expect(keysOf(text), text).toEqual([`%:${value}`]);
      }),
    );
  });

  const MONTHS =
    'January February March April May June July August September October November December'.split(
      ' ',
    );
  const RUSSIAN =
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

  it('has one key in every language: dates', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (month, day) => {
          const name = MONTHS[month - 1] ?? '';
          const two = (value: number) => `${value}`.padStart(2, '0');
          const texts = [
            `on ${name} ${day}`,
            `on ${day} ${name}`,
            `on ${name} ${day}th`,
            `on ${name.slice(0, 3)}. ${day}`,
            `${day} ${RUSSIAN[month - 1]}`,
            `${day}-го ${RUSSIAN[month - 1]}`,
            `${month}月${day}日`,
          ];
          for (const text of texts)
            expect(keysOf(text), text).toEqual([`d:${two(month)}-${two(day)}`]);
        },
      ),
    );
  });

  it('has one key in every language: days of the week', () => {
    const days = [
      ['Monday', 'в понедельник', '周一'],
      ['Tuesday', 'во вторник', '星期二'],
      ['Wednesday', 'в среду', '周三'],
      ['Thursday', 'в четверг', '礼拜四'],
      ['Friday', 'в пятницу', '周五'],
      ['Saturday', 'в субботу', '星期六'],
      ['Sunday', 'в воскресенье', '周日'],
    ] as const;
    days.forEach((names, k) => {
      for (const name of names) expect(keysOf(`a ${name} b`), name).toEqual([`w:${k + 1}`]);
    });
    expect(keysOf('星期天')).toEqual(['w:7']);
  });
});

const PARTS = [
  ...['12.3 billion', '35 млн', '三千五百万', '20%', '百分之二十', 'January 11', '11 января'],
  ...[
    '1月11日',
    '25日',
    'Monday',
    '星期一',
    '2,674',
    '2022',
    'old stones',
    'мост',
    '大桥很旧',
    '. ',
  ],
] as const;
const texts = fc
  .array(fc.constantFrom(...PARTS), { maxLength: 8 })
  .map((parts) => parts.join(' ; '));

describe('the figures of a text', () => {
  const isApart = (figures: readonly Figure[]) => {
    const inOrder = [...figures].sort((a, b) => a.start - b.start);
    return inOrder.every(({ start }, k) => start >= (inOrder[k - 1]?.end ?? 0));
  };

  it('stand where they are said to stand, none over another', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const figures = figuresOf(text);
        expect(isApart(figures)).toBe(true);
        for (const { key, kind, start, end } of figures) {
          expect(keysOf(text.slice(start, end)), text.slice(start, end)).toEqual([key]);
          expect(kind).toBe(/^[dw]:/.test(key) ? 'date' : 'number');
        }
      }),
    );
  });

  it('move with the text, and are those of its parts', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const gap = ' ; ';
        const both = figuresOf(one + gap + other);
        const by = one.length + gap.length;
        const moved = figuresOf(other).map(({ start, end, ...rest }) => ({
          ...rest,
          start: start + by,
          end: end + by,
        }));
        const plain = (list: readonly Figure[]) =>
          list.map(({ key, start, end }) => `${start} ${end} ${key}`).sort();
        expect(plain(both)).toEqual(plain([...figuresOf(one), ...moved]));
      }),
    );
  });

  it('are none where no digit, no day and no Chinese number stands', () => {
    const plain = fc.array(
      fc.constantFrom('old', 'стены', '桥', 'march on', 'may', 'second', '一个'),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(plain, (words) => {
        expect(figuresOf(words.join(' '))).toEqual([]);
      }),
    );
  });
});
