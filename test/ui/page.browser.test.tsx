import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RECORD } from './fakeCase.ts';
import { mounted, violations } from './mounted.ts';

/** the first drawing with a software renderer can take long */
const AXE_MS = 90_000;
const EDGE = 'amplifier=rt&source=chn-mfa&kind=citation';
const SCREENS = [
  ['start', ''],
  ['network', `#case=case-1&${EDGE}`],
  ['network by kind', '#case=case-1&colour=kind'],
  ['posts', '#case=case-1&screen=posts'],
  ['tables', `#case=case-1&screen=tables&${EDGE}`],
  ['actors', '#case=case-1&screen=actors&actor=rt'],
  ['files', '#case=case-1&screen=files'],
] as const;

describe.each(['light', 'dark'])('in %s colours', (theme) => {
  it.each(SCREENS)(
    'axe finds nothing on the %s screen',
    async (_, fragment) => {
      const { app } = await mounted(fragment);
      if (theme === 'dark') app.actions.toggleTheme();
      expect(await violations()).toEqual([]);
    },
    AXE_MS,
  );

  it(
    'axe finds nothing in an import with a question',
    async () => {
      const { app } = await mounted('#case=case-1&screen=files');
      if (theme === 'dark') app.actions.toggleTheme();
      await app.actions.addFiles([new File(['a'], 'mediacloud.csv')]);
      expect(await violations()).toEqual([]);
    },
    AXE_MS,
  );
});

it(
  'axe finds nothing on a phone',
  async () => {
    await mounted(`#case=case-1&${EDGE}`, 390, 844);
    expect(await violations()).toEqual([]);
  },
  AXE_MS,
);

