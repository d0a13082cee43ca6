import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mounted, violations } from './mounted.ts';

/** the first drawing with a software renderer can take long */
const PATIENT = { timeout: 30_000 };
const AXE_MS = 180_000;
const status = () => page.getByText(/edges drawn/).first();

describe('a focus', () => {
  it(
    'is set from an actor, said as a chip and in the status line, and undone',
    async () => {
      const { app, ports } = await mounted('#case=case-1&actor=rt');
      await page.getByRole('button', { name: 'One step around it' }).click();
      const chip = page.getByRole('button', { name: /one step around RT: take this filter off/ });
      await expect.element(chip).toBeVisible();
      await expect.element(page.getByText(/in focus, of \d+ that pass the filters/)).toBeVisible();
      expect(ports.fragment.text).toContain('focus=one-step&focus-on=rt');
      await chip.click();
      expect(app.model.view.value?.filters.focus).toBeNull();
      await app.actions.undo();
      expect(app.model.view.value?.filters.focus).toEqual({
        type: 'around',
        ids: ['rt'],
        steps: 1,
      });
    },
    AXE_MS,
  );

  it(
    'on a path that is not there says so, and offers the other way',
    async () => {
      await mounted('#case=case-1&focus=path&focus-on=rt&focus-on=nobody');
      await expect.element(page.getByText(/No path in what is drawn/)).toBeVisible();
      await page.getByRole('button', { name: 'Take the focus off' }).click();
      await expect.element(page.getByText(/No path in what is drawn/)).not.toBeInTheDocument();
    },
    AXE_MS,
  );

  it(
    'on a path is found by name, with the keyboard alone',
    async () => {
      const { app } = await mounted('#case=case-1');
      const menu = document.querySelector<HTMLElement>('.centre-tools .menu summary');
      menu?.focus();
      await userEvent.keyboard('{Enter}');
      const from = page.getByLabelText('Who amplifies');
      await expect.element(from).toBeVisible();
      await from.fill('RT');
      await page.getByLabelText('is amplified, in the end').fill('nobody at all');
      await userEvent.keyboard('{Enter}');
      expect(app.model.view.value?.filters.focus).toBeNull();
      await page.getByLabelText('is amplified, in the end').fill('Xinhua');
      await userEvent.keyboard('{Enter}');
      expect(app.model.view.value?.filters.focus).toEqual({
        type: 'path',
        from: 'rt',
        to: 'xinhua',
      });
    },
    AXE_MS,
  );
});

describe('actors', () => {
  it(
    'are hidden one by one, and shown again',
    async () => {
      const { app } = await mounted('#case=case-1&actor=rt');
      await page.getByRole('button', { name: 'Hide it' }).click();
      const chip = page.getByRole('button', { name: /^without RT/ });
      await expect.element(chip).toBeVisible();
      expect(app.model.picture.value?.edges.some(({ amplifier }) => amplifier === 'rt')).toBe(
        false,
      );
      await chip.click();
      expect(app.model.view.value?.filters.hiddenActors).toEqual([]);
    },
    AXE_MS,
  );

  it(
    'are drawn as one under a name; the evidence of all of them stays in reach',
    async () => {
      const { app, ports } = await mounted('#case=case-1&actor=rt');
      await page.getByText('Draw as one with others').click();
      await page.getByLabelText('Name of the group').fill('Outlets');
      await page.getByLabelText('Actor to add').fill('TASS');
      await page.getByRole('button', { name: 'Draw as one' }).click();
      expect(app.model.view.value?.network.groups).toEqual([
        { name: 'Outlets', members: ['rt', 'tass'] },
      ]);
      expect(ports.fragment.text).toContain('n-group=');
      await expect.element(page.getByRole('heading', { name: 'Outlets' })).toBeVisible();
      await expect.element(page.getByText(/inside groups not drawn/)).toBeVisible();
      await page
        .getByRole('button', { name: /Outlets.*Chinese foreign ministry.*citation/ })
        .first()
        .click();
      await page.getByRole('button', { name: /^RT.*Chinese foreign ministry.*citation/ }).click();
      await expect.element(page.getByRole('region', { name: 'The pair of posts' })).toBeVisible();
      await app.actions.undo();
      await app.actions.undo();
      await page.getByRole('button', { name: 'Take the group apart' }).click();
      expect(app.model.view.value?.network.groups).toEqual([]);
    },
    AXE_MS,
  );

  it(
    'are pinned, moved with Shift and an arrow key, and given back',
    async () => {
      const { app } = await mounted('#case=case-1&actor=rt');
      await page.getByRole('button', { name: 'Pin it here' }).click();
      const pin = () => app.model.view.value?.network.pins[0];
      const before = pin()?.x ?? 0;
      document.querySelector<HTMLElement>('.network-place')?.focus();
      await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
      await expect.poll(() => pin()?.x).toBeGreaterThan(before);
      await page.getByRole('button', { name: 'Unpin' }).click();
      expect(pin()).toBeUndefined();
    },
    AXE_MS,
  );
});

