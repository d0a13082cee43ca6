import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { RUSSIAN, RUSSIAN_STATES } from '../../src/state/catalogues/ru.ts';
import { CHINESE, CHINESE_STATES } from '../../src/state/catalogues/zh.ts';
import { speak } from '../../src/state/language.ts';
import { mounted, violations } from './mounted.ts';

async function shown(fragment = '', width = 1440, height = 900) {
  const { app, ports } = await mounted(`#case=case-1&screen=measures${fragment}`, width, height);
  await expect.element(card(/^Posts that name/)).toBeVisible();
  return { app, ports };
}

const card = (name: string | RegExp) => page.getByRole('region', { name });

function boxOf(place: { element(): Element }): DOMRect {
  return place.element().getBoundingClientRect();
}

function matrices(): DOMRect[] {
  return [...document.querySelectorAll('.state-ledger')].map((one) => one.getBoundingClientRect());
}

/** Rows of surges that have an interval: "× 5.3", not "new". */
function intervalRows(surges: Element): Element[] {
  const rows = [...surges.querySelectorAll('.surge-table tbody tr')];
  return rows.filter((row) => row.children[4]?.textContent?.startsWith('×'));
}

function middleOf(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}

/** Of all charts. */
async function violationsOfCharts(): Promise<string[]> {
  await expect
    .poll(() => document.querySelectorAll('.chart-drawing svg').length)
    .toBeGreaterThanOrEqual(6);
  return violations();
}

