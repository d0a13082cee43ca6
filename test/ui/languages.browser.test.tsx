import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { App } from '../../src/state/app.ts';
import { RUSSIAN, RUSSIAN_STATES } from '../../src/state/catalogues/ru.ts';
import { CHINESE, CHINESE_STATES } from '../../src/state/catalogues/zh.ts';
import { type Language, speak } from '../../src/state/language.ts';
import { mounted } from './mounted.ts';

function say(language: Language): void {
  if (language === 'ru') speak('ru', RUSSIAN, RUSSIAN_STATES);
  else if (language === 'zh') speak('zh', CHINESE, CHINESE_STATES);
  else speak('en');
}

/** The page of one address in one language. */
async function shown(language: Language, fragment: string, width = 1440): Promise<App> {
  say(language);
  return (await mounted(fragment, width)).app;
}

/** A message as it is read: spaces that keep a number and its unit together are spaces. */
function wordsOf(selector: string): string {
  const text = document.querySelector(selector)?.textContent ?? '';
  return text.replace(/\s+/gu, ' ').trim();
}

/** Parts of the page are loaded when they are first shown, on a busy machine later. */
function soon<T>(read: () => T) {
  return expect.poll(read, { timeout: 25_000 });
}

const EDGE = '#case=case-1&amplifier=rt&source=chn-mfa&kind=citation';
const PICKUPS = '#case=case-1&screen=pickups&on=web&statement=mfa-11';

describe('the language of the page', () => {
  it('is said by the document, and everything drawn follows it', async () => {
    await shown('en', EDGE);
    const filters = () => document.querySelector('aside.rail')?.getAttribute('aria-label');
    await soon(filters).toBe('Filters');
    expect(document.documentElement.lang).toBe('en');
    say('ru');
    await soon(filters).toBe('Фильтры');
    expect(document.documentElement.lang).toBe('ru');
    say('zh');
    await soon(filters).toBe('筛选');
    expect(document.documentElement.lang).toBe('zh-Hans');
    say('en');
    await soon(filters).toBe('Filters');
    expect(document.documentElement.lang).toBe('en');
  });

  it('names states, numbers and days in Russian', async () => {
    await shown('ru', EDGE);
    await soon(() => wordsOf('.edge-sentence')).toBe(
      'RT цитирует Chinese foreign ministry как источник: 14 публикаций, 5–20 янв. 2022',
    );
    expect(wordsOf('.claim p')).toContain('«RT усиливает Chinese foreign ministry»');
    expect(wordsOf('.five-numbers')).toContain('свидетельств14');
    expect(wordsOf('.five-numbers')).toContain('3,1');
    expect(wordsOf('aside.rail .rail-note')).toBe('2–20 янв. 2022 · 96 410 публикаций');
    expect(wordsOf('.histogram')).toContain('20 янв.');
    expect(wordsOf('.relay .faint')).toBe('3 пары: порядок неизвестен');
    expect(document.querySelector('aside.rail')?.textContent).toContain('СМИ, связанное');
  });

  it('names states, numbers and days in Chinese', async () => {
    await shown('zh', EDGE);
    await soon(() => wordsOf('.edge-sentence')).toBe(
      'RT 引述 Chinese foreign ministry 为消息来源：14 条发文，2022 年 1 月 5–20 日',
    );
    expect(wordsOf('.claim p')).toContain('可以说：“RT 放大 Chinese foreign ministry”');
    expect(wordsOf('aside.rail .rail-note')).toBe('2022 年 1 月 2–20 日 · 96,410 条发文');
    expect(wordsOf('.relay .faint')).toBe('3 对：顺序未知');
  });

  it('counts with the forms that Russian needs', async () => {
    await shown('ru', PICKUPS);
    await soon(() => wordsOf('.pickup-sentence')).toContain(
      '12 цитирований без заявления в этих данных.',
    );
    expect(wordsOf('.pickup-numbers')).toMatch(/заявления3.*переданы хотя бы раз2.*не передано1/);
    expect(wordsOf('.pickup-open .buttons .button')).toBe('Прочесть 7 пар');
    expect(wordsOf('.pickup-shortcuts .chip')).toContain('Россия: СМИ');
  });
});

