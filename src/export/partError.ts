/** What does not check, and where. */
export interface Fault {
  /** a part's name, or `the zip` for what belongs to none */
  readonly part: string;
  readonly what: string;
}

/** A fault that ends the reading; its message can be shown as it is. */
export class PartError extends Error {
  readonly fault: Fault;

  constructor(part: string, what: string, cause?: unknown) {
    super(`${part}: ${what}`, { cause });
    this.name = 'PartError';
    this.fault = { part, what };
  }

  /** Whatever was thrown, as a fault of this part. */
  static of(part: string, cause: unknown, before = ''): PartError {
    if (cause instanceof PartError) return cause;
    return new PartError(part, `${before}${messageOf(cause)}`, cause);
  }
}

export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
