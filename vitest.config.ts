import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts', 'test/e2e/**'],
          // nothing here keeps a state that another file could meet; a process for each file costs more than the tests
          isolate: false,
          // laws and samples take their time on a busy machine; none waits for anything
          testTimeout: 60_000,
        },
      },
      {
        // named here, so that no reload in the middle of a run finds them
        optimizeDeps: {
          include: [
            'axe-core',
            'fast-check',
            'graphology-gexf/browser/writer.js',
            '@zip.js/zip.js/lib/zip-core-native.js',
            'graphology-communities-louvain',
            '@observablehq/plot',
            'pure-rand/distribution/uniformFloat64',
            'pure-rand/distribution/uniformInt',
            'pure-rand/generator/xoroshiro128plus',
          ],
        },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.{ts,tsx}'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env.ANTIPHON_CHROMIUM ?? '/usr/bin/chromium',
                args: CHROMIUM_ARGS,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.e2e.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
