import { defineConfig } from 'vite';

/** The benchmarks as modules for Node, with the engine in them as the command line has it. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['playwright', 'vite'], target: 'node' },
  build: {
    target: 'node20',
    ssr: true,
    rollupOptions: {
      input: { bench: 'bench/main.ts', child: 'bench/run/child.ts' },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
    },
  },
});
