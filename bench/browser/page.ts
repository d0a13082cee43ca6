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

async function inWorker(name: ParserName, file: File, runs: number): Promise<Parsed[]> {
  const worker = new Worker(new URL('./parse.worker.ts', import.meta.url), { type: 'module' });
  const parsed: Parsed[] = [];
  try {
    while (parsed.length < runs) parsed.push(await once(worker, name, file));
  } finally {
    worker.terminate();
  }
  return parsed;
}

function once(worker: Worker, name: ParserName, file: File): Promise<Parsed> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Parsed>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ name, file });
  });
}

window.parsing = {
  parse: (name, runs) => {
    const file = chosenFile();
    if (!isDuckDb(name)) return inWorker(name, file, runs);
    const intoTable = name === 'duckdb-table';
    return byDuckDb(file, { intoTable, inMemory: name !== 'duckdb-file' }, runs);
  },
};
