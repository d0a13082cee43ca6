import type { PointKind } from '../domain/pickup.ts';

/** A number, share, date or day of the week, in a form that is the same in every language. */
export interface Figure {
  /** `n:12300000000`, `%:24`, `d:01-11`, `d:11` (day of an unnamed month), `w:1` (Monday) */
  readonly key: string;
  readonly kind: Extract<PointKind, 'number' | 'date'>;
  readonly start: number;
  readonly end: number;
}

const MONTHS_ENGLISH = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'.split('|');
const MONTHS_RUSSIAN = 'янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек'.split('|');
const DAYS_ENGLISH = 'mon|tue|wed|thu|fri|sat|sun'.split('|');
const DAYS_RUSSIAN = 'понедельник|вторник|сред|четверг|пятниц|суббот|воскресень'.split('|');
const DAYS_CHINESE = '一二三四五六日';

/** longer ones first, so that 百万 is not read as 百 */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:trillion|tn\b|трлн|триллион|万亿|兆)/i, 1e12],
  [/^千亿/, 1e11],
  [/^百亿/, 1e10],
  [/^(?:billion|bn\b|млрд|миллиард)/i, 1e9],
  [/^千万/, 1e7],
  [/^(?:million|mln|mn\b|млн|миллион|百万)/i, 1e6],
  [/^亿/, 1e8],
  [/^万/, 1e4],
  [/^(?:thousand|тысяч|千)/i, 1e3],
  [/^百/, 1e2],
];

