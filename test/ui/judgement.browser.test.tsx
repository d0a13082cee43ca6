import './styles.ts';
import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type App, createApp } from '../../src/state/app.ts';
import { EdgeView } from '../../src/ui/inspector/EdgeView.tsx';
import { PostItem } from '../../src/ui/posts/PostItem.tsx';
import { TablesScreen } from '../../src/ui/tables/TablesScreen.tsx';
import { ROWS } from './fakeCase.ts';
import { fakePorts } from './fakePorts.ts';

let place: HTMLElement | null = null;

afterEach(() => {
  if (place) render(null, place);
  place?.remove();
});

const EDGE = { type: 'edge', amplifier: 'rt', source: 'chn-mfa', kind: 'citation' } as const;

async function shown(part: (app: App) => ComponentChild): Promise<App> {
  await page.viewport(1024, 900);
  const ports = fakePorts();
  ports.fragment.text = '#case=case-1&amplifier=rt&source=chn-mfa&kind=citation';
  const app = createApp(ports);
  await app.actions.start();
  place = document.createElement('div');
  document.body.append(place);
  render(part(app), place);
  return app;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('disagreeing with a citation', () => {
  it('asks for a reason, sets it aside, says so, and can be undone', async () => {
    const app = await shown((each) => <EdgeView app={each} selection={EDGE} />);
    await button('Disagree').click();
    await expect.element(page.getByLabelText('Why this is no citation')).toHaveFocus();
    await button('Set it aside').click();
    expect(app.model.overview.value?.setAside).toBe(0);
    await userEvent.keyboard('talked about, not cited{Enter}');
    await expect
      .element(page.getByText(/^Set aside by you, .*: talked about, not cited/))
      .toBeVisible();
    await expect.element(page.getByText('1 citation set aside by you')).toBeVisible();
    await expect.element(page.getByText('1 of 14 · 1 checked')).toBeVisible();
    expect(app.model.overview.value?.judgements).toMatchObject([
      { about: { type: 'citation', post: { platform: 'web', id: 'rt-0' }, source: 'chn-mfa' } },
    ]);
    await app.actions.undo();
    await expect.element(page.getByText('1 citation set aside by you')).not.toBeInTheDocument();
    await app.actions.redo();
    await button('Count it again').click();
    await expect.poll(() => app.model.overview.value?.judgements).toEqual([]);
  });

  it('is closed again without a trace', async () => {
    const app = await shown((each) => <EdgeView app={each} selection={EDGE} />);
    await button('Disagree').click();
    await button('Cancel').click();
    await expect.element(page.getByLabelText('Why this is no citation')).not.toBeInTheDocument();
    expect(app.model.canUndo.value).toBe(false);
  });
});

describe('what is held of an edge', () => {
  const whole = () => page.getByRole('region', { name: 'What you hold of this edge' });

  it('is a verdict, a note, tags, and what else may explain it', async () => {
    const app = await shown((each) => <EdgeView app={each} selection={EDGE} />);
    await whole().getByRole('button', { name: 'Unsure' }).click();
    await whole().getByRole('button', { name: 'Add note' }).click();
    await whole().getByLabelText('Note').fill('Closer to the wire item');
    await whole().getByLabelText('Tags, with commas between').fill('wire, check');
    await whole().getByLabelText('wire copy').click();
    await whole().getByRole('button', { name: 'Keep the note' }).click();
    await expect.element(whole().getByText('May also be: wire copy')).toBeVisible();
    expect(app.model.overview.value?.judgements).toMatchObject([
      {
        ...{ about: EDGE, verdict: 'unsure', note: 'Closer to the wire item' },
        ...{ tags: ['wire', 'check'], explanations: ['wire copy'] },
      },
    ]);
    await whole().getByRole('button', { name: 'Unsure' }).click();
    await expect.poll(() => app.model.overview.value?.judgements[0]?.verdict).toBeNull();
  });

  it('that is nothing is not kept', async () => {
    const app = await shown((each) => <EdgeView app={each} selection={EDGE} />);
    await whole().getByRole('button', { name: 'Add note' }).click();
    await whole().getByRole('button', { name: 'Keep the note' }).click();
    await expect.element(whole().getByLabelText('Note')).not.toBeInTheDocument();
    expect(app.model.canUndo.value).toBe(false);
  });
});

describe('a citation that was missed', () => {
  it('is added to a post with actor and reason, marked as yours, and taken back', async () => {
    const card = ROWS[1]?.amplifier;
    if (!card) throw new Error('the fake case has no posts');
    const app = await shown((each) => (
      <ul>
        <PostItem app={each} card={card} />
      </ul>
    ));
    await button('Add a citation that was missed').click();
    await page.getByLabelText('Who is cited').fill('Nobody we know');
    await page.getByLabelText('Why: the words that cite').fill('“ministers” are theirs');
    await button('Add the citation').click();
    expect(app.model.overview.value?.judgements).toEqual([]);
    await page.getByLabelText('Who is cited').fill('Xinhua');
    await expect.poll(() => app.model.citable.value.map(({ id }) => id)).toEqual(['xinhua']);
    await button('Add the citation').click();
    await expect.element(page.getByText(/Cites Xinhua\. Added by you, .*theirs/)).toBeVisible();
    expect(app.model.overview.value).toMatchObject({ added: 1 });
    await button('Take back').click();
    await expect.poll(() => app.model.overview.value?.added).toBe(0);
  });
});

describe('what is held of a post', () => {
  it('stands under it: a note, then a verdict', async () => {
    const card = ROWS[2]?.amplifier;
    if (!card) throw new Error('the fake case has no posts');
    const app = await shown((each) => (
      <ul>
        <PostItem app={each} card={card} />
      </ul>
    ));
    await button('Judge or note').click();
    await button('Add note').click();
    await page.getByLabelText('Note').fill('Deleted a day later');
    await button('Keep the note').click();
    await expect.element(page.getByText('Deleted a day later')).toBeVisible();
    await button('Confirm').click();
    await expect
      .poll(() => app.model.overview.value?.judgements)
      .toMatchObject([
        {
          about: { type: 'post', post: { platform: 'web', id: 'rt-2' } },
          verdict: 'confirmed',
          note: 'Deleted a day later',
        },
      ]);
  });
});

describe('the table of judgements', () => {
  it('lists all with reason, opens what it can, and axe finds nothing', async () => {
    const app = await shown((each) => <TablesScreen app={each} />);
    app.actions.showTable('judgements');
    await expect.element(page.getByText(/^Nothing is judged yet/)).toBeVisible();
    await app.actions.judge(EDGE, { verdict: 'rejected', reason: 'a twin' }, { text: 'rejecting' });
    const row = page.getByRole('row', { name: /RT to the Chinese foreign ministry, citation/ });
    await expect.element(row).toHaveTextContent(/rejected\s*a twin/);
    const found = await axe.run(document.body, { resultTypes: ['violations'] });
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole('button', { name: /^Take back: RT to/ }).click();
    await expect.poll(() => app.model.overview.value?.judgements).toEqual([]);
  });
});
