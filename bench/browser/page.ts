import { byDuckDb } from './duckdb.ts';
import { isDuckDb, type Parsed, type ParserName, type ParsingPage } from './parsers.ts';

declare global {
  interface Window {
    parsing: ParsingPage;
  }
}

function chosenFile(): File {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('No file has been chosen.');
  return file;
}

function inWorker(name: ParserName, file: File): Promise<Parsed> {
  const worker = new Worker(new URL('./parse.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Parsed>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Parsed>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage({ name, file });
  }).finally(() => worker.terminate());
}

window.parsing = {
  parse: (name) => {
    const file = chosenFile();
    if (isDuckDb(name)) {
      const intoTable = name === 'duckdb-table';
      return byDuckDb(file, { intoTable, inMemory: name !== 'duckdb-file' });
    }
    return inWorker(name, file);
  },
};
