import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Kind } from '../../src/domain/kind.ts';
import { createApp } from '../../src/state/app.ts';
import { EdgeView } from '../../src/ui/inspector/EdgeView.tsx';
import type { EdgeChance } from '../../src/workers/contract.ts';
import { ROWS } from './fakeCase.ts';
import { fakePorts } from './fakePorts.ts';

let place: HTMLElement | null = null;

afterEach(() => {
  if (place) render(null, place);
  place?.remove();
});

const CHANCE: EdgeChance = {
  ...{ expected: 0.8, p: 0.0001, q: 0.01 },
  ...{ windowMs: 60_000, family: 1_770, familyExact: true },
};

async function shown(kind: Kind, chance: Partial<EdgeChance>): Promise<void> {
  const ports = fakePorts();
  ports.fragment.text = '#case=case-1';
  const app = createApp(ports);
  await app.actions.start();
  const selection = { type: 'edge', amplifier: 'rt', source: 'tass', kind } as const;
  app.model.evidence.value = {
    selection,
    page: {
      rows: ROWS.map((row) => ({ ...row, kind })),
      ...{ total: 12, weight: 12, orderable: 11, medianLag: null, setAside: 0, added: 0 },
      chance: { ...CHANCE, ...chance },
    },
  };
  place = document.createElement('div');
  document.body.append(place);
  render(<EdgeView app={app} selection={selection} />, place);
}

describe('what may be said of co-occurrence', () => {
  it('is synchrony where chance does not explain it, with number, window and q', async () => {
    await shown('co-share', {});
    await expect.element(page.getByText('“RT acts in synchrony with TASS”')).toBeVisible();
    await expect.element(page.getByText('(12 objects within 60 s, q = 0.010)')).toBeVisible();
    await expect.element(page.getByText('claim 3 of 0–3')).toBeVisible();
    expect(document.querySelectorAll('.rung.reached')).toHaveLength(4);
  });

  it('is no more than that the same was shared where chance may explain it', async () => {
    await shown('co-share', { q: 0.06 });
    await expect.element(page.getByText('“RT shares the same link or text as TASS”')).toBeVisible();
    await expect.element(page.getByText('claim 1 of 0–3')).toBeVisible();
  });

  it('is no more either where chance cannot be said', async () => {
    await shown('copy', { expected: null, q: null });
    await expect.element(page.getByText('claim 1 of 0–3')).toBeVisible();
    await expect.element(page.getByText('q: cannot be said')).toBeVisible();
  });

  it('never rises to synchrony for an act, however small its q', async () => {
    await shown('citation', { q: 0.0001 });
    await expect.element(page.getByText('“RT amplifies TASS”')).toBeVisible();
    await expect.element(page.getByText('claim 2 of 0–3')).toBeVisible();
    await expect.element(page.getByText('expected by activity alone')).toBeVisible();
  });
});

describe('translation by the browser', () => {
  it('is offered beside a text in another language, marked, and taken away again', async () => {
    await shown('citation', {});
    await page.getByRole('button', { name: 'Translate for reading' }).click();
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('Machine translation, not evidence. in English: 31 signs');
    await page.getByRole('button', { name: 'Hide the translation' }).click();
    await expect.element(page.getByRole('status')).not.toBeInTheDocument();
  });
});
