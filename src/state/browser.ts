import type { Browser } from './ports.ts';
import { createRenewal } from './renewal.ts';
import { browserTranslation } from './translation.ts';

/** The real browser behind the port. `keeper`: address of the service worker; null where there is none. */
export function browserPort(window: Window & typeof globalThis, keeper: string | null): Browser {
  const reload = () => window.location.reload();
  const container = keeper === null ? undefined : window.navigator.serviceWorker;
  return {
    now: () => Date.now(),
    readFragment: () => window.location.hash,
    writeFragment(fragment) {
      const { pathname, search } = window.location;
      window.history.replaceState(null, '', `${pathname}${search}${fragment && `#${fragment}`}`);
    },
    readChoice(name) {
      try {
        return window.localStorage.getItem(name);
      } catch {
        // storage can be forbidden; the choice then lasts as long as the page
        return null;
      }
    },
    keepChoice(name, value) {
      try {
        window.localStorage.setItem(name, value);
      } catch {
        // as above
      }
    },
    prefersDark: () => window.matchMedia('(prefers-color-scheme: dark)').matches,
    save(blob, fileName) {
      const link = window.document.createElement('a');
      link.href = window.URL.createObjectURL(blob);
      link.download = fileName;
      link.click();
      window.setTimeout(() => window.URL.revokeObjectURL(link.href), 60_000);
    },
    async storage() {
      const estimate = await window.navigator.storage?.estimate?.();
      if (!estimate?.quota) return null;
      return { used: estimate.usage ?? 0, quota: estimate.quota };
    },
    async keepStorage() {
      await window.navigator.storage?.persist?.();
    },
    reload,
    translation: browserTranslation(window, window.navigator.language),
    renewal: createRenewal(container, keeper ?? '', reload),
  };
}
