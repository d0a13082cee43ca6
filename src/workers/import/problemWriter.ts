import type { RowProblem } from '../../domain/source.ts';

/** Reported rows that are written at once. */
const BATCH = 10_000;

export interface ProblemWriter {
  add(problem: RowProblem): void;
  /** Until the batches that are full are written. Rejects where one could not be. */
  written(): Promise<void>;
  /** Until all are written. */
  finish(): Promise<void>;
}

/** Writes reported rows in batches, in their order, while reading goes on: a broken file may hold millions. */
export function createProblemWriter(
  write: (problems: readonly RowProblem[]) => Promise<void>,
): ProblemWriter {
  let batch: RowProblem[] = [];
  let writing = Promise.resolve();
  const flush = () => {
    const full = batch;
    batch = [];
    writing = writing.then(() => write(full));
    // whoever waits hears of it
    writing.catch(() => undefined);
  };
  return {
    add(problem) {
      batch.push(problem);
      if (batch.length === BATCH) flush();
    },
    written: () => writing,
    finish() {
      if (batch.length > 0) flush();
      return writing;
    },
  };
}
