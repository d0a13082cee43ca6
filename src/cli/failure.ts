/** The command was called wrongly: exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** A file or case is not what it should be: exit code 1. */
export class InputError extends Error {
  override name = 'InputError';
}
