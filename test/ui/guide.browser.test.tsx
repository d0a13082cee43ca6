import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { HELP_PAGES } from '../../src/state/model.ts';
import { mounted } from './mounted.ts';

const NETWORK = '#case=case-1';

describe('the palette', () => {
  it('lists every action before anything is typed, and runs the one that is chosen', async () => {
    const { app } = await mounted(NETWORK);
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(page.getByRole('button', { name: 'Go to Measures' })).toBeVisible();
    await userEvent.keyboard('colour clu');
    await expect.element(page.getByRole('button', { name: 'Colour by cluster' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Actions', { exact: true })).not.toBeInTheDocument();
    expect(app.model.view.value?.colourBy).toBe('cluster');
  });

  it('hides a kind, and then offers to show it', async () => {
    const { app } = await mounted(NETWORK);
    await userEvent.keyboard('{Control>}k{/Control}kind repost');
    await page.getByRole('button', { name: 'Hide edges of kind repost' }).click();
    expect(app.model.view.value?.filters.hiddenKinds).toEqual(['repost']);
    await userEvent.keyboard('{Control>}k{/Control}kind repost');
    await expect
      .element(page.getByRole('button', { name: 'Show edges of kind repost' }))
      .toBeVisible();
  });

  it('saves what it offers to save', async () => {
    const { ports } = await mounted(NETWORK);
    await userEvent.keyboard('{Control>}k{/Control}png 2');
    await page.getByRole('button', { name: 'Save the picture as PNG, 2×' }).click();
    await expect.poll(() => [...ports.saved.values()].length).toBe(1);
  });

  it('closes when focus leaves it, and says where nothing fits', async () => {
    await mounted(NETWORK);
    await userEvent.keyboard('{Control>}k{/Control}zzqq');
    await expect.element(page.getByText('Nothing here holds “zzqq”.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('Nothing here holds “zzqq”.')).not.toBeInTheDocument();
  });
});

describe('the guide', () => {
  it('F1 explains the screen that is open; Escape closes it and focus goes back', async () => {
    await mounted(NETWORK);
    const button = document.querySelector<HTMLElement>('.save-button');
    button?.focus();
    await userEvent.keyboard('{F1}');
    await expect.element(page.getByRole('heading', { name: 'Network', level: 3 })).toBeVisible();
    expect(document.activeElement?.textContent).toBe('Guide');
    await userEvent.keyboard('{Escape}');
    await expect
      .element(page.getByRole('complementary', { name: 'Guide' }))
      .not.toBeInTheDocument();
    expect(document.activeElement).toBe(button);
  });

  it('Ctrl / lists the keys', async () => {
    await mounted(NETWORK);
    await userEvent.keyboard('{Control>}/{/Control}');
    await expect.element(page.getByText('Ctrl Shift Z')).toBeVisible();
  });

  it('shows the methods with their references as links', async () => {
    const { app } = await mounted(NETWORK);
    app.actions.openHelp('methods');
    const reference = page.getByRole('link', { name: /doi:10\.1111\/j\.2517-6161/ });
    await expect.element(reference).toBeInTheDocument();
    expect(reference.element().getAttribute('href')).toMatch(/^https:\/\/doi\.org\/10\.1111/);
    expect(reference.element().getAttribute('rel')).toContain('noreferrer');
  });

  it.each(['light', 'dark'])('axe finds nothing on any page in %s colours', async (theme) => {
    const { app } = await mounted(NETWORK);
    if (app.model.theme.peek() !== theme) app.actions.toggleTheme();
    for (const one of HELP_PAGES) {
      app.actions.openHelp(one);
      await expect.element(page.getByRole('complementary', { name: 'Guide' })).toBeVisible();
      for (const fade of document.getAnimations()) if (fade instanceof CSSTransition) fade.finish();
      const found = await axe.run('.help', { resultTypes: ['violations'] });
      expect(found.violations.map(({ id }) => id)).toEqual([]);
    }
  });
});
