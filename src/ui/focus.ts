/** A worker may be busy for seconds with what was asked for; after this nobody waits for it any more. */
const PATIENCE_MS = 15_000;

let stopWaiting: (() => void) | null = null;

/**
 * Moves focus as soon as the page shows what was asked for, however busy it is. It gives up where the user goes
 * elsewhere meanwhile, where another place is waited for, or after a quarter of a minute.
 */
export function focusSoon(id: string): void {
  stopWaiting?.();
  const begun = new AbortController();
  const { signal } = begun;
  const stop = () => begun.abort();
  stopWaiting = stop;
  requestAnimationFrame(() => {
    if (signal.aborted || focused(id)) return;
    const observer = new MutationObserver(() => {
      if (focused(id)) stop();
    });
    const given = document.activeElement;
    const patience = setTimeout(stop, PATIENCE_MS);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(patience);
    });
    const onFocus = ({ target }: FocusEvent) => {
      if (target !== given && target !== document.body) stop();
    };
    document.addEventListener('focusin', onFocus, { signal });
    document.addEventListener('pointerdown', stop, { signal });
    observer.observe(document.documentElement, {
      ...{ childList: true, subtree: true },
      ...{ attributes: true, attributeFilter: ['id'] },
    });
  });
}

/** Whether it is there to be given focus. */
function focused(id: string): boolean {
  const wanted = document.getElementById(id);
  wanted?.focus();
  return wanted !== null;
}

export const INSPECTOR_TITLE = 'inspector-title';
export const SEARCH_FIELD = 'search-field';
