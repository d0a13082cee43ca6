import { chromium } from 'playwright';

/** As the project's tests start it, so that figures and tests speak of one browser. */
export const CHROMIUM = {
  executablePath: process.env.ANTIPHON_CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
  ],
} as const;

export function launch() {
  return chromium.launch({ ...CHROMIUM, args: [...CHROMIUM.args] });
}
