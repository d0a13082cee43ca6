/** Looked after once in so many steps: asking more often would cost more than the steps. */
const STEPS_BETWEEN = 1024;

/**
 * Called once a step of `total`: lets `signal` end the run, and reports progress as a number of posts,
 * whatever the steps are.
 */
export function createTick(
  posts: number,
  signal?: { throwIfAborted(): void },
  onProgress?: (done: number, total: number) => void,
): (done: number, total: number) => void {
  return (done, total) => {
    if (done % STEPS_BETWEEN !== 0) return;
    signal?.throwIfAborted();
    onProgress?.(Math.round((done / total) * posts), posts);
  };
}
