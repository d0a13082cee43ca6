/** What keeps the app for offline use, and how a newer version of it comes to a page that is open. */
export interface Renewal {
  /** Registers the service worker; calls back when a newer version waits, or another tab has taken it already. */
  watch(onReady: () => void): Promise<void>;
  /** Takes the newer version and loads the page anew. */
  take(): void;
}

/** `container` undefined: the browser keeps no apps, or not at this address. `address`: of the worker's file. */
export function createRenewal(
  container: ServiceWorkerContainer | undefined,
  address: string,
  reload: () => void,
): Renewal {
  let registration: ServiceWorkerRegistration | null = null;
  let isTaking = false;

  /** At the very first visit there is nothing older that it would replace. */
  const whenInstalled = (worker: ServiceWorker | null, onReady: () => void) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && container?.controller) onReady();
    });
  };

  return {
    async watch(onReady) {
      if (!container) return;
      let hadController = container.controller !== null;
      container.addEventListener('controllerchange', () => {
        if (isTaking) reload();
        else if (hadController) onReady();
        hadController = true;
      });
      const found = await container.register(address);
      registration = found;
      if (found.waiting && container.controller) onReady();
      whenInstalled(found.installing, onReady);
      found.addEventListener('updatefound', () => whenInstalled(found.installing, onReady));
    },
    take() {
      const waiting = registration?.waiting;
      if (!waiting) return reload();
      isTaking = true;
      waiting.postMessage({ type: 'SKIP_WAITING' });
    },
  };
}
