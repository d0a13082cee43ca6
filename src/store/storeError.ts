/** What went wrong, for code; the message says it for people. */
export type StoreFault =
  | 'full'
  | 'changed elsewhere'
  | 'not there'
  | 'exists'
  | 'damaged'
  | 'closed'
  | 'failed';

export class StoreError extends Error {
  readonly fault: StoreFault;

  constructor(fault: StoreFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StoreError';
    this.fault = fault;
  }
}

/** Runs work on the database; whatever it throws comes out as a StoreError with a plain sentence. */
export async function guarded<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw storeErrorOf(cause);
  }
}

function storeErrorOf(cause: unknown): StoreError {
  const known = innerStoreError(cause);
  if (known) return known;
  const names = errorNames(cause);
  if (names.includes('QuotaExceededError'))
    return new StoreError(
      'full',
      "The browser's storage is full: delete cases that are no longer needed or free space on the disk; nothing of the case was changed.",
      cause,
    );
  if (names.includes('DatabaseClosedError') || names.includes('InvalidStateError'))
    return new StoreError(
      'closed',
      'The store of cases was closed, because another tab opened a newer version of Antiphon: reload this page.',
      cause,
    );
  if (names.includes('VersionError')) return newerDatabase(cause);
  const message = cause instanceof Error ? cause.message : String(cause);
  return new StoreError(
    'failed',
    `The browser could not store or read the case; nothing of the case was changed (${message}).`,
    cause,
  );
}

/** Dexie wraps what its hooks throw. */
function innerStoreError(error: unknown): StoreError | undefined {
  if (error instanceof StoreError) return error;
  const inner = error instanceof Error ? (error as { inner?: unknown }).inner : undefined;
  return inner instanceof StoreError ? inner : undefined;
}

/** Dexie wraps the browser's errors: the names of an error and of those inside it. */
function errorNames(error: unknown): string[] {
  const names: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 4 && current !== null && typeof current === 'object'; depth += 1) {
    const { name, inner } = current as { name?: unknown; inner?: unknown };
    if (typeof name === 'string') names.push(name);
    current = inner;
  }
  return names;
}

export function newerDatabase(cause?: unknown): StoreError {
  return new StoreError(
    'closed',
    'The cases on this machine were written by a newer version of Antiphon: reload this page to get it.',
    cause,
  );
}

export function notThere(): StoreError {
  return new StoreError('not there', 'This case is not in the store: it may have been deleted.');
}

export function importGone(): StoreError {
  return new StoreError(
    'not there',
    'This import is no longer there: it was discarded, or its case was deleted. Nothing of the case was changed.',
  );
}