describe('with the arrow keys', () => {
  it(
    'one travels along edges, hears each, and reads the evidence with Enter',
    async () => {
      const { app } = await mounted('#case=case-1&actor=rt');
      document.querySelector<HTMLElement>('.network-place')?.focus();
      await userEvent.keyboard('{ArrowDown}');
      const heard = document.querySelector('.network-place > [aria-live]');
      await expect
        .poll(() => heard?.textContent)
        .toMatch(/^Edge 1 of \d+: RT cites the Chinese foreign ministry, 14 pieces/);
      expect(app.model.view.value?.selection).toMatchObject({ type: 'edge', source: 'chn-mfa' });
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => document.activeElement?.id).toBe('inspector-title');
      document.querySelector<HTMLElement>('.network-place')?.focus();
      await userEvent.keyboard('{ArrowRight}');
      await expect
        .poll(() => app.model.view.value?.selection)
        .toEqual({ type: 'actor', id: 'chn-mfa' });
    },
    AXE_MS,
  );
});

describe('drawn by state', () => {
  it(
    'an arrow leads to the list of its edges; the switch is undone in one step',
    async () => {
      const { app } = await mounted(
        '#case=case-1&n-fold=state&amplifier=%3Dstate%3ARUS&source=%3Dstate%3ACHN&kind=citation',
      );
      await expect.element(status(), PATIENT).toBeVisible();
      const arrow = app.model.drawn.value?.edges.find(
        ({ amplifier, source }) => amplifier === '=state:RUS' && source === '=state:CHN',
      );
      expect(arrow?.weight).toBeGreaterThan(14);
      await expect.element(page.getByText(/edges behind it/)).toBeVisible();
      await page.getByRole('button', { name: 'drawn by state: take this filter off' }).click();
      expect(app.model.view.value?.network.fold).toBe('none');
      await app.actions.undo();
      expect(app.model.view.value?.network.fold).toBe('state');
    },
    AXE_MS,
  );
});

