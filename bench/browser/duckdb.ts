import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { Parsed } from './parsers.ts';

const READ = "read_csv('posts.csv', header = true, all_varchar = true)";

/** DuckDB's own worker reads the file; starting it is not counted. */
export async function byDuckDb(file: File, intoTable: boolean): Promise<Parsed> {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl));
  await database.instantiate(wasmUrl);
  await database.registerFileHandle('posts.csv', file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  const connection = await database.connect();
  try {
    const begin = performance.now();
    if (intoTable) await connection.query(`CREATE TABLE posts AS SELECT * FROM ${READ}`);
    const counted = await connection.query(
      `SELECT count(*)::INTEGER AS rows FROM ${intoTable ? 'posts' : READ}`,
    );
    const milliseconds = performance.now() - begin;
    return { milliseconds, rows: Number(counted.toArray()[0]?.rows ?? 0) };
  } finally {
    await connection.close();
    await database.terminate();
  }
}
