import { describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { RUSSIAN, RUSSIAN_STATES } from '../../src/state/catalogues/ru.ts';
import { CHINESE, CHINESE_STATES } from '../../src/state/catalogues/zh.ts';
import { said, speak } from '../../src/state/language.ts';
import { mounted, violations } from './mounted.ts';

/** Drawing takes its time on a busy machine. */
const PATIENT = { timeout: 60_000 };

async function shown(fragment = '', width = 1440, height = 900) {
  const { app, ports } = await mounted(`#case=case-1&screen=figures${fragment}`, width, height);
  await expect.poll(() => app.model.figure.value, PATIENT).not.toBeNull();
  return { app, ports };
}

type Shown = Awaited<ReturnType<typeof shown>>;

async function saved({ ports }: Shown, button: string, name: string): Promise<Blob> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect.poll(() => ports.saved.has(name), PATIENT).toBe(true);
  return ports.saved.get(name) ?? new Blob();
}

const savedSvg = async (given: Shown) =>
  (await saved(given, 'Save SVG', 'kazakhstan-january-2022-figure.svg')).text();

const picture = () => page.getByRole('region', { name: 'Figure as it will be saved' });

describe('the figures screen', () => {
  it('shows the very file that it saves, with fonts, words and alternative text inside', async () => {
    const given = await shown();
    await expect
      .element(picture().getByRole('img', { name: /^Network of amplification: / }))
      .toBeVisible();
    await page.getByLabelText('Title', { exact: true }).fill('Who repeats whom');
    const svg = await savedSvg(given);
    expect(svg).toContain('>Who repeats whom</text>');
    expect(svg).toMatch(/<title id="figure-title">Who repeats whom<\/title>/);
    expect(svg).toContain('width="1200" height="675"');
    expect(svg).toContain('url(data:font/woff2;base64,');
    expect(svg).toContain('Times are known to the day.');
    await expect.poll(() => given.app.model.figure.value?.image?.text(), PATIENT).toBe(svg);
  });

  it('takes another size, keeps it in the address, and comes back by undo', async () => {
    const given = await shown();
    await page.getByRole('radio', { name: '2 columns' }).click({ force: true });
    expect(given.ports.fragment.text).toContain('f-size=two-columns');
    await expect.element(picture().getByText('180mm × 130mm')).toBeVisible();
    expect(await savedSvg(given)).toContain('width="180mm" height="130mm"');
    await given.app.actions.undo();
    await expect.element(picture().getByText('1200 × 675 px')).toBeVisible();
  });

  it('says that a size is too small, and saves nothing of it', async () => {
    await shown('&f-size=300x210');
    await expect
      .element(picture().getByText(/^300 × 210 px is too small for the caption/))
      .toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Save SVG' })).toBeDisabled();
    await page.getByRole('spinbutton', { name: 'Width' }).fill('1000');
    await page.getByRole('spinbutton', { name: 'Height' }).fill('900');
    await page.getByRole('combobox', { name: 'Unit' }).click();
    await expect.element(page.getByRole('button', { name: 'Save SVG' })).toBeEnabled();
  });

  it('leaves numbers and limits of the caption as they are, and marks edited wording', async () => {
    const given = await shown();
    const fields = () =>
      [...document.querySelectorAll<HTMLTextAreaElement>('.figure-caption textarea')].map(
        ({ value }) => value,
      );
    const { app } = given;
    const parts = app.model.figure.value?.drawing.caption ?? [];
    const locked = parts.flatMap(({ stretches }) => stretches.filter((each) => each.locked));
    expect(locked.length).toBeGreaterThan(5);
    for (const { text } of locked) expect(fields()).not.toContain(text.trim());
    await expect
      .element(page.getByText('Does not show intent, control or audience effect.'))
      .toBeInTheDocument();
    await page.getByLabelText('Wording of “who”', { exact: true }).fill('Repetition among');
    const svg = await savedSvg(given);
    expect(svg).toContain('Repetition among 60 ');
    expect(svg).toContain('Wording edited by the author.');
    await page.getByRole('button', { name: 'Take back the edits' }).click();
    expect(fields()).toContain('Amplification among');
    await app.actions.undo();
    await expect.poll(fields).toContain('Repetition among');
  });

  it('draws fewer actors when they are chosen, and says so in the caption', async () => {
    const given = await shown();
    await page.getByRole('combobox', { name: 'Actors' }).selectOptions('20');
    await expect.element(picture().getByText(/of 60 actors$/)).toBeVisible();
    expect(await savedSvg(given)).toContain('among the 20 of 60 actors with most evidence');
  });

  it('points at words that say more than the figure shows', async () => {
    await shown();
    await page.getByLabelText('Subtitle', { exact: true }).fill('A coordinated campaign');
    await expect.element(picture().getByText(/^“coordinated”: says more/)).toBeVisible();
  });

  it('saves a PNG of twice the size with its caption inside', async () => {
    const given = await shown();
    const png = await saved(given, 'PNG 2×', 'kazakhstan-january-2022-figure.png');
    const { width, height } = await createImageBitmap(png);
    expect([width, height]).toEqual([2400, 1350]);
    expect(await png.text()).toContain('Does not show intent, control or audience effect.');
  });

  it('shows the colours of a preview without saving them', async () => {
    const given = await shown();
    const before = await savedSvg(given);
    given.ports.saved.clear();
    await page.getByRole('radio', { name: 'deuteranopia' }).click({ force: true });
    await expect.poll(() => given.app.model.figure.value?.image?.text(), PATIENT).not.toBe(before);
    expect(await savedSvg(given)).toBe(before);
  });

  it('prints the figure and nothing else', async () => {
    await shown();
    const isSeen = (selector: string) =>
      (document.querySelector(selector)?.getClientRects().length ?? 0) > 0;
    expect(isSeen('.figure-form')).toBe(true);
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
    try {
      await expect.poll(() => isSeen('.figure-form')).toBe(false);
      expect(['.topbar', '.figure-head', '.figure-checks'].filter(isSeen)).toEqual([]);
      expect(isSeen('.figure-image')).toBe(true);
    } finally {
      await cdp().send('Emulation.setEmulatedMedia', { media: '' });
    }
  });

  it('keeps a figure in the case, opens it again exactly, and comes back by undo', async () => {
    const given = await shown('&f-actors=20');
    const { app } = given;
    await page.getByLabelText('Title', { exact: true }).fill('Kept');
    await page.getByRole('button', { name: 'Keep in the case' }).click();
    await expect.element(page.getByRole('button', { name: 'Open figure 1: Kept' })).toBeVisible();
    const before = await savedSvg(given);
    expect(before).toContain('--figure Kept');
    await page.getByRole('button', { name: 'New figure' }).click();
    expect(app.model.view.value?.figure.actors).toBe(60);
    await page.getByRole('button', { name: 'Open figure 1: Kept' }).click();
    given.ports.saved.clear();
    expect(await savedSvg(given)).toBe(before);
    await page.getByRole('button', { name: 'Delete figure 1: Kept' }).click();
    await expect.poll(() => app.model.overview.value?.figures.length).toBe(0);
    await app.actions.undo();
    await expect.poll(() => app.model.overview.value?.figures.length).toBe(1);
  });

  it('draws as one whom the network draws as one; a kept figure stays as it was until it is renewed', async () => {
    const group = encodeURIComponent(JSON.stringify(['Both', 'rt', 'chn-mfa']));
    const given = await shown(`&n-group=${group}`);
    const { app } = given;
    await expect.element(picture().getByText(/ nodes$/)).toBeVisible();
    const joined = await savedSvg(given);
    expect(joined).toContain('>Both (group)</text>');
    expect(joined).toContain('Drawn as one by the analyst: Both (2 actors).');
    await page.getByRole('button', { name: 'Keep in the case' }).click();
    await expect.poll(() => app.model.overview.value?.figures.length).toBe(1);
    await app.actions.ungroup('Both');
    const drawn = () => app.model.figure.value?.drawing.joined;
    await app.actions.drawFigure();
    expect(drawn()).toBe(true);
    await app.actions.renewFigure();
    await expect.poll(drawn, PATIENT).toBeUndefined();
  });

  it('has notes that keys move and fields write, and the caption says whose they are', async () => {
    const given = await shown();
    await page.getByRole('button', { name: 'Add a note' }).click();
    await page.getByLabelText('Words of note 1').fill('Here it began');
    const handle = page.getByRole('button', { name: /^Note “Here it began”/ });
    await expect.element(handle, PATIENT).toBeInTheDocument();
    (handle.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    const [note] = given.app.model.figureWords.value.annotations;
    expect(note?.at).toEqual({ x: 0.51, y: 0.13 });
    const svg = await savedSvg(given);
    expect(svg).toContain('>Here it began</text>');
    expect(svg).toContain('The note in the picture is the analyst’s.');
  });

  it.each(['ledger', 'timeline', 'pick-ups'])('draws a %s', async (kind) => {
    const { app } = await shown();
    await page.getByRole('radio', { name: kind, exact: true }).click({ force: true });
    const wanted = kind === 'pick-ups' ? 'pickups' : kind;
    await expect.poll(() => app.model.figure.value?.drawing.spec.kind, PATIENT).toBe(wanted);
    expect(await violations()).toEqual([]);
  });

  it('has no findings of axe in light, in dark and on phones', async () => {
    const { app } = await shown();
    expect(await violations()).toEqual([]);
    app.actions.toggleTheme();
    expect(await violations()).toEqual([]);
    await page.viewport(390, 844);
    expect(await violations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(390);
  });
});

/** As it is read: spaces that keep a number and its unit together are spaces. */
function wordsOf(selector: string): string {
  const text = document.querySelector(selector)?.textContent ?? '';
  return text.replace(/\s+/gu, ' ').trim();
}

/** Words of the form that are wider than their place, and what is wider than the column or the page. */
function cutOff(): string[] {
  const read = '.figures-screen :is(button, .segment, legend, h2, .figure-row > span)';
  const wide = '.figure-form, .figure-stage, .figure-part, .segments, .kept-buttons';
  return [...document.querySelectorAll<HTMLElement>(`${read}, ${wide}`)]
    .filter((each) => each.offsetParent !== null && each.clientWidth > 4)
    .filter((each) => getComputedStyle(each).display !== 'inline')
    .filter((each) => each.scrollWidth > each.clientWidth + 1)
    .map((each) => `${each.className || each.tagName}: ${each.textContent}`);
}

describe('the figures screen in other languages', () => {
  it('says that the figure is written in English, and saves it so', async () => {
    const inEnglish = await shown('&f-actors=20');
    expect(wordsOf('.figure-language')).toBe('');
    const before = await savedSvg(inEnglish);
    speak('ru', RUSSIAN, RUSSIAN_STATES);
    await expect
      .poll(() => wordsOf('.figure-language'))
      .toBe('Текст иллюстрации — на английском языке.');
    expect(wordsOf('.figure-head p')).toMatch(/^1200 × 675 px · \d+ из 60 акторов$/);
    expect(wordsOf('.figure-checks')).toMatch(/имя|имени|имён/);
    expect(wordsOf('.figure-caption')).toContain('Does not show intent, control');
    inEnglish.ports.saved.clear();
    const name = 'kazakhstan-january-2022-figure.svg';
    const after = await saved(inEnglish, 'Сохранить SVG', name);
    expect(await after.text()).toBe(before);
  });

  it('names its choices, and what each of them undoes, in Chinese', async () => {
    speak('zh', CHINESE, CHINESE_STATES);
    const { app } = await shown();
    await expect.poll(() => wordsOf('.figure-language')).toBe('图件文字为英文。');
    expect(wordsOf('.figure-head p')).toBe('1200 × 675 像素 · 60 个行为体');
    await page.getByRole('radio', { name: '双栏' }).click({ force: true });
    await expect.poll(() => wordsOf('.figure-head p')).toContain('180 × 130 毫米');
    expect(said(app.model.history.value.past.at(-1)?.label ?? { text: '' })).toBe('图件大小');
  });

  it.each([390, 1440])('holds its longer words in Russian at %d px', async (width) => {
    speak('ru', RUSSIAN, RUSSIAN_STATES);
    await shown('&f-size=900x900&f-names=12', width);
    await page.getByRole('button', { name: 'Добавить заметку' }).click();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(cutOff()).toEqual([]);
  });
});
