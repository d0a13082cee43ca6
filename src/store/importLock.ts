/**
 * Whoever reads files holds a Web Lock named after the import. The browser lets go of it when the tab or
 * worker ends, however it ends: a free lock is the proof that an import was left behind.
 */
const held = new Map<string, () => void>();

function lockName(importId: string): string {
  return `antiphon-import-${importId}`;
}

/** Holds the import's lock until `release` is called or this thread ends. */
export function holdImport(importId: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const release = () => releaseImport(importId);
    navigator.locks
      .request(lockName(importId), () => {
        const end = new Promise<void>((letGo) => held.set(importId, letGo));
        resolve(release);
        return end;
      })
      .catch(reject);
  });
}

export function releaseImport(importId: string): void {
  held.get(importId)?.();
  held.delete(importId);
}

/** Does the work if nobody holds the import, and says whether it was done. */
export function ifAbandoned(importId: string, work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(lockName(importId), { ifAvailable: true }, async (lock) => {
    if (lock === null) return false;
    await work();
    return true;
  });
}
