import './styles.ts';
import axe from 'axe-core';
import { afterEach, expect } from 'vitest';
import { page } from 'vitest/browser';
import { type App, createApp } from '../../src/state/app.ts';
import { speak } from '../../src/state/language.ts';
import { mountApp } from '../../src/ui/mountApp.tsx';
import { type Fakes, fakePorts } from './fakePorts.ts';

let takeOut: (() => void) | null = null;

afterEach(() => {
  takeOut?.();
  takeOut = null;
  speak('en');
  document.body.replaceChildren();
});

/**
 * The whole page on its fakes, at the size of a desk unless told otherwise. After each test it is taken out, and
 * the language is English again.
 */
export async function mounted(
  fragment = '',
  width = 1440,
  height = 900,
): Promise<{ app: App; ports: Fakes }> {
  await page.viewport(width, height);
  document.documentElement.lang = 'en';
  const place = document.createElement('div');
  place.id = 'app';
  document.body.append(place);
  const ports = fakePorts();
  ports.fragment.text = fragment;
  const app = createApp(ports);
  takeOut = mountApp(app, place);
  await app.actions.start();
  return { app, ports };
}

/**
 * Waits until the screen is loaded and its colours stand. They fade for 120 ms after the theme changed; beyond the
 * window fades stand still until they are ended.
 */
export async function settled(): Promise<void> {
  await expect.poll(() => document.querySelector('main'), { timeout: 25_000 }).not.toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 250));
  for (const fade of document.getAnimations()) {
    if (fade instanceof CSSTransition) fade.finish();
  }
}

/** What axe finds on the whole page, in words; looked for when the page has settled. */
export async function violations(): Promise<string[]> {
  await settled();
  const found = await axe.run(document, { resultTypes: ['violations'] });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}
