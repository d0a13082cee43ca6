import './ui/styles/fonts.css';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/topbar.css';
import './ui/styles/start.css';
import './ui/styles/network.css';
import './ui/styles/rail.css';
import './ui/styles/inspector.css';
import './ui/styles/screens.css';
import './ui/styles/judgement.css';
import './ui/styles/measures.css';
import './ui/styles/words.css';
import './ui/styles/figure.css';
import './ui/styles/pickups.css';
import './ui/styles/files.css';
import './ui/styles/help.css';
import './ui/styles/narrow.css';
import { createApp } from './state/app.ts';
import { browserPort } from './state/browser.ts';
import { laterFigures } from './state/laterFigures.ts';
import { openStore } from './store/openStore.ts';
import { mountApp } from './ui/mountApp.tsx';
import { createDesks, TAB } from './workers/client.ts';

/** The development server has no service worker. */
const KEEPER = import.meta.env.MODE === 'production' ? `${import.meta.env.BASE_URL}sw.js` : null;

const app = createApp({
  desks: createDesks(),
  store: openStore('antiphon', { tab: TAB }),
  renderPicture: async (request) => (await import('./renderPicture.ts')).renderPicture(request),
  figures: laterFigures(async () => (await import('./renderFigure.ts')).createFigureMaker()),
  browser: browserPort(window, KEEPER),
});
const place = document.getElementById('app');
if (place) mountApp(app, place);

window.addEventListener('hashchange', () => void app.actions.followFragment());
window
  .matchMedia('(prefers-color-scheme: dark)')
  .addEventListener('change', () => app.actions.followSystemTheme());
void app.actions.startLanguage().then(() => app.actions.start());
void app.actions.watchRenewal();
