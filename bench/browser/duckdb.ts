import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { Parsed } from './parsers.ts';

const READ = "read_csv('posts.csv', header = true, all_varchar = true)";

/** By a handle it reads the file in small pieces, which is slow; in memory it has no limit but that of memory. */
export interface DuckDbWay {
  readonly inMemory: boolean;
  readonly intoTable: boolean;
}

/** DuckDB's own worker parses, run after run; starting it is not counted, bringing the file there is. */
export async function byDuckDb(file: File, way: DuckDbWay, runs: number): Promise<Parsed[]> {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl));
  await database.instantiate(wasmUrl);
  const parsed: Parsed[] = [];
  try {
    while (parsed.length < runs) parsed.push(await once(database, file, way));
  } finally {
    await database.terminate();
  }
  return parsed;
}

async function once(
  database: AsyncDuckDB,
  file: File,
  { inMemory, intoTable }: DuckDbWay,
): Promise<Parsed> {
  const connection = await database.connect();
  const begin = performance.now();
  if (inMemory) {
    await database.registerFileBuffer('posts.csv', new Uint8Array(await file.arrayBuffer()));
  } else {
    const protocol = DuckDBDataProtocol.BROWSER_FILEREADER;
    await database.registerFileHandle('posts.csv', file, protocol, true);
  }
  if (intoTable) await connection.query(`CREATE TABLE posts AS SELECT * FROM ${READ}`);
  const from = intoTable ? 'posts' : READ;
  const counted = await connection.query(`SELECT count(*)::INTEGER AS rows FROM ${from}`);
  const milliseconds = performance.now() - begin;
  if (intoTable) await connection.query('DROP TABLE posts');
  await connection.close();
  await database.dropFile('posts.csv');
  return { milliseconds, rows: Number(counted.toArray()[0]?.rows ?? 0) };
}
