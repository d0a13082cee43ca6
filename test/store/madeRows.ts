import type { RowProblem, SourceLedger } from '../../src/domain/source.ts';

export function madeLedger(file: string, kept: number): SourceLedger {
  return {
    ...{ file, format: 'CSV', encoding: 'utf-8', sha256: 'ab'.repeat(32), bytes: 100 },
    ...{ rows: kept, kept, duplicates: 0, rejected: 0, handles: 1, from: null, to: null },
    ...{ languages: [], warnings: [] },
  };
}

export function madeProblems(count: number, file = 'a.csv'): RowProblem[] {
  return Array.from({ length: count }, (_, k) => ({
    file,
    row: k + 1,
    reason: 'no time',
    excerpt: '',
  }));
}

let stores = 0;

/** A database of its own for every test. */
export function freshName(): string {
  stores += 1;
  return `test-${Date.now()}-${stores}`;
}

export async function allOf(chunks: AsyncIterable<Uint8Array>): Promise<number[][]> {
  const found: number[][] = [];
  for await (const bytes of chunks) found.push([...bytes]);
  return found;
}
