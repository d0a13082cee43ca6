import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Nothing may be fetched from or sent to anywhere but the app's own address (DESIGN §6). */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "style-src 'self'",
  "font-src 'self' data:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The policy as a meta tag, so that it also holds where the files are served by something else. Built app only: the development server writes styles inline. */
function policyTag(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  plugins: [
    policyTag(),
    VitePWA({
      // the page asks before it takes a newer version, and registers the worker itself (state/renewal.ts)
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Antiphon',
        short_name: 'Antiphon',
        description: 'See who repeats whom, and the posts that prove it. Offline.',
        display: 'standalone',
        background_color: '#F3F4F6',
        theme_color: '#FFFFFF',
        icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        // without it the first visit could not go offline before it is loaded again
        clientsClaim: true,
        globPatterns: ['**/*.{js,css,html,woff2,svg,csv,json}'],
        maximumFileSizeToCacheInBytes: 16 * 1024 * 1024,
      },
    }),
  ],
  build: { target: 'es2023', assetsInlineLimit: 0 },
  worker: { format: 'es' },
  preview: {
    // cases live in the browser's storage, which belongs to host and port: always the same one
    host: 'localhost',
    port: Number(process.env.ANTIPHON_PORT ?? 4747),
    strictPort: true,
    headers: {
      'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  },
});