const WESTERN = /\d+(?:[.,]\d+)*/g;
const CHINESE = /[一二三四五六七八九十百千万亿两零〇]+/g;
const CHINESE_SHARE = /百分之([一二三四五六七八九十百零〇\d.]+)/g;
const MONTH_DAY_ENGLISH =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?\b(?!\d|,\d{3})|\b(\d{1,2})(?:st|nd|rd|th)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/gi;
const MONTH_DAY_RUSSIAN =
  /(?<!\p{L}|\d)(\d{1,2})(?:-го)? (янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*/giu;
const MONTH_DAY_CHINESE = /(?:(\d{1,2})月)?(\d{1,2})日/g;
const WEEKDAY =
  /\b(mon|tues|wednes|thurs|fri|satur|sun)day\b|(понедельник|вторник|сред[ауы]|четверг|пятниц|суббот|воскресень)|(?:周|星期|礼拜)([一二三四五六日天])/gi;

/** All figures of a text, dates before the numbers that they are made of; in order of kind, then place. */
export function figuresOf(text: string): Figure[] {
  if (
    !/[\d一二三四五六七八九十百两周]|星期|礼拜|day|понед|вторн|сред|четв|пятн|субб|воскр/i.test(
      text,
    )
  )
    return NO_FIGURES;
  const found: Figure[] = [];
  const taken = new Set<number>();
  const take = (key: string, kind: Figure['kind'], start: number, end: number) => {
    if (taken.has(start)) return;
    for (let at = start; at < end; at += 1) taken.add(at);
    found.push({ key, kind, start, end });
  };
  readDates(text, take);
  readShares(text, take);
  readNumbers(text, take);
  return found;
}

const NO_FIGURES: Figure[] = [];

type Take = (key: string, kind: Figure['kind'], start: number, end: number) => void;

function readDates(text: string, take: Take): void {
  const date = (match: RegExpMatchArray, month: number, day: string | undefined) => {
    const two = `${Number(day)}`.padStart(2, '0');
    const key = month < 0 ? `d:${two}` : `d:${`${month + 1}`.padStart(2, '0')}-${two}`;
    take(key, 'date', match.index ?? 0, (match.index ?? 0) + match[0].length);
  };
  for (const match of text.matchAll(MONTH_DAY_ENGLISH))
    date(match, monthOf(MONTHS_ENGLISH, match[1] ?? match[4]), match[2] ?? match[3]);
  for (const match of text.matchAll(MONTH_DAY_RUSSIAN))
    date(match, monthOf(MONTHS_RUSSIAN, match[2]), match[1]);
  for (const match of text.matchAll(MONTH_DAY_CHINESE))
    date(match, match[1] === undefined ? -1 : Number(match[1]) - 1, match[2]);
  for (const match of text.matchAll(WEEKDAY)) {
    const at = match.index ?? 0;
    take(`w:${weekdayOf(match) + 1}`, 'date', at, at + match[0].length);
  }
}

function monthOf(months: readonly string[], word = ''): number {
  return months.findIndex((month) => new RegExp(`^${month}`, 'i').test(word));
}

function weekdayOf(match: RegExpMatchArray): number {
  const english = match[1]?.toLowerCase();
  if (english !== undefined) return DAYS_ENGLISH.findIndex((day) => english.startsWith(day));
  const russian = match[2]?.toLowerCase();
  if (russian !== undefined) return DAYS_RUSSIAN.findIndex((day) => russian.startsWith(day));
  return DAYS_CHINESE.indexOf((match[3] ?? '').replace('天', '日'));
}

function readShares(text: string, take: Take): void {
  for (const match of text.matchAll(CHINESE_SHARE)) {
    const value = /\d/.test(match[1] ?? '') ? Number(match[1]) : chineseValue(match[1] ?? '');
    take(`%:${value}`, 'number', match.index ?? 0, (match.index ?? 0) + match[0].length);
  }
}

function readNumbers(text: string, take: Take): void {
  for (const match of text.matchAll(WESTERN)) readWestern(text, match, take);
  for (const match of text.matchAll(CHINESE)) {
    // one character is more often part of a word ("一个中国") than a count
    if (match[0].length < 2 || /^[百千万亿零〇]/.test(match[0])) continue;
    const value = chineseValue(match[0]);
    if (value >= 10) take(`n:${value}`, 'number', match.index, match.index + match[0].length);
  }
}

function readWestern(text: string, match: RegExpExecArray, take: Take): void {
  const start = match.index;
  const end = start + match[0].length;
  const value = westernValue(match[0]);
  if (!Number.isFinite(value)) return;
  const rest = text.slice(end, end + 12);
  const space = /^[\s-]?/.exec(rest)?.[0].length ?? 0;
  const after = rest.slice(space);
  const share = /^(?:%|percent|per cent|процент)/i.exec(after)?.[0].length ?? 0;
  if (share > 0) {
    take(`%:${value}`, 'number', start, end + space + share);
    return;
  }
  const [scaled, length] = withScale(value, after);
  take(`n:${scaled}`, 'number', start, length > 0 ? end + space + length : end);
}

/** `1,234.5`, `12,3`, `12.300.000`: a last group of other than three digits is a fraction. */
function westernValue(digits: string): number {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''));
  if (/^\d+,\d{1,2}$/.test(digits)) return Number(digits.replace(',', '.'));
  return Number(digits);
}

function withScale(value: number, after: string): readonly [number, number] {
  for (const [scale, by] of SCALES) {
    const found = scale.exec(after);
    // fifteen digits are what a number holds: the rest is rounding
    if (found) return [Number((value * by).toPrecision(15)), found[0].length];
  }
  return [value, 0];
}

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** 三千五百万 → 35,000,000; 二〇二二 → 2022. */
export function chineseValue(text: string): number {
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二');
  if (/^[零一二三四五六七八九]+$/.test(plain))
    return Number([...plain].map((char) => DIGITS.indexOf(char)).join(''));
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const char of plain) {
    const unit = UNITS[char];
    const large = LARGE[char];
    if (unit !== undefined) {
      section += (digit || 1) * unit;
      digit = 0;
    } else if (large !== undefined) {
      // 三百万亿: the larger unit counts all before it; 一亿三千万: the smaller one only what follows the larger
      if (large === LARGE.亿) total = (total + section + digit) * large;
      else total += (section + digit) * large;
      section = 0;
      digit = 0;
    } else digit = DIGITS.indexOf(char);
  }
  return total + section + digit;
}
