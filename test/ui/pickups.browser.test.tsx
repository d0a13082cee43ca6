import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mounted, violations } from './mounted.ts';

async function shown(fragment = '', width = 1440, height = 900) {
  const { app, ports } = await mounted(`#case=case-1&screen=pickups${fragment}`, width, height);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  return { app, ports };
}

/** The screen as words: one line a statement. */
function listed(): string[] {
  return [...document.querySelectorAll('.pickup-table tbody tr')].map((row) => {
    const words = (part: string) => row.querySelector(part)?.textContent ?? '';
    return `${words('.pickup-day')} ${words('.actor-count strong')} ${words('.axis-cell .unseen')}`;
  });
}

const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('the pick-ups screen', () => {
  it('lists statements with who relayed them, in order of time, with lag or why there is none', async () => {
    await shown();
    await expect.element(page.getByRole('table')).toBeVisible();
    expect(listed()).toEqual([
      '14 Jan 3 Xinhua 5 h, Tengrinews 14 h, RT 19 h',
      '13 Jan 7 TASS 95–97 min, BelTA 9 h, Mission to the UN 11 h 30 min, Press TV 21 h, RT 15–39 h, Gazeta.ru cannot be ordered, Tengrinews 31 h',
      '7 Jan 0 ',
    ]);
    expect(document.body.textContent).toContain('No relay found in this data');
    await expect.element(page.getByText(/12 citations without a statement/)).toBeVisible();
  });

  it('counts in its head, with what chance would give beside the most', async () => {
    await shown();
    await expect.element(page.getByText('vs 2.4')).toBeVisible();
    const numbers = [...document.querySelectorAll('.pickup-numbers > div')].map((each) =>
      [...each.children].map((part) => part.textContent).join(': '),
    );
    expect(numbers).toEqual([
      'statements: 3',
      'relayed at least once: 2',
      'not relayed: 1',
      'median lag, orderable pairs: 4 h 5 min',
      'most relays · by chance: 7 vs 2.4',
    ]);
  });

  it('gets to outlets of one state relaying offices of another in one year with two clicks', async () => {
    const { app } = await shown();
    await button(/Russia: outlets.*China: ministries and officials/).click();
    await button('2022').click();
    expect(app.model.view.value?.pickups).toMatchObject({
      statementsOf: { type: 'state', state: 'CHN', group: 'offices' },
      relayedBy: { type: 'state', state: 'RUS', group: 'outlets' },
    });
    expect(app.model.view.value?.filters.time).toEqual({
      from: Date.UTC(2022, 0, 1),
      to: Date.UTC(2023, 0, 1),
    });
    await expect
      .poll(listed)
      .toEqual([
        '14 Jan 1 RT 19 h',
        '13 Jan 3 TASS 95–97 min, RT 15–39 h, Gazeta.ru cannot be ordered',
        '7 Jan 0 ',
      ]);
    await app.actions.undo();
    await app.actions.undo();
    await expect.poll(() => listed()[0]).toBe('14 Jan 3 Xinhua 5 h, Tengrinews 14 h, RT 19 h');
  });

  it('sorts, swaps direction, and says where nothing is left', async () => {
    const { app } = await shown('&by=@tass');
    await page.getByRole('radio', { name: 'most relayed' }).click({ force: true });
    await expect.poll(() => listed()[0]).toBe('13 Jan 1 TASS 95–97 min');
    await button('Swap direction').click();
    expect(app.model.view.value?.pickups).toMatchObject({
      statementsOf: { type: 'actor', id: 'tass' },
      relayedBy: { type: 'any' },
    });
    await expect.element(page.getByText('No statement passes these choices.')).toBeVisible();
    await button('Show all statements').click();
    await expect.poll(() => listed()).toHaveLength(3);
  });

  it('chooses whose statements and about what in a sentence', async () => {
    const { app, ports } = await shown();
    await page.getByLabelText('Statements of').selectOptions('Chinese foreign ministry (10)');
    await page.getByLabelText('about').selectOptions('Kazakhstan (3)');
    expect(app.model.view.value?.pickups).toMatchObject({
      statementsOf: { type: 'actor', id: 'chn-mfa' },
      about: 'KAZ',
    });
    await expect
      .element(page.getByText(/^Statements of the Chinese foreign ministry on Kazakhstan, and/))
      .toBeVisible();
    expect(ports.fragment.text).toContain('of=%40chn-mfa&about=KAZ');
    await button('Export CSV').click();
    await expect
      .poll(() => [...ports.saved.keys()])
      .toEqual(['kazakhstan-january-2022-pickups.csv']);
  });

  it('reads the pairs side by side with the keyboard, and gets back', async () => {
    const { app } = await shown();
    const statement = button(/反对外部势力/);
    (statement.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(statement).toHaveAttribute('aria-expanded', 'true');
    await expect.element(page.getByText(/^Gazeta\.ru: known to the day only/)).toBeVisible();
    (button('Read the 7 pairs').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.activeElement?.id).toBe('inspector-title');
    const pair = page.getByRole('region', { name: 'The pair of posts' });
    await expect.element(pair).toHaveTextContent(/outside forces1.*外部势力1/);
    await expect.element(page.getByText('pair 1 of 3')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(pair).not.toBeInTheDocument();
    await button('Show in network').click();
    expect(app.model.view.value).toMatchObject({
      screen: 'network',
      selection: { type: 'actor', id: 'chn-mfa' },
    });
  });

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 390],
  ] as const)(
    'gives axe nothing to find, in %s colours at %i px',
    async (theme, width) => {
      const { app } = await shown('&on=web&statement=mfa-11', width);
      if (theme === 'dark') app.actions.toggleTheme();
      expect(await violations()).toEqual([]);
      await app.actions.readPair({ platform: 'web', id: 'mfa-11' }, 0);
      expect(await violations()).toEqual([]);
    },
    90_000,
  );
});