const SCREENS = [
  ['network', '#case=case-1'],
  ['edge', EDGE],
  ['actor', '#case=case-1&actor=rt'],
  ['pick-ups', PICKUPS],
] as const;

/** Controls and headings whose words are wider than they are. */
function cutOff(): string[] {
  const read = 'button, .segment, summary, legend, label, h1, h2, h3, th, dt, .chip, .bottom-tab';
  return (
    [...document.querySelectorAll<HTMLElement>(read)]
      .filter((each) => each.offsetParent !== null && each.clientWidth > 4)
      // what only voices read has no width of its own
      .filter((each) => each.querySelector('.unseen') === null)
      .filter((each) => getComputedStyle(each).display !== 'inline')
      .filter((each) => each.scrollWidth > each.clientWidth + 1)
      .map((each) => `${each.className || each.tagName}: ${each.textContent}`)
  );
}

describe.each([390, 1440])('at %d px in Russian', (width) => {
  it.each(SCREENS)('the %s screen holds its longer words', async (_, fragment) => {
    await shown('ru', fragment, width);
    await soon(() => document.querySelector('h1, h2')).not.toBeNull();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(cutOff()).toEqual([]);
  });
});

/** What the menu lists, the one that holds now in brackets. */
function listed(place: string): string[] {
  return [...document.querySelectorAll(`${place} .menu-item[lang]`)].map((item) =>
    item.hasAttribute('aria-current') ? `[${item.textContent}]` : `${item.textContent}`,
  );
}

describe('the menu of languages', () => {
  it.each(['', EDGE])('stands in the bar at the top, and changes every word (%s)', async (at) => {
    await shown('en', at);
    await page.elementLocator(summaryIn('.topbar')).click();
    expect(listed('.topbar')).toEqual(['[English]', 'Русский', '中文']);
    await page.getByRole('button', { name: 'Русский' }).click();
    await soon(() => document.documentElement.lang).toBe('ru');
    expect(summaryIn('.topbar').getAttribute('aria-label')).toBe('Язык');
    expect(listed('.topbar')).toEqual(['English', '[Русский]', '中文']);
    await page.elementLocator(summaryIn('.topbar')).click();
    await page.getByRole('button', { name: 'English' }).click();
    await soon(() => document.documentElement.lang).toBe('en');
  });

  it.each([390, 800])(
    'is under the files of a case at %d px, and its list stays on the screen',
    async (width) => {
      await shown('en', '#case=case-1&screen=files', width);
      await soon(() => document.querySelector('.case-links .icon-globe')).not.toBeNull();
      expect(summaryIn('.topbar').offsetParent).toBeNull();
      await page.elementLocator(summaryIn('.case-links')).click();
      const box = document.querySelector('.case-links .menu-list')?.getBoundingClientRect();
      expect(box?.left).toBeGreaterThanOrEqual(0);
      expect(box?.right).toBeLessThanOrEqual(width);
      await page.getByRole('button', { name: '中文' }).click();
      await soon(() => document.documentElement.lang).toBe('zh-Hans');
    },
  );

  it.each(['en', 'ru', 'zh'] as const)('leaves room to search in %s', async (language) => {
    await shown(language, '#case=case-1');
    const search = document.querySelector('.search')?.getBoundingClientRect();
    expect(search?.width).toBeGreaterThanOrEqual(132);
    for (const narrower of [1280, 1024, 960]) {
      await page.viewport(narrower, 900);
      expect(document.querySelector('.topbar')?.scrollWidth).toBeLessThanOrEqual(narrower);
    }
  });
});

function summaryIn(place: string): HTMLElement {
  const globe = document.querySelector(`${place} .icon-globe`);
  const summary = globe?.closest('summary');
  if (!summary) throw new Error('There is no menu of languages here.');
  return summary;
}