describe('the matrix', () => {
  it(
    'is one switch away, travels with arrow keys, and opens the evidence of a cell',
    async () => {
      const { app, ports } = await mounted('#case=case-1');
      await page.getByRole('radio', { name: 'Matrix' }).click();
      expect(ports.fragment.text).toContain('n-form=matrix');
      await expect.element(page.getByText('Rows amplify columns.')).toBeVisible();
      const place = document.querySelector<HTMLElement>('.matrix-place');
      place?.focus();
      await userEvent.keyboard('{ArrowDown}{Control>}{ArrowRight}{/Control}');
      await expect
        .poll(() => document.querySelector('.matrix-cell')?.textContent)
        .toMatch(/: \d+ pieces? of evidence/);
      await userEvent.keyboard('{Enter}');
      expect(app.model.view.value?.selection?.type).toBe('edge');
      await expect.poll(() => document.activeElement?.id).toBe('inspector-title');
      expect(await violations()).toEqual([]);
      await page
        .getByRole('group', { name: 'In order of' })
        .getByRole('radio', { name: 'cluster' })
        .click();
      expect(app.model.view.value?.network.order).toBe('cluster');
    },
    AXE_MS,
  );

  it(
    'is of states where actors are drawn by state',
    async () => {
      const { app } = await mounted('#case=case-1&n-form=matrix&n-fold=state&colour=kind');
      await expect.element(page.getByText('Rows amplify columns.')).toBeVisible();
      const canvas = document.querySelector<HTMLCanvasElement>('.matrix-place canvas');
      await expect.poll(() => canvas?.width).toBeGreaterThan(300);
      expect(app.model.drawn.value?.nodes.every(({ id }) => id.startsWith('=state:'))).toBe(true);
    },
    AXE_MS,
  );
});

describe('two periods', () => {
  it(
    'stand beside each other, with a table of rates; days are chosen and undone',
    async () => {
      const { app, ports } = await mounted('#case=case-1&n-form=periods');
      await expect.element(page.getByRole('region', { name: 'Period A' })).toBeVisible();
      await expect
        .element(page.getByText('periods are of unequal length', { exact: false }))
        .toBeVisible();
      const table = page.getByRole('table', { name: /Differences between the periods/ });
      await expect.element(table.getByRole('row').nth(1)).toBeVisible();
      await expect
        .poll(() => document.querySelectorAll('.period-place canvas').length, PATIENT)
        .toBeGreaterThan(1);
      await page.getByLabelText('A begins').fill('2022-01-05');
      await expect.poll(() => ports.fragment.text).toContain('n-periods=2022-01-05');
      expect(ports.filtersAsked.at(-2)?.time.from).toBe(Date.UTC(2022, 0, 5));
      await app.actions.undo();
      expect(app.model.view.value?.network.periods).toBeNull();
      await table.getByRole('button').first().click();
      expect(app.model.view.value?.selection?.type).toBe('edge');
      expect(await violations()).toEqual([]);
    },
    AXE_MS,
  );
});

describe('a replay', () => {
  it(
    'steps by day with everybody in place, plays, and puts the time into the address when it stops',
    async () => {
      const { app, ports } = await mounted('#case=case-1&n-form=replay');
      await expect.element(page.getByRole('region', { name: 'Replay' })).toBeVisible();
      await page.getByRole('button', { name: 'One step back' }).click();
      expect(app.model.view.value?.filters.time).toEqual({
        from: Date.UTC(2022, 0, 2),
        to: Date.UTC(2022, 0, 20),
      });
      await expect.element(page.getByText('18 of 19')).toBeVisible();
      await page.getByRole('radio', { name: 'alone' }).click();
      expect(ports.fragment.text).toContain('n-moving=yes');
      const asked = ports.filtersAsked.length;
      await page.getByRole('button', { name: 'Play' }).click();
      await expect.poll(() => ports.filtersAsked.length, PATIENT).toBeGreaterThan(asked);
      await page.getByRole('button', { name: /Pause the replay|Play/ }).click();
      await expect.poll(() => ports.fragment.text).toMatch(/from=2022-01-\d\dT.*to=2022-01/);
      expect(await violations()).toEqual([]);
      await app.actions.undo();
      expect(app.model.view.value?.network.form).toBe('replay');
    },
    AXE_MS,
  );
});

describe('axe finds nothing', () => {
  it.each(['Focus', 'Arrange'])(
    'in the menu %s',
    async (name) => {
      await mounted('#case=case-1&n-pin=1%2C2%2Crt&without=tass');
      await page.getByText(name, { exact: true }).click();
      await expect
        .element(page.getByRole('heading', { name: /Around an actor|Moved by hand/ }))
        .toBeVisible();
      expect(await violations()).toEqual([]);
    },
    AXE_MS,
  );
});
