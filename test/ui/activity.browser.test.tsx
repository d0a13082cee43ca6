import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RUSSIAN, RUSSIAN_STATES } from '../../src/state/catalogues/ru.ts';
import { speak, toSay } from '../../src/state/language.ts';
import { mounted, violations } from './mounted.ts';

const EDGE = { type: 'edge', amplifier: 'rt', source: 'chn-mfa', kind: 'citation' } as const;

async function withDeeds() {
  const { app } = await mounted('#case=case-1&screen=tables');
  await app.actions.judge(
    EDGE,
    { verdict: 'rejected', reason: 'a twin' },
    toSay('rejecting {what}', { what: toSay('this edge') }),
  );
  await app.actions.setMinWeight(2);
  await app.actions.undo();
  return app;
}

const panel = () => document.querySelector('aside.activity');
const soon = <T,>(read: () => T) => expect.poll(read, { timeout: 25_000 });

describe('the list of what was done', () => {
  it('opens from the palette by keys, newest first, and gives focus back on Escape', async () => {
    await withDeeds();
    await userEvent.keyboard('{Control>}k{/Control}what was done');
    await expect
      .element(page.getByRole('button', { name: 'What was done in this case' }))
      .toBeVisible();
    await userEvent.keyboard('{Enter}');
    await soon(() => document.activeElement?.id).toBe('activity-title');
    const lines = [...(panel()?.querySelectorAll('.activity-list li') ?? [])];
    expect(lines.map((line) => line.textContent)).toEqual([
      expect.stringMatching(/Settings taken back: least weight: 2$/),
      expect.stringMatching(/Settings least weight: 2$/),
      expect.stringMatching(
        /Judgement rejecting this edge: RT to Chinese foreign ministry, citation$/,
      ),
    ]);
    await userEvent.keyboard('{Escape}');
    await soon(panel).toBeNull();
  });

  it('speaks Russian as soon as the page does, as does the word on the undo button', async () => {
    const app = await withDeeds();
    app.actions.showActivity(true);
    await soon(() => panel()?.querySelector('h2')?.textContent).toBe('What was done');
    const undo = () => document.querySelector('.undo-redo button')?.getAttribute('title');
    await soon(undo).toBe('Undo: rejecting this edge');
    speak('ru', RUSSIAN, RUSSIAN_STATES);
    await soon(() => panel()?.querySelector('h2')?.textContent).toBe('Что сделано');
    expect(panel()?.textContent).toContain('наименьший вес: 2');
    await soon(undo).not.toMatch(/rejecting/);
  });

  it('has nothing for axe in both themes, with entries and without', async () => {
    const { app } = await mounted('#case=case-1&screen=tables');
    app.actions.showActivity(true);
    await soon(() => panel()?.textContent).toMatch(/Nothing has been noted yet/);
    expect(await violations()).toEqual([]);
    await app.actions.setMinWeight(2);
    await soon(() => panel()?.querySelectorAll('.activity-list li').length).toBe(1);
    app.actions.toggleTheme();
    expect(await violations()).toEqual([]);
    app.actions.openHelp('keys');
    await soon(panel).toBeNull();
  });
});
