import { effect } from '@preact/signals';
import { render } from 'preact';
import type { App } from '../state/app.ts';
import { languageNow } from '../state/language.ts';
import { AppView } from './App.tsx';
import { listenForDrops } from './drop.ts';
import { listenForKeys } from './keys.ts';
import { closeMenusOutside } from './parts/Menu.tsx';

/** Hangs the app into the page; answers with what takes it out again. */
export function mountApp(app: App, element: HTMLElement): () => void {
  const root = element.ownerDocument;
  render(<AppView app={app} />, element);
  const stops = [
    effect(() => {
      root.documentElement.dataset.theme = app.model.theme.value;
    }),
    effect(() => {
      root.documentElement.lang = languageNow() === 'zh' ? 'zh-Hans' : languageNow();
    }),
    effect(() => {
      const name = app.model.view.value ? app.model.overview.value?.record.name : undefined;
      root.title = name ? `${name} · Antiphon` : 'Antiphon';
    }),
    effect(() => {
      const width = `${app.model.inspectorWidth.value}px`;
      root.documentElement.style.setProperty('--inspector', width);
    }),
    listenForKeys(app, root),
    listenForDrops(app, root),
    closeMenusOutside(root),
  ];
  return () => {
    for (const stop of stops) stop();
    render(null, element);
  };
}
