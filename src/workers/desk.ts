import { proxy, wrap } from 'comlink';
import { ReloadNeeded } from './contract.ts';

/**
 * A worker's desk on the page. A worker that cannot be loaded never answers, and comlink would wait for ever:
 * here every call under way rejects with a ReloadNeeded, and so do later ones where the worker never lived.
 */
export function deskOf<T extends object>(worker: Worker): T {
  const calls = wrap<T>(worker) as unknown as Record<string, (...parts: unknown[]) => unknown>;
  const watched = watch(worker);
  return new Proxy({} as T, {
    get:
      (_, name: string) =>
      (...parts: unknown[]) =>
        watched(async () => calls[name]?.(...parts.map(crossing))),
  });
}

/** Functions do not cross to a worker by themselves: comlink wants them wrapped. */
function crossing(part: unknown): unknown {
  return typeof part === 'function' ? proxy(part) : part;
}

type Ask = (ask: () => Promise<unknown>) => Promise<unknown>;

function watch(worker: Worker): Ask {
  const waiting = new Set<(reason: ReloadNeeded) => void>();
  let hasLived = false;
  let end: ReloadNeeded | null = null;
  const fail = (reason: ReloadNeeded) => {
    if (!hasLived) end = reason;
    for (const reject of waiting) reject(reason);
    waiting.clear();
  };
  worker.addEventListener('message', () => {
    hasLived = true;
  });
  worker.addEventListener('error', (event) => fail(reasonOf(event)));
  worker.addEventListener('messageerror', () =>
    fail(
      new ReloadNeeded(
        'An answer could not be taken over; memory may be short. Reload this page; what was stored is kept.',
      ),
    ),
  );
  return (ask) => {
    if (end) return Promise.reject(end);
    return new Promise((resolve, reject) => {
      waiting.add(reject);
      const done = () => waiting.delete(reject);
      ask().then(resolve, reject).finally(done);
    });
  };
}

/** The browser gives no message where the file of the worker is not there any more, or is none. */
function reasonOf({ message }: ErrorEvent): ReloadNeeded {
  return new ReloadNeeded(
    message
      ? `A part of the app stopped (${message}). Reload this page; what was stored is kept.`
      : 'The app has been renewed, or a part of it could not be loaded. Reload this page; nothing of the case is lost.',
  );
}
