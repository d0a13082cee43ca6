import { type ComponentChild, render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { HotObject } from '../../src/domain/detection.ts';
import { type App, createApp } from '../../src/state/app.ts';
import { TooCommon } from '../../src/ui/network/TooCommon.tsx';
import { ChanceFilter } from '../../src/ui/rail/ChanceFilter.tsx';
import { SensitivityStrip } from '../../src/ui/rail/SensitivityStrip.tsx';
import { PICTURE, sensitivityOf } from './fakeCase.ts';
import { fakePorts } from './fakePorts.ts';

let place: HTMLElement | null = null;

afterEach(() => {
  if (place) render(null, place);
  place?.remove();
});

async function shown(part: (app: App) => ComponentChild): Promise<App> {
  const ports = fakePorts();
  ports.fragment.text = '#case=case-1';
  const app = createApp(ports);
  await app.actions.start();
  place = document.createElement('div');
  document.body.append(place);
  render(part(app), place);
  return app;
}

const filtersOf = (app: App) => app.model.view.value?.filters;

describe('the filter of chance', () => {
  it('says in words how much of what stays may still be chance', async () => {
    const app = await shown((each) => <ChanceFilter app={each} />);
    await expect.element(page.getByRole('radio', { name: 'q ≤ 0.05' })).toBeChecked();
    await expect.element(page.getByText(/of 100 that stay, up to 5 may/)).toBeVisible();
    await page.getByText('q ≤ 0.01').click();
    await expect.element(page.getByText(/of 100 that stay, up to 1 may/)).toBeVisible();
    expect(filtersOf(app)?.maxQ).toBe(0.01);
  });

  it('shows all where that is wanted, and then hides no acts either', async () => {
    const app = await shown((each) => <ChanceFilter app={each} />);
    await page.getByText('show all').click();
    await expect.element(page.getByText(/also where chance explains them/)).toBeVisible();
    expect(filtersOf(app)?.maxQ).toBeNull();
    await expect.element(page.getByRole('checkbox')).toBeDisabled();
  });

  it('hides acts that activity explains only where it is told to', async () => {
    const app = await shown((each) => <ChanceFilter app={each} />);
    expect(filtersOf(app)?.keepActs).toBe(true);
    await page.getByRole('checkbox', { name: /hide also reposts/ }).click();
    expect(filtersOf(app)).toMatchObject({ keepActs: false, maxQ: 0.05 });
  });

  it('keeps to a q that it does not offer, and says it', async () => {
    const app = await shown((each) => <ChanceFilter app={each} />);
    await app.actions.setChance(0.2, true);
    await expect.element(page.getByText('Hides what has a q above 0.2.')).toBeVisible();
  });
});

describe('how much hangs on window and least weight', () => {
  it('is counted when it is opened, and marks the choice', async () => {
    const app = await shown((each) => <SensitivityStrip app={each} />);
    expect(app.model.sensitivity.value).toBeNull();
    await page.getByText('How much hangs on this choice?').click();
    const chosen = page.getByRole('cell', { name: '40 (2) your choice' });
    await expect.element(chosen).toBeVisible();
    await expect
      .element(chosen)
      .toHaveAttribute('title', '3 clusters; 9 actors in the largest connected part');
    await expect.element(page.getByRole('columnheader', { name: '5 m' })).toBeVisible();
    const verdict = page.getByText(/^Fragile: .* Say so with any finding/);
    await expect.element(verdict).toHaveTextContent(/Longer windows join more pairs/);
    await app.actions.setChance(0.01, true);
    await page.getByRole('button', { name: 'Count under other windows' }).click();
    await expect.element(page.getByText(/in brackets those with q ≤ 0.01/)).toBeVisible();
  });

  it('never calls nothing stable', async () => {
    const app = await shown((each) => <SensitivityStrip app={each} />);
    const { cells, chosen } = sensitivityOf(1);
    const none = cells.map((cell) => ({ ...cell, edges: 0, significant: 0 }));
    app.model.sensitivity.value = { cells: none, chosen, steadiness: 'stable' };
    await page.getByText('How much hangs on this choice?').click();
    await expect.element(page.getByText(/^No two actors here share/)).toBeVisible();
    expect(document.body.textContent).not.toContain('Stable');
  });

  it('says nothing of a choice outside its grid', async () => {
    const app = await shown((each) => <SensitivityStrip app={each} />);
    app.model.sensitivity.value = { ...sensitivityOf(1), steadiness: null };
    await page.getByText('How much hangs on this choice?').click();
    await expect.element(page.getByText(/lie outside this table/)).toBeVisible();
  });
});

describe('what is too common to draw', () => {
  const hot = (part: Partial<HotObject>): HotObject => ({
    ...{ kind: 'co-share', object: 'https://example.org/a', posts: 9_000 },
    ...{ pairs: 40_000_000, fittingWindowMs: 1_875 },
    ...part,
  });

  it('says nothing where there is nothing', async () => {
    await shown((each) => <TooCommon app={each} />);
    expect(place?.textContent).toBe('');
  });

  it('names the largest and offers the window that would hold all', async () => {
    const app = await shown((each) => <TooCommon app={each} />);
    const small = hot({ kind: 'copy', object: 'c1', pairs: 30_000_000, fittingWindowMs: 4_000 });
    app.model.picture.value = { ...PICTURE, hot: [small, hot({})] };
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent(
        '2 objects are too common to draw: https://example.org/a alone joins 40,000,000 pairs of posts.',
      );
    await page.getByRole('button', { name: 'Shorten the window to 1 s' }).click();
    expect(filtersOf(app)?.windowMs).toBe(1_000);
  });

  it('offers no window where none is short enough, and names a text as one', async () => {
    const app = await shown((each) => <TooCommon app={each} />);
    const text = hot({ kind: 'copy', object: 'c1', fittingWindowMs: null });
    app.model.picture.value = { ...PICTURE, hot: [text] };
    await expect.element(page.getByText(/^1 object is too common.*a text \(copy\)/)).toBeVisible();
    expect(page.getByRole('button').query()).toBeNull();
  });
});
