import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { createApp } from '../../src/state/app.ts';
import { ClusterView } from '../../src/ui/inspector/ClusterView.tsx';
import { stabilityExplained } from '../../src/ui/words/stability.ts';
import { fakePorts } from './fakePorts.ts';

let place: HTMLElement | null = null;

afterEach(() => {
  if (place) render(null, place);
  place?.remove();
});

async function shown(index: number): Promise<void> {
  const ports = fakePorts();
  ports.fragment.text = '#case=case-1';
  const app = createApp(ports);
  await app.actions.start();
  place = document.createElement('div');
  document.body.append(place);
  render(<ClusterView app={app} index={index} />, place);
}

describe('the inspector of a cluster', () => {
  it('says in words and numbers how stable it is, and explains it on hover', async () => {
    await shown(1);
    const line = page.getByText(/^As a group fairly stable: .* in 84 % of cases$/);
    await expect.element(line).toBeVisible();
    await expect.element(line).toHaveAttribute('title', stabilityExplained());
  });

  it('says nothing of it where it is not known', async () => {
    await shown(2);
    await expect.element(page.getByText('Around Akorda and Tengrinews')).toBeVisible();
    expect(document.body.textContent).not.toContain('As a group');
  });
});
