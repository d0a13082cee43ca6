import { defineConfig } from 'vite';

/** The engine as one module for Node; libraries are bundled so that it starts quickly. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    target: 'node20',
    ssr: 'src/cli/main.ts',
    rollupOptions: { output: { entryFileNames: 'antiphon.mjs' } },
  },
});
