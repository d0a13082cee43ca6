/**
 * As much of the peers' types as is used here: they are installed only when they are measured, while types
 * are checked always.
 */
declare module 'papaparse' {
  interface Options {
    chunk(results: { readonly data: readonly (readonly string[])[] }): void;
    complete(): void;
    error(cause: Error): void;
    skipEmptyLines: boolean;
  }
  const papa: { parse(file: File, options: Options): void };
  export = papa;
}

declare module 'udsv' {
  interface Schema {
    readonly cols: readonly unknown[];
  }
  type Row = readonly string[];
  interface Parser {
    stringArrs(text: string): readonly Row[];
    chunk(text: string, parse: Parser['stringArrs'], onRow: (row: Row) => void): void;
    end(): void;
  }
  export function inferSchema(text: string): Schema;
  export function initParser(schema: Schema): Parser;
}

declare module '@duckdb/duckdb-wasm' {
  interface Connection {
    query(sql: string): Promise<{ toArray(): Record<string, unknown>[] }>;
    close(): Promise<void>;
  }
  export class VoidLogger {}
  export class AsyncDuckDB {
    constructor(logger: VoidLogger, worker: Worker);
    instantiate(wasm: string): Promise<null>;
    registerFileHandle(name: string, file: File, protocol: number, direct: boolean): Promise<void>;
    registerFileBuffer(name: string, bytes: Uint8Array): Promise<void>;
    dropFile(name: string): Promise<null>;
    connect(): Promise<Connection>;
    terminate(): Promise<void>;
  }
  export const DuckDBDataProtocol: { readonly BROWSER_FILEREADER: number };
}
