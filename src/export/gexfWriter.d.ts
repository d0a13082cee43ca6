/** The writer alone: the package's entry for browsers also brings its parser, which wants a DOM that workers do not have. */
declare module 'graphology-gexf/browser/writer.js' {
  import type { write } from 'graphology-gexf/browser';

  const writer: typeof write;
  export = writer;
}