describe('the measures screen', () => {
  it('says of every count how many posts and days it is of', async () => {
    await shown();
    await expect.element(card('Posts that name Kazakhstan')).toBeVisible();
    await expect
      .element(
        card('Posts that name Kazakhstan').getByText('of 20 posts by 1 actor on 3 of 4 days'),
      )
      .toBeVisible();
    await expect
      .element(card('What the data hold').getByText('20 posts on 3 of 4 days, 1–4 Jan 2022'))
      .toBeVisible();
    await expect.element(page.getByText('No post of anybody: 3 Jan 2022.')).toBeVisible();
    await expect
      .element(page.getByText('rt.csv: 19 of 20 texts end at 60 characters and look cut.'))
      .toBeVisible();
  });

  it('counts another country when it is chosen, and comes back by undo', async () => {
    const { app, ports } = await shown();
    await page.getByRole('combobox', { name: /^Country/ }).selectOptions('UKR');
    await expect.element(card('Posts that name Ukraine')).toBeVisible();
    expect(ports.fragment.text).toContain('m-country=UKR');
    await app.actions.undo();
    await expect.element(card('Posts that name Kazakhstan')).toBeVisible();
  });

  it('changes a narrative, says what is wrong with a phrase, and takes the change back', async () => {
    const { app } = await shown();
    await page.getByRole('button', { name: 'Edit narratives' }).click();
    const list = page.getByRole('region', { name: 'Narratives of this case' });
    await list.getByRole('button', { name: 'Edit foreign hand' }).click();
    await list.getByRole('textbox', { name: 'English', exact: true }).fill('*');
    await list.getByRole('button', { name: 'Save the narrative' }).click();
    await expect.element(list.getByRole('alert')).toHaveTextContent('holds no word to look for');
    await list.getByRole('textbox', { name: 'English', exact: true }).fill('hidden hand*');
    await list.getByRole('textbox', { name: 'Name' }).fill('hidden hand');
    await list.getByRole('button', { name: 'Save the narrative' }).click();
    await expect.element(card('Posts with words of “hidden hand”')).toBeVisible();
    await app.actions.undo();
    await expect.element(card('Posts with words of “foreign hand”')).toBeVisible();
  });

  it('switches a name of a country off, with a reason, and takes it back', async () => {
    const { app } = await shown();
    await page.getByRole('button', { name: 'Edit names' }).click();
    const list = page.getByRole('region', { name: 'Names of the country' });
    await list.getByRole('button', { name: /^Astana/ }).click();
    await list.getByRole('form', { name: 'Correct Astana' }).getByLabelText('Reason').fill('hotel');
    await list.getByRole('button', { name: 'Switch off' }).click();
    await expect.element(list.getByText('because: hotel')).toBeVisible();
    expect(app.model.overview.value?.wordLists.nameEdits).toMatchObject([
      { type: 'remove', name: 'Astana', reason: 'hotel' },
    ]);
    await list.getByRole('button', { name: 'Take back: Astana' }).click();
    await expect.element(list.getByRole('button', { name: /^Astana/ })).toBeVisible();
  });

  it('opens the posts behind a number, and closes them', async () => {
    await shown();
    await card('Posts that name Kazakhstan')
      .getByRole('button', { name: '9', exact: true })
      .click();
    const behind = page.getByRole('region', { name: 'Behind the number' });
    await expect.element(behind).toBeVisible();
    await expect
      .element(behind.getByRole('heading', { level: 2 }))
      .toHaveTextContent(/posts of Russia that name Kazakhstan, 1–4 Jan 2022/);
    await behind.getByRole('button', { name: 'Close' }).click();
    await expect.element(behind).not.toBeInTheDocument();
  });

  it('opens the edges behind a cell of the ledger, and an edge in the network', async () => {
    const { app } = await shown();
    const cell = page.getByRole('button', { name: /^Russia amplifies China/ });
    await expect.element(cell).toHaveTextContent('14× 2.0, 700 per 1,000 of its posts');
    await cell.click();
    const behind = page.getByRole('region', { name: 'Behind the number' });
    await behind.getByRole('button', { name: /RT.*Chinese foreign ministry/ }).click();
    expect(app.model.view.value?.screen).toBe('network');
    expect(app.model.view.value?.selection?.type).toBe('edge');
  });

  it('gives a claim two answers where a gap lies before the record', async () => {
    await shown();
    const record = card('Record');
    await expect.element(record.getByText('From 4 Jan 2022 on: 4 Jan 2022')).toBeVisible();
    await expect.element(record.getByText('From the start: cannot be said')).toBeVisible();
    await expect.element(record.getByText(/Kazakhstan in 4 posts, Russia in 1/)).toBeVisible();
  });

  it('says that windows of unequal length are compared as rates', async () => {
    await shown();
    await expect
      .element(card('Surges').getByText(/6 comparisons; 0 with q ≤ 0.05. Unequal windows/))
      .toBeVisible();
    await expect.element(card('Surges').getByText('× 5.3')).toBeVisible();
  });

  it.each([1440, 1024])(
    'draws each interval of a surge beside its row, at %i px',
    async (width) => {
      await shown('', width);
      const surges = card('Surges');
      await expect.element(surges.getByText('× 5.3')).toBeVisible();
      const dots = () => [...surges.element().querySelectorAll('.chart-drawing circle')];
      await expect.poll(() => dots().length).toBe(intervalRows(surges.element()).length);
      intervalRows(surges.element()).forEach((row, k) => {
        expect(Math.abs(middleOf(row) - middleOf(dots()[k] as Element))).toBeLessThan(6);
      });
    },
  );

  it('sets two periods side by side', async () => {
    await shown();
    await page.getByLabelText('Two periods').click();
    await expect.element(page.getByLabelText('the first ends on')).toHaveValue('2022-01-02');
    await expect.poll(() => matrices().length).toBe(2);
    const [first, second] = matrices();
    expect(second?.top).toBe(first?.top);
    expect(second?.left).toBeGreaterThan(first?.right ?? 0);
    // what stands below it goes on beside the other measures
    const [mentions, lags] = [card(/^Posts that name/), card(/^How long until/)].map(boxOf);
    expect(mentions?.top).toBeGreaterThan(first?.bottom ?? 0);
    expect(lags?.top).toBe(mentions?.top);
    expect(lags?.left).toBeGreaterThan(mentions?.right ?? 0);
  });

  it('sets two periods one below the other where there is no room beside', async () => {
    await shown('&m-split=18994', 1000);
    await expect.poll(() => matrices().length).toBe(2);
    const [first, second] = matrices();
    expect(second?.left).toBe(first?.left);
    expect(second?.top).toBeGreaterThan(first?.bottom ?? 0);
  });

  it('says beside the lags what is missing from the data', async () => {
    await shown();
    const mind = card(/^How long until/).getByText(
      'Mind: no post on 1 day: 3 Jan 2022; texts of rt.csv look cut.',
    );
    await expect.element(mind).toBeVisible();
  });

  it('is read in Russian and Chinese, and a chart saved there is English', async () => {
    const { ports } = await shown();
    speak('zh', CHINESE, CHINESE_STATES);
    await expect.element(card('提到哈萨克斯坦的发文')).toBeVisible();
    speak('ru', RUSSIAN, RUSSIAN_STATES);
    await expect.element(card('Публикации с упоминанием: Казахстан')).toBeVisible();
    const record = card('Рекорд');
    await expect.element(record.getByText('С 4 янв. 2022: 4 янв. 2022')).toBeVisible();
    const drawn = () => record.element().querySelector('.chart-drawing svg');
    await expect.poll(() => drawn()?.getAttribute('aria-label')).toMatch(/^Публикации \(Россия\)/);
    await expect.poll(() => drawn()?.textContent).toContain('4 янв. 2022');
    await record.getByText('Сохранить график').click();
    await record.getByRole('button', { name: 'SVG, с подписью' }).click();
    const charts = () => [...ports.saved.keys()].filter((name) => name.endsWith('.svg'));
    await expect.poll(charts).toHaveLength(1);
    const svg = (await ports.saved.get(charts()[0] ?? '')?.text()) ?? '';
    expect(svg).toContain('Searched 1–4 Jan 2022');
    expect(svg).toContain('Posts of Russia that name another country');
    expect(svg).not.toMatch(/\p{Script=Cyrillic}/u);
  });

  it('names the command that gives the same numbers', async () => {
    await shown();
    await card('Surges').getByText('How to read this').click();
    await expect
      .element(
        card('Surges').getByText(
          /surges --case .* --window 7d --baseline 2022-01-01\.\.2022-01-02 --by state/,
        ),
      )
      .toBeVisible();
  });

  it('names every tick of the lags', async () => {
    await shown();
    const lags = card(/^How long until the relay/);
    for (const tick of ['1 min', '10 min', '1 h', '6 h', '1 d']) {
      await expect.element(lags.getByText(tick, { exact: true })).toBeInTheDocument();
    }
  });

  it('gives one command for each of two periods', async () => {
    await shown('&m-split=18994');
    await card(/^Who amplifies/)
      .getByText('How to read this')
      .click();
    const command = card(/^Who amplifies/).getByText(/^npm run/);
    await expect.element(command).toHaveTextContent(/ledger .*--range .* && .*ledger .*--range/);
  });

  it('saves a chart with its title and caption, with no style that a policy refuses', async () => {
    const { ports } = await shown();
    await expect
      .poll(() => document.querySelectorAll('.chart-drawing svg').length, { timeout: 10_000 })
      .toBe(12);
    expect(document.querySelectorAll('.chart-drawing style')).toHaveLength(0);
    await card('Record').getByText('Save chart').click();
    await card('Record').getByRole('button', { name: 'SVG, with caption' }).click();
    await expect
      .poll(() => [...ports.saved.keys()].filter((name) => name.endsWith('.svg')))
      .toHaveLength(1);
    const [name = ''] = [...ports.saved.keys()];
    const svg = (await ports.saved.get(name)?.text()) ?? '';
    expect(svg).toContain('Searched 1–4 Jan 2022');
    expect(svg).not.toContain('<style');
  });

  it('draws who names the country as bars with their numbers, which can be saved', async () => {
    const { ports } = await shown();
    const mentions = card('Posts that name Kazakhstan');
    const bars = mentions.getByRole('img', { name: /by state and kind of actor$/ });
    await expect.element(bars).toBeVisible();
    // 9 of 20 posts
    await expect.poll(() => bars.element().textContent).toContain('450');
    expect(bars.element().querySelectorAll('rect')).toHaveLength(1);
    await mentions.getByText('Save chart').last().click();
    await mentions.getByRole('button', { name: 'SVG, with caption' }).last().click();
    const names = () => [...ports.saved.keys()].filter((name) => name.endsWith('.svg'));
    await expect.poll(names).toHaveLength(1);
    const svg = (await ports.saved.get(names()[0] ?? '')?.text()) ?? '';
    expect(svg).toContain('state outlet: 9 of 20 posts by 1 actor on 3 of 4 days');
  });

  it('gives pairs that cannot be ordered a bar of their own beside who was first', async () => {
    await shown();
    const lags = card(/^How long until the relay/);
    const bars = lags.getByRole('img', { name: 'Whose post was first, by pair of states' });
    await expect.element(bars).toBeVisible();
    const words = () => [...bars.element().querySelectorAll('text')].map((one) => one.textContent);
    await expect
      .poll(words)
      .toEqual(
        expect.arrayContaining([
          ...['China · Russia', 'China first', 'Russia first', 'cannot be ordered'],
          ...['2', '0', '4'],
        ]),
      );
    expect(bars.element().querySelectorAll('rect').length).toBeGreaterThanOrEqual(2);
    const row = lags.getByRole('row', { name: /CHN.*RUS/ });
    await expect.element(row).toHaveTextContent(/2.*0.*4/);
  });

  it.each([
    ['light', 1440],
    ['dark', 390],
  ] as const)('has nothing that a screen reader cannot use, %s, %i px', async (theme, width) => {
    const { app } = await shown('', width, 844);
    if (app.model.theme.value !== theme) app.actions.toggleTheme();
    expect(await violationsOfCharts()).toEqual([]);
  });
});
