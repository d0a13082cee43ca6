/** How much a case may hold to be opened in the browser. */
export interface CaseLimit {
  readonly posts: number;
  /** of the posts as they are stored */
  readonly bytes: number;
}

/**
 * Posts and everything found among them lie in the memory of one worker, which the browser ends without a word
 * where it grows beyond 4 GB. Measured: 2.0 kB a made post with 1.8 edges each, opened (Node, whose pointers are
 * twice as long as the browser's); 1.2 GB of long texts took the whole process to 3.4 GB.
 */
export const CASE_LIMIT: CaseLimit = { posts: 2_000_000, bytes: 1_500_000_000 };

const WAY_OUT =
  'Split the files by time and make a case of each part, or read them with the command line, which needs no browser (README names the commands).';

/** What would be too much, in words; null where all of it can be opened. */
export function excessOf(holds: CaseLimit, limit: CaseLimit): string | null {
  if (holds.posts > limit.posts) {
    return `${holds.posts.toLocaleString('en')} posts, and up to ${limit.posts.toLocaleString('en')} fit into the memory that a browser gives`;
  }
  if (holds.bytes > limit.bytes) {
    return `${inGigabytes(holds.bytes)} of posts, and up to ${inGigabytes(limit.bytes)} fit into the memory that a browser gives`;
  }
  return null;
}

/** Throws, in plain words, where a case holds more than can be opened. Nothing has been read then. */
export function refuseToOpen(holds: CaseLimit, limit: CaseLimit): void {
  const excess = excessOf(holds, limit);
  if (excess === null) return;
  throw new Error(
    `This case is too large to be opened here: it holds ${excess}. It stays stored as it is. ${WAY_OUT}`,
  );
}

/** Throws, in plain words, where an import would leave a case that cannot be opened. */
export function refuseToAdd(holds: CaseLimit, limit: CaseLimit): void {
  const excess = excessOf(holds, limit);
  if (excess === null) return;
  throw new Error(
    `These files are too large for one case: with them it would hold at least ${excess}. Nothing was added; what was there before is as it was. ${WAY_OUT}`,
  );
}

function inGigabytes(bytes: number): string {
  return `${(bytes / 1e9).toLocaleString('en', { maximumFractionDigits: 1 })} GB`;
}