describe('with the keyboard alone', () => {
  it('one gets from the table of edges to the pair of posts, and back', async () => {
    await mounted('#case=case-1&screen=tables');
    const row = page.getByRole('button', { name: 'RT cites the Chinese foreign ministry' });
    await expect.element(row).toBeVisible();
    (row.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('region', { name: 'The pair of posts' })).toBeVisible();
    await expect.poll(() => document.activeElement?.id).toBe('inspector-title');
    const first = page.getByRole('list').getByRole('button', { name: /^20 Jan/ });
    (first.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect
      .element(page.getByRole('region', { name: 'The pair of posts' }))
      .toHaveTextContent('Ministers speak by telephone');
    await userEvent.keyboard('{Escape}');
    await expect
      .element(page.getByRole('region', { name: 'The pair of posts' }))
      .not.toBeInTheDocument();
  });

  it('Ctrl K finds an actor, Enter opens it', async () => {
    const { app } = await mounted('#case=case-1');
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.keyboard('xinh');
    await expect.element(page.getByRole('button', { name: /Xinhua.*posts/ })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Xinhua' })).toBeVisible();
    await expect.poll(() => document.activeElement?.id).toBe('inspector-title');
    expect(app.model.view.value?.selection).toEqual({ type: 'actor', id: 'xinhua' });
  });

  it('Ctrl Z takes a filter back', async () => {
    const { app } = await mounted('#case=case-1');
    const tick = page.getByRole('checkbox', { name: /^repost/ });
    (tick.element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    expect(app.model.view.value?.filters.hiddenKinds).toEqual(['repost']);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(app.model.view.value?.filters.hiddenKinds).toEqual([]);
    await expect.element(tick).toBeChecked();
  });

  it('a menu closes on Escape and gives focus back', async () => {
    await mounted('#case=case-1');
    const button = document.querySelector<HTMLElement>('.save-button');
    button?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('PNG, 2×')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('PNG, 2×')).not.toBeVisible();
    expect(document.activeElement).toBe(button);
  });
});

describe('the pair of posts', () => {
  it('marks the same words with the same number on both sides', async () => {
    await mounted(`#case=case-1&${EDGE}`);
    await expect.element(page.getByText('Beijing says').first()).toBeVisible();
    const sides = [...document.querySelectorAll('.post-side')];
    const marked = sides.map((side) => side.querySelector('.span-1')?.textContent);
    expect(marked).toEqual(['outside forces1', '外部势力1']);
    expect(sides[0]?.querySelector('.cue')?.textContent).toBe('Beijing says');
  });

  it('says what chance would give only where that was estimated', async () => {
    await mounted(`#case=case-1&${EDGE}`);
    await expect.element(page.getByText('expected by activity alone')).toBeVisible();
    await expect
      .element(page.getByText('at most 1.9 of 38 co-occurrences by chance'))
      .toBeVisible();
  });

  it('says so where the source has no post in the data', async () => {
    const { app } = await mounted(`#case=case-1&${EDGE}`);
    await app.actions.openEvidence(4);
    await expect.element(page.getByText(/No source post in the data/)).toBeVisible();
  });

  it('shows text as text, whatever is in it', async () => {
    await mounted('#case=case-1&screen=posts');
    expect(document.querySelectorAll('.post-text script, .post-text img')).toHaveLength(0);
  });
});

describe('filters that leave nothing', () => {
  it('say how many edges are hidden and how to see them', async () => {
    const { app } = await mounted('#case=case-1&weight=99');
    await expect
      .element(page.getByText('No edge passes these filters. 8,311 are hidden.'))
      .toBeVisible();
    await page.getByRole('main').getByRole('button', { name: 'Clear all filters' }).click();
    expect(app.model.picture.value?.edges.length).toBeGreaterThan(0);
  });
});

describe('files', () => {
  it('say who published them: by name where that is one', async () => {
    await mounted('#case=case-1&screen=files');
    await expect.element(page.getByRole('row', { name: /^rt\.csv/ })).toHaveTextContent('RT');
    expect(page.getByText(/^1 handle$/).query()).toBeNull();
    await expect.element(page.getByText('18 handles')).toBeVisible();
  });

  it('with a question are read once the column is chosen, and always add up', async () => {
    const { app } = await mounted('#case=case-1&screen=files');
    await app.actions.addFiles([new File(['a'], 'mediacloud.csv')]);
    await expect.element(page.getByText('needs a column: handle')).toBeVisible();
    await page.getByLabelText('Meaning of domain').selectOptions('handle');
    await page.getByRole('button', { name: 'Read with these columns' }).click();
    await expect
      .element(page.getByText('168,402 rows read=160,911 kept+7,466 merged+25 rejected'))
      .toBeVisible();
    await page.getByRole('button', { name: 'Add to case' }).click();
    expect(app.model.importing.value).toBeNull();
  });
});

describe('a newer version of the app', () => {
  it('is told of, and taken when that is wanted', async () => {
    const { app, ports } = await mounted('#case=case-1&screen=posts');
    await app.actions.watchRenewal();
    await app.actions.openCase(RECORD.id, 'posts');
    const told = page.getByText('A newer version of Antiphon is ready.');
    await expect.element(told).toBeVisible();
    await page.getByRole('button', { name: 'Reload' }).click();
    expect(ports.reloads.count).toBe(1);
    await page.getByRole('button', { name: 'Close this message' }).click();
    await expect.element(told).not.toBeInTheDocument();
  });
});

describe('a page whose parts are gone', () => {
  it('can be loaded anew from the message that says so', async () => {
    const { app, ports } = await mounted('#case=case-1&screen=posts');
    app.model.problem.value = { happened: 'It stopped', advice: 'Reload.', canReload: true };
    await page.getByRole('alert').getByRole('button', { name: 'Reload' }).click();
    expect(ports.reloads.count).toBe(1);
    app.model.problem.value = { happened: 'It failed', advice: 'Try again.', canReload: false };
    await expect.element(page.getByText('Try again.')).toBeVisible();
    expect(page.getByRole('alert').getByRole('button', { name: 'Reload' }).query()).toBeNull();
  });
});

describe('the list of cases', () => {
  it('brings a deleted case back', async () => {
    const { app } = await mounted();
    await app.actions.deleteCase(RECORD.id);
    await expect.element(page.getByText(/No cases yet/)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect
      .element(page.getByRole('heading', { name: RECORD.name, exact: true }))
      .toBeVisible();
  });
});
