/** The page on its fakes, for looking at it: a development server serves this file. */
import './styles.ts';
import { createApp } from '../../src/state/app.ts';
import { mountApp } from '../../src/ui/mountApp.tsx';
import { RECORD } from './fakeCase.ts';
import { fakePorts } from './fakePorts.ts';

const more = [
  { ...RECORD, id: 'case-2', name: 'TASS and Chinese embassies, 2025', posts: 48_210 },
  { ...RECORD, id: 'demo', name: 'Two foreign ministries and RT', demonstration: true },
];
const ports = fakePorts([RECORD, ...more]);
ports.fragment.text = location.hash;
const app = createApp(ports);
const place = document.getElementById('app');
if (place) mountApp(app, place);
void app.actions.start();
Object.assign(window, { app });
